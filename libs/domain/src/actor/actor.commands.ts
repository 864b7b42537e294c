import type { Command } from '#kernel';
import type {
  ActorMerged,
  ActorRegistered,
  CommandAsserted,
  CommandEnded,
  MembershipAsserted,
  MembershipEnded,
  NameAdded,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Register a State, party, force, unit or post. A code is given to one actor only. */
export type RegisterActor = Command<'RegisterActor', Wish<typeof ActorRegistered, 'actorId'>>;
/** Record another name or spelling. */
export type AddName = Command<'AddName', Wish<typeof NameAdded>>;
/** Say that an actor was part of another. */
export type AssertMembership = Command<
  'AssertMembership',
  Wish<typeof MembershipAsserted, 'claimId'>
>;
/** No longer say so. */
export type EndMembership = Command<'EndMembership', Wish<typeof MembershipEnded>>;
/** Say that an actor was under the command of another. */
export type AssertCommand = Command<'AssertCommand', Wish<typeof CommandAsserted, 'claimId'>>;
/** No longer say so. */
export type EndCommand = Command<'EndCommand', Wish<typeof CommandEnded>>;
/** Say that two records are of one actor. */
export type MergeActors = Command<'MergeActors', Wish<typeof ActorMerged>>;
/** Undo that. */
export type UnmergeActors = Command<
  'UnmergeActors',
  { readonly actorId: string; readonly from?: string; readonly reason: string }
>;

/** All that can be asked about an actor. */
export type ActorCommand =
  | RegisterActor
  | AddName
  | AssertMembership
  | EndMembership
  | AssertCommand
  | EndCommand
  | MergeActors
  | UnmergeActors;
