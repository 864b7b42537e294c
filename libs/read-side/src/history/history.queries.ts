import { refuse } from '#kernel';
import { actors } from '../actor/actor.tables.js';
import { cases } from '../case/case.tables.js';
import { reports } from '../import/import.tables.js';
import { rowOf, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { pageFrom, wayOf } from '../query/paging.js';
import { standsAt } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import { persons } from '../person/person.tables.js';
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

const STREAMS_TEXT = `
SELECT DISTINCT h.stream FROM ${sqlTable(historySubjects)} s
  JOIN ${sqlTable(historyEvents)} h ON h.position = s.position
 WHERE s.subject_id = $2 AND s.position <= $1 ORDER BY h.stream`;

const NAMES = [
  ['case', cases, 'case_id', 'reference'],
  ['import', reports, 'report_id', 'key'],
  ['person', persons, 'person_id', 'pseudonym'],
  ['actor', actors, 'actor_id', 'code'],
] as const;

const NAMED_TEXT = NAMES.map(
  ([noun, table, id, name]) =>
    `SELECT '${noun}' AS noun, t.${id} AS id FROM ${sqlTable(table)} t WHERE t.${name} = $2 AND ${standsAt()}`,
).join(' UNION ALL ');

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
  streams: async ({ position }, subjectId) =>
    (await db.run<{ readonly stream: string }>(STREAMS_TEXT, [position, subjectId])).map(
      ({ stream }) => stream,
    ),
  named: ({ position }, name) => db.run(NAMED_TEXT, [position, name]),
});
