/** Within so many milliseconds the register's growth is told of once. */
const PAUSE_MS = 10;

/**
 * Tells those who sleep that the register has grown: at once, and again after a pause where more was written
 * meanwhile. No commit waits for it, and whoever misses it looks by himself before long.
 */
export class Announcement {
  #pausing: NodeJS.Timeout | undefined;
  #more = false;

  /** @param tell may fail: it is a courtesy. */
  constructor(private readonly tell: () => Promise<unknown>) {}

  /** To be called when something was written. */
  grown(): void {
    if (this.#pausing) {
      this.#more = true;
      return;
    }
    this.#pausing = setTimeout(() => this.#paused(), PAUSE_MS);
    void this.tell().catch(() => undefined);
  }

  #paused(): void {
    this.#pausing = undefined;
    if (!this.#more) return;
    this.#more = false;
    this.grown();
  }

  /** Tells what was not told yet, and is quiet from then on. */
  async close(): Promise<void> {
    clearTimeout(this.#pausing);
    if (this.#more) await this.tell().catch(() => undefined);
  }
}
