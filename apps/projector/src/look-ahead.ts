import type { EventStore } from '#event-store';
import type { Position } from '#kernel';
import { readOnce } from '#read-side';
import type { ReadOnce } from '#read-side';

type Events = readonly ReadOnce[];

/** Reads the register one batch ahead, so that it is read while the batch before is being written. */
export class LookAhead {
  readonly #store: EventStore;
  readonly #batch: number;
  #ahead: { readonly after: Position; readonly events: Promise<Events> } | undefined;

  constructor(store: EventStore, batch: number) {
    this.#store = store;
    this.#batch = batch;
  }

  /** The events after a position, at most one batch and none beyond `until`. */
  async read(after: Position, until: Position): Promise<Events> {
    const known = await this.#take(after);
    const events = known.length > 0 ? known : await this.#read(after);
    const last = events.at(-1);
    if (last !== undefined && last.position < until && events.length === this.#batch)
      this.offer(last.position, this.#read(last.position));
    return last !== undefined && last.position > until
      ? events.filter(({ position }) => position <= until)
      : events;
  }

  /** Keeps what was read already. */
  offer(after: Position, events: Promise<Events>): void {
    // A failure shows when the batch is asked for, or not at all.
    events.catch(() => undefined);
    this.#ahead = { after, events };
  }

  async #read(after: Position): Promise<Events> {
    return (await this.#store.readAll(after, this.#batch)).map(readOnce);
  }

  async #take(after: Position): Promise<Events> {
    const ahead = this.#ahead;
    if (ahead?.after !== after) return [];
    this.#ahead = undefined;
    return ahead.events;
  }
}
