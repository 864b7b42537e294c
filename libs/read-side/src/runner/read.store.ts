import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA } from '../kit/table.js';
import { BatchFold } from './batch.fold.js';
import type { Halt, Outcome, ReadOnce } from './batch.fold.js';
import { checkpointOf, moveCheckpoints } from './checkpoint.js';
import type { Advance, Checkpoint, CheckpointRow } from './checkpoint.js';
import { openPool } from './database.js';
import { asColumns, pathOf } from './generation.js';
import type { Side } from './generation.js';
import { Generations } from './generations.js';
import { Line } from './line.js';
import { noteNotTaken } from './not-taken.js';
import { load } from './row.reader.js';
import { writeTable } from './row.writer.js';
import { inTransaction } from './transaction.js';

/** The generations of these projections in today's version and shape. */
const OURS = `${SCHEMA}.checkpoint c
  JOIN unnest($1::text[], $2::integer[], $3::text[]) p(name, version, shape) USING (name, version, shape)`;

/** Where projections write: rows and checkpoint in one transaction, or nothing at all. */
export class ReadStore {
  readonly #pool: pg.Pool;
  /** The generations of rows, and their coming and going. */
  readonly generations: Generations;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
    this.generations = new Generations(pool);
  }

  static open(url: string): ReadStore {
    return new ReadStore(openPool(url, 'projector', 6));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** The checkpoints of those of these projections whose rows are of today's version and shape. */
  async checkpoints(
    projections: readonly Projection[],
    side: Side = 'serving',
  ): Promise<readonly Checkpoint[]> {
    const { rows } = await this.#pool.query<CheckpointRow>(
      `SELECT c.* FROM ${OURS} WHERE c.role = $4`,
      [...asColumns(projections), side],
    );
    return rows.map(checkpointOf);
  }

  /** Lets halted projections try again at the event where they halted. */
  async resume(projections: readonly Projection[]): Promise<void> {
    await this.#pool.query(
      `UPDATE ${SCHEMA}.checkpoint SET state = 'following', halted_position = NULL, halted_event = NULL,
         halted_code = NULL WHERE state = 'halted' AND role = 'serving' AND name = ANY ($1)`,
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
    side: Side = 'serving',
  ): Promise<readonly Advance[]> {
    return inTransaction(this.#pool, async (client) => {
      const { rows: held } = await client.query<{ name: string; generation: number }>(
        `SELECT c.name, c.generation FROM ${OURS} WHERE c.position = $4 AND c.role = $5
            AND c.state = 'following' ORDER BY c.name FOR UPDATE OF c SKIP LOCKED`,
        [...asColumns(projections), from, side],
      );
      if (held.length === 0) return [];
      await client.query(`SET LOCAL search_path = ${pathOf(held)}`);
      // What is lost of rows that nobody reads yet is lost with its checkpoint, and built again.
      if (side === 'building') await client.query('SET LOCAL synchronous_commit = off');
      const generations = new Map(held.map(({ name, generation }) => [name, generation]));
      const mine = projections.filter(({ name }) => generations.has(name));
      const line = new Line();
      const write = ({ projection, tables, notTaken, halt }: Outcome): Advance => {
        for (const outcome of tables) void line.add(() => writeTable(client, outcome));
        const generation = generations.get(projection.name) ?? 0;
        const position = halt ? halt.position - 1 : to;
        return { projection, generation, position, notTaken, halt };
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
      await noteNotTaken(client, advances);
      await moveCheckpoints(client, advances, from);
      return advances;
    });
  }

  /** Halts a projection at an event whose rows the database does not take. */
  async halt(projection: Projection, side: Side, from: Position, halt: Halt): Promise<void> {
    const [checkpoint] = await this.checkpoints([projection], side);
    if (checkpoint?.position !== from) return;
    const { generation } = checkpoint;
    await inTransaction(this.#pool, (client) =>
      moveCheckpoints(
        client,
        [{ projection, generation, position: from, notTaken: [], halt }],
        from,
      ),
    );
  }
}
