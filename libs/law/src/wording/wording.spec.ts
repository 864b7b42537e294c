import { entry, forums, listEntries } from '../catalogue/catalogue.js';
import { requirementsOf } from '../matrix/requirements.js';
import { hashOfWords, wordedBy, wordingIdOf, wordingsOf } from './wording.js';

describe('what can be worded of an entry', () => {
  it('is the entry itself and each of its elements, under a name of its own', () => {
    for (const forum of forums)
      for (const one of listEntries(forum)) {
        const parts = wordingsOf(one).map(({ part }) => part);
        expect(parts[0]).toBe('whole');
        expect(new Set(parts).size).toBe(parts.length);
      }
  });

  it('is what the rows of a matrix are worded by, word for word', () => {
    const charged = {
      forum: 'ICC',
      crime: '8(2)(e)(i)',
      mode: '25(3)(a)-joint',
      catalogueVersion: 1,
    } as const;
    const entries = new Map(
      listEntries('ICC').map((one) => [
        wordingIdOf({ forum: 'ICC', entry: one.id, catalogueVersion: 1 }),
        one,
      ]),
    );
    const rows = requirementsOf(charged);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const { wordingId, part } = wordedBy(charged, row.key);
      const law = entries.get(wordingId);
      const worded = law && wordingsOf(law).find((one) => one.part === part);
      expect([row.key, worded?.paraphrase]).toEqual([row.key, row.text]);
    }
  });

  it('hashes the very words', () => {
    const [whole] = wordingsOf(entry('ICC', '8(2)(e)(i)'));
    expect(whole?.sha256).toBe(hashOfWords('War crime of attacking civilians'));
    expect(hashOfWords('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
