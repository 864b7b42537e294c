import pg from 'pg';
import { refusalOf } from '../runner/database.js';

/** Runs one statement as the reader. Every question is one of these. */
export interface Statements {
  /**
   * Under a name, a connection plans it once and for all values: for what is asked often, always in the
   * same words, and finds its rows by a key.
   */
  run<R>(text: string, values: readonly unknown[], name?: string): Promise<readonly R[]>;
}

const paths = new WeakMap<pg.PoolClient, string>();

/** Tells the database to stop a connection's statement. On a connection of its own: all others may be taken. */
const stop = async (pool: pg.Pool, pid: number): Promise<void> => {
  const { connectionString } = pool.options;
  const client = new pg.Client({ connectionString, application_name: 'sijil cancel' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_cancel_backend($1)', [pid]);
  } catch {
    // Whoever cannot be reached cannot be told; the statement ends by itself.
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Does something on a connection; what still runs there when the signal comes is stopped in the database. */
const stoppable = async <T>(
  pool: pg.Pool,
  client: pg.PoolClient,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  let stopping: Promise<void> | undefined;
  const halt = (): void => {
    const { processID } = client as unknown as { readonly processID: number };
    stopping = stop(pool, processID);
  };
  signal?.throwIfAborted();
  signal?.addEventListener('abort', halt, { once: true });
  try {
    return await work();
  } finally {
    signal?.removeEventListener('abort', halt);
    // Not before the database was told: or else it could stop the next one's statement.
    await stopping;
  }
};

/**
 * Statements on a pool, over the generations of a path, and up to a signal where there is one. Null:
 * they name every table in full, and leave the path of a connection as it is. What fails for the moment
 * is a Refusal.
 */
export const statementsOn = (
  pool: pg.Pool,
  path: string | null,
  signal?: AbortSignal,
): Statements => ({
  run: async <R>(text: string, values: readonly unknown[], name?: string) => {
    try {
      signal?.throwIfAborted();
      const client = await pool.connect();
      // A connection that breaks while it is ours tells its query, too; unheard it would end the process.
      const heard = (): void => undefined;
      client.on('error', heard);
      let broken = true;
      try {
        const rows = await stoppable(pool, client, signal, async () => {
          // A connection stays on its path; only the first statement after a change of generations says it.
          if (path !== null && paths.get(client) !== path) {
            await client.query(`SET search_path = ${path}`);
            paths.set(client, path);
          }
          const named = name === undefined ? {} : { name };
          return (await client.query({ text, values: [...values], ...named })).rows as R[];
        });
        broken = false;
        return rows;
      } catch (error) {
        broken = !(error instanceof pg.DatabaseError) || error.severity === 'FATAL';
        throw error;
      } finally {
        client.off('error', heard);
        client.release(broken);
      }
    } catch (error) {
      throw refusalOf(error);
    }
  },
});

/** The values of a statement, numbered as they are named. The position asked is always `$1`. */
export class Values {
  readonly list: unknown[];

  constructor(position: number) {
    this.list = [position];
  }

  /** `$n`, for a value. */
  add(value: unknown): string {
    return `$${this.list.push(value)}`;
  }
}

/** The version that stood at the position asked. */
export const standsAt = (alias = 't'): string =>
  `${alias}.valid_from <= $1 AND (${alias}.valid_to IS NULL OR $1 < ${alias}.valid_to)`;
