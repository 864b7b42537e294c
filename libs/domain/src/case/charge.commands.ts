import type { Command } from '#kernel';
import type {
  ChargeAdopted,
  ChargeDrafted,
  ChargeWithdrawn,
  ElementArgued,
  ElementAssessed,
  FactAlleged,
  FactRevised,
  FactSupportRecorded,
  FactSupportWithdrawn,
  FactWithdrawn,
  LinkageAsserted,
  LinkageWithdrawn,
} from '#events';
import type { ToolFindings } from '../rules/characterising.js';
import type { Wish } from '../rules/wish.js';

/** Allege a fact in a case, which gives it the next number. */
export type AllegeFact = Command<'AllegeFact', Omit<Wish<typeof FactAlleged, 'factId'>, 'number'>>;
/** Put an alleged fact otherwise. */
export type ReviseFact = Command<'ReviseFact', Wish<typeof FactRevised>>;
/** No longer allege it. */
export type WithdrawFact = Command<'WithdrawFact', Wish<typeof FactWithdrawn>>;
/** Put a passage of an exhibit or account for or against an alleged fact. */
export type RecordFactSupport = Command<
  'RecordFactSupport',
  Wish<typeof FactSupportRecorded, 'supportId'>
>;
/** No longer rely on such a support. */
export type WithdrawFactSupport = Command<'WithdrawFactSupport', Wish<typeof FactSupportWithdrawn>>;

/** What can be asked about alleged facts. */
export type FactCommand =
  AllegeFact | ReviseFact | WithdrawFact | RecordFactSupport | WithdrawFactSupport;

/** Draft a charge. What the tool finds against it is found here, and is passed over only with a reason. */
export type DraftCharge = Command<
  'DraftCharge',
  Omit<Wish<typeof ChargeDrafted, 'chargeId'>, 'number' | keyof ToolFindings>
>;
/** Adopt a charge that somebody else drafted. */
export type AdoptCharge = Command<'AdoptCharge', Wish<typeof ChargeAdopted>>;
/** Withdraw a charge, drafted or adopted. */
export type WithdrawCharge = Command<'WithdrawCharge', Wish<typeof ChargeWithdrawn>>;
/** Assert a link of the chain from act to suspect. */
export type AssertLinkage = Command<'AssertLinkage', Wish<typeof LinkageAsserted, 'linkId'>>;
/** Take such a link back. */
export type WithdrawLinkage = Command<'WithdrawLinkage', Wish<typeof LinkageWithdrawn>>;
/** Argue a row of the matrix from alleged facts. */
export type ArgueElement = Command<'ArgueElement', Wish<typeof ElementArgued>>;
/** Say whether a row is met. */
export type AssessElement = Command<'AssessElement', Wish<typeof ElementAssessed>>;

/** What can be asked about charges. */
export type ChargeCommand =
  | DraftCharge
  | AdoptCharge
  | WithdrawCharge
  | AssertLinkage
  | WithdrawLinkage
  | ArgueElement
  | AssessElement;
