import { groupsBy, rowsBy } from '../query/loader.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { At, Row } from '../kit/row.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import type { DisposalRow } from './disposal.rows.js';
import { custody, disposals, evidence } from './evidence.tables.js';

/** Every row that names a file: of an item itself, or of what was made of it. */
const NAMING = `
  SELECT t.evidence_id, t.data -> 'gone' AS gone, f.file ->> 'sha256' AS sha256
    FROM ${sqlTable(evidence)} t, jsonb_array_elements(t.data -> 'files') f(file)
   WHERE ${standsAt()} AND (t.held OR t.data -> 'gone' <> '[]')
  UNION ALL
  SELECT c.evidence_id, t.data -> 'gone', c.data -> 'data' -> 'file' ->> 'sha256'
    FROM ${sqlTable(custody)} c JOIN ${sqlTable(evidence)} t
      ON t.evidence_id = c.evidence_id AND ${standsAt()}
   WHERE ${standsAt('c')} AND c.kind IN ('workingCopy', 'redactedCopy', 'rendition')`;

/** Questions about orders to return or destroy. */
export const disposalQuestions = (db: Statements) => ({
  disposals: groupsBy(db, disposals, 'evidenceId', ['ordered']),

  disposalsIn: async (
    { position }: At,
    states: readonly DisposalRow['state'][],
  ): Promise<readonly Row<DisposalRow>[]> => {
    const rows = await db.run<Selected>(
      `SELECT ${selection(disposals)} FROM ${sqlTable(disposals)} t
        WHERE t.state = ANY ($2) AND ${standsAt()} ORDER BY t.ordered`,
      [position, states],
    );
    return rows.map((row) => rowOf(row) as Row<DisposalRow>);
  },

  disposalsById: rowsBy(db, disposals, 'disposalId'),

  stillKept: async ({ position }: At, sha256s: readonly string[]): Promise<ReadonlySet<string>> => {
    if (sha256s.length === 0) return new Set();
    const rows = await db.run<{ readonly sha256: string }>(
      `SELECT DISTINCT n.sha256 FROM (${NAMING}) n
        WHERE n.sha256 = ANY ($2) AND NOT n.gone ? n.sha256`,
      [position, sha256s],
    );
    return new Set(rows.map(({ sha256 }) => sha256));
  },
});
