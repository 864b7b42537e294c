import { catalogue } from '#events';
import { decidersOf, nounOf, nouns } from './nouns.js';

describe('the nouns of the register', () => {
  it('have each category of streams in the catalogue, and no other', () => {
    const categories = new Set(
      [...catalogue.values()].map(({ stream }) => (stream === 'any' ? 'handling' : stream)),
    );
    expect(new Set(nouns.map(({ name }) => name))).toEqual(categories);
  });

  it('are found by the command they decide', () => {
    expect(nounOf('RecordIncident').name).toBe('incident');
    expect(nounOf('LiftHold').name).toBe('handling');
    expect(() => nounOf('DeleteEverything')).toThrow('Sijil does not know this command.');
    expect(() => nounOf('toString')).toThrow('Sijil does not know this command.');
  });

  it('never decide the same command twice: that would not start', () => {
    expect(() => decidersOf([...nouns, ...nouns])).toThrow(/would decide/);
  });

  it('decide as many commands as people can wish for', () => {
    const kinds = nouns.flatMap((noun) => noun.kinds);
    expect(kinds).toHaveLength(new Set(kinds).size);
    for (const kind of kinds) expect(kind).toMatch(/^[A-Z][A-Za-z]+$/);
  });
});
