import pg from 'pg';
import { isPassing } from './passing.js';

/**
 * A connection of a pool that whoever writes next finds still taken: a small commit costs little more than
 * taking a connection and giving it back. Who comes while it is in use takes another.
 */
export class HeldConnection {
  #held: pg.PoolClient | undefined;
  #busy = false;

  constructor(private readonly pool: pg.Pool) {}

  async query<R extends pg.QueryResultRow>(asked: pg.QueryConfig): Promise<pg.QueryResult<R>> {
    if (this.#busy) return await this.pool.query<R>(asked);
    this.#busy = true;
    try {
      this.#held ??= await this.#take();
      return await this.#held.query<R>(asked);
    } catch (error) {
      // It may be about to break, and nobody shall take it up again before that is known.
      if (!(error instanceof pg.DatabaseError) || isPassing(error.code)) this.#giveBack(true);
      throw error;
    } finally {
      this.#busy = false;
    }
  }

  async #take(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    const broken = (): void => {
      if (this.#held === client) this.#giveBack(true);
    };
    client.once('error', broken).once('end', broken);
    return client;
  }

  /** One that broke is thrown away, and the next query takes another. */
  #giveBack(broken: boolean): void {
    const client = this.#held;
    this.#held = undefined;
    client?.release(broken);
  }

  /** Gives the connection back, so that the pool can end. */
  close(): void {
    this.#giveBack(false);
  }
}
