import type { Handling } from '#access';
import { Sight } from './sight.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [thing, source, speaker, stranger] = [id(1), id(2), id(3), id(4)];
const sealed: Handling = { level: 'underSeal', audience: ['custodian'] };

const sight = (levels: ReadonlyMap<string, Handling>): Sight =>
  new Sight(
    { profile: 'court' },
    levels,
    new Set([thing, source, speaker]),
    new Map(),
    new Map([
      [thing, [source]],
      [source, [speaker]],
      // A circle is no reason to go on for ever.
      [speaker, [thing]],
    ]),
  );

describe('what a dossier may say of a thing', () => {
  it('is nothing where what its source stands on is under seal', () => {
    expect(sight(new Map()).hides(thing)).toBeNull();
    expect(sight(new Map([[speaker, sealed]])).hides(thing)?.rule).toBe('policy-1/see/underSeal');
  });

  it('is refused by the same rule in whatever order things are asked for', () => {
    const secret: Handling = { ...sealed, level: 'secret' };
    for (const levels of [
      new Map([
        [speaker, sealed],
        [source, secret],
      ]),
      new Map([
        [speaker, secret],
        [source, sealed],
      ]),
    ])
      for (const ids of [
        [source, speaker],
        [speaker, source],
      ])
        expect(sight(levels).hides(...ids)?.rule).toBe('policy-1/see/secret');
  });

  it('is not guessed where nobody asked how the thing is handled', () => {
    expect(() => sight(new Map()).hides(stranger)).toThrow(stranger);
    expect(() => sight(new Map()).closes('confidential', [thing, stranger])).toThrow(stranger);
    expect(sight(new Map()).hides('member-of-the-office', null, undefined)).toBeNull();
  });
});
