import type { Coded, ELEMENT_FINDINGS, LINKAGE_ENDS, PinnedLaw, Pinpoint, STANCES } from '#events';
import type { Coverage, RequirementRow } from '#law';
import type { DossierSource, Ref, Shown, Words } from './shown.js';

/** A text of the law as it is printed: our paraphrase, marked as one, and official texts by their hash. */
export interface LawText {
  readonly citation: string;
  /** In English, in our own words. */
  readonly paraphrase: string;
  readonly reviewed: 'unreviewed paraphrase' | 'paraphrase reviewed by a member';
  readonly signedBy: string | null;
  readonly official: readonly {
    readonly lang: string;
    readonly sha256: string;
    readonly source: string;
    /** Null where its bytes are not kept here any more. */
    readonly text: string | null;
  }[];
}

/** A fact alleged in the case, with what lies for and against it. */
export interface DossierFact {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly statement: Shown<Words> | null;
  /** The acts it is about. */
  readonly acts: readonly Ref[];
  readonly withdrawn: boolean;
  readonly allegedBy: string;
  readonly recordedAt: string;
  readonly coverage: Coverage;
  readonly weight: Weighed;
  readonly supports: readonly DossierSupport[];
}

/** What lies on either side, counted. An origin is a person, or the item in which all of it stands. */
export interface Weighed {
  readonly for: number;
  readonly against: number;
  readonly fallen: number;
  readonly originsFor: number;
  readonly originsAgainst: number;
}

/** A passage put for or against an alleged fact. */
export interface DossierSupport {
  readonly id: string;
  readonly stance: (typeof STANCES)[number];
  readonly exhibit: number | null;
  readonly account: number | null;
  readonly passage: number | null;
  readonly pinpoint: Pinpoint | null;
  readonly withdrawn: boolean;
  readonly reason: Shown<Words> | null;
}

/** A charge with its chain of linkage and its matrix of proof. */
export interface DossierCharge {
  readonly id: string;
  readonly number: number;
  /** The number of the suspect; null where that one was taken off the case since. */
  readonly suspect: number | null;
  readonly status: 'drafted' | 'adopted' | 'withdrawn';
  readonly acts: readonly Ref[];
  readonly crime: PinnedLaw & { readonly label: string; readonly text: LawText };
  readonly mode: PinnedLaw & { readonly label: string; readonly text: LawText };
  readonly standard: Coded;
  /** The number of the conflict. */
  readonly conflict: number | null;
  readonly principals: readonly Ref[];
  readonly flags: readonly string[];
  readonly questions: readonly string[];
  readonly tool: string;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: Shown<Words> | null;
  readonly linkage: readonly {
    readonly id: string;
    readonly from: LinkageEnd;
    readonly to: LinkageEnd;
    readonly source: DossierSource;
    readonly pinpoint: Pinpoint | null;
    readonly withdrawn: boolean;
  }[];
  readonly rows: readonly DossierRow[];
}

/** An end of a link of the chain; `ref` where it is in this dossier. */
export interface LinkageEnd {
  readonly kind: (typeof LINKAGE_ENDS)[number];
  readonly printed: string | null;
  readonly ref: Ref | null;
}

/** One row of the matrix. Coverage is computed; the finding is a person's. */
export interface DossierRow extends Weighed {
  readonly key: string;
  readonly row: RequirementRow;
  readonly text: LawText;
  readonly coverage: Coverage;
  /** The numbers of the facts it is argued from. */
  readonly facts: readonly number[];
  readonly arguedBy: string | null;
  readonly argument: Shown<Words> | null;
  readonly finding: (typeof ELEMENT_FINDINGS)[number] | null;
  readonly standard: Coded | null;
  readonly assessedBy: string | null;
  readonly assessedAt: string | null;
  readonly reason: Shown<Words> | null;
}
