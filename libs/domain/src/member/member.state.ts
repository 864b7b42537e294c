import type { MemberSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { exclude, include, put } from '../rules/shelf.js';

/** A sign-in token that was handed out. */
export interface Credential {
  readonly digest: string;
  readonly expires: string;
  readonly revoked: boolean;
}

/** A member of the office. */
export interface Member extends Present {
  readonly personId: string;
  readonly roles: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
  readonly credentials: ReadonlyMap<string, Credential>;
}

/** A member, or nobody. */
export type MemberState = Absent | Member;

const evolve = (state: MemberState, fact: MemberSeen): MemberState => {
  if (fact.type === 'MemberAdmitted')
    return {
      ...born,
      personId: fact.data.personId,
      roles: new Set(),
      cases: new Set(),
      credentials: new Map(),
    };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'RoleGiven':
      return { ...state, roles: include(state.roles, fact.data.role) };
    case 'RoleTaken':
      return { ...state, roles: exclude(state.roles, fact.data.role) };
    case 'CaseAssigned':
      return { ...state, cases: include(state.cases, fact.data.caseId) };
    case 'CaseUnassigned':
      return { ...state, cases: exclude(state.cases, fact.data.caseId) };
    case 'CredentialIssued': {
      const { credentialId, digest, expires } = fact.data;
      return {
        ...state,
        credentials: put(state.credentials, credentialId, { digest, expires, revoked: false }),
      };
    }
    case 'CredentialRevoked': {
      const held = state.credentials.get(fact.data.credentialId);
      return held
        ? {
            ...state,
            credentials: put(state.credentials, fact.data.credentialId, { ...held, revoked: true }),
          }
        : state;
    }
  }
};

/** How a member is read. */
export const memberReading = reading('member', evolve);
