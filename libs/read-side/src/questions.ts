import type { Instant, Position } from '#kernel';
import type { Gap } from '#law';
import type {
  AccountFilter,
  AccountDocumentRow,
  AccountRow,
  InconsistencyRow,
  PassageRow,
  PassageTranslationRow,
} from './account/account.rows.js';
import type {
  ActorFilter,
  ActorNameRow,
  ActorRow,
  CommandRow,
  MembershipRow,
  StructureStep,
} from './actor/actor.rows.js';
import type {
  BearingRow,
  CaseFilter,
  CaseIncidentRow,
  CaseRow,
  DossierRow,
  ExhibitRow,
  HandoverRow,
  SuspectRow,
} from './case/case.rows.js';
import type { Chronology, ChronologyAsked } from './case/chronology.rows.js';
import type {
  CorrespondenceFilter,
  CorrespondenceRow,
} from './correspondence/correspondence.rows.js';
import type { CivilianAttackRow, ConflictRow, NexusRow } from './conflict/conflict.rows.js';
import type {
  AssessmentRow,
  CustodyRow,
  EvidenceFilter,
  EvidenceLinkRow,
  EvidenceRow,
  FixityAlarm,
  FixityDue,
} from './evidence/evidence.rows.js';
import type { DisposalRow } from './evidence/disposal.rows.js';
import type { DisclosureFilter, DisclosureRow } from './disclosure/disclosure.rows.js';
import type { HandlingRow, HoldRow } from './handling/handling.rows.js';
import type { EventAbout, HistoryEntry, NotTaken } from './history/history.rows.js';
import type {
  ConclusionRow,
  FigureRow,
  FindingFilter,
  FindingRow,
  ImportRow,
  RefusedRowRow,
  ReportRow,
} from './import/import.rows.js';
import type { ClaimKind, ClaimRow } from './incident/claim.rows.js';
import type {
  IncidentDimension,
  IncidentFacets,
  IncidentFilter,
} from './incident/incident.asking.js';
import type {
  ActRow,
  ClassificationRow,
  IncidentLinkSeen,
  IncidentRow,
  PlaceResolutionRow,
  StandingDescription,
} from './incident/incident.rows.js';
import type { At, Grouped, Page, Pages, Paging, Row } from './kit/row.js';
import type { CredentialHolder, MemberSeen } from './member/member.rows.js';
import type { DestructionFilter, DestructionRow } from './person/destruction.rows.js';
import type {
  ConsentRow,
  IdentityPlace,
  PersonFateRow,
  PersonFilter,
  PersonRoleRow,
  PersonRow,
  PostHeldRow,
} from './person/person.rows.js';
import type { RegisterRow } from './register/register.rows.js';
import type {
  CategoryStatistics,
  ReportDocuments,
  Statistics,
  StatisticsQuery,
} from './statistics/statistics.rows.js';
import type { TaskFilter, TaskRow } from './task/task.rows.js';
import type {
  AllegedFactRow,
  CaseMatter,
  ChargeRow,
  Matrix,
  Resting,
  SupportRow,
} from './charge/charge.rows.js';
import type { GroundingQuery, GroundingRow } from './charge/grounding.rows.js';
import type { OfficialTextRow, SignatureRow } from './wording/wording.rows.js';

type Ids = readonly string[];

