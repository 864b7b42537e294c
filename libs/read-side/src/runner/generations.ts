import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA } from '../kit/table.js';
import { asColumns, shapeOf } from './generation.js';
import type { Side } from './generation.js';
import { inTransaction } from './transaction.js';

/** The advisory lock of whoever builds: one at a time in a database, let go when the connection ends. */
const BUILDING = 0x51_4a_49_4c;

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * The generations of rows. One of each projection serves; another may be built beside it and takes its
 * place in one transaction; the old one is kept for a moment for those who are still reading it.
 */
export class Generations {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Those that have no rows at all, and those whose rows are of another version or shape. */
  async missing(projections: readonly Projection[]): Promise<{
    readonly none: readonly Projection[];
    readonly other: readonly Projection[];
  }> {
    const { rows } = await this.#pool.query<{ name: string; ours: boolean }>(
      `SELECT c.name, (c.version, c.shape) = (p.version, p.shape) AS ours FROM ${SCHEMA}.checkpoint c
         JOIN unnest($1::text[], $2::integer[], $3::text[]) p(name, version, shape) USING (name)
        WHERE c.role = 'serving'`,
      [...asColumns(projections)],
    );
    const found = new Map(rows.map(({ name, ours }) => [name, ours]));
    return {
      none: projections.filter(({ name }) => !found.has(name)),
      other: projections.filter(({ name }) => found.get(name) === false),
    };
  }

  /** An empty generation with its indexes that serves at once, because there is nothing to serve yet. */
  async beginServing(projection: Projection): Promise<void> {
    await this.#begin(projection, 'serving');
  }

  /** An empty generation beside the one that serves. One that was begun before and not finished goes. */
  async beginBuilding(projection: Projection): Promise<number> {
    return this.#begin(projection, 'building');
  }

  /** Makes the indexes of a generation that was filled without them. */
  async index(projection: Projection, generation: number): Promise<void> {
    await this.#pool.query(`SELECT ${SCHEMA}.index_generation($1, $2, $3)`, [
      projection.name,
      shapeOf(projection),
      generation,
    ]);
  }

  /**
   * What was built takes the place of what serves, all of it in one transaction, unless it is behind:
   * then nothing happens. If we die here, either has happened and not the other.
   */
  async takeOver(
    built: readonly { readonly name: string; readonly generation: number }[],
  ): Promise<boolean> {
    const names = built.map(({ name }) => name);
    return inTransaction(this.#pool, async (client) => {
      const { rows } = await client.query<{
        name: string;
        role: string;
        position: Position;
        generation: number;
      }>(
        `SELECT name, role, position, generation FROM ${SCHEMA}.checkpoint
          WHERE name = ANY ($1) AND role IN ('serving', 'building') ORDER BY name, role FOR UPDATE`,
        [names],
      );
      const at = (name: string, role: string) =>
        rows.find((row) => row.name === name && row.role === role);
      // Done already, where a try before was carried out and we did not hear of it.
      if (built.every(({ name, generation }) => at(name, 'serving')?.generation === generation))
        return true;
      for (const { name, generation } of built) {
        const next = at(name, 'building');
        if (next?.generation !== generation) return false;
        if (next.position < (at(name, 'serving')?.position ?? 0)) return false;
      }
      await client.query(
        `UPDATE ${SCHEMA}.checkpoint SET role = 'retired', retired = clock_timestamp()
          WHERE name = ANY ($1) AND role = 'serving'`,
        [names],
      );
      await client.query(
        `UPDATE ${SCHEMA}.checkpoint SET role = 'serving' WHERE name = ANY ($1) AND role = 'building'`,
        [names],
      );
      return true;
    });
  }

  /** Drops what has been retired for so long. What somebody is still reading is left for the next time. */
  async sweep(graceMs: number): Promise<void> {
    const { rows } = await this.#pool.query<{ name: string; generation: number }>(
      `SELECT name, generation FROM ${SCHEMA}.checkpoint
        WHERE role = 'retired' AND retired < clock_timestamp() - $1 * interval '1 millisecond'`,
      [graceMs],
    );
    for (const { name, generation } of rows)
      await this.#pool
        .query(`SELECT ${SCHEMA}.drop_generation($1, $2)`, [name, generation])
        .catch((error: unknown) => {
          if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
        });
  }

  /** Does work as the only one who builds; where somebody else does, nothing, and says so. */
  async alone(work: () => Promise<void>): Promise<boolean> {
    const client = await this.#pool.connect();
    const heard = (): void => undefined;
    client.on('error', heard);
    let broken = true;
    try {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock($1) AS mine',
        [BUILDING],
      );
      const mine = rows[0]?.mine === true;
      if (mine) {
        await work();
        await client.query('SELECT pg_advisory_unlock($1)', [BUILDING]);
      }
      broken = false;
      return mine;
    } finally {
      // A lock whose work failed goes with its connection.
      client.off('error', heard);
      client.release(broken);
    }
  }

  async #begin(projection: Projection, role: Side): Promise<number> {
    const { rows } = await this.#pool.query<{ generation: number }>(
      `SELECT ${SCHEMA}.begin_generation($1, $2, $3, $4) AS generation`,
      [projection.name, projection.version, shapeOf(projection), role],
    );
    return rows[0]?.generation ?? 0;
  }
}
