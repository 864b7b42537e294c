import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA } from '../kit/table.js';
import { BatchFold } from './batch.fold.js';
import type { Halt, Outcome, ReadOnce } from './batch.fold.js';
import { checkpointOf, empty, moveCheckpoints } from './checkpoint.js';
import type { Advance, Checkpoint, CheckpointRow } from './checkpoint.js';
import { openPool } from './database.js';
import { Line } from './line.js';
import { load } from './row.reader.js';
import { writeTable } from './row.writer.js';

/** Where projections write: rows and checkpoint in one transaction, or nothing at all. */
export class ReadStore {
  readonly #pool: pg.Pool;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  static open(url: string): ReadStore {
    return new ReadStore(openPool(url, 'projector', 4));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** The checkpoints of these projections, made where they are missing. */
  async checkpoints(projections: readonly Projection[]): Promise<readonly Checkpoint[]> {
    const names = projections.map(({ name }) => name);
    const versions = projections.map(({ version }) => version);
    const read = `SELECT c.* FROM ${SCHEMA}.checkpoint c
      JOIN unnest($1::text[], $2::integer[]) p(name, version) USING (name, version)`;
    const found = await this.#pool.query<CheckpointRow>(read, [names, versions]);
    if (found.rows.length === projections.length) return found.rows.map(checkpointOf);
    for (const projection of projections)
      if (!found.rows.some(({ name }) => name === projection.name)) await this.#begin(projection);
    const { rows } = await this.#pool.query<CheckpointRow>(read, [names, versions]);
    return rows.map(checkpointOf);
  }

  /** A projection in a version that has no checkpoint yet starts over: rows of another version go. */
  async #begin(projection: Projection): Promise<void> {
    await this.#transaction(async (client) => {
      // Two processes that start at once must not both find the checkpoint missing.
      await client.query(`LOCK TABLE ${SCHEMA}.checkpoint IN SHARE ROW EXCLUSIVE MODE`);
      const { rowCount } = await client.query(
        `SELECT FROM ${SCHEMA}.checkpoint WHERE name = $1 AND version = $2`,
        [projection.name, projection.version],
      );
      if (rowCount === 0) await empty(client, projection);
    });
  }

  /** Drops the rows and the checkpoint of a projection, so that it is built anew from the first fact. */
  async reset(projection: Projection): Promise<void> {
    await this.#transaction(async (client) => {
      await client.query(`SELECT FROM ${SCHEMA}.checkpoint WHERE name = $1 FOR UPDATE`, [
        projection.name,
      ]);
      await empty(client, projection);
    });
  }

  /** Lets halted projections try again at the event where they halted. */
  async resume(projections: readonly Projection[]): Promise<void> {
    await this.#pool.query(
      `UPDATE ${SCHEMA}.checkpoint SET state = 'following', halted_position = NULL, halted_event = NULL,
         halted_code = NULL WHERE state = 'halted' AND name = ANY ($1)`,
      [projections.map(({ name }) => name)],
    );
  }

  /**
   * Folds a batch into these projections, which all stand at `from`. Those whose checkpoint another
   * runner holds, or has moved, are left out. If we die here, nothing has happened.
   */
  async advance(
    projections: readonly Projection[],
    from: Position,
    events: readonly ReadOnce[],
    to: Position,
  ): Promise<readonly Advance[]> {
    return this.#transaction(async (client) => {
      const { rows: held } = await client.query<{ name: string }>(
        `SELECT c.name FROM ${SCHEMA}.checkpoint c
           JOIN unnest($1::text[], $2::integer[]) p(name, version) USING (name, version)
          WHERE c.position = $3 AND c.state = 'following' ORDER BY c.name FOR UPDATE OF c SKIP LOCKED`,
        [projections.map(({ name }) => name), projections.map(({ version }) => version), from],
      );
      const mine = projections.filter(({ name }) => held.some((row) => row.name === name));
      const line = new Line();
      const write = ({ projection, tables, halt }: Outcome): Advance => {
        for (const outcome of tables) void line.add(() => writeTable(client, outcome));
        return { projection, position: halt ? halt.position - 1 : to, halt };
      };
      // All questions stand in line before the first answer comes, and rows are written while the
      // next projection folds. What needs no rows is folded and written at once.
      const waiting = mine.map((projection): Promise<Advance> => {
        const fold = new BatchFold(projection, events);
        const wanted = fold.wanted();
        if (wanted.length === 0) return Promise.resolve(write(fold.outcome()));
        return line.add(() => load(client, fold, wanted)).then(() => write(fold.outcome()));
      });
      const folded = await Promise.allSettled(waiting);
      await line.end();
      const advances = folded.map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
      await moveCheckpoints(client, advances, from);
      return advances;
    });
  }

  /** Halts a projection at an event whose rows the database does not take. */
  async halt(projection: Projection, from: Position, halt: Halt): Promise<void> {
    await this.#transaction((client) =>
      moveCheckpoints(client, [{ projection, position: from, halt }], from),
    );
  }

  async #transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    // A connection that breaks while it is ours tells its query, too; unheard it would end the process.
    const heard = (): void => undefined;
    client.on('error', heard);
    let broken = false;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off('error', heard);
      client.release(broken);
    }
  }
}
