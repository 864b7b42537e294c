import type { At } from '../kit/row.js';
import { sqlTable } from '../kit/table.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { FixityAlarm, FixityDue } from './evidence.rows.js';
import { custody, evidence } from './evidence.tables.js';

/** A copy of an item whose originals went by order is checked on. */
const COPY_LEFT = `EXISTS (
    SELECT FROM ${sqlTable(custody)} c
     WHERE c.evidence_id = t.evidence_id AND c.data -> 'data' ? 'file' AND ${standsAt('c')}
       AND NOT t.data -> 'gone' ? (c.data -> 'data' -> 'file' ->> 'sha256'))`;

/** The latest check of each item of which something is here; none where it was never checked. */
const LATEST = `
  FROM ${sqlTable(evidence)} t
  LEFT JOIN LATERAL (
    SELECT c.recorded_at, c.made, c.data -> 'data' -> 'files' AS files FROM ${sqlTable(custody)} c
     WHERE c.evidence_id = t.evidence_id AND c.kind = 'fixity' AND ${standsAt('c')}
     ORDER BY c.made DESC LIMIT 1
  ) last ON true
 WHERE (t.held OR (t.data -> 'gone' <> '[]' AND ${COPY_LEFT})) AND ${standsAt()}`;

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
      readonly gone: readonly string[];
    }>(
      `SELECT t.evidence_id AS id, last.recorded_at AS at, last.files, t.data -> 'gone' AS gone ${LATEST}
          AND EXISTS (SELECT FROM jsonb_array_elements(last.files) f
                       WHERE f ->> 'outcome' <> 'intact' AND NOT t.data -> 'gone' ? (f ->> 'sha256'))
        ORDER BY last.made LIMIT $2`,
      [position, most],
    );
    return rows.map(({ id, at, files, gone }) => ({
      evidenceId: id,
      checked: new Date(at).toISOString(),
      files: files.filter(({ sha256, outcome }) => outcome !== 'intact' && !gone.includes(sha256)),
    }));
  },
});
