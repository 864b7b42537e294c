import pg from 'pg';
import { refusalOf } from '../runner/database.js';

/** Runs one statement as the reader. Every question is one of these. */
export interface Statements {
  run<R>(text: string, values: readonly unknown[]): Promise<readonly R[]>;
}

const paths = new WeakMap<pg.PoolClient, string>();

/** Statements on a pool, over the generations of a path. What fails for the moment is a Refusal. */
export const statementsOn = (pool: pg.Pool, path: string): Statements => ({
  run: async <R>(text: string, values: readonly unknown[]) => {
    try {
      const client = await pool.connect();
      // A connection that breaks while it is ours tells its query, too; unheard it would end the process.
      const heard = (): void => undefined;
      client.on('error', heard);
      let broken = true;
      try {
        // A connection stays on its path; only the first statement after a change of generations says it.
        if (paths.get(client) !== path) {
          await client.query(`SET search_path = ${path}`);
          paths.set(client, path);
        }
        const { rows } = await client.query(text, [...values]);
        broken = false;
        return rows as R[];
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
