import type { Instant, Position, Revision, StreamName } from '#kernel';
import type { Columns, NewEvent, StoredEvent } from '#events';

/** What one command wants written, all or nothing, and what it relied on. */
export interface AppendRequest {
  readonly commandId: string;
  readonly commandMac: string;
  /** In order; the revisions of each stream follow one another without a hole. */
  readonly events: readonly NewEvent[];
  /** The revision that every stream it read must still have, written or not; -1 where it must not exist. */
  readonly checks: readonly { readonly stream: StreamName; readonly revision: Revision }[];
}

/** What became of a request. A conflict is an answer, not a failure of the batch. */
export type AppendOutcome =
  | { readonly kind: 'appended' | 'duplicate'; readonly first: Position; readonly last: Position }
  | { readonly kind: 'conflict'; readonly stream: StreamName; readonly actual: Revision }
  /** The ids are taken by another input. */
  | { readonly kind: 'mismatch' };

/** A run of events in order, and whether the reader has seen everything there is. */
export interface Batch {
  readonly events: readonly StoredEvent[];
  readonly caughtUp: boolean;
}

/** From where on to follow, in batches of how many, until when. */
export interface Follow {
  readonly after: Position;
  readonly batch: number;
  readonly signal: AbortSignal;
}

/**
 * The register: append-only, never truncated, with one order for everyone.
 *
 * Positions count from 1 without a gap, in commit order. Nothing here changes or removes an event.
 * Where the store does not answer, a Refusal of kind `unavailable` says so; whether an append was
 * carried out is then unknown, and the same request again resolves it.
 */
export abstract class EventStore {
  /**
   * Judges each request by itself, in order, and writes those that stand, in one durable step.
   * A request whose events are all there already under the same mac is a `duplicate` and gets its
   * first positions; under another mac it is a `mismatch`.
   */
  abstract append(requests: readonly AppendRequest[]): Promise<readonly AppendOutcome[]>;

  /** The events of the streams named, each in order of revision; a stream that does not exist is empty. */
  abstract readStreams(
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, readonly StoredEvent[]>>;

  /** At most `limit` events after a position, in order. */
  abstract readAll(after: Position, limit: number): Promise<readonly StoredEvent[]>;

  /**
   * The streams on which one of these ids or hashes stands in the open text of an event, whatever the
   * field. Reads the register from end to end: for what is rare, and cannot be undone.
   */
  abstract naming(texts: readonly string[]): Promise<readonly StreamName[]>;

  /** The streams on which an event of one of these types stands. Reads the register from end to end, too. */
  abstract telling(types: readonly string[]): Promise<readonly StreamName[]>;

  /** The columns of at most `limit` events after a position, for audits. */
  abstract readColumns(after: Position, limit: number): Promise<readonly Columns[]>;

  /** The position of the last event; 0 where there is none. */
  abstract head(): Promise<Position>;

  /** The last position before the first event recorded after an instant. */
  abstract positionAt(instant: Instant): Promise<Position>;

  /** Follows the register from a position on: skips nothing, repeats nothing, ends with the signal. */
  abstract follow(from: Follow): AsyncIterable<Batch>;

  abstract close(): Promise<void>;
}
