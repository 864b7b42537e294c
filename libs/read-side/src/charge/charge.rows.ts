import type {
  ChargeDrafted,
  Coded,
  DataOf,
  ELEMENT_FINDINGS,
  FACT_KINDS,
  LinkageAsserted,
  Pinpoint,
  STANCES,
  Source,
} from '#events';
import type { Coverage, Gap, Requirement } from '#law';
import type { Sealed, Stated } from '../kit/row.js';

type Drafted = DataOf<typeof ChargeDrafted>;

/** A fact alleged in a case; its words are sealed. */
export interface AllegedFactRow extends Stated {
  readonly factId: string;
  readonly caseId: string;
  readonly number: number;
  readonly kind: (typeof FACT_KINDS)[number];
  readonly acts: Drafted['acts'];
  /** True once it is no longer alleged; it stays listed. */
  readonly withdrawn: boolean;
  readonly sealed: Sealed | null;
  /** Why it was withdrawn. */
  readonly withdrawalSealed: Sealed | null;
}

/** A passage of an exhibit or account, put for or against an alleged fact. */
export interface SupportRow extends Stated {
  readonly supportId: string;
  readonly factId: string;
  readonly caseId: string;
  readonly stance: (typeof STANCES)[number];
  readonly exhibitId: string | null;
  readonly accountId: string | null;
  readonly passage: number | null;
  readonly pinpoint: Pinpoint | null;
  readonly withdrawn: boolean;
  readonly sealed: Sealed | null;
  readonly withdrawalSealed: Sealed | null;
}

/** A charge: acts, a suspect, a provision and a mode under one forum. */
export interface ChargeRow {
  readonly chargeId: string;
  readonly caseId: string;
  readonly number: number;
  readonly suspectId: string;
  readonly status: 'drafted' | 'adopted' | 'withdrawn';
  readonly acts: Drafted['acts'];
  readonly crime: Drafted['crime'];
  readonly mode: Drafted['mode'];
  readonly standard: Coded;
  readonly conflictId: string | null;
  readonly principals: Drafted['principals'];
  /** What a tool found: obstacles, and what it depends on; by which tool and version. */
  readonly flags: readonly string[];
  readonly questions: readonly string[];
  readonly tool: string;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly sealed: Sealed | null;
  readonly decisionSealed: Sealed | null;
}

/** A link of the chain from an act to a suspect. */
export interface LinkageRow extends Stated {
  readonly linkId: string;
  readonly chargeId: string;
  readonly caseId: string;
  readonly from: DataOf<typeof LinkageAsserted>['from'];
  readonly to: DataOf<typeof LinkageAsserted>['to'];
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly withdrawn: boolean;
  readonly sealed: Sealed | null;
  readonly withdrawalSealed: Sealed | null;
}

/** The argument for a row of a matrix, as last made. */
export interface ArgumentRow extends Stated {
  readonly chargeId: string;
  readonly caseId: string;
  readonly requirement: string;
  readonly facts: readonly string[];
  readonly sealed: Sealed | null;
}

/** What a member found of a row of a matrix, as last assessed. */
export interface ElementAssessmentRow extends Stated {
  readonly chargeId: string;
  readonly caseId: string;
  readonly requirement: string;
  readonly finding: (typeof ELEMENT_FINDINGS)[number];
  readonly standard: Coded;
  readonly sealed: Sealed | null;
}

/** What lies for and against something, counted. An origin is a person, or the item in which all of it stands. */
export interface Weight {
  /** How many supports are relied on for it. */
  readonly for: number;
  /** How many against it. */
  readonly against: number;
  /** How many are not relied on any more: withdrawn, or their exhibit, item or account was. */
  readonly fallen: number;
  /** How many of those withdrawn spoke for the defence: against it, or for it while it was, or before it became, a fact of the defence. */
  readonly withdrawnHelping: number;
  readonly originsFor: readonly string[];
  readonly originsAgainst: readonly string[];
}

/** An alleged fact with what lies beside it. */
export interface WeighedFact extends AllegedFactRow {
  /** Whether it is, or ever was, a fact of the defence. */
  readonly wasDefence: boolean;
  readonly weight: Weight;
  /** The same without whatever rests on the thing that is asked about; else the same. */
  readonly left: Weight;
}

/** An exhibit that does not carry any more although it can help the defence, or that left and nobody ever weighed. */
export interface LeftOut {
  readonly exhibitId: string;
  readonly number: number;
  /** Whether it can help the defence. Else nobody ever weighed it. */
  readonly helps: boolean;
}

/** All that is alleged and charged in a case, or of one charge of it, as it is read in one statement. */
export interface Matter {
  readonly caseId: string;
  readonly charges: readonly ChargeRow[];
  readonly linkage: readonly LinkageRow[];
  readonly arguments: readonly ArgumentRow[];
  readonly assessments: readonly ElementAssessmentRow[];
  readonly facts: readonly WeighedFact[];
  readonly leftOut: readonly LeftOut[];
}

/** All that is alleged and charged in a case: the facts with their weight, the matrices, the gaps. */
export interface CaseMatter {
  readonly facts: readonly WeighedFact[];
  readonly matrices: readonly Matrix[];
  readonly gaps: readonly Gap[];
}

/** One row of the matrix of a charge. */
export interface MatrixRow extends Requirement {
  /** Under what its official texts, and the signature under its paraphrase, are found. */
  readonly worded: { readonly wordingId: string; readonly part: string };
  readonly coverage: Coverage;
  readonly for: number;
  readonly against: number;
  readonly fallen: number;
  /** How many independent origins there are on either side: information, and no measure of proof. */
  readonly originsFor: number;
  readonly originsAgainst: number;
  /** The standing facts it is argued from, by number. */
  readonly facts: readonly WeighedFact[];
  readonly argument: ArgumentRow | null;
  readonly assessment: ElementAssessmentRow | null;
}

/** The matrix of a charge. */
export interface Matrix {
  readonly charge: ChargeRow;
  readonly linkage: readonly LinkageRow[];
  readonly rows: readonly MatrixRow[];
}

/** What rests on a person, account, item or exhibit: what changes where it falls. */
export interface Resting {
  readonly what: 'fact' | 'requirement' | 'charge' | 'classification' | 'linkage';
  readonly caseId: string | null;
  /** Of a classification: its incident. */
  readonly incidentId: string | null;
  readonly chargeId: string | null;
  readonly requirement: string | null;
  /** The id of the fact, charge, classification or link. */
  readonly id: string;
  readonly coverage: Coverage | null;
  /** The coverage without it. */
  readonly left: Coverage | null;
  /** Whether nothing for it would be left. */
  readonly falls: boolean;
}

/** What one charge looked like at two positions, row by row, where that differs. */
export interface MatrixChange {
  readonly requirement: string;
  readonly before: MatrixRow | null;
  readonly after: MatrixRow | null;
}
