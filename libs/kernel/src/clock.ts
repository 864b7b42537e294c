/** What tells the time. Only processes own a real one; everything else is handed it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** An instant as the register writes it: UTC, milliseconds, `2017-09-29T18:30:00.000Z`. */
export type Instant = string;

/** Milliseconds since 1970 as an instant. */
export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** A clock that never goes back: where its source does, it repeats its last answer. */
export const monotonic = (source: Clock): Clock => {
  let last = Number.NEGATIVE_INFINITY;
  return {
    now: () => {
      last = Math.max(last, source.now());
      return last;
    },
  };
};
