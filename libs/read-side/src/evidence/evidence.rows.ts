import type {
  acquisition,
  Bilingual,
  Coded,
  Custodian,
  evidenceFile,
  FIXITY_OUTCOMES,
  Of,
  Pinpoint,
  RENDITION_KINDS,
} from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** An item of evidence. */
export interface EvidenceRow extends Stated {
  readonly evidenceId: string;
  readonly added: Position;
  readonly kindCode: string | null;
  readonly kindPrinted: string;
  /** Whether bytes of its own are here: not where it was only described, nor once they went by order. */
  readonly held: boolean;
  readonly host: string | null;
  readonly withdrawn: boolean;
  readonly contested: boolean;
  /** The latest grades; every grading stands among the assessments. */
  readonly sourceReliability: string | null;
  readonly informationCredibility: string | null;
  readonly files: readonly Of<typeof evidenceFile>[];
  /** Its files, copies among them, that were returned or destroyed by order. */
  readonly gone: readonly string[];
  readonly pinpoint: Pinpoint | null;
  readonly acquisition: Of<typeof acquisition>;
  readonly publication: {
    readonly publisher: string;
    readonly title: string | null;
    readonly published: string | null;
    readonly key: string;
  } | null;
  readonly extraction: {
    readonly tool: string | null;
    readonly originalPresent: boolean;
  } | null;
  readonly dated: string | null;
  readonly supports: readonly Coded[];
  /** Title, who structured it, and free texts. */
  readonly sealed: Sealed | null;
}

/** What an opened title holds. */
export type EvidenceTitle = Bilingual;

/** A link between an item and an incident or act. */
export interface EvidenceLinkRow extends Stated {
  readonly linkId: string;
  readonly evidenceId: string;
  readonly incidentId: string;
  readonly actId: string | null;
  readonly pinpoint: Pinpoint | null;
  readonly certainty: Coded | null;
  readonly sealed: Sealed | null;
}

/** The outcomes of checking source, place or time of an item. */
export type CheckOutcome = 'confirmed' | 'not confirmed' | 'disputed' | 'not checked';

/** What the kinds of assessments say in clear. */
export interface AssessmentData {
  readonly grade: { readonly sourceReliability: string; readonly informationCredibility: string };
  readonly authenticity: {
    readonly ofSource: CheckOutcome;
    readonly ofPlace: CheckOutcome;
    readonly ofTime: CheckOutcome;
  };
  readonly contest: { readonly by: Coded };
}

/** A grading, a check or a dispute of an item. All stand side by side. */
export type AssessmentRow = {
  readonly [K in keyof AssessmentData]: Stated & {
    readonly assessmentId: string;
    readonly evidenceId: string;
    readonly kind: K;
    readonly made: Position;
    readonly data: AssessmentData[K];
    readonly sealed: Sealed | null;
  };
}[keyof AssessmentData];

type File = Of<typeof evidenceFile>;

/** What the links of a chain of custody say in clear. */
export interface CustodyData {
  readonly transfer: {
    readonly from: Custodian;
    readonly to: Custodian;
    readonly at: string | null;
    readonly how: Coded;
  };
  readonly gap: { readonly from: string | null; readonly to: string | null };
  readonly fixity: {
    readonly files: readonly {
      readonly sha256: string;
      readonly outcome: (typeof FIXITY_OUTCOMES)[number];
    }[];
  };
  readonly workingCopy: { readonly of: string; readonly file: File; readonly tool?: string };
  readonly redactedCopy: { readonly of: string; readonly file: File; readonly ground: Coded };
  readonly rendition: {
    readonly kind: (typeof RENDITION_KINDS)[number];
    readonly from: string;
    readonly to: string;
    readonly file?: File;
    readonly tool?: string;
  };
}

/** One link of the chain of custody of an item, in the order in which they were recorded. */
export type CustodyRow = {
  readonly [K in keyof CustodyData]: Stated & {
    readonly custodyId: string;
    readonly evidenceId: string;
    readonly kind: K;
    readonly made: Position;
    readonly data: CustodyData[K];
    readonly sealed: Sealed | null;
  };
}[keyof CustodyData];

/** What the list of evidence is narrowed by. */
export interface EvidenceFilter {
  /** Codes or printed names. */
  readonly kinds?: readonly string[];
  readonly held?: boolean;
  readonly hosts?: readonly string[];
  readonly incidents?: readonly string[];
  readonly withdrawn?: boolean;
}

/** An item whose bytes wait to be checked. */
export interface FixityDue {
  readonly evidenceId: string;
  /** Null where it was never checked. */
  readonly lastChecked: string | null;
}

/** An item whose bytes were last found to be other than they were, or not there. */
export interface FixityAlarm {
  readonly evidenceId: string;
  readonly checked: string;
  readonly files: readonly {
    readonly sha256: string;
    readonly outcome: (typeof FIXITY_OUTCOMES)[number];
  }[];
}
