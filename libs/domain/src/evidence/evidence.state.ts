import type { Instant, Position } from '#kernel';
import type { Custodian, DataOf, DisposalOrdered, EvidenceLinked, EvidenceSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import { exclude, include, put } from '../rules/shelf.js';
import type { Told } from '../rules/wish.js';
import { extentOf } from './extent.js';
import type { Extent } from './extent.js';

/** What an item was said to bear on. */
export interface EvidenceLink {
  readonly said: DataOf<typeof EvidenceLinked>;
  readonly stands: boolean;
}

/** An order that files of an item be returned or destroyed, and what became of it. */
export interface Disposal {
  readonly said: DataOf<typeof DisposalOrdered>;
  /** Who took it in. */
  readonly by: string;
  /** Where in the register it was approved; null before. */
  readonly approved: Position | null;
  readonly state: 'ordered' | 'approved' | 'rejected' | 'carriedOut';
  readonly receipt: string | null;
}

/** An item of evidence. */
export interface Item extends Present {
  /** Where in the register it came. */
  readonly added: Position;
  readonly host: string | null;
  readonly withdrawn: boolean;
  readonly extent: Extent;
  readonly links: ReadonlyMap<string, EvidenceLink>;
  /** Ids of gradings, assessments, disputes, and of everything that stands in the chain of custody. */
  readonly findings: ReadonlySet<string>;
  /** Who has it in hand. */
  readonly custodian: Custodian;
  /** The latest time at which it is known to have changed hands, that it came to the office among them. */
  readonly since: Instant | null;
  /** Its files whose bytes are kept here, copies and renditions among them. */
  readonly kept: ReadonlySet<string>;
  /** Those of its files that were made of it here, whether they are still kept or not. */
  readonly copies: ReadonlySet<string>;
  /** Its files that were returned or destroyed by order. */
  readonly gone: ReadonlySet<string>;
  /** Orders to return or destroy, by id. */
  readonly disposals: ReadonlyMap<string, Disposal>;
}

/** Whatever is taken in is in the hands of the office from then on. */
const THE_OFFICE: Custodian = { kind: 'office' };

/** An item of evidence, or none. */
export type EvidenceState = Absent | Item;

const evolve = (state: EvidenceState, fact: Told<EvidenceSeen>): EvidenceState => {
  if (fact.type === 'EvidenceAdded')
    return {
      ...born,
      added: fact.position,
      host: fact.data.host ?? null,
      withdrawn: false,
      extent: extentOf(fact.data.files),
      links: new Map(),
      findings: new Set(),
      custodian: THE_OFFICE,
      since: fact.data.acquisition.at,
      kept: new Set(fact.data.held ? fact.data.files.map(({ sha256 }) => sha256) : []),
      copies: new Set(),
      gone: new Set(),
      disposals: new Map(),
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
        since: fact.data.at ?? state.since,
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
    case 'DisposalOrdered': {
      const { disposalId } = fact.data;
      const order: Disposal = {
        said: fact.data,
        by: fact.by,
        approved: null,
        state: 'ordered',
        receipt: null,
      };
      return {
        ...state,
        findings: include(state.findings, disposalId),
        disposals: put(state.disposals, disposalId, order),
      };
    }
    case 'DisposalApproved':
      return decided(state, fact.data.disposalId, {
        state: 'approved',
        approved: fact.position,
      });
    case 'DisposalRejected':
      return decided(state, fact.data.disposalId, { state: 'rejected' });
    case 'BytesDestroyed':
      return without(decided(state, fact.data.disposalId, { state: 'carriedOut' }), [
        ...fact.data.files,
        ...fact.data.copies,
      ]);
    case 'BytesReturned': {
      const { disposalId, receipt, to, files, copies } = fact.data;
      const left = without(decided(state, disposalId, { state: 'carriedOut', receipt }), [
        ...files,
        ...copies,
      ]);
      // Where no original is left here, whoever got the last of them has the item.
      const isHere = [...left.kept].some((file) => !left.copies.has(file));
      return { ...left, custodian: isHere ? left.custodian : to };
    }
  }
};

const decided = (state: Item, disposalId: string, as: Partial<Disposal>): Item => {
  const disposal = state.disposals.get(disposalId);
  return disposal
    ? { ...state, disposals: put(state.disposals, disposalId, { ...disposal, ...as }) }
    : state;
};

const without = (state: Item, files: readonly string[]): Item => ({
  ...state,
  kept: files.reduce((all, file) => exclude(all, file), state.kept),
  gone: files.reduce((all, file) => include(all, file), state.gone),
});

const kept = (
  findings: ReadonlySet<string>,
  state: Item,
  file: { readonly sha256: string } | undefined,
): Item => ({
  ...state,
  findings,
  kept: file ? include(state.kept, file.sha256) : state.kept,
  copies: file ? include(state.copies, file.sha256) : state.copies,
});

/** How an item of evidence is read. */
export const evidenceReading = reading('evidence', evolve);
