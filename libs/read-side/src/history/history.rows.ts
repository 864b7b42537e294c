import type { Instant, Position } from '#kernel';
import type { Sealed } from '../kit/row.js';

/** One event in the history of a subject: what kind, who, when, by what, because of what. */
export interface HistoryEntry {
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly via: string | null;
  readonly commandId: string;
  readonly correlation: string;
  readonly causation: string;
  /** The sealed reason of the event, where it states one. */
  readonly sealed: Sealed | null;
}

/**
 * What an event said of something by an id that another record has. It is told by no read model: nobody
 * could say of which of the two.
 */
export interface NotTaken {
  readonly position: Position;
  readonly event: string;
  readonly type: string;
  /** The stream of the record that it was said of. */
  readonly stream: string;
  /** The table of what it would have been, and what names it there. */
  readonly kind: string;
  readonly key: readonly string[];
  /** The id of the record that has it. */
  readonly holder: string;
  /** What was said of it since, on the same stream: where somebody looked after it. */
  readonly since: readonly { readonly position: Position; readonly type: string }[];
}

/** An event about one or several of the things that were asked about. */
export interface EventAbout extends HistoryEntry {
  readonly about: readonly string[];
}