/** Incidents and all that is asserted about them. */
export interface IncidentQuestions {
  /** By (occurredFrom, incidentId), undated ones last. */
  readonly list: (at: At, filter: IncidentFilter, page: Paging) => Promise<Page<Row<IncidentRow>>>;
  /** The facets of the list under a filter, at most `top` values each, in one statement. */
  readonly facets: (
    at: At,
    filter: IncidentFilter,
    ask: { readonly dimensions: readonly IncidentDimension[]; readonly top?: number },
  ) => Promise<IncidentFacets>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<IncidentRow>[]>;
  /** The records that were merged into these. */
  readonly absorbedBy: (at: At, incidentIds: Ids) => Promise<Grouped<Row<IncidentRow>>>;
  readonly descriptions: (
    at: At,
    incidentIds: Ids,
  ) => Promise<ReadonlyMap<string, Row<StandingDescription>>>;
  readonly acts: (at: At, incidentIds: Ids) => Promise<Grouped<Row<ActRow>>>;
  readonly actsByIds: (at: At, ids: Ids) => Promise<readonly Row<ActRow>[]>;
  /** In the order in which they were made; fallen ones too, with what became of them. */
  readonly claims: <K extends ClaimKind = ClaimKind>(
    at: At,
    incidentIds: Ids,
    kinds?: readonly K[],
  ) => Promise<Grouped<Row<ClaimRow<K>>>>;
  readonly claimsByIds: (at: At, ids: Ids) => Promise<readonly Row<ClaimRow>[]>;
  readonly classifications: (at: At, incidentIds: Ids) => Promise<Grouped<Row<ClassificationRow>>>;
  /** Every state of a classification, of what it revised and of what revised it. */
  readonly biography: (
    at: At,
    classificationId: string,
  ) => Promise<readonly Row<ClassificationRow>[]>;
  /** The acts that could ground a provision, with what the tool answers for each conflict. */
  readonly grounding: (
    at: At,
    query: GroundingQuery,
    page: Paging,
  ) => Promise<Page<Row<GroundingRow>>>;
  /** Seen from either end. */
  readonly links: (at: At, incidentIds: Ids) => Promise<Grouped<Row<IncidentLinkSeen>>>;
  readonly places: (
    at: At,
    incidentIds: Ids,
  ) => Promise<ReadonlyMap<string, Row<PlaceResolutionRow>>>;
  /** The ids of incidents whose place nobody has resolved, in the order of the ids, after one of them. */
  readonly withoutPlace: (at: At, first: number, after?: string) => Promise<readonly string[]>;
  /** By the key of a name: what members chose for its spellings, latest first, some twenty of each place. */
  readonly learnedPlaces: (
    at: At,
    nameKeys: readonly string[],
  ) => Promise<Grouped<Row<PlaceResolutionRow>>>;
}

/** Items of evidence. */
export interface EvidenceQuestions {
  /** In the order in which they were added. */
  readonly list: (at: At, filter: EvidenceFilter, page: Paging) => Promise<Page<Row<EvidenceRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<EvidenceRow>[]>;
  /** The items attached to or described from these. */
  readonly byHosts: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<EvidenceRow>>>;
  /** Each link with its item. */
  readonly byIncidents: (
    at: At,
    incidentIds: Ids,
  ) => Promise<Grouped<Row<EvidenceLinkRow> & { readonly item: Row<EvidenceRow> }>>;
  readonly links: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<EvidenceLinkRow>>>;
  /** Page by page: what hangs on items, what bears on incidents, on which incidents items bear. */
  readonly attachmentPages: Pages<Row<EvidenceRow>>;
  readonly incidentPages: Pages<Row<EvidenceLinkRow> & { readonly item: Row<EvidenceRow> }>;
  readonly linkPages: Pages<Row<EvidenceLinkRow>>;
  readonly assessments: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<AssessmentRow>>>;
  /** The chain of custody, in the order in which it was recorded. */
  readonly custody: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<CustodyRow>>>;
  /** Held items that were not checked since a moment: never checked ones first, then the oldest check. */
  readonly fixityDue: (at: At, before: string, most: number) => Promise<readonly FixityDue[]>;
  /** Held items whose last check did not find every file intact. */
  readonly fixityAlarms: (at: At, most: number) => Promise<readonly FixityAlarm[]>;
  /** Orders to return or destroy, in the order in which they were taken in. */
  readonly disposals: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<DisposalRow>>>;
  readonly disposalsById: (at: At, disposalIds: Ids) => Promise<readonly Row<DisposalRow>[]>;
  /** Every order that stands so: those that wait, or those that were carried out. */
  readonly disposalsIn: (
    at: At,
    states: readonly DisposalRow['state'][],
  ) => Promise<readonly Row<DisposalRow>[]>;
  /** Of these files those that some item still keeps. */
}

/** Requests that identities be destroyed, and what became of them. */
export interface DestructionQuestions {
  readonly destructions: (at: At, personIds: Ids) => Promise<Grouped<Row<DestructionRow>>>;
  readonly destructionsById: (at: At, requestIds: Ids) => Promise<readonly Row<DestructionRow>[]>;
  /** As they were made; of whose person the reader may not know is not there. */
  readonly destructionList: (
    at: At,
    filter: DestructionFilter,
    page: Paging,
  ) => Promise<Page<Row<DestructionRow>>>;
}

