import DataLoader from 'dataloader';
import type { StreamName } from '#kernel';
import type { StoredEvent } from '#events';
import type { EventStore } from '#event-store';

/** How many streams one statement reads at most. */
const MOST_STREAMS = 1_000;

/**
 * Group reading, beside group commit: submissions that are decided in the same breath read their streams
 * in one statement. Nothing is remembered: every answer was read after it was asked for.
 */
export class StreamReads {
  readonly #loader: DataLoader<StreamName, readonly StoredEvent[]>;

  constructor(store: Pick<EventStore, 'readStreams'>) {
    this.#loader = new DataLoader(
      async (asked) => {
        const found = await store.readStreams([...new Set(asked)]);
        return asked.map((stream) => found.get(stream) ?? []);
      },
      { cache: false, maxBatchSize: MOST_STREAMS },
    );
  }

  /** The events of the streams named, each in order of revision, in the order asked for. */
  read(streams: readonly StreamName[]): Promise<readonly (readonly StoredEvent[])[]> {
    return Promise.all(streams.map((stream) => this.#loader.load(stream)));
  }
}
