import pg from 'pg';

const SOONEST_MS = 10;
/** Who gets no answer for so long does not listen, and tries again the next time. */
const PATIENCE_MS = 5_000;
const LATEST_MS = 500;

/**
 * Sleeps until the register has probably grown: a notification wakes it, and where notifications fail
 * to come it wakes by itself, ever later up to half a second. It never says what is new.
 */
export class WakeUp {
  #listener: Promise<pg.Client | undefined> | undefined;
  #closed = false;
  readonly #sleepers = new Set<() => void>();
  readonly #url: string;
  #pause = SOONEST_MS;
  #announced = 0;

  constructor(
    url: string,
    private readonly channel: string,
  ) {
    this.#url = url;
  }

  /** How often growth was announced so far. Taken before looking, it keeps `next` from sleeping through what came meanwhile. */
  mark(): number {
    return this.#announced;
  }

  async next(mark: number, signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted) return;
    // Not waited for: until somebody listens, and where nobody can, whoever sleeps wakes by himself.
    this.#listener ??= this.#listen();
    if (this.#announced === mark) await this.#sleep(signal);
  }

  #sleep(signal: AbortSignal): Promise<void> {
    if (this.#closed || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, this.#pause);
      this.#pause = Math.min(this.#pause * 2, LATEST_MS);
      this.#sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  async #listen(): Promise<pg.Client | undefined> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'sijil wake-up',
      connectionTimeoutMillis: PATIENCE_MS,
    });
    const lost = (): void => {
      this.#listener = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => {
      this.#pause = SOONEST_MS;
      this.#announced += 1;
      for (const wake of this.#sleepers) wake();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${this.channel}`);
      return client;
    } catch {
      // Polling alone is enough; the next sleep tries to listen again.
      lost();
      void client.end().catch(() => undefined);
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const wake of this.#sleepers) wake();
    const client = await this.#listener;
    client?.removeAllListeners('end');
    await client?.end().catch(() => undefined);
  }
}
