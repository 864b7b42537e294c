import { refusal } from '../rules/refusals.js';

/** The number of a passage is given once. */
export const passageExists = refusal(
  'conflict',
  'PASSAGE_ALREADY_RECORDED',
  'This account already has a passage of this number.',
  '/number',
);

/** A passage is known by its number. */
export const passageNotFound = refusal(
  'not-found',
  'PASSAGE_NOT_FOUND',
  'This account has no passage of this number.',
  '/number',
);

/** An inconsistency is known by its id. */
export const inconsistencyNotFound = refusal(
  'not-found',
  'INCONSISTENCY_NOT_FOUND',
  'No such inconsistency was noted on this account.',
  '/inconsistencyId',
);

/** What holds an account is known by the id of the naming. */
export const documentNotFound = refusal(
  'not-found',
  'ACCOUNT_DOCUMENT_NOT_FOUND',
  'No item is named so as holding this account, or that was taken back before.',
  '/documentId',
);

/** An account that was withdrawn is not relied on. */
export const accountWithdrawn = refusal(
  'conflict',
  'ACCOUNT_WITHDRAWN',
  'This account was withdrawn before.',
  '/accountId',
);
