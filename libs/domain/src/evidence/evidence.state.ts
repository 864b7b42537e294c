import type { DataOf, EvidenceLinked, EvidenceSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { include, put } from '../rules/shelf.js';

/** What an item was said to bear on. */
export interface EvidenceLink {
  readonly said: DataOf<typeof EvidenceLinked>;
  readonly stands: boolean;
}

/** An item of evidence. */
export interface Item extends Present {
  readonly host: string | null;
  readonly withdrawn: boolean;
  readonly links: ReadonlyMap<string, EvidenceLink>;
  /** Ids of gradings, assessments and disputes. */
  readonly findings: ReadonlySet<string>;
}

/** An item of evidence, or none. */
export type EvidenceState = Absent | Item;

const evolve = (state: EvidenceState, fact: EvidenceSeen): EvidenceState => {
  if (fact.type === 'EvidenceAdded')
    return {
      ...born,
      host: fact.data.host ?? null,
      withdrawn: false,
      links: new Map(),
      findings: new Set(),
    };
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'EvidenceLinked':
      return {
        ...state,
        links: put(state.links, fact.data.linkId, { said: fact.data, stands: true }),
      };
    case 'EvidenceUnlinked': {
      const link = state.links.get(fact.data.linkId);
      return link
        ? { ...state, links: put(state.links, fact.data.linkId, { ...link, stands: false }) }
        : state;
    }
    case 'EvidenceGraded':
      return { ...state, findings: include(state.findings, fact.data.gradeId) };
    case 'AuthenticityAssessed':
      return { ...state, findings: include(state.findings, fact.data.assessmentId) };
    case 'EvidenceContested':
      return { ...state, findings: include(state.findings, fact.data.contestId) };
    case 'EvidenceWithdrawn':
      return { ...state, withdrawn: true };
  }
};

/** How an item of evidence is read. */
export const evidenceReading = reading('evidence', evolve);
