import type { EventStore } from '#event-store';
import type { Position } from '#kernel';
import { readOnce } from '#read-side';
import type { ReadOnce } from '#read-side';

type Events = readonly ReadOnce[];

/**
 * Reads the register one batch ahead, so that it is read while the batch before is being written, and
 * keeps the last batches for others who come by the same way.
 */
export class LookAhead {
  readonly #store: EventStore;
  readonly #batch: number;
  readonly #keeps: number;
  readonly #kept = new Map<Position, Promise<Events>>();

  /** Keeps so many batches, the one ahead among them. */
  constructor(store: EventStore, batch: number, keeps = 1) {
    this.#store = store;
    this.#batch = batch;
    this.#keeps = keeps;
  }

  /** The events after a position, at most one batch and none beyond `until`. */
  async read(after: Position, until: Position): Promise<Events> {
    const known = await this.#known(after);
    const events = known.length > 0 ? known : await this.#read(after);
    const last = events.at(-1);
    if (last !== undefined && last.position < until && events.length === this.#batch)
      if (!this.#kept.has(last.position)) this.offer(last.position, this.#read(last.position));
    return last !== undefined && last.position > until
      ? events.filter(({ position }) => position <= until)
      : events;
  }

  /** Keeps what was read already. */
  offer(after: Position, events: Promise<Events>): void {
    // A failure shows when the batch is asked for, or not at all.
    events.catch(() => undefined);
    this.#kept.set(after, events);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#keeps) return;
      this.#kept.delete(oldest);
    }
  }

  async #read(after: Position): Promise<Events> {
    return (await this.#store.readAll(after, this.#batch)).map(readOnce);
  }

  /** What was kept; a batch that is not whole, or failed, is read again the next time. */
  async #known(after: Position): Promise<Events> {
    const kept = this.#kept.get(after);
    if (kept === undefined) return [];
    if (this.#keeps === 1) this.#kept.delete(after);
    try {
      const events = await kept;
      if (events.length < this.#batch) this.#kept.delete(after);
      return events;
    } catch (error) {
      this.#kept.delete(after);
      throw error;
    }
  }
}
