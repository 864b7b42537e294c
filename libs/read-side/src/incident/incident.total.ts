import { need, put } from '../kit/projection.js';
import type { Change, Ears, FactType, Heard, Need, Rows } from '../kit/projection.js';
import { sqlTable } from '../kit/table.js';
import { incidentEars } from './incident.ears.js';
import type { IncidentRow } from './incident.rows.js';
import { incidents, incidentTotals } from './incident.tables.js';

/** What is listed and counted unless more is asked for: what is still asserted and was not absorbed. */
export const STANDING: readonly string[] = ['t.asserted', 't.merged_into IS NULL'];

/** Under which word the total is kept. */
const OF_STANDING = 'standing';

/** The SQL of how many incidents stood at the position asked, kept from the reader or not. */
export const STANDING_TOTAL = `coalesce((SELECT n.incidents FROM ${sqlTable(incidentTotals)} n
  WHERE n.of = '${OF_STANDING}' AND n.valid_from <= $1::bigint ORDER BY n.valid_from DESC LIMIT 1), 0)::bigint`;

const stands = (row: IncidentRow | undefined): number =>
  Number(row !== undefined && row.asserted && row.mergedInto === null);

/** The total as the changes to one incident leave it. */
const recounted = (
  rows: Rows,
  incidentId: string,
  changes: readonly Change[],
): readonly Change[] => {
  const after = changes.findLast((one) => one.table === incidents && 'put' in one);
  if (after === undefined || !('put' in after)) return changes;
  const more = stands(after.put as IncidentRow) - stands(rows.one(incidents, incidentId));
  if (more === 0) return changes;
  const before = rows.one(incidentTotals, OF_STANDING)?.incidents ?? 0;
  return [...changes, put(incidentTotals, { of: OF_STANDING, incidents: before + more })];
};

/** What lets an incident stand, or stand no longer. */
type Coming =
  | 'IncidentRecorded'
  | 'DescriptionAsserted'
  | 'UnitNoLongerAsserted'
  | 'IncidentMerged'
  | 'IncidentUnmerged';

interface AskingEar {
  needs(event: Heard<FactType>): readonly Need[];
  follows(event: Heard<FactType>, rows: Rows): readonly Change[];
}

const counted = (type: Coming): AskingEar => {
  // Each of them asks for what stands, and hears its own type of fact alone.
  const ear = incidentEars[type] as unknown as AskingEar;
  return {
    needs: (event) => [...ear.needs(event), need(incidentTotals, OF_STANDING)],
    follows: (event, rows) =>
      recounted(rows, (event as Heard<Coming>).fact.data.incidentId, ear.follows(event, rows)),
  };
};

/** What is heard of incidents, with the total kept by those facts that let one stand or fall. */
export const countedEars: Ears = {
  ...incidentEars,
  IncidentRecorded: counted('IncidentRecorded'),
  DescriptionAsserted: counted('DescriptionAsserted'),
  UnitNoLongerAsserted: counted('UnitNoLongerAsserted'),
  IncidentMerged: counted('IncidentMerged'),
  IncidentUnmerged: counted('IncidentUnmerged'),
};