/** Natural persons under their pseudonyms. */
export interface PersonQuestions extends DestructionQuestions {
  readonly list: (at: At, filter: PersonFilter, page: Paging) => Promise<Page<Row<PersonRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<PersonRow>[]>;
  /** Those of whom one of these names stands, as far as the reader may know of them. */
  readonly named: (at: At, names: readonly IdentityPlace[]) => Promise<readonly string[]>;
  readonly absorbedBy: (at: At, personIds: Ids) => Promise<Grouped<Row<PersonRow>>>;
  readonly roles: (at: At, personIds: Ids) => Promise<Grouped<Row<PersonRoleRow>>>;
  /** Page by page: the parts of people, and the parts that people have in incidents and in their acts. */
  readonly rolePages: Pages<Row<PersonRoleRow>>;
  readonly incidentPages: Pages<Row<PersonRoleRow>>;
  /** The parts that persons have in incidents, acts, items, cases, … */
  readonly rolesOf: (at: At, subjectIds: Ids) => Promise<Grouped<Row<PersonRoleRow>>>;
  readonly fates: (at: At, personIds: Ids) => Promise<Grouped<Row<PersonFateRow>>>;
  readonly posts: (at: At, personIds: Ids) => Promise<Grouped<Row<PostHeldRow>>>;
  /** Who was said to hold these posts. */
  readonly holders: (at: At, postIds: Ids) => Promise<Grouped<Row<PostHeldRow>>>;
  readonly consents: (at: At, personIds: Ids) => Promise<Grouped<Row<ConsentRow>>>;
}

/** Accounts and their passages. */
export interface AccountQuestions {
  readonly list: (at: At, filter: AccountFilter, page: Paging) => Promise<Page<Row<AccountRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<AccountRow>[]>;
  readonly byPersons: (at: At, personIds: Ids) => Promise<Grouped<Row<AccountRow>>>;
  readonly byIncidents: (at: At, incidentIds: Ids) => Promise<Grouped<Row<AccountRow>>>;
  /** By the item in which they stand. */
  readonly byItems: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<AccountRow>>>;
  readonly passages: (at: At, accountIds: Ids) => Promise<Grouped<Row<PassageRow>>>;
  readonly passagePages: Pages<Row<PassageRow>>;
  /** The accounts of incidents, page by page. */
  readonly incidentPages: Pages<Row<AccountRow>>;
  readonly translations: (at: At, accountIds: Ids) => Promise<Grouped<Row<PassageTranslationRow>>>;
  /** The items that hold them, besides the one named when they were taken. */
  readonly documents: (at: At, accountIds: Ids) => Promise<Grouped<Row<AccountDocumentRow>>>;
  /** The accounts that these items hold, besides those taken in them. */
  readonly heldIn: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<AccountDocumentRow>>>;
  readonly inconsistencies: (at: At, accountIds: Ids) => Promise<Grouped<Row<InconsistencyRow>>>;
}

/** States, parties, forces, units, posts. */
export interface ActorQuestions {
  readonly list: (at: At, filter: ActorFilter, page: Paging) => Promise<Page<Row<ActorRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<ActorRow>[]>;
  readonly names: (at: At, actorIds: Ids) => Promise<Grouped<Row<ActorNameRow>>>;
  /** Of what these are part. */
  readonly memberships: (at: At, actorIds: Ids) => Promise<Grouped<Row<MembershipRow>>>;
  /** What is part of these. */
  readonly members: (at: At, actorIds: Ids) => Promise<Grouped<Row<MembershipRow>>>;
  readonly memberPages: Pages<Row<MembershipRow>>;
  /** Under whose command these are. */
  readonly superiors: (at: At, actorIds: Ids) => Promise<Grouped<Row<CommandRow>>>;
  /** Who is under the command of these. */
  readonly subordinates: (at: At, actorIds: Ids) => Promise<Grouped<Row<CommandRow>>>;
  /** All that stands below, level by level, in one recursive statement; a cycle ends where it closes. */
  readonly structure: (at: At, actorIds: Ids) => Promise<Grouped<StructureStep>>;
}

/** Which entries of two forums correspond, in whose opinion. */
export interface CorrespondenceQuestions {
  readonly list: (
    at: At,
    filter: CorrespondenceFilter,
    page: Paging,
  ) => Promise<Page<Row<CorrespondenceRow>>>;
}

