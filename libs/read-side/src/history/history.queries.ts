import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { pageSize } from '../query/page.js';
import type { Statements } from '../query/statement.js';
import type { HistoryQuestions } from '../questions.js';
import { historyEvents, historySubjects } from './history.projection.js';
import type { HistoryRow } from './history.projection.js';
import type { HistoryEntry } from './history.rows.js';

const ABOUT = `FROM ${sqlTable(historySubjects)} s WHERE s.subject_id = $2 AND s.position <= $1`;

const HISTORY = `
SELECT n.total AS "$total", p.* FROM (SELECT count(*) AS total ${ABOUT}) n LEFT JOIN LATERAL (
  SELECT ${selection(historyEvents, 'h')}
    FROM (SELECT s.position ${ABOUT} AND ($3::bigint IS NULL OR s.position < $3)
           ORDER BY s.position DESC LIMIT $4) s
    JOIN ${sqlTable(historyEvents)} h ON h.position = s.position
) p ON true ORDER BY p.position DESC`;

const entryOf = ({
  version,
  correlation,
  causation,
  sealed,
  ...row
}: HistoryRow): HistoryEntry => ({
  ...row,
  correlation: correlation ?? row.commandId,
  causation: causation ?? row.commandId,
  sealed: sealed && {
    event: row.eventId,
    type: row.type,
    version,
    stream: row.stream,
    position: row.position,
    parts: sealed,
  },
});

/** Questions about what happened to things. */
export const historyQuestions = (db: Statements): HistoryQuestions => ({
  of: async ({ position }, subjectId, { first, before }) => {
    const size = pageSize(first);
    const rows = await db.run<Selected & { readonly $total: number }>(HISTORY, [
      position,
      subjectId,
      before ?? null,
      size + 1,
    ]);
    const found = rows
      .map(({ $total: _total, ...row }) => rowOf(row as Selected) as HistoryRow)
      .filter((row) => row.eventId !== null)
      .map(entryOf);
    const entries = found.slice(0, size);
    return {
      entries,
      total: rows[0]?.$total ?? 0,
      before: found.length > size ? (entries.at(-1)?.position ?? null) : null,
    };
  },
});
