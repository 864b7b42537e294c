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

/** An event about one or several of the things that were asked about. */
export interface EventAbout extends HistoryEntry {
  readonly about: readonly string[];
}
