import { refusal } from '../rules/refusals.js';

/** An alleged fact is known by its id within the case. */
export const factNotFound = refusal(
  'not-found',
  'FACT_NOT_FOUND',
  'No such fact is alleged in this case.',
  '/factId',
);

/** What is no longer alleged is not worked on. */
export const factWithdrawn = refusal(
  'conflict',
  'FACT_WITHDRAWN',
  'This fact is no longer alleged.',
  '/factId',
);

/** A support points into one thing. */
export const supportNotOne = refusal(
  'invalid',
  'SUPPORT_NOT_ONE',
  'A support is a passage of an exhibit or of an account: please name exactly one of the two.',
  '/exhibitId',
);

/** A support is known by its id with its fact. */
export const supportNotFound = refusal(
  'not-found',
  'SUPPORT_NOT_FOUND',
  'This fact has no such support.',
  '/supportId',
);

/** A support is withdrawn once. */
export const supportWithdrawn = refusal(
  'conflict',
  'SUPPORT_WITHDRAWN',
  'This support was withdrawn before.',
  '/supportId',
);

/** A charge is known by its id within the case. */
export const chargeNotFound = refusal(
  'not-found',
  'CHARGE_NOT_FOUND',
  'There is no such charge in this case.',
  '/chargeId',
);

/** What was withdrawn is not worked on. */
export const chargeWithdrawn = refusal(
  'conflict',
  'CHARGE_WITHDRAWN',
  'This charge was withdrawn.',
  '/chargeId',
);

/** A charge is adopted once. */
export const chargeNotOpen = refusal(
  'conflict',
  'CHARGE_NOT_OPEN',
  'This charge was decided on before.',
  '/chargeId',
);

/** Four eyes. */
export const adoptionOfOwn = refusal(
  'forbidden',
  'ADOPTION_OF_OWN_CHARGE',
  'Who drafted a charge cannot adopt it. Somebody else has to.',
  '/chargeId',
);

/** A charge is about acts. */
export const actsUncharged = refusal(
  'invalid',
  'ACTS_MISSING',
  'A charge is about at least one act.',
  '/acts',
);

/** Crime and mode of a charge are read in one law. */
export const forumsDiffer = refusal(
  'invalid',
  'FORUMS_DIFFER',
  'The mode of liability has to be of the same forum and version of the catalogue as the crime.',
  '/mode',
);

/** A matrix has the rows that the pinned law gives it. */
export const requirementUnknown = refusal(
  'not-found',
  'REQUIREMENT_UNKNOWN',
  'The matrix of this charge has no such row.',
  '/requirement',
);

/** A fact is named once in an argument. */
export const argumentTwice = refusal(
  'invalid',
  'FACT_TWICE',
  'The same fact is named twice.',
  '/facts',
);

/** A chain leads from the act to the suspect. */
export const linkBackwards = refusal(
  'invalid',
  'LINK_BACKWARDS',
  'A link leads from what is nearer to the act to what is nearer to the suspect: act, platform, unit, post, suspect.',
  '/to',
);

/** A platform is described in words; all other ends are records. */
export const endNotNamed = refusal(
  'invalid',
  'LINK_END_NOT_NAMED',
  'Please name this end by its id; a platform by its printed words.',
  '/from',
);

/** An end is what the charge knows, or an actor of the register. */
export const endNotFound = refusal(
  'not-found',
  'LINK_END_NOT_FOUND',
  'This end is neither of the charge nor an actor of the register.',
  '/from',
);

/** A link is known by its id with its charge. */
export const linkageNotFound = refusal(
  'not-found',
  'LINK_NOT_FOUND',
  'This charge has no such link.',
  '/linkId',
);

/** A link is withdrawn once. */
export const linkageWithdrawn = refusal(
  'conflict',
  'LINK_WITHDRAWN',
  'This link was withdrawn before.',
  '/linkId',
);
