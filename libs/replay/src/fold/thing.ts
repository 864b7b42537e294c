import type { Instant, Position } from '#kernel';

/** What is said of a thing, by field. What was not said is null or absent, which is the same. */
export type Said = Readonly<Record<string, unknown>>;

/** Where a thing was told of: the event, who stated it, and when it was recorded. */
export interface Told {
  readonly position: Position;
  readonly by: string;
  readonly at: Instant;
}

/** Something that stands in the register, as the facts up to a position leave it. */
export interface Thing {
  readonly kind: string;
  /** Names it among those of its kind. */
  readonly key: string;
  readonly said: Said;
  /** The fact that began it, and the one that last changed it. */
  readonly began: Told;
  readonly last: Told;
}

/** What a fact does to a thing: from here on this is said of it, or it is no more. */
export interface Telling {
  readonly kind: string;
  readonly key: string;
  readonly said: Said | null;
  /** The stage of another stream on which it stands from here on. */
  readonly on?: string;
  /** Set where only this stage forgets it, because it stands on another from here on. */
  readonly leaves?: true;
}

/** A thing before and after a fact. */
export interface Change {
  readonly kind: string;
  readonly key: string;
  readonly before: Thing | null;
  readonly after: Thing | null;
}
