import { alters, begins, ends, silent } from './tale.js';
import type { Tales } from './tale.js';

type Office =
  | 'RegisterOpened'
  | 'PolicyChanged'
  | 'Upgraded'
  | 'KeyRotated'
  | 'Restored'
  | 'CheckpointSealed'
  | 'CheckpointAnchored'
  | 'ContentDisclosed'
  | 'NameReserved'
  | 'MappingSaved'
  | 'MappingRevised'
  | 'MemberAdmitted'
  | 'RoleGiven'
  | 'RoleTaken'
  | 'CaseAssigned'
  | 'CaseUnassigned'
  | 'CredentialIssued'
  | 'CredentialRevoked'
  | 'HandlingSet'
  | 'HoldPlaced'
  | 'HoldLifted';

/** What names that which is laid down for a thing: each record lays down its own. */
export const handlingKey = (subjectId: string, stream: string): string => `${subjectId} ${stream}`;

/** The register and the office that keeps it, and how things must be handled. */
export const officeTales: Tales<Office> = {
  RegisterOpened: ({ fact: { stream, data } }) => [
    { kind: 'register', key: stream, said: { ...data, stream } },
  ],
  PolicyChanged: ({ fact: { stream, data } }, stage) =>
    stage
      .all()
      .flatMap(({ kind, key, said }) =>
        kind === 'register' && key === stream
          ? [{ kind, key, said: { ...said, policyVersion: data.policyVersion } }]
          : [],
      ),
  Upgraded: ({ fact: { stream, data } }, stage) =>
    stage
      .all()
      .flatMap(({ kind, key, said }) =>
        kind === 'register' && key === stream
          ? [{ kind, key, said: { ...said, software: data.to } }]
          : [],
      ),
  KeyRotated: silent,
  Restored: silent,
  CheckpointSealed: silent,
  CheckpointAnchored: silent,
  // Stands in the access register alone.
  ContentDisclosed: silent,
  NameReserved: silent,
  MappingSaved: silent,
  MappingRevised: silent,

  MemberAdmitted: begins(
    'member',
    ({ memberId }) => memberId,
    ({ position }) => ({ admitted: position }),
  ),
  RoleGiven: begins('member_role', ({ memberId, role }) => `${memberId} ${role}`),
  RoleTaken: ends('member_role', ({ memberId, role }) => `${memberId} ${role}`),
  CaseAssigned: begins('assignment', ({ memberId, caseId }) => `${memberId} ${caseId}`),
  CaseUnassigned: ends('assignment', ({ memberId, caseId }) => `${memberId} ${caseId}`),
  CredentialIssued: begins(
    'credential',
    ({ credentialId }) => credentialId,
    () => ({ revoked: false }),
  ),
  CredentialRevoked: alters(
    'credential',
    ({ credentialId }) => credentialId,
    () => ({ revoked: true }),
  ),

  HandlingSet: begins(
    'handling',
    ({ subject }, stream) => handlingKey(subject.id, stream),
    ({ fact: { data, stream } }) => ({
      subject: null,
      stream,
      subjectId: data.subject.id,
      subjectNoun: data.subject.noun,
    }),
  ),
  HoldPlaced: begins(
    'hold',
    ({ holdId }, stream) => `${holdId} ${stream}`,
    ({ fact: { data, stream } }) => ({
      subject: null,
      stream,
      subjectId: data.subject.id,
      subjectNoun: data.subject.noun,
    }),
  ),
  HoldLifted: ends('hold', ({ holdId }, stream) => `${holdId} ${stream}`),
};
