import type { Command } from '#kernel';
import type {
  OfficialTextLoaded,
  OfficialTextReplaced,
  ParaphraseSignatureWithdrawn,
  ParaphraseSigned,
} from '#events';
import type { Wish } from '../rules/wish.js';

/** Load an official text, whose bytes the file store keeps already. */
export type LoadOfficialText = Command<
  'LoadOfficialText',
  Omit<Wish<typeof OfficialTextLoaded>, 'wordingId'>
>;
/** Load another in its place. */
export type ReplaceOfficialText = Command<
  'ReplaceOfficialText',
  Omit<Wish<typeof OfficialTextReplaced>, 'wordingId'>
>;
/** Sign a paraphrase as reviewed. */
export type SignParaphrase = Command<
  'SignParaphrase',
  Omit<Wish<typeof ParaphraseSigned>, 'wordingId'>
>;
/** Withdraw the signature under it. */
export type WithdrawParaphraseSignature = Command<
  'WithdrawParaphraseSignature',
  Omit<Wish<typeof ParaphraseSignatureWithdrawn>, 'wordingId'>
>;

/** All that can be asked about the wordings of the law. */
export type WordingCommand =
  LoadOfficialText | ReplaceOfficialText | SignParaphrase | WithdrawParaphraseSignature;
