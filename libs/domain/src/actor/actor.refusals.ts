import { refusal } from '../rules/refusals.js';

/** A code stands for one actor. */
export const codeTaken = refusal(
  'conflict',
  'PARTY_CODE_TAKEN',
  'This code already stands for another actor.',
  '/code',
);

/** Nothing is part of itself, not even in a roundabout way. */
export const membershipCircle = refusal(
  'conflict',
  'MEMBERSHIP_CIRCLE',
  'By what is held to be so, the whole is itself part of this actor. Nothing can be part of itself.',
  '/of',
);

/** Nobody is under their own command, not even in a roundabout way. */
export const commandCircle = refusal(
  'conflict',
  'COMMAND_CIRCLE',
  'By what is held to be so, the superior is itself under the command of this actor.',
  '/under',
);

/** A relation is known by its claim. */
export const relationNotFound = refusal(
  'not-found',
  'RELATION_NOT_FOUND',
  'There is no such relation of this actor.',
  '/claimId',
);

/** What is no longer asserted cannot be ended again. */
export const relationEnded = refusal(
  'conflict',
  'RELATION_ALREADY_ENDED',
  'This relation is no longer asserted since before.',
  '/claimId',
);

/** A post is one thing, what acts is another. */
export const postAndNoPost = refusal(
  'invalid',
  'POST_AND_NO_POST',
  'A post and an actor that is no post cannot be the same.',
  '/into',
);
