import { refusal } from '../rules/refusals.js';

/** Within one forum nothing has to be mapped. */
export const forumsAlike = refusal(
  'invalid',
  'FORUMS_ALIKE',
  'A correspondence leads from the law of one forum to that of another.',
  '/to/forum',
);

/** What was decided on or withdrawn is not decided on again. */
export const correspondenceNotOpen = refusal(
  'conflict',
  'CORRESPONDENCE_NOT_OPEN',
  'This opinion was decided on or withdrawn before.',
  '/correspondenceId',
);

/** What is not held any more is not revised. */
export const correspondenceWithdrawn = refusal(
  'conflict',
  'CORRESPONDENCE_WITHDRAWN',
  'This opinion is not held any more.',
  '/correspondenceId',
);

/** Four eyes. */
export const correspondenceOfOwn = refusal(
  'forbidden',
  'CORRESPONDENCE_OF_OWN',
  'Whoever holds an opinion cannot decide on it for the office.',
  '/correspondenceId',
);

/** An opinion is somebody’s, also once the office shares it. */
export const correspondenceOfAnother = refusal(
  'forbidden',
  'CORRESPONDENCE_OF_ANOTHER',
  'Only whoever holds an opinion can put it otherwise or withdraw it. Whoever disagrees can propose another.',
  '/correspondenceId',
);
