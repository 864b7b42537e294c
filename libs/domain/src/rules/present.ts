import type { DataOf, HandlingSet } from '#events';

/** Nothing stands on the stream yet. */
export interface Absent {
  readonly status: 'absent';
}

/** Nothing stands on the stream yet. */
export const absent: Absent = { status: 'absent' };

/** How a thing and what stands in its stream must be handled, and which holds lie on them. */
export interface Handling {
  /** By subject, as `noun:id`. */
  readonly set: ReadonlyMap<string, DataOf<typeof HandlingSet>>;
  /** By hold: the subject, as long as the hold lies on it; null once it was lifted. */
  readonly holds: ReadonlyMap<string, string | null>;
}

/** What the state of every noun says once the thing is there. */
export interface Present {
  readonly status: 'present';
  readonly handling: Handling;
  /** The record that stays, where this one was absorbed. */
  readonly mergedInto?: string | null;
  /** Ids of claims on the stream. */
  readonly claims?: ReadonlyMap<string, unknown>;
  /** Acts within the thing by their ids; of one that was moved, where it went. */
  readonly acts?: ReadonlyMap<string, { readonly movedTo: string | null }>;
}

/** How everything begins. */
export const born = {
  status: 'present',
  handling: { set: new Map(), holds: new Map() },
} as const satisfies Present;
