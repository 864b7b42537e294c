import type { EventStore } from '#event-store';
import type { StoredEvent } from '#events';
import type { Position } from '#kernel';

type Events = readonly StoredEvent[];

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
    const events = known.length > 0 ? known : await this.#store.readAll(after, this.#batch);
    const last = events.at(-1);
    if (last !== undefined && last.position < until && events.length === this.#batch)
      this.offer(last.position, this.#store.readAll(last.position, this.#batch));
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

  async #take(after: Position): Promise<Events> {
    const ahead = this.#ahead;
    if (ahead?.after !== after) return [];
    this.#ahead = undefined;
    return ahead.events;
  }
}
