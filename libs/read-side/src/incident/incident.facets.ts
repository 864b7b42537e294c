import { reports } from '../import/import.tables.js';
import { sqlTable } from '../kit/table.js';
import { standsAt, Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { IncidentQuestions } from '../questions.js';
import { keyOf, saidOf, termsOf, valuesOf } from './incident.dimensions.js';
import { dimensionConditions, otherConditions } from './incident.filter.js';
import type { IncidentFacet, IncidentFacets } from './incident.asking.js';
import { incidents } from './incident.tables.js';

/** How many values a facet shows where nobody says, the most frequent first. */
const TOP = 50;

interface FacetRow {
  readonly dimension: string;
  readonly code: string | null;
  readonly printed: string | null;
  readonly incidents: number;
  readonly values: number;
}

/**
 * All facets in one statement. A row that fails the conditions of no dimension counts everywhere; one
 * that fails those of a single dimension counts in the facet of that dimension alone, so that a facet
 * follows all filters but its own and shows what else could be chosen. The total fails none.
 */
export const facetsOf =
  (db: Statements): IncidentQuestions['facets'] =>
  async (at, filter, { dimensions, top = TOP }) => {
    const values = new Values(at.position);
    const failed = [...dimensionConditions(filter, at, values)].map(
      ([dimension, condition]) => `CASE WHEN (${condition}) IS NOT TRUE THEN '${dimension}' END`,
    );
    const where = [standsAt(), ...otherConditions(filter, at, values)].join(' AND ');
    const each = dimensions.map(
      (dimension) =>
        `SELECT '${dimension}' AS dimension, f.code, f.printed FROM (${valuesOf(termsOf(dimension, at, values))}) f`,
    );
    const key = keyOf({ code: 'v.code', printed: 'v.printed' });
    const rows = await db.run<FacetRow>(
      `WITH near AS (
         SELECT t.*, f.failed FROM ${sqlTable(incidents)} t
          CROSS JOIN LATERAL (SELECT array_remove(ARRAY[${failed.join(', ')}]::text[], NULL) AS failed) f
          WHERE ${where} AND cardinality(f.failed) <= 1
       ), counted AS (
         SELECT v.dimension, max(v.code) AS code, min(v.printed COLLATE "C") AS printed, count(*) AS incidents
           FROM near t CROSS JOIN LATERAL (${each.join(' UNION ALL ') || `SELECT '' AS dimension, NULL::text AS code, NULL::text AS printed WHERE false`}) v
          WHERE t.failed <@ ARRAY[v.dimension] GROUP BY v.dimension, ${key}
       ), ranked AS (
         SELECT v.*, count(*) OVER (PARTITION BY v.dimension) AS values,
                row_number() OVER (PARTITION BY v.dimension ORDER BY v.incidents DESC, ${key} COLLATE "C" NULLS LAST) AS rank
           FROM counted v
       )
       SELECT v.dimension, v.code, coalesce(v.printed, r.key) AS printed, v.incidents, v.values, v.rank
         FROM ranked v LEFT JOIN ${sqlTable(reports)} r
           ON v.dimension = 'report' AND r.report_id::text = v.code AND ${standsAt('r')}
        WHERE v.rank <= ${values.add(top)}
       UNION ALL
       SELECT 'total', NULL, NULL, count(*), 0, 0 FROM near t WHERE cardinality(t.failed) = 0
        ORDER BY dimension, rank`,
      values.list,
    );
    return answerOf(at.position, dimensions, rows);
  };

const answerOf = (
  position: number,
  dimensions: readonly IncidentFacet['dimension'][],
  rows: readonly FacetRow[],
): IncidentFacets => ({
  position,
  total: rows.find(({ dimension }) => dimension === 'total')?.incidents ?? 0,
  facets: dimensions.map((dimension) => {
    const own = rows.filter((row) => row.dimension === dimension);
    return {
      dimension,
      distinct: own[0]?.values ?? 0,
      values: own.map(({ code, printed, incidents: count }) => ({
        ...saidOf(dimension, { code, printed }),
        incidents: count,
      })),
    };
  }),
});
