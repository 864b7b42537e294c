import { refusal } from '../rules/refusals.js';

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
  'There is no such request to destroy this identity.',
  '/requestId',
);

/** What was decided is not decided again. */
export const destructionDecided = refusal(
  'conflict',
  'DESTRUCTION_ALREADY_DECIDED',
  'This request was approved by two, rejected or carried out before.',
  '/requestId',
);

/** Two others answer for what cannot be undone. */
export const approversNotTwo = refusal(
  'conflict',
  'TWO_APPROVERS_NEEDED',
  'The destruction of an identity needs the approval of two different members of the office. Nothing was destroyed.',
  '/requestId',
);

/** One member counts once. */
export const approvedBefore = refusal(
  'conflict',
  'DESTRUCTION_APPROVED_BEFORE',
  'You approved this request before. Somebody else must, too.',
  '/requestId',
);

/** Whoever asks does not approve. */
export const approverAsked = refusal(
  'forbidden',
  'APPROVER_IS_REQUESTER',
  'Whoever asked for the destruction of an identity cannot approve it.',
  '/requestId',
);

/** Where it rests on a consent that was taken back, that stands in the register. */
export const consentNotWithdrawn = refusal(
  'conflict',
  'CONSENT_NOT_WITHDRAWN',
  'Please name the consent that the person took back, once that is recorded. If none was ever recorded, give another basis.',
  '/consentId',
);

/** An order is something that others can look up. */
export const destructionOrderNotNamed = refusal(
  'invalid',
  'DESTRUCTION_ORDER_NOT_NAMED',
  'Please give the reference of the order, or the item that holds it.',
  '/reference',
);

/** What is under a legal hold is not destroyed. */
export const underHold = refusal(
  'conflict',
  'UNDER_HOLD',
  'A legal hold lies on this record or on one that it has a part in: nothing of it may be destroyed.',
);

/** Who is accused can be named. */
export const identityOfSuspect = refusal(
  'conflict',
  'IDENTITY_OF_SUSPECT',
  'This person is named as a suspect in a case. As long as that stands, the identity stays.',
);

/** Rules 77 and 67(2): what can help the defence is not lost by our hand alone. */
export const identityNeedsCourt = refusal(
  'conflict',
  'IDENTITY_NEEDS_COURT',
  'What this person said can help the defence: the identity is destroyed only by order of a court that is kept here as an item with its file.',
  '/document',
);
