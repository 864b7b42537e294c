/**
 * How many events the register holds up to and including one: 1 for the first, gapless, in commit
 * order, the same on every adapter. 0 is the empty register. Below 2^53, so a number holds it.
 */
export type Position = number;

/** The number of an event in its stream, from 0. */
export type Revision = number;

/** The revision of a stream that does not exist yet. */
export const NO_STREAM: Revision = -1;
