import type { Knower } from '#access';
import { accountDocuments, accounts } from '../account/account.tables.js';
import { commands, memberships } from '../actor/actor.tables.js';
import { exhibits, suspects } from '../case/case.tables.js';
import { charges, supports } from '../charge/charge.tables.js';
import { evidenceLinks } from '../evidence/evidence.tables.js';
import { findings, imports } from '../import/import.tables.js';
import { incidentLinks } from '../incident/incident.tables.js';
import type { At, Grouped } from '../kit/row.js';
import { sqlTable } from '../kit/table.js';
import { kept } from '../query/known.js';
import type { Statements, Values } from '../query/statement.js';
import { tasks } from '../task/task.tables.js';

/** A thing that is no record of its own, and a record on which it stands. */
interface Stands {
  readonly from: string;
  readonly id: string;
  readonly on: string;
}

type AnyTable = Parameters<typeof sqlTable>[0];

const each = (table: AnyTable, id: string, ...on: string[]): Stands[] =>
  on.map((one) => ({ from: `${sqlTable(table)} t`, id: `t.${id}`, on: `t.${one}` }));

/** The same by way of another thing, and of what that stands on. */
const through = (
  by: AnyTable,
  key: string,
  table: AnyTable,
  id: string,
  ...on: string[]
): Stands[] =>
  on.map((one) => ({
    from: `${sqlTable(table)} t JOIN ${sqlTable(by)} x ON x.${key} = t.${key}`,
    id: `t.${id}`,
    on: `x.${one}`,
  }));

/**
 * What is there for those alone who may know of the records on which it stands. A link that was taken back
 * stood on them, too: all versions count.
 */
const STANDS: readonly Stands[] = [
  ...each(accountDocuments, 'document_id', 'account_id', 'evidence_id'),
  ...each(findings, 'finding_id', 'report_id', 'incident_id'),
  ...each(imports, 'import_id', 'report_id'),
  ...each(exhibits, 'exhibit_id', 'evidence_id'),
  ...each(accounts, 'account_id', 'person_id', 'evidence_id'),
  ...each(supports, 'support_id', 'account_id'),
  ...through(exhibits, 'exhibit_id', supports, 'support_id', 'evidence_id'),
  ...through(accounts, 'account_id', supports, 'support_id', 'person_id', 'evidence_id'),
  ...through(accounts, 'account_id', accountDocuments, 'document_id', 'person_id', 'evidence_id'),
  ...each(suspects, 'suspect_id', 'person_id', 'post_id'),
  ...through(suspects, 'suspect_id', charges, 'charge_id', 'person_id', 'post_id'),
  ...each(evidenceLinks, 'link_id', 'evidence_id', 'incident_id'),
  ...each(incidentLinks, 'link_id', 'incident_id', '"to"'),
  ...each(memberships, 'claim_id', 'actor_id', '"of"'),
  ...each(commands, 'claim_id', 'actor_id', '"under"'),
];

/** The ids of whatever stands on anything that is kept from the reader. Tasks are found by their stream. */
export const standingOnKept = (knower: Knower, values: Values): string => {
  const hidden = kept(knower, 'h.subject_id', values);
  return STANDS.map(({ from, id, on }) => `SELECT ${id} FROM ${from} WHERE ${on} IN (${hidden})`)
    .concat(hidden)
    .join(' UNION ALL ');
};

const STANDS_ON_TEXT = [
  ...STANDS,
  {
    from: `${sqlTable(tasks)} t CROSS JOIN unnest(t.stands_on) AS one`,
    id: 't.task_id',
    on: 'one::uuid',
  },
]
  .map(
    ({ from, id, on }) =>
      `SELECT ${id} AS id, ${on} AS "on" FROM ${from} WHERE ${id} = ANY ($2) AND t.valid_from <= $1 AND ${on} IS NOT NULL`,
  )
  .join(' UNION ');

/** The question on which records these things stand, whatever they are. */
export const standsOn =
  (db: Statements) =>
  async ({ position }: At, ids: readonly string[]): Promise<Grouped<string>> => {
    if (ids.length === 0) return new Map();
    const on = new Map<string, string[]>();
    const rows = await db.run<{ readonly id: string; readonly on: string }>(
      STANDS_ON_TEXT,
      [position, ids],
      'stands on',
    );
    for (const row of rows) on.set(row.id, [...(on.get(row.id) ?? []), row.on]);
    return on;
  };
