import type { At, Grouped, Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { groupedBy } from '../query/loader.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { PlaceResolutionRow } from './incident.rows.js';
import { incidents, placeResolutions } from './incident.tables.js';

/** So many choices of one place are enough to know that a spelling means it. */
const ENOUGH = 20;

const columns = [...placeResolutions.columns.keys(), '$data', 'validFrom']
  .map((name) => `"${name}"`)
  .join(', ');

/** What members chose for names of these keys, the latest of each place. What tools recorded teaches nothing. */
export const learnedPlacesOf =
  (db: Statements) =>
  async ({ position }: At, keys: readonly string[]): Promise<Grouped<Row<PlaceResolutionRow>>> => {
    if (keys.length === 0) return new Map();
    const rows = await db.run<Selected>(
      `SELECT ${columns} FROM (
         SELECT ${selection(placeResolutions)},
                row_number() OVER (PARTITION BY t.name_key, t.code ORDER BY t.valid_from DESC, t.incident_id) AS "$rank"
           FROM ${sqlTable(placeResolutions)} t
          WHERE t.name_key = ANY ($2) AND t."by" LIKE 'member-%' AND ${standsAt()}) r
        WHERE "$rank" <= ${ENOUGH} ORDER BY "validFrom" DESC, "incidentId"`,
      [position, keys],
    );
    return groupedBy(
      rows.map((row) => rowOf(row) as Row<PlaceResolutionRow>),
      ({ nameKey }) => nameKey ?? '',
    );
  };

/** Incidents whose place nobody has resolved. Absorbed records and what no report lists any more stay out. */
export const withoutPlaceOf =
  (db: Statements) =>
  async ({ position }: At, first: number, after?: string): Promise<readonly string[]> => {
    const rows = await db.run<{ readonly id: string }>(
      `SELECT t.incident_id AS id FROM ${sqlTable(incidents)} t
        WHERE ${standsAt()} AND t.asserted AND t.merged_into IS NULL AND ($2::uuid IS NULL OR t.incident_id > $2)
          AND NOT EXISTS (SELECT FROM ${sqlTable(placeResolutions)} r
                           WHERE r.incident_id = t.incident_id AND ${standsAt('r')})
        ORDER BY t.incident_id LIMIT $3`,
      [position, after ?? null, first],
    );
    return rows.map(({ id }) => id);
  };
