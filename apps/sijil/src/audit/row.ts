import type pg from 'pg';
import type { RegisterSchema } from '#event-store';

/** An event as it stands in the database: every column of its row, as text. */
export interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly recorded_ms: string;
  readonly clock_ms: string;
  readonly command_id: string;
  readonly command_mac: string;
  readonly leaf: string;
  readonly parts: string;
}

const rowsOf = (
  schema: RegisterSchema,
): string => `SELECT position, stream, revision, id, type, version, recorded_ms, clock_ms, command_id, command_mac, leaf, parts
  FROM ${schema}.events WHERE position > $1 ORDER BY position LIMIT $2`;

/**
 * All rows after a position, batch by batch in order of position; the next batch is fetched while the
 * last one is being looked at.
 */
export async function* rowsAfter(
  pool: pg.Pool,
  schema: RegisterSchema,
  position: number,
  batch: number,
): AsyncGenerator<readonly EventRow[]> {
  const fetch = (after: number): Promise<readonly EventRow[]> => {
    const rows = pool
      .query<EventRow>({ name: 'sijil_audit', text: rowsOf(schema), values: [after, batch] })
      .then((result) => result.rows);
    rows.catch(() => undefined); // Whoever awaits it hears of it.
    return rows;
  };
  for (let coming = fetch(position); ;) {
    const rows = await coming;
    const last = rows.at(-1);
    if (!last) return;
    const more = rows.length === batch;
    if (more) coming = fetch(Number(last.position));
    yield rows;
    if (!more) return;
  }
}
