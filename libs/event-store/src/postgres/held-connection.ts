import type pg from 'pg';

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
    } finally {
      this.#busy = false;
    }
  }

  /** One that broke goes back as broken, and the next query takes another. */
  async #take(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    const broken = (): void => this.#giveBack(client, true);
    client.once('error', broken).once('end', broken);
    return client;
  }

  #giveBack(client: pg.PoolClient, broken: boolean): void {
    if (this.#held !== client) return;
    this.#held = undefined;
    client.release(broken);
  }

  /** Gives the connection back, so that the pool can end. */
  close(): void {
    if (this.#held) this.#giveBack(this.#held, false);
  }
}
