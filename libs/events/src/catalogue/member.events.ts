import { event, open, work } from '../event.js';
import { id, instantShape, oneOf, sha256, text } from '../shape/shape.js';

/** What a member of the office may be. */
export const MEMBER_ROLES = [
  'investigator',
  'analyst',
  'lawyer',
  'reviewer',
  'auditor',
  'custodian',
  'administrator',
] as const;

export const MemberAdmitted = event(
  'member',
  'MemberAdmitted',
  'A person of the register was admitted as a member of the office.',
  {
    memberId: open(id, 'The member.'),
    personId: open(id, 'The person, under whose key the name is sealed.'),
  },
);

export const RoleGiven = event('member', 'RoleGiven', 'A member was given a role.', {
  memberId: open(id, 'The member.'),
  role: open(oneOf(...MEMBER_ROLES), 'The role.'),
});

export const RoleTaken = event('member', 'RoleTaken', 'A role was taken from a member.', {
  memberId: open(id, 'The member.'),
  role: open(oneOf(...MEMBER_ROLES), 'The role.'),
  reason: work(text, 'Why.'),
});

export const CaseAssigned = event('member', 'CaseAssigned', 'A member was assigned to a case.', {
  memberId: open(id, 'The member.'),
  caseId: open(id, 'The case.'),
});

export const CaseUnassigned = event('member', 'CaseUnassigned', 'A member was taken off a case.', {
  memberId: open(id, 'The member.'),
  caseId: open(id, 'The case.'),
  reason: work(text, 'Why.'),
});

export const CredentialIssued = event(
  'member',
  'CredentialIssued',
  'A member was handed a sign-in token of 256 random bits; the register keeps its digest alone.',
  {
    memberId: open(id, 'The member.'),
    credentialId: open(id, 'The credential.'),
    digest: open(sha256, 'The SHA-256 of the token.'),
    expires: open(instantShape, 'Until when it opens.'),
  },
);

export const CredentialRevoked = event(
  'member',
  'CredentialRevoked',
  'A credential opens nothing from here on.',
  {
    memberId: open(id, 'The member.'),
    credentialId: open(id, 'The credential.'),
    reason: work(text, 'Why.'),
  },
);
