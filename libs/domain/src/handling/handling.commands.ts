import type { Command } from '#kernel';
import type { HandlingSet, HoldLifted, HoldPlaced, Subject } from '#events';
import type { Wish } from '../rules/wish.js';

/** Where an act or a claim stands: needed for these two, since only their record leads to them. */
interface Within {
  readonly within?: Subject;
}

/** Lay down how something must be handled. */
export type SetHandling = Command<'SetHandling', Wish<typeof HandlingSet> & Within>;
/** Place a legal hold. */
export type PlaceHold = Command<'PlaceHold', Wish<typeof HoldPlaced, 'holdId'> & Within>;
/** Lift a legal hold. */
export type LiftHold = Command<'LiftHold', Wish<typeof HoldLifted> & Within>;

/** All that can be asked about how things are handled. */
export type HandlingCommand = SetHandling | PlaceHold | LiftHold;
