import { refusal } from '../rules/refusals.js';

/** An incident holds at least one act. */
export const actsMissing = refusal(
  'invalid',
  'ACTS_MISSING',
  'An incident holds at least one act. Leave the acts out and it gets one.',
  '/acts',
);

/** An act is named once. */
export const actTwice = refusal('invalid', 'ACT_TWICE', 'The same act is named twice.', '/acts');

/** An act is known by its id. */
export const actNotFound = refusal(
  'not-found',
  'ACT_NOT_FOUND',
  'This incident holds no such act.',
  '/actId',
);

/** An act that was moved is spoken of where it went. */
export const actMoved = (path: string, to: string) =>
  refusal(
    'conflict',
    'ACT_MOVED',
    `This act was moved to incident ${to}. Please speak of it there.`,
  )(path, { movedTo: to });

/** What is left of an incident without acts is another matter. */
export const lastAct = refusal(
  'conflict',
  'LAST_ACT',
  'This is the only act of the incident. Merge the incidents instead of moving it.',
  '/actId',
);

/** An act moves somewhere else. */
export const moveToItself = refusal(
  'invalid',
  'MOVE_TO_ITSELF',
  'The act is in this incident already.',
  '/to',
);

/** A claim is known by its id. */
export const claimNotFound = refusal(
  'not-found',
  'CLAIM_NOT_FOUND',
  'There is no such claim on this incident.',
  '/claimId',
);

/** What no longer stands cannot be replaced, corrected or withdrawn again. */
export const claimNotStanding = refusal(
  'conflict',
  'CLAIM_NOT_STANDING',
  'This claim no longer stands: it was replaced or withdrawn before.',
  '/claimId',
);

/** A toll replaces a toll, an attribution an attribution. */
export const claimOfAnotherKind = refusal(
  'invalid',
  'CLAIM_OF_ANOTHER_KIND',
  'A claim can only stand in the place of one of its own kind.',
  '/replaces',
);

/** A publisher never overwrites what a member of the office decided. */
export const claimOfAMember = refusal(
  'conflict',
  'CLAIM_OF_A_MEMBER',
  'A member of the office asserted this claim. A publication cannot replace or withdraw it.',
  '/replaces',
);

/** Counts of people are whole numbers within reason. */
export const countOutOfRange = refusal(
  'invalid',
  'COUNT_OUT_OF_RANGE',
  'A count is a whole number from 0 to 1,000,000.',
);

/** One toll gives one number for one thing. */
export const countTwice = refusal(
  'invalid',
  'COUNT_TWICE',
  'This toll gives two numbers for the same outcome and category.',
);

/** One toll counts a person once. */
export const personTwice = refusal(
  'invalid',
  'PERSON_TWICE',
  'This toll names the same person twice.',
  '/persons',
);

/** Only whoever is listed can be no longer listed. */
export const notDescribedBy = refusal(
  'not-found',
  'NOT_DESCRIBED_BY_SOURCE',
  'This source never described this incident.',
  '/source',
);

/** A classification is known by its id. */
export const classificationNotFound = refusal(
  'not-found',
  'CLASSIFICATION_NOT_FOUND',
  'There is no such classification of this incident.',
  '/classificationId',
);

/** Only what is open can be reviewed; what is over is over. */
export const classificationNotOpen = refusal(
  'conflict',
  'CLASSIFICATION_NOT_OPEN',
  'This classification has been decided on or withdrawn before.',
  '/classificationId',
);

/** Four eyes: nobody reviews what they proposed. */
export const reviewOfOwn = refusal(
  'forbidden',
  'REVIEW_OF_OWN_PROPOSAL',
  'Whoever proposed a classification cannot adopt or reject it. Another member has to.',
  '/classificationId',
);

/** Nothing hangs together with itself. */
export const linkToItself = refusal(
  'invalid',
  'LINK_TO_ITSELF',
  'An incident cannot be linked to itself.',
  '/to',
);

/** Nothing contains or precedes itself, not even in a roundabout way. */
export const linkCircle = refusal(
  'conflict',
  'LINK_CIRCLE',
  'By the links that stand, this would put an incident within or before itself.',
  '/to',
);
