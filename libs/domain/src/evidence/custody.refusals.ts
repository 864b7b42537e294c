import { refusal } from '../rules/refusals.js';

/** Custody is a chain: only the hand that has an item can pass it on. */
export const notTheHolder = refusal(
  'conflict',
  'CUSTODY_NOT_THE_HOLDER',
  'By the record this item is in other hands. State a gap first where the record has a hole.',
  '/from',
);

/** An item goes on from a hand only after it came into it. */
export const beforeItCame = refusal(
  'invalid',
  'CUSTODY_BEFORE_IT_CAME',
  'By the record the item came into these hands later than that.',
  '/at',
);

/** A person or organisation that holds an item is one that the register knows. */
export const custodianUnknown = refusal(
  'invalid',
  'CUSTODIAN_UNKNOWN',
  'Say which member or person it is, or what the organisation is called; only the office needs nothing.',
  '/to/id',
);

/** Names of natural persons are the vault's. */
export const nameInClear = refusal(
  'invalid',
  'CUSTODIAN_NAME_IN_CLEAR',
  'Only an organisation is called by its name here. Register a person, and give the id.',
  '/to/name',
);

/** A gap has two ends, in order. */
export const gapReversed = refusal(
  'invalid',
  'CUSTODY_GAP_REVERSED',
  'A gap ends after it begins.',
  '/to',
);

/** What is checked or copied is a file of this item that is kept here. */
export const fileNotKept = refusal(
  'not-found',
  'EVIDENCE_FILE_NOT_KEPT',
  'No such file of this item is kept here.',
  '/files',
);

/** A copy is another file than the one it was made from. */
export const copyIsTheOriginal = refusal(
  'invalid',
  'COPY_IS_THE_ORIGINAL',
  'The copy has the same bytes as the file it was made from.',
  '/file/sha256',
);

/** A rendition without words and without a file says nothing. */
export const renditionEmpty = refusal(
  'invalid',
  'TRANSLATION_EMPTY',
  'Give the words of the translation or transcript, or its file.',
  '/text',
);

/** A list that must name something. */
export const filesMissing = refusal(
  'invalid',
  'FILES_MISSING',
  'Name at least one file.',
  '/files',
);
