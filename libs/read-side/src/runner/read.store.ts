import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA } from '../kit/table.js';
import { carryOut } from './batch.js';
import type { Batch, Underway } from './batch.js';
import type { Halt } from './batch.fold.js';
import { checkpointOf, moveCheckpoints } from './checkpoint.js';
import type { Advance, Checkpoint, CheckpointRow } from './checkpoint.js';
import { openPool } from './database.js';
import { asColumns } from './generation.js';
import type { Side } from './generation.js';
import { Generations } from './generations.js';
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
    return new ReadStore(openPool(url, 'projector', 10));
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
   * Folds a batch into projections which all stand at `from`, and writes it. Those whose checkpoint
   * another runner holds, or has moved, are left out. If we die here, nothing has happened.
   */
  async advance(batch: Batch): Promise<readonly Advance[]> {
    const { written } = await this.begin(batch, null);
    return written;
  }

  /**
   * Begins a batch, and resolves once it is folded, or has failed: the next may be begun then, while this one
   * is written. It is folded with what `before` leaves and written after it; where that comes to
   * nothing or halts on its way, nothing is written of this one either.
   */
  async begin(batch: Batch, before: Underway | null): Promise<Underway> {
    return new Promise((resolve) => {
      const written = inTransaction(this.#pool, (client) =>
        carryOut(client, batch, before, (left) => resolve({ left, written })),
      );
      written.catch(() => resolve({ left: new Map(), written }));
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