/** Official texts of the law, and signatures under our paraphrases; by the id of the wordings of an entry. */
export interface WordingQuestions {
  readonly officialTexts: (at: At, ids: Ids) => Promise<Grouped<Row<OfficialTextRow>>>;
  readonly signatures: (at: At, ids: Ids) => Promise<Grouped<Row<SignatureRow>>>;
}

/** Armed conflicts. */
export interface ConflictQuestions {
  readonly list: (at: At, page: Paging) => Promise<Page<Row<ConflictRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<ConflictRow>[]>;
  readonly nexusOf: (at: At, incidentIds: Ids) => Promise<Grouped<Row<NexusRow>>>;
  readonly nexusPages: Pages<Row<NexusRow>>;
  readonly civilianAttacks: (at: At, conflictIds: Ids) => Promise<Grouped<Row<CivilianAttackRow>>>;
}

/** Case files. */
export interface CaseQuestions {
  /** In the order in which they were opened. */
  readonly list: (at: At, filter: CaseFilter, page: Paging) => Promise<Page<Row<CaseRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<CaseRow>[]>;
  readonly byReference: (at: At, reference: string) => Promise<Row<CaseRow> | null>;
  readonly suspects: (at: At, caseIds: Ids) => Promise<Grouped<Row<SuspectRow>>>;
  readonly incidents: (at: At, caseIds: Ids) => Promise<Grouped<Row<CaseIncidentRow>>>;
  readonly incidentPages: Pages<Row<CaseIncidentRow>>;
  /** The cases in which these incidents are. */
  readonly ofIncidents: (at: At, incidentIds: Ids) => Promise<Grouped<Row<CaseIncidentRow>>>;
  readonly exhibits: (at: At, caseIds: Ids) => Promise<Grouped<Row<ExhibitRow>>>;
  readonly exhibitPages: Pages<Row<ExhibitRow>>;
  /** The cases in which these items are exhibits. */
  readonly ofEvidence: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<ExhibitRow>>>;
  readonly bearings: (at: At, caseIds: Ids) => Promise<Grouped<Row<BearingRow>>>;
  readonly dossiers: (at: At, caseIds: Ids) => Promise<Grouped<Row<DossierRow>>>;
  readonly dossierPages: Pages<Row<DossierRow>>;
  readonly handovers: (at: At, caseIds: Ids) => Promise<Grouped<Row<HandoverRow>>>;
  /** Every fact about the case, its incidents and exhibits in the order of time; at most a thousand unless the whole is asked for. */
  readonly chronology: (at: At, caseId: string, asked: ChronologyAsked) => Promise<Chronology>;
}

/** What is alleged and charged in cases. */
export interface ChargeQuestions {
  readonly facts: (at: At, caseIds: Ids) => Promise<Grouped<Row<AllegedFactRow>>>;
  readonly factPages: Pages<Row<AllegedFactRow>>;
  readonly supports: (at: At, factIds: Ids) => Promise<Grouped<Row<SupportRow>>>;
  readonly charges: (at: At, caseIds: Ids) => Promise<Grouped<Row<ChargeRow>>>;
  readonly chargesByIds: (at: At, ids: Ids) => Promise<readonly Row<ChargeRow>[]>;
  /** The matrix of each charge: one statement, however many rows, facts and supports. */
  readonly matrices: (at: At, chargeIds: Ids) => Promise<ReadonlyMap<string, Matrix>>;
  /** Facts, matrices and gaps of each case, in one statement. */
  readonly matters: (at: At, caseIds: Ids) => Promise<ReadonlyMap<string, CaseMatter>>;
  /** Every gap of each case. */
  readonly gaps: (at: At, caseIds: Ids) => Promise<ReadonlyMap<string, readonly Gap[]>>;
  /** Everything that rests on one person, account, item or exhibit. */
  readonly restsOn: (at: At, thing: string) => Promise<readonly Resting[]>;
}

/** The members of the office. */
export interface MemberQuestions {
  readonly list: (at: At, page: Paging) => Promise<Page<Row<MemberSeen>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<MemberSeen>[]>;
  /** By today's facts, whatever position is asked of the rest. Null: no such token was ever issued. */
  readonly byCredential: (digest: string) => Promise<CredentialHolder | null>;
}

