/**
 * Runs tasks one after another on one connection while the caller goes on thinking. After one has
 * failed none that stands behind it runs.
 */
export class Line {
  #last: Promise<unknown> = Promise.resolve();

  add<T>(task: () => Promise<T>): Promise<T> {
    const next = this.#last.then(task);
    // Whoever waits for the end of the line hears of the failure.
    next.catch(() => undefined);
    this.#last = next;
    return next;
  }

  /** Resolves when everybody is through, or rejects with the failure. */
  async end(): Promise<void> {
    await this.#last;
  }
}
