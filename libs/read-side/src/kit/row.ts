import type { Knower } from '#access';
import type { FieldClass } from '#events';
import type { Instant, Position } from '#kernel';

/** The classes whose parts stand sealed in the register. */
export type SealedClass = Extract<FieldClass, 'confidential' | 'work'>;

/**
 * The sealed parts of one event, with all it takes to open them: the token is opened under the event's id
 * and class, and what comes out must meet the commitment. Never opened here.
 */
export interface SealedParts {
  readonly event: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly position: Position;
  readonly parts: {
    readonly [C in SealedClass]?: { readonly token: string; readonly commitment: string };
  };
}

declare const KEPT: unique symbol;

/**
 * The sealed parts of the one event whose texts a row shows, as they are kept: as text, of which most is never
 * opened, and which nobody takes apart before (`sealedParts`).
 */
export type Sealed = string & { readonly [KEPT]: true };

/** Sealed parts as a row keeps them. */
export const asKept = (parts: SealedParts): Sealed => JSON.stringify(parts) as Sealed;

/** What a row keeps, for whoever may open it. */
export const sealedParts = (sealed: Sealed): SealedParts => JSON.parse(sealed) as SealedParts;

/** A row as a query gives it: what stood at the position asked, and since which position it stood so. */
export type Row<R> = R & { readonly validFrom: Position };

/** A position at which an answer is read, and for whom. */
export interface At {
  readonly position: Position;
  /** Which generations of rows it is read from, where a snapshot pinned them: an answer never mixes two. */
  readonly rows?: string;
  /** For whom, where not everybody may know of everything: what is kept for others counts nowhere. */
  readonly knower?: Knower;
}

/** Who stated something and when it was recorded. */
export interface Stated {
  /** `member-<uuid>` or `process:<name>`. */
  readonly by: string;
  readonly recordedAt: Instant;
}

/** Rows grouped under the ids that were asked for; an id without rows has no entry. */
export type Grouped<R> = ReadonlyMap<string, readonly R[]>;

/** One page of a list: the rows, how many there are in all, and where the list goes on. */
export interface Page<R> {
  readonly rows: readonly R[];
  readonly total: number;
  /** Where each row stands: a page can begin after it or end before it. */
  readonly cursors: readonly string[];
  /** The cursor after which the list goes on; null at its end. */
  readonly next: string | null;
  /** The cursor before which there is more; null at its beginning. */
  readonly previous: string | null;
}

/** Which page: how many rows, from which cursor on, forwards or backwards. */
export type Paging = {
  /** For whom, where not everybody may know of everything: what is kept for others is not there. */
  readonly knower?: Knower;
} & (
  | { readonly first: number; readonly after?: string | null }
  | { readonly last: number; readonly before?: string | null }
);

/** Which page of a list below a thing: how many rows, from which end, and next to which entry. */
export interface Cut {
  readonly size: number;
  readonly back: boolean;
  /** What names the entry after which the page begins, or before which it ends. */
  readonly place: string | null;
}

/** One page of a list below a thing. */
export interface Slice<R> {
  readonly rows: readonly R[];
  readonly total: number;
  /** Whether the entry next to which it was asked for is there for this reader. */
  readonly placed: boolean;
  readonly previous: boolean;
  readonly next: boolean;
}

/** The question for one page below each of many things; each of them has an entry. */
export type Pages<R> = (
  at: At,
  parents: readonly string[],
  cut: Cut,
) => Promise<ReadonlyMap<string, Slice<R>>>;

/** One step of what became of an order or a request: who, when, and why where somebody decided. */
export interface Step<A extends string = string> extends Stated {
  readonly act: A;
  readonly position: Position;
  /** The reason of a decision. */
  readonly sealed: SealedParts | null;
}