/** Published reports and their imports. */
export interface ReportQuestions {
  readonly list: (at: At, page: Paging) => Promise<Page<Row<ReportRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<ReportRow>[]>;
  readonly byKey: (at: At, key: string) => Promise<Row<ReportRow> | null>;
  /** Those whose published item is one of these. */
  readonly publishedAs: (at: At, evidenceIds: Ids) => Promise<Grouped<Row<ReportRow>>>;
  readonly imports: (at: At, reportIds: Ids) => Promise<Grouped<Row<ImportRow>>>;
  /** In the order in which they were published; fallen ones too. */
  readonly figures: (at: At, reportIds: Ids) => Promise<Grouped<Row<FigureRow>>>;
  readonly figurePages: Pages<Row<FigureRow>>;
  readonly conclusions: (at: At, reportIds: Ids) => Promise<Grouped<Row<ConclusionRow>>>;
  readonly findings: (at: At, reportIds: Ids) => Promise<Grouped<Row<FindingRow>>>;
  /** What nobody has decided on, and what was decided; in the order in which it was raised. */
  readonly review: (at: At, filter: FindingFilter, page: Paging) => Promise<Page<Row<FindingRow>>>;
  readonly findingPages: Pages<Row<FindingRow>>;
  readonly findingsOf: (at: At, incidentIds: Ids) => Promise<Grouped<Row<FindingRow>>>;
  readonly findingsByIds: (at: At, ids: Ids) => Promise<readonly Row<FindingRow>[]>;
  readonly refusedRows: (at: At, reportIds: Ids) => Promise<Grouped<Row<RefusedRowRow>>>;
  readonly refusedRowPages: Pages<Row<RefusedRowRow>>;
}

/** Work that is handed out. */
export interface TaskQuestions {
  /** By (due, taskId), those without a day last. */
  readonly list: (at: At, filter: TaskFilter, page: Paging) => Promise<Page<Row<TaskRow>>>;
  readonly byIds: (at: At, ids: Ids) => Promise<readonly Row<TaskRow>[]>;
  /** By what they are about, in the order in which they were opened. */
  readonly about: (at: At, subjectIds: Ids) => Promise<Grouped<Row<TaskRow>>>;
}

/** What happened to a thing, event by event. */
export interface HistoryQuestions {
  /** Newest first. The subject is the id of anything: an incident, a claim, an act, a person, … */
  readonly of: (at: At, subjectId: string, page: Paging) => Promise<Page<HistoryEntry>>;
  /** Every event about any of these, in the order of the register, with those of them that it is about. */
  readonly about: (at: At, subjectIds: Ids) => Promise<readonly EventAbout[]>;
  /** The streams on which something was told of it, in order of their names. */
  readonly streams: (at: At, subjectId: string) => Promise<readonly string[]>;
  /** What was not taken in, because it goes by an id that another record has; at most so many, in order. */
  readonly notTaken: (at: At, most: number) => Promise<readonly NotTaken[]>;
  /**
   * The same of what was told on some streams. Which read model would have noted it cannot be told
   * beforehand, so that all of them have to be there.
   */
  readonly notTakenOf: (at: At | Snapshot, streams: Ids) => Promise<readonly NotTaken[]>;
  /** What is called so: a case by its reference, a report by its key, a person by pseudonym, an actor by code. */
  readonly named: (
    at: At,
    name: string,
  ) => Promise<readonly { readonly noun: string; readonly id: string }[]>;
}

/** Who was shown what, as the access register says. */
export interface DisclosureQuestions {
  /** Newest first: of what had been read at the position asked or before. */
  readonly of: (at: At, filter: DisclosureFilter, page: Paging) => Promise<Page<DisclosureRow>>;
}

/** How things must be handled. */
export interface HandlingQuestions {
  /** Where something goes by an id on several records: the strictest of what they lay down. */
  readonly levels: (at: At, subjectIds: Ids) => Promise<ReadonlyMap<string, Row<HandlingRow>>>;
  /** The records on which these things stand that are none of their own: links, exhibits, supports, tasks, … */
  readonly standsOn: (at: At, ids: Ids) => Promise<Grouped<string>>;
  readonly holds: (at: At, subjectIds: Ids) => Promise<Grouped<Row<HoldRow>>>;
}

