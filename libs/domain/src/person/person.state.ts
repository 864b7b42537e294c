import type {
  ConsentRecorded,
  DataOf,
  DestructionRequested,
  FateAsserted,
  PersonSeen,
  PostHeld,
  RoleAsserted,
} from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { put } from '../rules/shelf.js';
import type { Told } from '../rules/wish.js';

/** Something said of a person. */
export type PersonClaim =
  | { readonly kind: 'role'; readonly said: DataOf<typeof RoleAsserted> }
  | { readonly kind: 'fate'; readonly said: DataOf<typeof FateAsserted> }
  | { readonly kind: 'post'; readonly said: DataOf<typeof PostHeld> };

/** What a person agreed to, as it is now. */
export interface Consent {
  readonly purposes: DataOf<typeof ConsentRecorded>['purposes'];
  readonly identityUse: DataOf<typeof ConsentRecorded>['identityUse'];
  readonly withdrawn: boolean;
}

/** A request to destroy an identity: who made it, who approved it, and whether it still waits. */
export interface DestructionRequest {
  readonly said: DataOf<typeof DestructionRequested>;
  readonly by: string;
  readonly approvedBy: readonly string[];
  readonly open: boolean;
}

/** A natural person, by pseudonym. Who it is never comes here. */
export interface Person extends Present {
  readonly pseudonym: string;
  readonly mergedInto: string | null;
  readonly claims: ReadonlyMap<string, PersonClaim>;
  readonly consents: ReadonlyMap<string, Consent>;
  /** By id: the requests to destroy the identity. */
  readonly requests: ReadonlyMap<string, DestructionRequest>;
  readonly destroyed: boolean;
}

/** A natural person, or nobody. */
export type PersonState = Absent | Person;

const requested = (
  state: Person,
  { requestId }: { readonly requestId: string },
  how: (request: DestructionRequest) => Partial<DestructionRequest>,
): Person => {
  const request = state.requests.get(requestId);
  return request
    ? { ...state, requests: put(state.requests, requestId, { ...request, ...how(request) }) }
    : state;
};

const evolve = (state: PersonState, fact: Told<PersonSeen>): PersonState => {
  if (fact.type === 'PersonRegistered')
    return {
      ...born,
      pseudonym: fact.data.pseudonym,
      mergedInto: null,
      claims: new Map(),
      consents: new Map(),
      requests: new Map(),
      destroyed: false,
    };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'IdentityCorrected':
    case 'IdentityRevealed':
      return state;
    case 'RoleAsserted':
      return {
        ...state,
        claims: put(state.claims, fact.data.claimId, { kind: 'role', said: fact.data }),
      };
    case 'FateAsserted':
      return {
        ...state,
        claims: put(state.claims, fact.data.claimId, { kind: 'fate', said: fact.data }),
      };
    case 'PostHeld':
      return {
        ...state,
        claims: put(state.claims, fact.data.claimId, { kind: 'post', said: fact.data }),
      };
    case 'ConsentRecorded':
    case 'ConsentNarrowed': {
      const { consentId, purposes, identityUse } = fact.data;
      return {
        ...state,
        consents: put(state.consents, consentId, { purposes, identityUse, withdrawn: false }),
      };
    }
    case 'ConsentWithdrawn': {
      const consent = state.consents.get(fact.data.consentId);
      return consent
        ? {
            ...state,
            consents: put(state.consents, fact.data.consentId, { ...consent, withdrawn: true }),
          }
        : state;
    }
    case 'PersonMerged':
      return { ...state, mergedInto: fact.data.into };
    case 'PersonUnmerged':
      return { ...state, mergedInto: null };
    case 'DestructionRequested':
      return {
        ...state,
        requests: put(state.requests, fact.data.requestId, {
          said: fact.data,
          by: fact.by,
          approvedBy: [],
          open: true,
        }),
      };
    case 'DestructionApproved':
      return requested(state, fact.data, ({ approvedBy }) => ({
        approvedBy: [...approvedBy, fact.by],
      }));
    case 'DestructionRejected':
      return requested(state, fact.data, () => ({ open: false }));
    case 'IdentityDestroyed':
      return { ...requested(state, fact.data, () => ({ open: false })), destroyed: true };
  }
};

/** How a person is read. */
export const personReading = reading('person', evolve);
