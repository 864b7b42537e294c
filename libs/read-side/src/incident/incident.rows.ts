import type {
  ACT_KINDS,
  Coded,
  Description,
  INCIDENT_LINKS,
  lawEntry,
  Of,
  Pinpoint,
  PlaceArea,
  Source,
  TollCount,
  VERIFICATION_LEVELS,
} from '#events';
import type { CountingAnswer } from '#law';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** How far an incident has been verified. */
export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];
type Qualifier = TollCount['qualifier'];

/** How many incidents stand: asserted by a report or recorded by a member, and not absorbed by another. */
export interface IncidentTotalRow {
  readonly of: 'standing';
  readonly incidents: number;
}

/** An incident as it is filtered, sorted and counted: what stands of it. */
export interface IncidentRow {
  readonly incidentId: string;
  /** The report it was taken from; null where a member recorded it. */
  readonly reportId: string | null;
  /** Its id within that report. */
  readonly unitId: string | null;
  /** Position of its recording. */
  readonly recorded: Position;
  /** False after the report no longer lists it. */
  readonly asserted: boolean;
  /** The incident into which this record was merged. */
  readonly mergedInto: string | null;
  /** A day, month or year. */
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  /** `2017-09`; null where only the year is known. */
  readonly month: string | null;
  readonly governorateCode: string | null;
  readonly governoratePrinted: string | null;
  readonly settlement: string | null;
  /** The district, subdistrict or rural part that the source states, as printed. */
  readonly subArea: string | null;
  /** The larger place in which the source puts it, as printed. */
  readonly within: string | null;
  readonly targetCode: string | null;
  readonly targetPrinted: string | null;
  readonly attackKindCode: string | null;
  readonly attackKindPrinted: string | null;
  readonly platformCode: string | null;
  readonly platformPrinted: string | null;
  readonly munitions: readonly Coded[];
  readonly verification: VerificationLevel;
  /** The party under which it is counted, and the party named as author. */
  readonly countedUnderCode: string | null;
  readonly countedUnderPrinted: string | null;
  readonly attributedToCode: string | null;
  readonly attributedToPrinted: string | null;
  /** The control under which it is counted, as printed, sorted; null where not said. */
  readonly controlCountedAs: readonly string[] | null;
  /** The claim whose numbers stand for the count, and how many other tolls of the whole stand beside it. */
  readonly tollClaimId: string | null;
  readonly tollBy: 'member' | 'publication' | null;
  readonly competingTolls: number;
  readonly killed: number | null;
  readonly killedQualifier: Qualifier | null;
  readonly children: number | null;
  readonly childrenQualifier: Qualifier | null;
  readonly women: number | null;
  readonly womenQualifier: Qualifier | null;
  readonly unborn: number | null;
  readonly injured: number | null;
  readonly injuredQualifier: Qualifier | null;
  /** Whether the publisher calls it a massacre and counts it in its totals; null where not said. */
  readonly massacrePublisher: boolean | null;
  readonly countedPublisher: boolean | null;
  /** Whether a member of the office said that the word applies; the count does not use it. */
  readonly massacreMember: boolean | null;
  /** What our counting rule answers, on which ground, in which version. */
  readonly massacreRule: CountingAnswer['answer'];
  readonly massacreGround: string;
  readonly massacreRuleVersion: number;
  /** Into how many strikes and sites it is divided. */
  readonly strikes: number;
}

/** The parts of a description that members corrected. */
export type Corrections = Partial<Description>;

/** The words of the source about an incident, and what members corrected of them. */
export interface DescriptionRow {
  readonly incidentId: string;
  /** The source's latest description, untouched. */
  readonly described: Description;
  readonly corrected: Corrections;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  /** Position of the event in which the source said so. */
  readonly said: Position;
  /** Texts of that event: site, street, summary, and what was not understood. */
  readonly sealed: Sealed | null;
}

/** A description with what stands: the source's words, overridden part by part by members. */
export interface StandingDescription extends DescriptionRow {
  readonly standing: Description;
}

/** One act within an incident. */
export interface ActRow {
  readonly actId: string;
  readonly incidentId: string;
  readonly sequence: number;
  readonly kind: (typeof ACT_KINDS)[number];
  readonly time: string | null;
  readonly minutesAfterFirst: number | null;
  /** What stood there, where the act is one of several sites. */
  readonly target: Coded | null;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly sealed: Sealed | null;
}

/** The words by which an incident is found, from its description or from its claims. */
export interface IncidentWordsRow {
  readonly incidentId: string;
  readonly part: 'description' | 'claims';
  readonly words: string;
}

/** A legal characterisation and what became of it. */
export interface ClassificationRow {
  readonly classificationId: string;
  readonly incidentId: string;
  readonly actId: string | null;
  readonly status: 'proposed' | 'adopted' | 'rejected' | 'withdrawn' | 'superseded';
  /** The classification in whose place it stands, or is to stand once it is adopted. */
  readonly revises: string | null;
  readonly law: Of<typeof lawEntry>;
  readonly standard: Coded;
  readonly evidence: readonly string[];
  readonly conflictId: string | null;
  /** The conclusion of a report that it takes up. */
  readonly conclusion: { readonly reportId: string; readonly claimId: string } | null;
  /** What a tool found: obstacles, and what it depends on; by which tool and version. */
  readonly flags: readonly string[];
  readonly questions: readonly string[];
  readonly tool: string | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** Who adopted, rejected or withdrew it, or adopted what stands in its place. */
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Reasons of the proposal. */
  readonly sealed: Sealed | null;
  /** Reasons of the decision. */
  readonly decisionSealed: Sealed | null;
}

/** A link between two incidents, as it was stated from one to the other. */
export interface IncidentLinkRow extends Stated {
  readonly linkId: string;
  readonly incidentId: string;
  readonly to: string;
  readonly kind: (typeof INCIDENT_LINKS)[number];
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly sealed: Sealed | null;
}

/** A link as seen from one of its ends. */
export interface IncidentLinkSeen extends IncidentLinkRow {
  /** `to` seen from where it was stated, `from` seen from the other end. */
  readonly direction: 'to' | 'from';
  readonly other: string;
}

/** Which place of a gazetteer a member accepted for an incident, or a tool recorded. */
export interface PlaceResolutionRow extends Stated {
  readonly incidentId: string;
  /** The name as printed, and the key that its spellings share. */
  readonly printed: string | null;
  readonly nameKey: string | null;
  readonly gazetteer: string;
  readonly code: string;
  /** The areas that it lies in or is, the widest first; none where the gazetteer was not at hand. */
  readonly areas: readonly PlaceArea[];
  readonly proposal: {
    readonly tool: string;
    readonly score: number;
    readonly exact?: boolean | undefined;
    readonly unique?: boolean | undefined;
  } | null;
  readonly sealed: Sealed | null;
}
