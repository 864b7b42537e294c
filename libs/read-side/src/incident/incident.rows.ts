import type {
  ACT_KINDS,
  AttributionAsserted,
  CharacterisationAsserted,
  ClaimWithdrawn,
  Coded,
  ControlAsserted,
  DataOf,
  Description,
  INCIDENT_LINKS,
  lawEntry,
  MilitaryObjectiveAssessed,
  Of,
  Period,
  Pinpoint,
  PlaceArea,
  Source,
  StatementRecorded,
  TimeAsserted,
  TollAsserted,
  TollCount,
  VERIFICATION_LEVELS,
} from '#events';
import type { CountingAnswer } from '#law';
import type { Position } from '#kernel';
import type { INCIDENT_DIMENSIONS } from './dimension.words.js';
import type { Sealed, Stated } from '../kit/row.js';

export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];
export type Qualifier = TollCount['qualifier'];
export type { Period };

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

/** What the kinds of claims say in clear. */
export interface ClaimData {
  readonly toll: Pick<DataOf<typeof TollAsserted>, 'counts' | 'descriptor' | 'traits'> & {
    readonly persons: readonly string[];
  };
  readonly control: Pick<
    DataOf<typeof ControlAsserted>,
    'parties' | 'minor' | 'countedAs' | 'tense'
  >;
  readonly attribution: Pick<
    DataOf<typeof AttributionAsserted>,
    'actorId' | 'party' | 'level' | 'role' | 'language' | 'basis'
  >;
  readonly characterisation: Pick<
    DataOf<typeof CharacterisationAsserted>,
    'term' | 'applies' | 'counted'
  >;
  readonly time: Pick<DataOf<typeof TimeAsserted>, 'time' | 'precision' | 'asWritten'>;
  readonly statement: Pick<DataOf<typeof StatementRecorded>, 'speaker' | 'stance'> & {
    readonly target: string | null;
    readonly on: string | null;
  };
  readonly militaryObjective: Pick<DataOf<typeof MilitaryObjectiveAssessed>, 'finding'>;
}

/** The kinds of claims about an incident. */
export type ClaimKind = keyof ClaimData;

/** What somebody asserts about an incident or one of its acts. */
export type ClaimRow<K extends ClaimKind = ClaimKind> = {
  readonly [P in K]: Stated & {
    readonly claimId: string;
    readonly incidentId: string;
    /** The act it addresses; null for the whole incident. */
    readonly actId: string | null;
    readonly kind: P;
    readonly source: Source;
    readonly sourceKind: Source['kind'];
    readonly pinpoint: Pinpoint | null;
    /** Position at which it was made. */
    readonly made: Position;
    /** False once it was replaced or withdrawn. */
    readonly stands: boolean;
    readonly replaces: string | null;
    readonly replacedBy: string | null;
    readonly withdrawn: DataOf<typeof ClaimWithdrawn>['ground'] | null;
    readonly data: ClaimData[P];
    readonly sealed: Sealed | null;
  };
}[K];

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

/** By what incidents are narrowed, counted and crossed. */
export type IncidentDimension = (typeof INCIDENT_DIMENSIONS)[number];

/** From and to, both included. */
export interface CountRange {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * What the list of incidents is narrowed by. Several values of one are alternatives, several parts
 * narrow together. Of a word its code or its printed form is given.
 */
export interface IncidentFilter {
  readonly reports?: readonly string[];
  readonly governorates?: readonly string[];
  /** As the source states it. */
  readonly subAreas?: readonly string[];
  /** Of the place that a member accepted: code or English name. */
  readonly districts?: readonly string[];
  readonly subdistricts?: readonly string[];
  /** The larger place in which the source puts it. */
  readonly within?: readonly string[];
  readonly settlements?: readonly string[];
  /** Entries of a gazetteer that a member accepted: its name, a blank and the code. */
  readonly places?: readonly string[];
  /** The party counted under. */
  readonly parties?: readonly string[];
  /** Who held the area as the facet gives it: the printed names, sorted, with ` + ` between them. */
  readonly control?: readonly string[];
  /** `2017-09` */
  readonly months?: readonly string[];
  readonly verification?: readonly VerificationLevel[];
  readonly attackKinds?: readonly string[];
  readonly platforms?: readonly string[];
  readonly munitions?: readonly string[];
  readonly targets?: readonly string[];
  /** Of classifications that were proposed or adopted: the forum, a blank and the entry. */
  readonly articles?: readonly string[];
  readonly massacreByRule?: readonly CountingAnswer['answer'][];
  /** Dimensions of which it is enough, too, that nothing is said. */
  readonly notSaid?: readonly IncidentDimension[];
  /** Words of it, of its claims or of its report: all of them, each as the beginning of a word. */
  readonly text?: string;
  /** In which one of these persons has a part. */
  readonly people?: readonly string[];
  /** Days, months or years. What is known less precisely is in where it may have happened within them. */
  readonly occurred?: { readonly from?: string; readonly to?: string };
  readonly killed?: CountRange;
  readonly children?: CountRange;
  readonly women?: CountRange;
  readonly injured?: CountRange;
  /** Whether no number of dead stands. */
  readonly withoutToll?: boolean;
  readonly massacreByPublisher?: boolean;
  /** Whether the report still lists it. Left out: only those that it does. `null`: both. */
  readonly asserted?: boolean | null;
  /** Whether absorbed records are listed too. Left out: no. */
  readonly merged?: boolean;
}

/** One value of a facet, and how many incidents have it. Code and printed null: not said. */
export interface FacetValue {
  readonly code: string | null;
  readonly printed: string | null;
  readonly incidents: number;
}

/** What could be chosen of one dimension under all filters but its own. */
export interface IncidentFacet {
  readonly dimension: IncidentDimension;
  /** How many values there are, shown or not. */
  readonly distinct: number;
  /** The most frequent first. */
  readonly values: readonly FacetValue[];
}

/** Facets at a position, with the total of the list under all filters. */
export interface IncidentFacets {
  readonly position: Position;
  readonly total: number;
  readonly facets: readonly IncidentFacet[];
}
