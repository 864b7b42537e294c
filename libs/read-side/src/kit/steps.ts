import type { Instant, Position } from '#kernel';
import type { FactType, Heard } from './projection.js';
import type { Sealed } from './row.js';
import { sealedOf, stated } from './stated.js';

/** One step of what became of an order or a request: who, when, and why where somebody decided. */
export interface Step<A extends string = string> {
  readonly act: A;
  readonly by: string;
  readonly recordedAt: Instant;
  readonly position: Position;
  /** The reason of a decision. */
  readonly sealed: Sealed | null;
}

/** An event as such a step. */
export const stepOf = <A extends string>(event: Heard<FactType>, act: A): Step<A> => ({
  act,
  ...stated(event),
  position: event.position,
  sealed: sealedOf(event),
});
