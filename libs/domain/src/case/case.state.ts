import type { CaseSeen, DataOf, EvidenceIncluded, SuspectNamed } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { exclude, include, put } from '../rules/shelf.js';
import type { Told } from '../rules/wish.js';
import { charging, uncharged } from './charge.state.js';
import type { Charging } from './charge.state.js';
import { issuing, unissued } from './dossier.state.js';
import type { Issuing } from './dossier.state.js';

/** A suspect of the case. */
export interface Suspect {
  readonly said: DataOf<typeof SuspectNamed>;
  readonly removed: boolean;
}

/** An item as an exhibit of the case. */
export interface Exhibit {
  readonly said: DataOf<typeof EvidenceIncluded>;
  readonly excluded: boolean;
}

/** A case. */
export interface Case extends Present, Charging, Issuing {
  readonly reference: string;
  readonly suspects: ReadonlyMap<string, Suspect>;
  readonly incidents: ReadonlySet<string>;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  /**
   * The exhibits that can help the defence: somebody once found so, or they were once relied on against an
   * alleged fact or for one of the defence. Nothing that is said later takes one off.
   */
  readonly defence: ReadonlySet<string>;
  /** The accounts that can: a passage of theirs was once put so. Nothing takes one off, either. */
  readonly defenceAccounts: ReadonlySet<string>;
  /** Who proposed that an exhibit leave, by exhibit; those that are open. */
  readonly exclusions: ReadonlyMap<string, string>;
  /** The highest exhibit number and page ever given: neither is given again. */
  readonly lastNumber: number;
  readonly lastPage: number;
}

/** A case, or none. */
export type CaseState = Absent | Case;

const HELPING: ReadonlySet<string> = new Set(['exculpatory', 'mixed', 'materialToDefence']);

const without = <V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> =>
  new Map([...map].filter(([one]) => one !== key));

/** What can help the defence: an exhibit, or what somebody said. */
interface Helping {
  readonly exhibitId: string | null;
  readonly account: { readonly accountId: string } | null;
}

/** What a fact of the case shows to be able to help the defence. */
const helping = ({ facts }: Case, fact: Told<CaseSeen>): readonly Helping[] => {
  switch (fact.type) {
    case 'BearingAssessed':
      return HELPING.has(fact.data.bearing)
        ? [{ exhibitId: fact.data.exhibitId, account: null }]
        : [];
    case 'FactSupportRecorded': {
      const { stance, factId } = fact.data;
      return stance === 'against' || facts.get(factId)?.said.kind === 'defence' ? [fact.data] : [];
    }
    case 'FactRevised': {
      // What lay beside a fact of the defence was taken up when it was put there.
      const { kind, factId } = fact.data;
      const supports = kind === 'defence' ? facts.get(factId)?.supports : undefined;
      return [...(supports?.values() ?? [])].map(({ said }) => said);
    }
    default:
      return [];
  }
};

const withAll = (set: ReadonlySet<string>, ids: readonly (string | null)[]): ReadonlySet<string> =>
  ids.reduce((all, id) => (id === null || all.has(id) ? all : include(all, id)), set);

const evolve = (state: CaseState, fact: Told<CaseSeen>): CaseState => {
  if (fact.type === 'CaseOpened')
    return {
      ...born,
      reference: fact.data.reference,
      suspects: new Map(),
      incidents: new Set(),
      exhibits: new Map(),
      defence: new Set(),
      defenceAccounts: new Set(),
      exclusions: new Map(),
      lastNumber: 0,
      lastPage: 0,
      ...uncharged,
      ...unissued,
    };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'SuspectNamed':
      return {
        ...state,
        suspects: put(state.suspects, fact.data.suspectId, { said: fact.data, removed: false }),
      };
    case 'SuspectRemoved': {
      const suspect = state.suspects.get(fact.data.suspectId);
      return suspect
        ? {
            ...state,
            suspects: put(state.suspects, fact.data.suspectId, { ...suspect, removed: true }),
          }
        : state;
    }
    case 'IncidentIncluded':
      return { ...state, incidents: include(state.incidents, fact.data.incidentId) };
    case 'IncidentExcluded':
      return { ...state, incidents: exclude(state.incidents, fact.data.incidentId) };
    case 'EvidenceIncluded':
      return {
        ...state,
        exhibits: put(state.exhibits, fact.data.exhibitId, { said: fact.data, excluded: false }),
        lastNumber: Math.max(state.lastNumber, fact.data.number),
        lastPage: Math.max(state.lastPage, fact.data.lastPage),
      };
    case 'EvidenceExcluded': {
      const exhibit = state.exhibits.get(fact.data.exhibitId);
      return exhibit
        ? {
            ...state,
            exhibits: put(state.exhibits, fact.data.exhibitId, { ...exhibit, excluded: true }),
          }
        : state;
    }
    case 'ExclusionProposed':
      return { ...state, exclusions: put(state.exclusions, fact.data.exhibitId, fact.by) };
    case 'ExclusionApproved':
    case 'ExclusionRejected':
      return { ...state, exclusions: without(state.exclusions, fact.data.exhibitId) };
    case 'DossierIssued':
    case 'ItemDisclosed':
      return issuing(
        state,
        fact,
        [...state.exhibits.values()].map(({ said }) => said.evidenceId),
      );
    default: {
      const found = helping(state, fact);
      return {
        ...state,
        ...charging(state, fact),
        defence: withAll(
          state.defence,
          found.map(({ exhibitId }) => exhibitId),
        ),
        defenceAccounts: withAll(
          state.defenceAccounts,
          found.map(({ account }) => account?.accountId ?? null),
        ),
      };
    }
  }
};

/** How a case is read. */
export const caseReading = reading('case', evolve);
