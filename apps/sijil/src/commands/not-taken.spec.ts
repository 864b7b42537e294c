import { helpForNotTaken } from './not-taken.js';

describe('what stands in the register and is shown nowhere', () => {
  const one = {
    position: 41,
    event: 'e0000000-0000-4000-8000-000000000041',
    type: 'TollAsserted',
    stream: 'incident-a0000000-0000-4000-8000-000000000001',
    kind: 'claim',
    key: ['c0000000-0000-4000-8000-000000000001'],
    holder: 'b0000000-0000-4000-8000-000000000001',
    since: [],
  };

  it('is named with who has its id and what to do, and with what was said of it since', () => {
    const [open, seen] = helpForNotTaken([
      one,
      { ...one, since: [{ position: 43, type: 'ClaimWithdrawn' }] },
    ]);
    for (const word of [
      'TollAsserted at position 41',
      one.stream,
      one.event,
      one.key[0],
      one.holder,
    ])
      expect(open).toContain(word);
    expect(open).toContain('Say it again');
    expect(open).not.toContain('since');
    expect(seen).toContain('Said of it since: ClaimWithdrawn at position 43.');
  });
});
