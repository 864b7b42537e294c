import type { Custodian, DataOf, EvidenceLinked, EvidenceSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { include, put } from '../rules/shelf.js';
import { extentOf } from './extent.js';
import type { Extent } from './extent.js';

/** What an item was said to bear on. */
export interface EvidenceLink {
  readonly said: DataOf<typeof EvidenceLinked>;
  readonly stands: boolean;
}

/** An item of evidence. */
export interface Item extends Present {
  readonly host: string | null;
  readonly withdrawn: boolean;
  readonly extent: Extent;
  readonly links: ReadonlyMap<string, EvidenceLink>;
  /** Ids of gradings, assessments, disputes, and of everything that stands in the chain of custody. */
  readonly findings: ReadonlySet<string>;
  /** Who has it in hand. */
  readonly custodian: Custodian;
  /** Its files whose bytes are kept here, copies and renditions among them. */
  readonly kept: ReadonlySet<string>;
}

/** Whatever is taken in is in the hands of the office from then on. */
const THE_OFFICE: Custodian = { kind: 'office' };

/** An item of evidence, or none. */
export type EvidenceState = Absent | Item;

const evolve = (state: EvidenceState, fact: EvidenceSeen): EvidenceState => {
  if (fact.type === 'EvidenceAdded')
    return {
      ...born,
      host: fact.data.host ?? null,
      withdrawn: false,
      extent: extentOf(fact.data.files),
      links: new Map(),
      findings: new Set(),
      custodian: THE_OFFICE,
      kept: new Set(fact.data.held ? fact.data.files.map(({ sha256 }) => sha256) : []),
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
    case 'CustodyTransferred':
      return {
        ...state,
        findings: include(state.findings, fact.data.transferId),
        custodian: fact.data.to,
      };
    case 'CustodyGapStated':
      return { ...state, findings: include(state.findings, fact.data.gapId) };
    case 'FixityChecked':
      return { ...state, findings: include(state.findings, fact.data.checkId) };
    case 'WorkingCopyMade':
    case 'RedactedCopyMade':
      return kept(include(state.findings, fact.data.copyId), state, fact.data.file);
    case 'TranslationAdded':
      return kept(include(state.findings, fact.data.translationId), state, fact.data.file);
  }
};

const kept = (
  findings: ReadonlySet<string>,
  state: Item,
  file: { readonly sha256: string } | undefined,
): Item => ({ ...state, findings, kept: file ? include(state.kept, file.sha256) : state.kept });

/** How an item of evidence is read. */
export const evidenceReading = reading('evidence', evolve);
