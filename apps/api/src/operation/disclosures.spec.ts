import { Disclosures } from './disclosures.js';

describe('what an answer discloses', () => {
  it('is told once for fields of the same records, and without what was shown twice', () => {
    const disclosures = new Disclosures();
    expect([disclosures.isEmpty, disclosures.shown()]).toEqual([true, []]);
    for (const subject of ['incident-b', 'incident-a', 'incident-a'])
      for (const field of ['site', 'summary']) disclosures.note('confidential', field, subject);
    disclosures.note('confidential', 'words', 'account-c');
    disclosures.note('work', 'site', 'incident-a');
    expect(disclosures.isEmpty).toBe(false);
    expect(disclosures.shown()).toEqual([
      {
        class: 'confidential',
        fields: ['site', 'summary'],
        subjects: ['incident-a', 'incident-b'],
      },
      { class: 'confidential', fields: ['words'], subjects: ['account-c'] },
      { class: 'work', fields: ['site'], subjects: ['incident-a'] },
    ]);
    disclosures.clear();
    expect(disclosures.isEmpty).toBe(true);
  });

  it('is what a search found, also where the answer is refused as a whole', () => {
    const disclosures = new Disclosures();
    disclosures.noteFound('identity', 'name', 'person-a', 7);
    for (const subject of ['person-a', 'person-b']) disclosures.note('identity', 'name', subject);
    expect(disclosures.shown()).toEqual([
      { class: 'identity', fields: ['name'], subjects: ['person-a', 'person-b'] },
    ]);
    disclosures.clear();
    expect(disclosures.isEmpty).toBe(false);
    expect(disclosures.shown()).toEqual([
      { class: 'identity', fields: ['name'], subjects: ['person-a'] },
    ]);
  });

  it('is what was found for an answer in whose place it stands, and nothing else of that one', () => {
    const [first, second] = [new Disclosures(), new Disclosures()];
    first.noteFound('identity', 'name', 'person-a', 9);
    first.note('identity', 'name', 'person-b');
    second.noteFound('identity', 'name', 'person-c', 7);
    second.noteFoundFor(first);
    expect(second.foundAt).toBe(9);
    first.noteFound('identity', 'name', 'person-d', 11);
    const both = [{ class: 'identity', fields: ['name'], subjects: ['person-a', 'person-c'] }];
    expect(second.shown()).toEqual(both);
    second.clear();
    expect(second.shown()).toEqual(both);
  });
});
