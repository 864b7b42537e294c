import type { StoredEvent } from '#events';
import type { Position } from '#kernel';

/** The register as replay reads it: streams whole, and runs of events in order. */
export interface Streams {
  readStreams(streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredEvent[]>>;
  readAll(after: Position, limit: number): Promise<readonly StoredEvent[]>;
}
