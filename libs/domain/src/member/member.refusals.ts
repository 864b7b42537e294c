import { refusal } from '../rules/refusals.js';

/** A list of roles names each once. */
export const roleTwice = refusal(
  'invalid',
  'ROLE_TWICE',
  'The same role is named twice.',
  '/roles',
);

/** A role can only be taken from whoever has it. */
export const roleNotHeld = refusal(
  'conflict',
  'ROLE_NOT_HELD',
  'This member does not have this role.',
  '/role',
);

/** A member can only be taken off a case they work on. */
export const caseNotAssigned = refusal(
  'conflict',
  'CASE_NOT_ASSIGNED',
  'This member is not assigned to this case.',
  '/caseId',
);

/** One token opens for one credential. */
export const tokenUsed = refusal(
  'conflict',
  'TOKEN_ALREADY_USED',
  'This sign-in token was issued before. Make a new one.',
  '/digest',
);

/** A member's credentials are known by their ids. */
export const credentialNotFound = refusal(
  'not-found',
  'CREDENTIAL_NOT_FOUND',
  'This member has no such credential.',
  '/credentialId',
);

/** What opens nothing any more cannot be revoked again. */
export const credentialRevoked = refusal(
  'conflict',
  'CREDENTIAL_ALREADY_REVOKED',
  'This credential has been revoked before.',
  '/credentialId',
);
