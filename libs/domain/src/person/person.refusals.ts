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
