import type pg from 'pg';
import type { RegisterSchema } from '#event-store';
import { faultAt } from './fault.js';
import type { Fault } from './fault.js';

/** The index alone says it; the events are looked at where there is a hole. */
const allStreams = (schema: RegisterSchema): string => `
SELECT s.stream, (SELECT max(position) FROM ${schema}.events e WHERE e.stream = s.stream) AS last
  FROM (SELECT stream FROM ${schema}.events GROUP BY stream HAVING count(*) <> max(revision) + 1 LIMIT 100) s`;

/**
 * What came since goes on where its stream was, without a hole: what an earlier audit saw is not counted
 * again, however long the stream. Asked for one by one: joined, all events could be read for the sake of a few.
 */
const streamsSince = (schema: RegisterSchema): string => `
WITH fresh AS MATERIALIZED (
  SELECT stream, min(revision) AS first, max(revision) AS top, count(*) AS n, max(position) AS last
    FROM ${schema}.events WHERE position > $1 GROUP BY stream)
SELECT f.stream, f.last
  FROM fresh f
 WHERE f.n <> f.top - f.first + 1
    OR (f.first > 0 AND (SELECT true FROM ${schema}.events e
                          WHERE e.stream = f.stream AND e.revision = f.first - 1 AND e.position <= $1) IS NULL)
 LIMIT 100`;

/** The numbers of each stream have no hole. */
export const checkStreams = async (
  pool: pg.Pool,
  schema: RegisterSchema,
  range: { readonly full: boolean; readonly after: number },
): Promise<readonly Fault[]> => {
  const { rows } = await pool.query<{ stream: string; last: string }>(
    range.full ? allStreams(schema) : streamsSince(schema),
    range.full ? [] : [range.after],
  );
  return rows.map(({ stream, last }) =>
    faultAt(
      'STREAM_NOT_AS_EVENTS',
      Number(last),
      null,
      stream,
      'The events of this stream do not follow one another: one is missing or was added.',
    ),
  );
};
