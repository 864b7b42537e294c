import type { Knower } from '#access';
import { refuse } from '#kernel';
import { actors } from '../actor/actor.tables.js';
import { cases } from '../case/case.tables.js';
import { reports } from '../import/import.tables.js';
import { asKept } from '../kit/row.js';
import type { SealedParts } from '../kit/row.js';
import { rowOf, SCHEMA, selection, sqlTable } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { standingOnKept } from '../handling/standing.js';
import { knownToAll } from '../query/known.js';
import { pageFrom, wayOf } from '../query/paging.js';
import { standsAt, Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import { tasks } from '../task/task.tables.js';
import { persons } from '../person/person.tables.js';
import type { HistoryQuestions } from '../questions.js';
import { readModelsChanging } from '../runner/database.js';
import { historyEvents, historySubjects } from './history.projection.js';
import type { HistoryRow } from './history.projection.js';
import type { HistoryEntry } from './history.rows.js';

const ABOUT = `FROM ${sqlTable(historySubjects)} s WHERE s.subject_id = $2 AND s.position <= $1`;

/**
 * An event that is about anything of which the reader may not know, or about what stands on such a thing, is
 * not there, by whichever of its subjects it is asked for.
 */
const knownAlone = (knower: Knower, values: Values): string =>
  ` AND s.position NOT IN (
      SELECT o.position FROM ${sqlTable(historySubjects)} o
       WHERE o.subject_id IN (${standingOnKept(knower, values)}))
    AND NOT EXISTS (
      SELECT FROM ${sqlTable(historyEvents)} e JOIN ${sqlTable(tasks)} t
          ON t.task_id = CASE WHEN e.stream LIKE 'task-%' THEN substring(e.stream FROM 6)::uuid END
       WHERE e.position = s.position AND t.valid_to IS NULL AND NOT ${knownToAll(knower, 'stands_on', values)})`;

/** Newest first: what comes after an event in the list happened before it. */
const historyText = (back: boolean, about: string): string => `
SELECT n.total AS "$total", p.* FROM (SELECT count(*) AS total ${about}) n LEFT JOIN LATERAL (
  SELECT ${selection(historyEvents, 'h')}
    FROM (SELECT s.position ${about} AND ($3::bigint IS NULL OR s.position ${back ? '>' : '<'} $3)
           ORDER BY s.position ${back ? 'ASC' : 'DESC'} LIMIT $4) s
    JOIN ${sqlTable(historyEvents)} h ON h.position = s.position
) p ON true ORDER BY p.position DESC`;

const STREAMS_TEXT = `
SELECT DISTINCT h.stream FROM ${sqlTable(historySubjects)} s
  JOIN ${sqlTable(historyEvents)} h ON h.position = s.position
 WHERE s.subject_id = $2 AND s.position <= $1 ORDER BY h.stream`;

/** At most $2, and of the streams of $3 where there are any. */
const NOT_TAKEN_TEXT = `
SELECT n.position, n.event, h.type, n.stream, n.kind, n.key, n.holder, coalesce((
    SELECT jsonb_agg(jsonb_build_object('position', l.position, 'type', l.type) ORDER BY l.position)
      FROM ${sqlTable(historySubjects)} s JOIN ${sqlTable(historyEvents)} l ON l.position = s.position
     WHERE s.subject_id = n.key[1]::uuid AND s.position > n.position AND s.position <= $1
       AND l.stream = n.stream), '[]') AS since
  FROM (SELECT DISTINCT ON (n.position, n.key) n.* FROM ${SCHEMA}.not_taken n
          JOIN ${SCHEMA}.checkpoint c USING (name, generation)
         WHERE c.role = 'serving' AND n.position <= $1 AND ($3::text[] IS NULL OR n.stream = ANY ($3))
         ORDER BY n.position, n.key, n.kind LIMIT $2) n
  JOIN ${sqlTable(historyEvents)} h ON h.position = n.position ORDER BY n.position, n.key`;

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
  sealed:
    sealed === null
      ? null
      : asKept({
          event: row.eventId,
          type: row.type,
          version,
          stream: row.stream,
          position: row.position,
          parts: JSON.parse(sealed) as SealedParts['parts'],
        }),
});

/** Every event about any of several things. */
const aboutAny =
  (db: Statements): HistoryQuestions['about'] =>
  async ({ position, knower }, subjectIds) => {
    if (subjectIds.length === 0) return [];
    const values = new Values(position);
    const asked = values.add(subjectIds);
    const known = knower ? knownAlone(knower, values) : '';
    const rows = await db.run<Selected & { readonly $about: readonly string[] }>(
      `SELECT ${selection(historyEvents, 'h')}, s.about AS "$about"
         FROM (SELECT s.position, array_agg(s.subject_id::text ORDER BY s.subject_id) AS about
                 FROM ${sqlTable(historySubjects)} s
                WHERE s.subject_id = ANY (${asked}::uuid[]) AND s.position <= $1${known}
                GROUP BY s.position) s
         JOIN ${sqlTable(historyEvents)} h ON h.position = s.position ORDER BY h.position`,
      values.list,
    );
    return rows.map(({ $about, ...row }) => ({
      ...entryOf(rowOf(row as Selected) as HistoryRow),
      about: $about,
    }));
  };

/** Questions about what happened to things. */
export const historyQuestions = (db: Statements): HistoryQuestions => ({
  of: async ({ position, knower: ofAnswer }, subjectId, page) => {
    const way = wayOf(page);
    const knower = page.knower ?? ofAnswer;
    const values = new Values(position);
    values.add(subjectId);
    values.add(way.from === null ? null : positionOf(way.from, way.back));
    values.add(way.size + 1);
    const about = ABOUT + (knower ? knownAlone(knower, values) : '');
    const rows = await db.run<Selected & { readonly $total: number }>(
      historyText(way.back, about),
      values.list,
    );
    const found = rows
      .map(({ $total: _total, ...row }) => rowOf(row as Selected) as HistoryRow)
      .filter((row) => row.eventId !== null)
      .map(entryOf);
    return pageFrom(found, rows[0]?.$total ?? 0, way, (entry) => String(entry.position));
  },
  about: aboutAny(db),
  streams: async ({ position }, subjectId) =>
    (await db.run<{ readonly stream: string }>(STREAMS_TEXT, [position, subjectId])).map(
      ({ stream }) => stream,
    ),
  notTaken: ({ position }, most) => db.run(NOT_TAKEN_TEXT, [position, most, null]),
  notTakenOf: async (at, streams) =>
    // What a read model that is late has not noted yet would be told as if it stood.
    'left' in at && at.left.length > 0
      ? readModelsChanging()
      : db.run(NOT_TAKEN_TEXT, [at.position, null, streams]),
  named: ({ position }, name) => db.run(NAMED_TEXT, [position, name]),
});
