import type { Command } from '#kernel';
import type {
  ConsentNarrowed,
  ConsentRecorded,
  ConsentWithdrawn,
  DataOf,
  FateAsserted,
  IdentityCorrected,
  IdentityRevealed,
  PersonMerged,
  PersonRegistered,
  PostHeld,
  RoleAsserted,
  Subject,
} from '#events';
import type { Wish } from '../rules/wish.js';
import type { DestructionCommand } from './destruction.commands.js';

/** Register a natural person. The system makes the pseudonym; who it is goes to the vault. */
export type RegisterPerson = Command<
  'RegisterPerson',
  Omit<DataOf<typeof PersonRegistered>, 'personId' | 'pseudonym'> & { readonly personId?: string }
>;
/** Correct what is known of who a person is. */
export type CorrectIdentity = Command<'CorrectIdentity', Wish<typeof IdentityCorrected>>;
/** Say which part a person had in something. `within` is needed for an act or a claim: the record it stands in. */
export type AssertRole = Command<
  'AssertRole',
  Wish<typeof RoleAsserted, 'claimId'> & { readonly within?: Subject }
>;
/** Say what became of a person. */
export type AssertFate = Command<'AssertFate', Wish<typeof FateAsserted, 'claimId'>>;
/** Say which post a person held, and when. */
export type AssertPostHeld = Command<'AssertPostHeld', Wish<typeof PostHeld, 'claimId'>>;
/** Record what a person agreed to. */
export type RecordConsent = Command<'RecordConsent', Wish<typeof ConsentRecorded, 'consentId'>>;
/** Narrow a consent. */
export type NarrowConsent = Command<'NarrowConsent', Wish<typeof ConsentNarrowed>>;
/** Record that a person took a consent back. */
export type WithdrawConsent = Command<'WithdrawConsent', Wish<typeof ConsentWithdrawn>>;
/** Say that two records are of one person. */
export type MergePersons = Command<'MergePersons', Wish<typeof PersonMerged>>;
/** Undo that. */
export type UnmergePersons = Command<
  'UnmergePersons',
  { readonly personId: string; readonly from?: string; readonly reason: string }
>;
/** Record that an identity was shown to somebody. */
export type RecordIdentityRevealed = Command<
  'RecordIdentityRevealed',
  Wish<typeof IdentityRevealed>
>;
/** All that can be asked about a natural person. */
export type PersonCommand =
  | RegisterPerson
  | CorrectIdentity
  | AssertRole
  | AssertFate
  | AssertPostHeld
  | RecordConsent
  | NarrowConsent
  | WithdrawConsent
  | MergePersons
  | UnmergePersons
  | RecordIdentityRevealed
  | DestructionCommand;
