import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { callersAt, WARM_UP } from '../parts/callers.js';
import type { Appending, Taken } from '../parts/callers.js';
import type { Site } from '../site.js';

interface Row {
  readonly type: string;
  readonly mac: string;
  readonly leaf: string;
  readonly parts: string;
}

const TABLE = 'bench_plain.events';
const INSERT = `INSERT INTO ${TABLE} (position, stream, revision, id, type, version, recorded_ms, clock_ms,
  command_id, command_mac, leaf, parts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

/** A table with the register's columns, indexes and rows, and nothing else of it. Made once. */
const prepare = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query(`SELECT to_regclass('${TABLE}') AS found`);
  if ((rows[0] as { found: unknown }).found !== null) return;
  await pool.query(`CREATE SCHEMA bench_plain`);
  await pool.query(`CREATE TABLE ${TABLE} (LIKE register.events INCLUDING ALL)`);
  // What LIKE leaves out: how long a row may be before it is taken apart.
  await pool.query(`ALTER TABLE ${TABLE} SET (toast_tuple_target = 8160)`);
  await pool.query(`INSERT INTO ${TABLE} SELECT * FROM register.events`);
  await pool.query(`ANALYZE ${TABLE}`);
};

/** One row a statement, one statement a commit, prepared, on as many connections as there are callers. */
export const insertBaseline = async ({ site }: { readonly site: Site }) => {
  const pool = new pg.Pool({ connectionString: site.adminUrl, max: 200, idleTimeoutMillis: 0 });
  await prepare(pool);
  const { rows: head } = await pool.query<{ head: string }>(
    `SELECT coalesce(max(position), 0) AS head FROM ${TABLE}`,
  );
  const { rows: like } = await pool.query<Row>(
    `SELECT type, command_mac AS mac, leaf, parts FROM register.events
      WHERE type = 'IncidentRecorded' ORDER BY position LIMIT 1000`,
  );
  let position = Number(head[0]?.head ?? 0);

  const insertOn =
    (connections: readonly pg.PoolClient[]) =>
    async ({ type, mac, leaf, parts }: Row, caller: number): Promise<void> => {
      const now = Date.now();
      const id = randomUUID();
      position += 1;
      await connections[caller]?.query({
        name: 'insert',
        text: INSERT,
        values: [position, `incident-${id}`, 0, id, type, 1, now, now, id, mac, leaf, parts],
      });
    };

  return {
    result: null,
    ask: async ({ callers, count }: Appending): Promise<Taken> => {
      const connections = await Promise.all(Array.from({ length: callers }, () => pool.connect()));
      const insert = insertOn(connections);
      const warmUp = Math.ceil(count * WARM_UP);
      const work = Array.from({ length: count + warmUp }, (_, i) => like[i % like.length]).filter(
        (row) => row !== undefined,
      );
      await callersAt(callers, work.slice(0, warmUp), insert);
      const took = await callersAt(callers, work.slice(warmUp), insert);
      for (const connection of connections) connection.release();
      return took;
    },
    end: () => pool.end(),
  };
};
