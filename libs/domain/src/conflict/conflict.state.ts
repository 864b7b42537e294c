import type {
  AttackOnCiviliansAsserted,
  ConflictClassified,
  ConflictSeen,
  DataOf,
  NexusAssessed,
} from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { put } from '../rules/shelf.js';

/** An armed conflict as it is classified now. */
export interface Conflict extends Present {
  readonly classified: DataOf<typeof ConflictClassified>;
  readonly claims: ReadonlyMap<string, DataOf<typeof AttackOnCiviliansAsserted>>;
  /** By act, or by incident where no act was named: whether it was part of the conflict. */
  readonly nexus: ReadonlyMap<string, DataOf<typeof NexusAssessed>['nexus']>;
}

/** An armed conflict, or none. */
export type ConflictState = Absent | Conflict;

const evolve = (state: ConflictState, fact: ConflictSeen): ConflictState => {
  if (fact.type === 'ConflictClassified')
    return { ...born, classified: fact.data, claims: new Map(), nexus: new Map() };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'ConflictReclassified':
      return { ...state, classified: fact.data };
    case 'NexusAssessed': {
      const { incidentId, actId = incidentId, nexus } = fact.data;
      return { ...state, nexus: put(state.nexus, actId, nexus) };
    }
    case 'AttackOnCiviliansAsserted':
      return { ...state, claims: put(state.claims, fact.data.claimId, fact.data) };
  }
};

/** How an armed conflict is read. */
export const conflictReading = reading('conflict', evolve);
