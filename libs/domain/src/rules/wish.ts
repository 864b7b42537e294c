import type { DataOf, HandlingSeen } from '#events';
import type { Position } from '#kernel';

/**
 * What a command must say so that a fact can be stated: the data of the fact, with those ids left
 * open that the system makes where nobody gives them.
 */
export type Wish<Definition, MadeBySystem extends keyof DataOf<Definition> = never> = Omit<
  DataOf<Definition>,
  MadeBySystem
> &
  Partial<Pick<DataOf<Definition>, MadeBySystem>>;

/**
 * A fact of the past together with who stated it, as its envelope says, and where it stands in the register:
 * reviews turn on the one, what was there before what on the other.
 */
export type Told<Seen> = Seen & { readonly by: string; readonly position: Position };

/** The facts that a noun folds: its own, and those about handling, which may stand on any stream. */
export type OnStream<Seen> = Told<Seen | HandlingSeen>;
