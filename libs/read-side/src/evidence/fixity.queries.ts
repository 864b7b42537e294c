import type { At } from '../kit/row.js';
import { sqlTable } from '../kit/table.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { FixityAlarm, FixityDue } from './evidence.rows.js';
import { custody, evidence } from './evidence.tables.js';

/** The latest check of each item that is held; none where it was never checked. */
const LATEST = `
  FROM ${sqlTable(evidence)} t
  LEFT JOIN LATERAL (
    SELECT c.recorded_at, c.made, c.data -> 'data' -> 'files' AS files FROM ${sqlTable(custody)} c
     WHERE c.evidence_id = t.evidence_id AND c.kind = 'fixity' AND ${standsAt('c')}
     ORDER BY c.made DESC LIMIT 1
  ) last ON true
 WHERE t.held AND ${standsAt()}`;

/** Which items wait to be checked, and which were last found to be other than they were. */
export const fixityQuestions = (db: Statements) => ({
  fixityDue: async (
    { position }: At,
    before: string,
    most: number,
  ): Promise<readonly FixityDue[]> => {
    const rows = await db.run<{ readonly id: string; readonly last: Date | null }>(
      `SELECT t.evidence_id AS id, last.recorded_at AS last ${LATEST}
          AND (last.recorded_at IS NULL OR last.recorded_at < $2)
        ORDER BY last.recorded_at NULLS FIRST, t.added LIMIT $3`,
      [position, before, most],
    );
    return rows.map(({ id, last }) => ({
      evidenceId: id,
      lastChecked: last === null ? null : new Date(last).toISOString(),
    }));
  },

  fixityAlarms: async ({ position }: At, most: number): Promise<readonly FixityAlarm[]> => {
    const rows = await db.run<{
      readonly id: string;
      readonly at: Date;
      readonly files: FixityAlarm['files'];
    }>(
      `SELECT t.evidence_id AS id, last.recorded_at AS at, last.files ${LATEST}
          AND jsonb_path_exists(last.files, '$[*] ? (@.outcome != "intact")')
        ORDER BY last.made LIMIT $2`,
      [position, most],
    );
    return rows.map(({ id, at, files }) => ({
      evidenceId: id,
      checked: new Date(at).toISOString(),
      files: files.filter(({ outcome }) => outcome !== 'intact'),
    }));
  },
});