/** Counts, and reports rebuilt from what stands. */
export interface StatisticsQuestions {
  readonly incidents: (at: At, query: StatisticsQuery) => Promise<Statistics>;
  readonly categories: (at: At, filter?: IncidentFilter) => Promise<CategoryStatistics>;
  /** Refuses REPORT_UNKNOWN where no such report stands at the position. */
  readonly reportDocuments: (at: At, reportId: string) => Promise<ReportDocuments>;
}

/** The register itself. */
export interface RegisterQuestions {
  /** Null before it was opened. */
  readonly state: (at: At) => Promise<Row<RegisterRow> | null>;
}

/** The projections by name. */
export const PROJECTION_NAMES = [
  'register',
  'members',
  'reports',
  'evidence',
  'people',
  'actors',
  'incidents',
  'conflicts',
  'correspondences',
  'wordings',
  'cases',
  'charges',
  'tasks',
  'handling',
  'history',
] as const;
export type ProjectionName = (typeof PROJECTION_NAMES)[number];

/** Up to which position, or instant, an answer is asked for. */
export type AsOf = { readonly position: Position } | { readonly instant: Instant };

/** What a snapshot is wanted for. */
export interface Wanted {
  readonly asOf?: AsOf;
  readonly projections: readonly ProjectionName[];
  /**
   * Do not wait for what is late: take the position of the others. A question that turns out to ask what was
   * left is refused (READ_MODELS_BEHIND), and can be asked again where all of them stand.
   */
  readonly leaveLate?: boolean;
}

/** One position for a whole answer, however many tables it touches. */
export interface Snapshot extends At {
  readonly projections: readonly ProjectionName[];
  /** Whether the position was asked for, rather than being the newest. */
  readonly asOf: boolean;
  /** What is late and has not come as far as the position: it cannot be read here. */
  readonly left: readonly ProjectionName[];
  /** What is late and was waited for, so that there is no newer position. */
  readonly heldBy: readonly ProjectionName[];
}

/** Where a projection halted, on which event, under which code. */
interface Halted {
  readonly position: Position;
  readonly event: string | null;
  readonly code: string;
}

/** How far one projection is: the rows that serve, and those that are being built beside them. */
export interface ProjectionStatus {
  readonly name: ProjectionName;
  readonly version: number;
  /** Null where there are no rows yet. */
  readonly generation: number | null;
  readonly position: Position;
  /** How many events of the register it has not taken in yet. */
  readonly behind: number;
  /** How long ago the first of those was recorded; 0 where there is none. */
  readonly behindSeconds: number;
  readonly state: 'following' | 'halted';
  /** How many events meant something that is another record's, so that it was not taken in. */
  readonly notTaken: number;
  readonly halted: Halted | null;
  readonly building: {
    readonly generation: number;
    readonly version: number;
    readonly position: Position;
    /** How long it has been building. */
    readonly seconds: number;
    readonly halted: Halted | null;
  } | null;
}

/** Every question that can be asked of the read models. Each is one statement. */
export interface Questions {
  /**
   * Pins one position: the smallest that the projections have reached, or what is asked where that is
   * lower. What is asked for and not reached is waited for a moment, then refused (NOT_YET_REACHED).
   */
  snapshot(want: Wanted): Promise<Snapshot>;
  /** Resolves once all have reached the position; refuses NOT_YET_REACHED after the time given. */
  waitFor(
    position: Position,
    projections: readonly ProjectionName[],
    timeoutMs: number,
  ): Promise<void>;
  status(): Promise<readonly ProjectionStatus[]>;
  /**
   * The same questions for one asker: what still runs when the signal comes is stopped in the database.
   * `behind` is told of each that was refused because it asks what a snapshot left.
   */
  until(signal: AbortSignal, behind?: () => void): Questions;
  readonly register: RegisterQuestions;
  readonly incidents: IncidentQuestions;
  readonly evidence: EvidenceQuestions;
  readonly persons: PersonQuestions;
  readonly accounts: AccountQuestions;
  readonly actors: ActorQuestions;
  readonly conflicts: ConflictQuestions;
  readonly correspondences: CorrespondenceQuestions;
  readonly wordings: WordingQuestions;
  readonly cases: CaseQuestions;
  readonly charges: ChargeQuestions;
  readonly members: MemberQuestions;
  readonly reports: ReportQuestions;
  readonly tasks: TaskQuestions;
  readonly history: HistoryQuestions;
  readonly handling: HandlingQuestions;
  readonly disclosures: DisclosureQuestions;
  readonly statistics: StatisticsQuestions;
}
