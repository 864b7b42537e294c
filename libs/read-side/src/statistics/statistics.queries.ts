import { massacreRule } from '#law';
import { reports } from '../import/import.tables.js';
import { keyOf, saidOf, termsOf, valuesOf } from '../incident/incident.dimensions.js';
import { incidentConditions } from '../incident/incident.filter.js';
import { claims, incidents } from '../incident/incident.tables.js';
import { sqlTable } from '../kit/table.js';
import { standsAt, Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { StatisticsQuestions } from '../questions.js';
import { reportDocuments } from './report-documents.queries.js';
import type { CategoryTally, StatisticsBy, Tally, Valued } from './statistics.rows.js';

const TALLY = `
  count(*) AS incidents,
  count(*) FILTER (WHERE g.massacre_publisher) AS massacres,
  count(*) FILTER (WHERE g.massacre_rule = 'true') AS "ruleTrue",
  count(*) FILTER (WHERE g.massacre_rule = 'false') AS "ruleFalse",
  count(*) FILTER (WHERE g.massacre_rule = 'undetermined') AS "ruleUndetermined",
  coalesce(sum(g.killed), 0)::bigint AS killed,
  coalesce(sum(g.children), 0)::bigint AS children,
  coalesce(sum(g.unborn), 0)::bigint AS unborn,
  coalesce(sum(g.women), 0)::bigint AS women,
  coalesce(sum(g.injured), 0)::bigint AS injured,
  count(*) FILTER (WHERE g.killed IS NULL) AS "withoutToll",
  count(*) FILTER (WHERE g.killed_qualifier <> 'exact') AS "notExact",
  count(*) FILTER (WHERE g.competing_tolls > 0) AS contested`;

type TallyRow = Omit<Tally, 'massacresByRule'> & {
  readonly ruleTrue: number;
  readonly ruleFalse: number;
  readonly ruleUndetermined: number;
};

/** The numbers of all, of a group, of a group of the other dimension, or where two cross. */
type CountedRow = TallyRow & {
  readonly kind: 'all' | 'group' | 'other' | 'cell';
  readonly aCode: string | null;
  readonly aPrinted: string | null;
  readonly bCode: string | null;
  readonly bPrinted: string | null;
};

const tallyOf = (row: TallyRow): Tally => ({
  incidents: row.incidents,
  massacres: row.massacres,
  massacresByRule: {
    true: row.ruleTrue,
    false: row.ruleFalse,
    undetermined: row.ruleUndetermined,
  },
  killed: row.killed,
  children: row.children,
  unborn: row.unborn,
  women: row.women,
  injured: row.injured,
  withoutToll: row.withoutToll,
  notExact: row.notExact,
  contested: row.contested,
});

const nothing: Tally = {
  incidents: 0,
  massacres: 0,
  massacresByRule: { true: 0, false: 0, undetermined: 0 },
  killed: 0,
  children: 0,
  unborn: 0,
  women: 0,
  injured: 0,
  withoutToll: 0,
  notExact: 0,
  contested: 0,
};

const KEY = { code: 'v.code', printed: 'v.printed' };

/** Counts over groups, with the values that they have in common. */
const counts = (kind: CountedRow['kind'], a: string | null, b: string | null): string => {
  const value = (name: string, of: string | null): string =>
    of === null
      ? `NULL::text AS "${name}Code", NULL::text AS "${name}Printed"`
      : `max(${name}.code) AS "${name}Code", min(${name}.printed COLLATE "C") AS "${name}Printed"`;
  const each = (name: string, of: string | null): string =>
    of === null
      ? ''
      : `CROSS JOIN LATERAL (SELECT v.code, v.printed, ${keyOf(KEY)} AS key FROM (${of}) v) ${name}`;
  const keys = [...(a === null ? [] : ['a.key']), ...(b === null ? [] : ['b.key'])];
  return `SELECT '${kind}' AS kind, ${value('a', a)}, ${value('b', b)}, ${TALLY}
    FROM counted g ${each('a', a)} ${each('b', b)} ${keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')}`}`;
};

/**
 * Names of values as their groups, which come first, have them: where a word has a code, the spelling that a cell happens
 * to hold is not always the one that stands for all of them, and whoever looks a cell up by its name would not find it.
 */
const namedOnce = (dimension: StatisticsBy): ((value: Valued) => Valued) => {
  const known = new Map<string | null, Valued>();
  return (value) => {
    const key = value.code ?? value.printed;
    const named = known.get(key) ?? saidOf(dimension, value);
    known.set(key, named);
    return named;
  };
};

const incidentStatistics =
  (db: Statements): StatisticsQuestions['incidents'] =>
  async (at, { by, and, filter = {} }) => {
    const values = new Values(at.position);
    const where = [standsAt(), ...incidentConditions(filter, at, values)].join(' AND ');
    const terms = [by, and].flatMap((one) =>
      one === undefined ? [] : [termsOf(one, at, values, 'g')],
    );
    const [a = '', b] = terms.map(valuesOf);
    // A report is named by its key; its id alone means nothing to people.
    const named = (name: string, dimension: StatisticsBy | undefined): string =>
      dimension === 'report'
        ? `coalesce((SELECT r.key FROM ${sqlTable(reports)} r WHERE r.report_id::text = n."${name}Code"
             AND ${standsAt('r')}), n."${name}Printed")`
        : `n."${name}Printed"`;
    const rows = await db.run<CountedRow>(
      `WITH counted AS (SELECT t.* FROM ${sqlTable(incidents)} t WHERE ${where}),
            numbers AS (${[
              counts('all', null, null),
              counts('group', a, null),
              ...(b === undefined ? [] : [counts('other', null, b), counts('cell', a, b)]),
            ].join(' UNION ALL ')})
       SELECT n.*, ${named('a', by)} AS "aPrinted", ${named('b', and)} AS "bPrinted" FROM numbers n
        ORDER BY n.incidents DESC, n."aPrinted" COLLATE "C", n."bPrinted" COLLATE "C"`,
      values.list,
    );
    const of = (kind: CountedRow['kind']): readonly CountedRow[] =>
      rows.filter((row) => row.kind === kind);
    const [total] = of('all');
    const [groups, others] = [namedOnce(by), namedOnce(and ?? by)];
    const groupOf = (row: CountedRow) => groups({ code: row.aCode, printed: row.aPrinted });
    const otherOf = (row: CountedRow) => others({ code: row.bCode, printed: row.bPrinted });
    return {
      position: at.position,
      rule: { id: massacreRule.id, version: massacreRule.version },
      by,
      and: and ?? null,
      overlapping: terms.some((standing) => 'many' in standing),
      groups: of('group').map((row) => ({ ...groupOf(row), ...tallyOf(row) })),
      others: of('other').map((row) => ({ ...otherOf(row), ...tallyOf(row) })),
      cells: of('cell').map((row) => ({
        group: groupOf(row),
        other: otherOf(row),
        ...tallyOf(row),
      })),
      total: total === undefined ? nothing : tallyOf(total),
    };
  };

type CategoryRow = Omit<CategoryTally, 'category'> & {
  readonly code: string | null;
  readonly printed: string | null;
};

const categoryStatistics =
  (db: Statements): StatisticsQuestions['categories'] =>
  async (at, filter = {}) => {
    const { position } = at;
    const values = new Values(position);
    const where = [standsAt(), ...incidentConditions(filter, at, values)].join(' AND ');
    const rows = await db.run<CategoryRow>(
      `SELECT c.outcome, max(c.category->>'code') AS code, min(c.category->>'printed') AS printed,
              sum(c.value)::bigint AS people, count(DISTINCT t.incident_id) AS incidents,
              count(*) FILTER (WHERE c.qualifier <> 'exact') AS "notExact",
              count(*) FILTER (WHERE t.competing_tolls > 0) AS contested
         FROM ${sqlTable(incidents)} t
         JOIN ${sqlTable(claims)} k ON k.claim_id = t.toll_claim_id AND ${standsAt('k')}
        CROSS JOIN LATERAL jsonb_to_recordset(k.data->'data'->'counts')
              AS c(outcome text, category jsonb, value bigint, qualifier text)
        WHERE ${where}
        GROUP BY c.outcome, coalesce(c.category->>'code', c.category->>'printed')
        ORDER BY c.outcome, people DESC, printed`,
      values.list,
    );
    return {
      position,
      categories: rows.map(({ code, printed, ...row }) => ({
        ...row,
        category: printed === null ? null : { code, printed },
      })),
    };
  };

/** Counts, and reports rebuilt from what stands. */
export const statisticsQuestions = (db: Statements): StatisticsQuestions => ({
  incidents: incidentStatistics(db),
  categories: categoryStatistics(db),
  reportDocuments: reportDocuments(db),
});
