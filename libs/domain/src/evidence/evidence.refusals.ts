import { refusal } from '../rules/refusals.js';

/** What is held has bytes. */
export const heldWithoutFiles = refusal(
  'invalid',
  'EVIDENCE_HELD_WITHOUT_FILES',
  'An item that is held here has at least one file. Say that it is not held where a source only describes it.',
  '/files',
);

/** Nothing is attached to itself, not even in a roundabout way. */
export const hostCircle = refusal(
  'conflict',
  'EVIDENCE_HOST_CIRCLE',
  'An item cannot be attached to itself.',
  '/host',
);

/** What is no longer relied on takes no new links and becomes no exhibit. */
export const evidenceWithdrawn = refusal(
  'conflict',
  'EVIDENCE_WITHDRAWN',
  'This item has been withdrawn: it stays in the register, but nothing new may rest on it.',
  '/evidenceId',
);

/** A link is known by its id. */
export const linkNotFound = refusal(
  'not-found',
  'LINK_NOT_FOUND',
  'There is no such link on this record.',
  '/linkId',
);

/** What was taken back cannot be taken back again. */
export const linkTakenBack = refusal(
  'conflict',
  'LINK_ALREADY_TAKEN_BACK',
  'This link has been taken back before.',
  '/linkId',
);
