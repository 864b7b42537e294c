import type {
  acquisition,
  BEARINGS,
  Coded,
  Custodian,
  FIXITY_OUTCOMES,
  Of,
  Pinpoint,
  Quotation,
  RENDITION_KINDS,
} from '#events';
import type { Named, Ref, Shown, Words } from './shown.js';

/** By which rule the bytes of a file go out no more: they left the office by order. */
export const GONE_BY_ORDER = {
  returned: 'dossier-1/returned-by-order',
  destroyed: 'dossier-1/destroyed-by-order',
} as const;

/** A file of an exhibit, named for ever by the hash of its bytes. */
export interface DossierFile {
  readonly sha256: string;
  readonly sha512: string | null;
  readonly size: number;
  readonly mediaType: string;
  readonly pages: number | null;
  readonly milliseconds: number | null;
  /** What it is: the original, or a copy or rendition made of it. */
  readonly made: 'original' | 'workingCopy' | 'redactedCopy' | 'translation' | 'transcript';
  /** Null where its bytes go out with this dossier; else why they do not. */
  readonly withheld: string | null;
}

/** An exhibit: an item under a number in the case that is never used again. */
export interface DossierExhibit {
  readonly id: string;
  readonly evidenceId: string;
  readonly number: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly kind: Coded;
  readonly title: Shown<Named> | null;
  /** Whether its bytes are held, or a source alone describes it. */
  readonly held: boolean;
  readonly files: readonly DossierFile[];
  readonly acquisition: Of<typeof acquisition>;
  readonly publication: {
    readonly publisher: string;
    readonly title: string | null;
    readonly published: string | null;
  } | null;
  readonly originalPresent: boolean | null;
  readonly dated: string | null;
  readonly recordedAt: string;
  readonly includedAt: string;
  /** True once it was taken out of the case; its number stays used. */
  readonly excluded: boolean;
  /** True once it is no longer relied on. */
  readonly withdrawn: boolean;
  readonly contested: boolean;
  /** The exhibit to which it is attached or from which it was described. */
  readonly host: number | null;
  readonly incidents: readonly number[];
  readonly grades: readonly {
    readonly sourceReliability: string;
    readonly informationCredibility: string;
    readonly by: string;
    readonly recordedAt: string;
    readonly reason: Shown<Words> | null;
  }[];
  readonly checks: readonly {
    readonly ofSource: string;
    readonly ofPlace: string;
    readonly ofTime: string;
    readonly by: string;
    readonly recordedAt: string;
    readonly method: Shown<Words> | null;
    readonly reason: Shown<Words> | null;
  }[];
  readonly contests: readonly {
    readonly by: Coded;
    readonly recordedAt: string;
    readonly ground: Shown<Quotation> | null;
  }[];
  readonly bearings: readonly {
    readonly bearing: (typeof BEARINGS)[number];
    /** For which suspect; null for all. */
    readonly suspect: number | null;
    readonly pinpoint: Pinpoint | null;
    readonly by: string;
    readonly recordedAt: string;
    readonly reason: Shown<Words> | null;
  }[];
  readonly custody: readonly CustodyStep[];
}

interface Step {
  readonly id: string;
  readonly position: number;
  readonly recordedAt: string;
  readonly by: string;
}

/** One step of the chain of custody, in the order in which it was recorded. A hole is a step, too. */
export type CustodyStep = Step &
  (
    | {
        readonly kind: 'transfer';
        readonly from: Custodian;
        readonly to: Custodian;
        readonly at: string | null;
        readonly how: Coded;
      }
    | {
        readonly kind: 'gap';
        readonly from: string | null;
        readonly to: string | null;
        readonly known: Shown<Words> | null;
        readonly effect: Shown<Words> | null;
      }
    | {
        readonly kind: 'fixity';
        readonly files: readonly {
          readonly sha256: string;
          readonly outcome: (typeof FIXITY_OUTCOMES)[number];
        }[];
      }
    | {
        readonly kind: 'workingCopy' | 'redactedCopy';
        readonly of: string;
        readonly file: string;
        /** Of a redacted copy: on what ground, and what was taken out without repeating it. */
        readonly ground: Coded | null;
        readonly removed: Shown<Words> | null;
        readonly tool: string | null;
      }
    | {
        readonly kind: (typeof RENDITION_KINDS)[number];
        readonly fromLang: string;
        readonly toLang: string;
        readonly file: string | null;
        readonly words: Shown<Words> | null;
        readonly tool: string | null;
      }
    | {
        readonly kind:
          | 'disposalOrdered'
          | 'disposalApproved'
          | 'disposalRejected'
          | 'bytesReturned'
          | 'bytesDestroyed';
        /** The files that the order is about, and the copies that go with them. */
        readonly files: readonly string[];
        readonly copies: readonly string[];
        readonly to: Custodian | null;
        readonly ground: Coded;
        readonly reference: string | null;
        readonly orderedOn: string | null;
        /** Who ordered it. */
        readonly authority: Shown<Words> | null;
      }
  );

/** Why something stands among what can help the defence. */
export type DefenceGround =
  | 'exculpatory'
  | 'mixed'
  | 'materialToDefence'
  | 'contested'
  | 'denial'
  | 'against'
  | 'defenceFact'
  | 'inconsistency'
  | 'withdrawn'
  | 'leftOut';

/** Something that can help the defence, or that somebody disputes. */
export interface DefenceItem {
  readonly ground: DefenceGround;
  readonly what: Ref;
  /** Of which incident, fact or exhibit it is, where it is part of one. */
  readonly within: Ref | null;
  readonly suspect: number | null;
  readonly pinpoint: Pinpoint | null;
  /** By which rule its words are withheld from this profile: then the court has to be asked. */
  readonly withheld: string | null;
}
