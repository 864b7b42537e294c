import type {
  Act,
  ClassificationProposed,
  DataOf,
  Description,
  DescriptionAsserted,
  IncidentLinked,
  IncidentSeen,
  IncidentVerificationAssessed,
  Source,
} from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading, subjectKey } from '../rules/reading.js';
import { put } from '../rules/shelf.js';
import type { Told } from '../rules/wish.js';
import { claimed, replaced, withdrawn } from './claims.js';
import type { Claim } from './claims.js';
import { sameSource } from './sources.js';

/** What one source says the incident was, and whether it still lists it. */
export interface Described {
  readonly source: Source;
  readonly said: Omit<DataOf<typeof DescriptionAsserted>, 'incidentId'>;
  readonly listed: boolean;
}

/** An act of the incident; where it was moved, the incident that holds it now. */
export interface HeldAct {
  readonly act: Act;
  readonly movedTo: string | null;
}

/** A legal characterisation, proposed and perhaps decided on. */
export interface Classification {
  readonly said: DataOf<typeof ClassificationProposed>;
  /** Who proposed it. */
  readonly by: string;
  readonly status: 'proposed' | 'adopted' | 'rejected' | 'withdrawn' | 'superseded';
  /** The classification in whose place this one stands once it is adopted. */
  readonly revises: string | null;
}

/** A link to another incident. */
export interface IncidentLink {
  readonly said: DataOf<typeof IncidentLinked>;
  readonly stands: boolean;
}

/** An incident: acts, descriptions by source, corrections, claims, classifications, links. */
export interface Incident extends Present {
  /** Who described it first; this description stands where nobody corrected it. */
  readonly source: Source;
  readonly acts: ReadonlyMap<string, HeldAct>;
  /** The latest description of each source. */
  readonly descriptions: readonly Described[];
  /** The parts that a member has corrected, as they are held to be. */
  readonly corrected: Partial<Description>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly classifications: ReadonlyMap<string, Classification>;
  readonly links: ReadonlyMap<string, IncidentLink>;
  readonly verification: DataOf<typeof IncidentVerificationAssessed>['level'];
  readonly place: { readonly gazetteer: string; readonly code: string } | null;
  readonly mergedInto: string | null;
  /** The import that brought it in; null where a member recorded it. */
  readonly recordedIn: string | null;
}

/** An incident, or none. */
export type IncidentState = Absent | Incident;

const described = (state: Incident, latest: Described): readonly Described[] => [
  ...state.descriptions.filter(({ source }) => !sameSource(source, latest.source)),
  latest,
];

const reviewed = (state: Incident, id: string, status: Classification['status']): Incident => {
  const classification = state.classifications.get(id);
  return classification
    ? { ...state, classifications: put(state.classifications, id, { ...classification, status }) }
    : state;
};

const evolve = (state: IncidentState, fact: Told<IncidentSeen>): IncidentState => {
  if (fact.type === 'IncidentRecorded') {
    const { incidentId: _, acts, ...said } = fact.data;
    return {
      ...born,
      source: said.source,
      acts: new Map(acts.map((act) => [act.actId, { act, movedTo: null }])),
      descriptions: [{ source: said.source, said, listed: true }],
      corrected: {},
      claims: new Map(),
      classifications: new Map(),
      links: new Map(),
      verification: 'reported',
      place: null,
      mergedInto: null,
      recordedIn: said.unit?.importId ?? null,
    };
  }
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'DescriptionAsserted': {
      const { incidentId: _, ...said } = fact.data;
      return {
        ...state,
        descriptions: described(state, { source: said.source, said, listed: true }),
      };
    }
    case 'UnitNoLongerAsserted': {
      // Its claims are not ended one by one: they count again when it lists the incident again.
      const former = state.descriptions.find(({ source }) => sameSource(source, fact.data.source));
      return former
        ? { ...state, descriptions: described(state, { ...former, listed: false }) }
        : state;
    }
    case 'IncidentCorrected': {
      const { incidentId: _, reason: __, ...parts } = fact.data;
      return { ...state, corrected: { ...state.corrected, ...parts } };
    }
    case 'ActAdded':
      return {
        ...state,
        acts: put(state.acts, fact.data.act.actId, { act: fact.data.act, movedTo: null }),
      };
    case 'ActMoved': {
      const held = state.acts.get(fact.data.actId);
      if (held === undefined) return state;
      // How it must be handled goes with it.
      const set = new Map(state.handling.set);
      set.delete(subjectKey({ noun: 'act', id: fact.data.actId }));
      return {
        ...state,
        acts: put(state.acts, fact.data.actId, { ...held, movedTo: fact.data.to }),
        handling: { ...state.handling, set },
      };
    }
    case 'TimeAsserted':
    case 'TollAsserted':
    case 'ControlAsserted':
    case 'MilitaryObjectiveAssessed':
    case 'AttributionAsserted':
    case 'CharacterisationAsserted':
    case 'StatementRecorded': {
      const claim = claimed(fact);
      const former =
        claim.said.replaces === undefined ? undefined : state.claims.get(claim.said.replaces);
      const claims = former ? put(state.claims, former.id, replaced(former, claim)) : state.claims;
      return { ...state, claims: put(claims, claim.id, claim) };
    }
    case 'ClaimWithdrawn': {
      const claim = state.claims.get(fact.data.claimId);
      return claim
        ? { ...state, claims: put(state.claims, claim.id, withdrawn(claim, fact.data.ground)) }
        : state;
    }
    case 'IncidentVerificationAssessed':
      return { ...state, verification: fact.data.level };
    case 'ClassificationProposed':
    case 'ClassificationRevised': {
      const proposal: Classification = {
        said: fact.data,
        by: fact.by,
        status: 'proposed',
        revises: fact.type === 'ClassificationRevised' ? fact.data.revises : null,
      };
      return {
        ...state,
        classifications: put(state.classifications, fact.data.classificationId, proposal),
      };
    }
    case 'ClassificationAdopted': {
      const { classificationId } = fact.data;
      const revises = state.classifications.get(classificationId)?.revises ?? null;
      const adopted = reviewed(state, classificationId, 'adopted');
      return revises === null ? adopted : reviewed(adopted, revises, 'superseded');
    }
    case 'ClassificationRejected':
      return reviewed(state, fact.data.classificationId, 'rejected');
    case 'ClassificationWithdrawn':
      return reviewed(state, fact.data.classificationId, 'withdrawn');
    case 'IncidentLinked':
      return {
        ...state,
        links: put(state.links, fact.data.linkId, { said: fact.data, stands: true }),
      };
    case 'IncidentUnlinked': {
      const link = state.links.get(fact.data.linkId);
      return link
        ? { ...state, links: put(state.links, fact.data.linkId, { ...link, stands: false }) }
        : state;
    }
    case 'IncidentMerged':
      return { ...state, mergedInto: fact.data.into };
    case 'IncidentUnmerged':
      return { ...state, mergedInto: null };
    case 'PlaceResolved':
      return { ...state, place: { gazetteer: fact.data.gazetteer, code: fact.data.code } };
  }
};

/** How an incident is read. */
export const incidentReading = reading('incident', evolve);
