import type { Instant, Position } from '#kernel';

/** One fact of a case with its four clocks: happened, reported, received, recorded. */
export interface ChronologyEntry {
  readonly position: Position;
  readonly eventId: string;
  readonly type: string;
  readonly by: string;
  /** The incident or the item of evidence that it is about; both null: the case itself. */
  readonly incidentId: string | null;
  readonly evidenceId: string | null;
  /** A day, month or year; null where the fact is no happening in the world. */
  readonly happenedFrom: string | null;
  readonly happenedTo: string | null;
  /** When it was confirmed or published by whoever reports it. */
  readonly reported: string | null;
  readonly receivedAt: Instant | null;
  readonly recordedAt: Instant;
}

/** Which part of a chronology: days, months or years, both included. */
export interface ChronologyAsked {
  readonly from?: string;
  readonly to?: string;
  /** Every entry, however many: for a document, which nobody pages through. */
  readonly whole?: boolean;
}

/** The facts of a case in the order of time, and how many there are in all. */
export interface Chronology {
  readonly position: Position;
  readonly total: number;
  readonly entries: readonly ChronologyEntry[];
}
