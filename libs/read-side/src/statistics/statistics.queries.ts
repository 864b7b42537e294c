import { massacreRule } from '#law';
import { incidentConditions } from '../incident/incident.filter.js';
import { claims, incidents } from '../incident/incident.tables.js';
import { sqlTable } from '../kit/table.js';
import { standsAt, Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { StatisticsQuestions } from '../questions.js';
import { reportDocuments } from './report-documents.queries.js';
import type { CategoryTally, StatisticsBy, Tally } from './statistics.rows.js';

/** Code and printed words of a group. Where a word has a code, spellings of it count together. */
const groups: Readonly<Record<StatisticsBy, readonly [code: string, printed: string]>> = {
  party: ['t.counted_under_code', 't.counted_under_printed'],
  governorate: ['t.governorate_code', 't.governorate_printed'],
  control: ['NULL::text', `array_to_string(t.control_counted_as, ' + ')`],
  month: ['t.month', 't.month'],
};

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
  readonly whole: boolean;
  readonly code: string | null;
  readonly printed: string | null;
  readonly ruleTrue: number;
  readonly ruleFalse: number;
  readonly ruleUndetermined: number;
};

const tallyOf = (row: TallyRow): Tally => {
  const { whole: _whole, code: _code, printed: _printed, ...tally } = row;
  const { ruleTrue, ruleFalse, ruleUndetermined, ...numbers } = tally;
  return {
    ...numbers,
    massacresByRule: { true: ruleTrue, false: ruleFalse, undetermined: ruleUndetermined },
  };
};

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

const incidentStatistics =
  (db: Statements): StatisticsQuestions['incidents'] =>
  async ({ position }, { by, filter = {} }) => {
    const values = new Values(position);
    const where = [standsAt(), ...incidentConditions(filter, values)].join(' AND ');
    const [code, printed] = groups[by];
    const rows = await db.run<TallyRow>(
      `SELECT grouping(g.key) = 1 AS whole, max(g.code) AS code, min(g.printed) AS printed, ${TALLY}
         FROM (SELECT t.*, ${code} AS code, ${printed} AS printed, coalesce(${code}, ${printed}) AS key
                 FROM ${sqlTable(incidents)} t WHERE ${where}) g
        GROUP BY GROUPING SETS ((g.key), ()) ORDER BY 1, incidents DESC, printed`,
      values.list,
    );
    const total = rows.find(({ whole }) => whole);
    return {
      position,
      rule: { id: massacreRule.id, version: massacreRule.version },
      by,
      groups: rows
        .filter(({ whole }) => !whole)
        .map((row) => ({ code: row.code, printed: row.printed, ...tallyOf(row) })),
      total: total === undefined ? nothing : tallyOf(total),
    };
  };

type CategoryRow = Omit<CategoryTally, 'category'> & {
  readonly code: string | null;
  readonly printed: string | null;
};

const categoryStatistics =
  (db: Statements): StatisticsQuestions['categories'] =>
  async ({ position }, filter = {}) => {
    const values = new Values(position);
    const where = [standsAt(), ...incidentConditions(filter, values)].join(' AND ');
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
