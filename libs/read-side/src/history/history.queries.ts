import { refuse } from '#kernel';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { pageFrom, wayOf } from '../query/paging.js';
import type { Statements } from '../query/statement.js';
import type { HistoryQuestions } from '../questions.js';
import { historyEvents, historySubjects } from './history.projection.js';
import type { HistoryRow } from './history.projection.js';
import type { HistoryEntry } from './history.rows.js';

const ABOUT = `FROM ${sqlTable(historySubjects)} s WHERE s.subject_id = $2 AND s.position <= $1`;

/** Newest first: what comes after an event in the list happened before it. */
const historyText = (back: boolean): string => `
SELECT n.total AS "$total", p.* FROM (SELECT count(*) AS total ${ABOUT}) n LEFT JOIN LATERAL (
  SELECT ${selection(historyEvents, 'h')}
    FROM (SELECT s.position ${ABOUT} AND ($3::bigint IS NULL OR s.position ${back ? '>' : '<'} $3)
           ORDER BY s.position ${back ? 'ASC' : 'DESC'} LIMIT $4) s
    JOIN ${sqlTable(historyEvents)} h ON h.position = s.position
) p ON true ORDER BY p.position DESC`;

const positionOf = (cursor: string, back: boolean): number =>
  /^[0-9]{1,15}$/.test(cursor)
    ? Number(cursor)
    : refuse(
        'invalid',
        'CURSOR_UNKNOWN',
        'This is not a cursor that a history gave.',
        back ? '/before' : '/after',
      );

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
  of: async ({ position }, subjectId, page) => {
    const way = wayOf(page);
    const rows = await db.run<Selected & { readonly $total: number }>(historyText(way.back), [
      position,
      subjectId,
      way.from === null ? null : positionOf(way.from, way.back),
      way.size + 1,
    ]);
    const found = rows
      .map(({ $total: _total, ...row }) => rowOf(row as Selected) as HistoryRow)
      .filter((row) => row.eventId !== null)
      .map(entryOf);
    return pageFrom(found, rows[0]?.$total ?? 0, way, (entry) => String(entry.position));
  },
});
