import { projections } from '#read-side';

type Row = Readonly<Record<string, unknown>>;

/** A table of rows as the check looks at it. */
export interface CheckedTable {
  readonly name: string;
  readonly projection: string;
  readonly versions: boolean;
  /** The properties of its key, with the SQL type of each. */
  readonly key: readonly (readonly [property: string, sql: string])[];
  /** Properties that are instants: the database writes them in a spelling of its own. */
  readonly instants: ReadonlySet<string>;
  /** On which stream the thing stands that a row is about. */
  readonly streamOf: (row: Row) => string;
  /** The stream of a record on which a row of it may stand. */
  readonly heldBy: (recordId: string) => string;
}

const on =
  (noun: string, property: string) =>
  (row: Row): string =>
    `${noun}-${String(row[property])}`;
const each = (
  of: (row: Row) => string,
  ...names: readonly string[]
): readonly (readonly [string, (row: Row) => string])[] => names.map((name) => [name, of]);

/** Where the story of each row is told. A table that is not named here is not checked, so a spec counts them. */
const stories = new Map<string, (row: Row) => string>([
  ...each((row) => String(row['stream']), 'register', 'history_event'),
  ...each(() => '', 'handling', 'hold', 'history_subject', 'incident_total'),
  ...each(on('member', 'memberId'), 'member', 'member_role', 'assignment', 'credential'),
  ...each(
    on('import', 'reportId'),
    'report',
    'import',
    'figure',
    'conclusion',
    'finding',
    'refused_row',
    'report_of_import',
  ),
  ...each(
    on('evidence', 'evidenceId'),
    'evidence',
    'evidence_link',
    'evidence_assessment',
    'evidence_custody',
    'evidence_disposal',
  ),
  ...each(
    on('person', 'personId'),
    'person',
    'person_role',
    'person_fate',
    'post_held',
    'consent',
    'identity_destruction',
  ),
  ...each(
    on('account', 'accountId'),
    'account',
    'account_document',
    'passage',
    'passage_translation',
    'inconsistency',
  ),
  ...each(on('actor', 'actorId'), 'actor', 'actor_name', 'membership', 'command'),
  ...each(
    on('incident', 'incidentId'),
    'incident',
    'incident_description',
    'incident_words',
    'act',
    'claim',
    'classification',
    'incident_link',
    'place_resolution',
  ),
  ...each(on('correspondence', 'correspondenceId'), 'correspondence'),
  ...each(on('wording', 'wordingId'), 'official_text', 'paraphrase_signature'),
  ...each(on('conflict', 'conflictId'), 'conflict', 'nexus', 'civilian_attack'),
  ...each(
    on('case', 'caseId'),
    'case_file',
    'suspect',
    'case_incident',
    'exhibit',
    'bearing',
    'alleged_fact',
    'fact_support',
    'charge',
    'charge_linkage',
    'element_argument',
    'element_assessment',
    'dossier',
    'handover',
  ),
  ...each(on('task', 'taskId'), 'task'),
]);

/** Every table of every read model, and those among them of which nobody has said where they are told. */
export const checkedTables = (): {
  readonly tables: readonly CheckedTable[];
  readonly untold: readonly string[];
} => {
  const all = projections.flatMap(({ name, tables }) =>
    tables.map((table) => ({ projection: name, table })),
  );
  return {
    tables: all.flatMap(({ projection, table: { name, kind, key, on: holder, columns } }) => {
      const streamOf = stories.get(name);
      return streamOf === undefined
        ? []
        : [
            {
              name,
              projection,
              versions: kind === 'versions',
              key: key.map((property) => [property, columns.get(property)?.sql ?? 'text'] as const),
              instants: new Set(
                [...columns].flatMap(([property, { sql }]) =>
                  sql === 'timestamptz' ? [property] : [],
                ),
              ),
              streamOf,
              heldBy: (recordId) => (holder === null ? '' : streamOf({ [holder]: recordId })),
            },
          ];
    }),
    untold: all.flatMap(({ table: { name } }) => (stories.has(name) ? [] : [name])),
  };
};

/** The key of a row as the fold spells it. */
export const keyOf = ({ key }: CheckedTable, row: Row): string =>
  key.map(([property]) => String(row[property])).join(' ');
