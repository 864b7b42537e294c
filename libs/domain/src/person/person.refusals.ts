import { refusal } from '../rules/refusals.js';

/** What is destroyed cannot be shown, corrected or destroyed again. */
export const identityGone = refusal(
  'conflict',
  'IDENTITY_DESTROYED',
  'The identity of this person was destroyed. Nobody can read or restore it.',
  '/personId',
);

/** A post is an actor of that kind. */
export const notAPost = refusal(
  'invalid',
  'NOT_A_POST',
  'This actor is not a post that somebody can hold.',
  '/post',
);

/** Whoever agrees, agrees to something. */
export const consentForNothing = refusal(
  'invalid',
  'CONSENT_WITHOUT_PURPOSE',
  'A consent names at least one purpose.',
  '/purposes',
);

/** A consent is known by its id. */
export const consentNotFound = refusal(
  'not-found',
  'CONSENT_NOT_FOUND',
  'There is no such consent of this person.',
  '/consentId',
);

/** What was taken back stays taken back; a new consent is a new record. */
export const consentWithdrawn = refusal(
  'conflict',
  'CONSENT_WITHDRAWN',
  'The person took this consent back. Record a new one if the person agrees again.',
  '/consentId',
);

/** Narrowing never widens. */
export const consentNotNarrowed = (path: '/purposes' | '/identityUse') =>
  refusal(
    'invalid',
    'CONSENT_NOT_NARROWED',
    'A consent can only be narrowed. Record a new consent for more than was agreed.',
  )(path);

/** One request at a time. */
export const destructionRequested = refusal(
  'conflict',
  'DESTRUCTION_ALREADY_REQUESTED',
  'The destruction of this identity has been asked for before and is still open.',
);

/** Nothing is destroyed that nobody asked to destroy. */
export const destructionNotRequested = refusal(
  'not-found',
  'DESTRUCTION_NOT_REQUESTED',
  'There is no such open request to destroy this identity.',
  '/requestId',
);

/** Two others answer for what cannot be undone. */
export const approversNotTwo = refusal(
  'invalid',
  'TWO_APPROVERS_NEEDED',
  'The destruction of an identity needs the approval of two different members of the office.',
  '/approvedBy',
);

/** Whoever asks does not approve. */
export const approverAsked = refusal(
  'forbidden',
  'APPROVER_IS_REQUESTER',
  'Whoever asked for the destruction of an identity cannot approve it.',
  '/approvedBy',
);

/** What is under a legal hold is not destroyed. */
export const underHold = refusal(
  'conflict',
  'UNDER_HOLD',
  'A legal hold lies on this record: nothing of it may be destroyed.',
);
