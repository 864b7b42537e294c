import { refusal } from '../rules/refusals.js';

/** A reference stands for one case. */
export const referenceTaken = refusal(
  'conflict',
  'CASE_REFERENCE_TAKEN',
  'Another case already has this reference.',
  '/reference',
);

/** A suspect is a person or the holder of a post, never both and never neither. */
export const suspectNotOne = refusal(
  'invalid',
  'SUSPECT_NOT_ONE',
  'A suspect is either a person of the register or whoever held a post: please name exactly one of the two.',
  '/person',
);

/** Posts change hands. */
export const postWithoutDay = refusal(
  'invalid',
  'POST_WITHOUT_DAY',
  'A post changes hands: please name the day on which it was held.',
  '/on',
);

/** A person is the same on every day. */
export const dayWithoutPost = refusal(
  'invalid',
  'DAY_WITHOUT_POST',
  'The day belongs to a post. A suspect who is known as a person needs none.',
  '/on',
);

/** Only a post can be held on a day. */
export const suspectNotAPost = refusal(
  'invalid',
  'NOT_A_POST',
  'This actor is not a post that somebody can hold.',
  '/post',
);

/** A suspect is known by the id within the case. */
export const suspectNotFound = refusal(
  'not-found',
  'SUSPECT_NOT_FOUND',
  'No such suspect is named in this case.',
  '/suspectId',
);

/** Who was taken off the case is no longer a suspect in it. */
export const suspectRemoved = refusal(
  'conflict',
  'SUSPECT_REMOVED',
  'This suspect was taken off the case before.',
  '/suspectId',
);

/** Only what is in the case can be taken out. */
export const incidentNotInCase = refusal(
  'conflict',
  'INCIDENT_NOT_IN_CASE',
  'This incident is not in the case.',
  '/incidentId',
);

/** An exhibit is known by its id within the case. */
export const exhibitNotFound = refusal(
  'not-found',
  'EXHIBIT_NOT_FOUND',
  'There is no such exhibit in this case.',
  '/exhibitId',
);

/** What was taken out is no longer an exhibit. */
export const exhibitExcluded = refusal(
  'conflict',
  'EXHIBIT_EXCLUDED',
  'This exhibit was taken out of the case before.',
  '/exhibitId',
);

/** What can help the defence leaves a case only after two looked at it. */
export const helpsTheDefence = refusal(
  'conflict',
  'HELPS_THE_DEFENCE',
  'This exhibit can help the defence. It leaves the case only once somebody else approves: please propose its exclusion.',
  '/exhibitId',
);

/** Only what was proposed is decided on. */
export const exclusionNotProposed = refusal(
  'conflict',
  'EXCLUSION_NOT_PROPOSED',
  'Nobody has proposed that this exhibit leave the case.',
  '/exhibitId',
);

/** Who proposed that an exhibit leave does not decide on it. */
export const exclusionOfOwn = refusal(
  'forbidden',
  'EXCLUSION_OF_OWN_PROPOSAL',
  'Whoever proposed that an exhibit leave the case cannot decide on it.',
  '/exhibitId',
);

/** An exhibit has at least one page. */
export const pagesOutOfRange = refusal(
  'invalid',
  'PAGES_OUT_OF_RANGE',
  'An exhibit has from 1 to 1,000,000 pages.',
  '/pages',
);

/** An exhibit is of an item, and no longer than it. */
export const pagesBeyond = refusal(
  'invalid',
  'PAGES_BEYOND_THE_ITEM',
  'The item has fewer pages than that. A recording takes one page.',
  '/pages',
);
