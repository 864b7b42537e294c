import { refusal } from '../rules/refusals.js';

/** A hold is known by its id. */
export const holdNotFound = refusal(
  'not-found',
  'HOLD_NOT_FOUND',
  'No such hold was placed on this.',
  '/holdId',
);

/** What was lifted cannot be lifted again. */
export const holdLifted = refusal(
  'conflict',
  'HOLD_ALREADY_LIFTED',
  'This hold has been lifted before.',
  '/holdId',
);
