import type { Command } from '#kernel';
import type {
  CustodyGapStated,
  CustodyTransferred,
  FixityChecked,
  RedactedCopyMade,
  TranslationAdded,
  WorkingCopyMade,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Hand an item on. */
export type TransferCustody = Command<
  'TransferCustody',
  Wish<typeof CustodyTransferred, 'transferId'>
>;
/** Say that it is not known who had an item for some time. */
export type StateCustodyGap = Command<'StateCustodyGap', Wish<typeof CustodyGapStated, 'gapId'>>;
/** Record that the bytes of an item were compared with their hashes. */
export type CheckFixity = Command<'CheckFixity', Wish<typeof FixityChecked, 'checkId'>>;
/** Record a copy to work with. */
export type MakeWorkingCopy = Command<'MakeWorkingCopy', Wish<typeof WorkingCopyMade, 'copyId'>>;
/** Record a copy from which something was taken out. */
export type MakeRedactedCopy = Command<'MakeRedactedCopy', Wish<typeof RedactedCopyMade, 'copyId'>>;
/** Add a translation or a transcript. */
export type AddTranslation = Command<
  'AddTranslation',
  Wish<typeof TranslationAdded, 'translationId'>
>;
/** All that can be asked about the custody of an item. */
export type CustodyCommand =
  | TransferCustody
  | StateCustodyGap
  | CheckFixity
  | MakeWorkingCopy
  | MakeRedactedCopy
  | AddTranslation;
