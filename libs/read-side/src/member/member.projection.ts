import { change, need, projection, put, remove } from '../kit/projection.js';
import { stated } from '../kit/stated.js';
import { assignments, credentials, memberRoles, members } from './member.tables.js';

const tables = [members, memberRoles, assignments, credentials];

/** Members, what they may be and by which tokens they come in. */
export const memberProjection = projection('members', 2, tables, {
  MemberAdmitted: (event) => [
    put(members, { ...event.fact.data, admitted: event.position, ...stated(event) }),
  ],
  RoleGiven: (event) => [put(memberRoles, { ...event.fact.data, ...stated(event) })],
  RoleTaken: ({ fact: { data } }) => [remove(memberRoles, data.memberId, data.role)],
  CaseAssigned: (event) => [put(assignments, { ...event.fact.data, ...stated(event) })],
  CaseUnassigned: ({ fact: { data } }) => [remove(assignments, data.memberId, data.caseId)],
  CredentialIssued: (event) => [
    put(credentials, { ...event.fact.data, revoked: false, ...stated(event) }),
  ],
  CredentialRevoked: {
    needs: ({ fact: { data } }) => [need(credentials, data.credentialId)],
    follows: ({ fact: { data } }, rows) =>
      change(rows, credentials, data.credentialId, () => ({ revoked: true })),
  },
});
