import type { Command } from '#kernel';
import type {
  AccountWithdrawn,
  AccountCorrected,
  AccountDocumented,
  AccountDocumentWithdrawn,
  AccountTaken,
  InconsistencyExplained,
  InconsistencyNoted,
  PassageRecorded,
  PassageTranslated,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Take down what a person said on one occasion. */
export type TakeAccount = Command<'TakeAccount', Wish<typeof AccountTaken, 'accountId'>>;
/** Record a passage in its words; without a number it gets the next one. */
export type RecordPassage = Command<'RecordPassage', Wish<typeof PassageRecorded, 'number'>>;
/** Translate a passage. */
export type TranslatePassage = Command<'TranslatePassage', Wish<typeof PassageTranslated>>;
/** Correct the words of a passage. */
export type CorrectAccount = Command<'CorrectAccount', Wish<typeof AccountCorrected>>;
/** Note that an account does not agree with something. */
export type NoteInconsistency = Command<
  'NoteInconsistency',
  Wish<typeof InconsistencyNoted, 'inconsistencyId'>
>;
/** Explain such a disagreement. */
export type ExplainInconsistency = Command<
  'ExplainInconsistency',
  Wish<typeof InconsistencyExplained>
>;

/** No longer rely on an account. What rests on it can be asked before and after. */
export type WithdrawAccount = Command<'WithdrawAccount', Wish<typeof AccountWithdrawn>>;

/** Name an item that holds an account. */
export type DocumentAccount = Command<
  'DocumentAccount',
  Wish<typeof AccountDocumented, 'documentId'>
>;
/** Take that back. */
export type WithdrawAccountDocument = Command<
  'WithdrawAccountDocument',
  Wish<typeof AccountDocumentWithdrawn>
>;

/** All that can be asked about an account. */
export type AccountCommand =
  | TakeAccount
  | RecordPassage
  | TranslatePassage
  | CorrectAccount
  | NoteInconsistency
  | ExplainInconsistency
  | WithdrawAccount
  | DocumentAccount
  | WithdrawAccountDocument;
