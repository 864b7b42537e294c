import { projections } from './projections.js';

/** The tables of records themselves, and of what goes by the id of an event or of its record. */
const BY_THEMSELVES: readonly string[] = [
  'account',
  'actor',
  'actor_name',
  'assignment',
  'case_file',
  'case_incident',
  'conflict',
  'correspondence',
  'evidence',
  'handling',
  'hold',
  'incident',
  'incident_description',
  'incident_total',
  'incident_words',
  'member',
  'member_role',
  'nexus',
  'official_text',
  'paraphrase_signature',
  'passage',
  'passage_translation',
  'person',
  'place_resolution',
  'refused_row',
  'register',
  'report',
  'report_of_import',
  'task',
];

describe('a row of a read model', () => {
  it('says on which record it stands, where its id could have been given on another one, too', () => {
    const tables = projections.flatMap((one) => one.tables).filter(({ kind }) => kind !== 'log');
    const silent = tables.filter(({ on }) => on === null).map(({ name }) => name);
    expect(silent.sort()).toEqual(BY_THEMSELVES);
    for (const { name, on, columns } of tables)
      expect([name, on === null || columns.has(on)]).toEqual([name, true]);
  });
});
