import type { Command } from '#kernel';
import type {
  Act,
  ActAdded,
  ActMoved,
  AttributionAsserted,
  CharacterisationAsserted,
  ClaimWithdrawn,
  ClassificationAdopted,
  ClassificationProposed,
  ClassificationRejected,
  ClassificationRevised,
  ClassificationWithdrawn,
  ControlAsserted,
  DescriptionAsserted,
  IncidentCorrected,
  IncidentLinked,
  IncidentMerged,
  IncidentRecorded,
  IncidentUnlinked,
  IncidentVerificationAssessed,
  MilitaryObjectiveAssessed,
  PlaceResolved,
  StatementRecorded,
  TimeAsserted,
  TollAsserted,
  TollCount,
  TollTraits,
  UnitNoLongerAsserted,
} from '#events';
import type { ToolFindings } from '../rules/characterising.js';
import type { Wish } from '../rules/wish.js';

/** An act that may still lack its id. */
export type NewAct = Omit<Act, 'actId'> & { readonly actId?: string };

/** Record an incident as one source describes it. Without acts it gets one, the whole. */
export type RecordIncident = Command<
  'RecordIncident',
  Omit<Wish<typeof IncidentRecorded, 'incidentId'>, 'acts'> & { readonly acts?: readonly NewAct[] }
>;
/** Let a source describe an incident anew. */
export type AssertDescription = Command<'AssertDescription', Wish<typeof DescriptionAsserted>>;
/** Correct what is held to be so, part by part. */
export type CorrectIncident = Command<'CorrectIncident', Wish<typeof IncidentCorrected>>;
/** Add an act. */
export type AddAct = Command<
  'AddAct',
  Omit<Wish<typeof ActAdded>, 'act'> & { readonly act: NewAct }
>;
/** Move an act to another incident. Claims about the act stay on record where they were made. */
export type MoveAct = Command<'MoveAct', Wish<typeof ActMoved>>;
/** Say which place of a gazetteer a printed place is; the settlement of the description where no name is given. */
export type ResolvePlace = Command<'ResolvePlace', Wish<typeof PlaceResolved>>;
/** Record that a report does not list an incident any more. */
export type RecordUnitNoLongerAsserted = Command<
  'RecordUnitNoLongerAsserted',
  Wish<typeof UnitNoLongerAsserted>
>;

/** An incident, its description and its acts. */
export type RecordingCommand =
  | RecordIncident
  | AssertDescription
  | CorrectIncident
  | AddAct
  | MoveAct
  | ResolvePlace
  | RecordUnitNoLongerAsserted;

/** State a time that a source gives. */
export type AssertTime = Command<'AssertTime', Wish<typeof TimeAsserted, 'claimId'>>;
/** State how many people a source says were harmed. */
export type AssertToll = Command<'AssertToll', Wish<typeof TollAsserted, 'claimId'>>;
/** State who, by a source, held the area. */
export type AssertControl = Command<'AssertControl', Wish<typeof ControlAsserted, 'claimId'>>;
/** State whether a military objective was looked for and found. */
export type AssessMilitaryObjective = Command<
  'AssessMilitaryObjective',
  Wish<typeof MilitaryObjectiveAssessed, 'claimId'>
>;
/** State whom a source names as author, and how strongly. */
export type AssertAttribution = Command<
  'AssertAttribution',
  Wish<typeof AttributionAsserted, 'claimId'>
>;
/** State the word that a source uses for an incident. */
export type AssertCharacterisation = Command<
  'AssertCharacterisation',
  Wish<typeof CharacterisationAsserted, 'claimId'>
>;
/** Record what somebody alleges, confirms, denies, qualifies or refutes. */
export type RecordStatement = Command<'RecordStatement', Wish<typeof StatementRecorded, 'claimId'>>;
/** Record that a claim is no longer asserted, or take it back. */
export type WithdrawClaim = Command<'WithdrawClaim', Wish<typeof ClaimWithdrawn>>;
/**
 * Correct a toll: the acting member asserts one of their own in its place. `counts` are all numbers
 * from here on; `changes` are single ones, the others stay as they are.
 */
export type CorrectToll = Command<
  'CorrectToll',
  {
    readonly incidentId: string;
    /** The toll to correct. */
    readonly claimId: string;
    /** The id of the new claim, made by the system where left out. */
    readonly newClaimId?: string;
    readonly counts?: readonly TollCount[];
    readonly changes?: readonly TollCount[];
    readonly traits?: Partial<TollTraits>;
    readonly reason: string;
  }
>;

/** What is claimed about an incident. */
export type ClaimCommand =
  | AssertTime
  | AssertToll
  | AssertControl
  | AssessMilitaryObjective
  | AssertAttribution
  | AssertCharacterisation
  | RecordStatement
  | WithdrawClaim
  | CorrectToll;

/** Say how far an incident is verified. */
export type AssessVerification = Command<
  'AssessVerification',
  Wish<typeof IncidentVerificationAssessed>
>;
/** Propose a legal characterisation. */
export type ProposeClassification = Command<
  'ProposeClassification',
  Omit<Wish<typeof ClassificationProposed, 'classificationId'>, keyof ToolFindings>
>;
/** Propose another classification in the place of one that stands. */
export type ReviseClassification = Command<
  'ReviseClassification',
  Omit<Wish<typeof ClassificationRevised, 'classificationId'>, keyof ToolFindings>
>;
/** Adopt a proposal of somebody else. */
export type AdoptClassification = Command<
  'AdoptClassification',
  Wish<typeof ClassificationAdopted>
>;
/** Reject a proposal of somebody else. */
export type RejectClassification = Command<
  'RejectClassification',
  Wish<typeof ClassificationRejected>
>;
/** Withdraw a classification, proposed or adopted. */
export type WithdrawClassification = Command<
  'WithdrawClassification',
  Wish<typeof ClassificationWithdrawn>
>;

/** How an incident is assessed and classified. */
export type ReviewCommand =
  | AssessVerification
  | ProposeClassification
  | ReviseClassification
  | AdoptClassification
  | RejectClassification
  | WithdrawClassification;

/** Say how two incidents hang together. `contains` is written on the part, as `partOf`. */
export type LinkIncidents = Command<'LinkIncidents', Wish<typeof IncidentLinked, 'linkId'>>;
/** Take such a link back. */
export type UnlinkIncidents = Command<'UnlinkIncidents', Wish<typeof IncidentUnlinked>>;
/** Say that two records are of one incident. */
export type MergeIncidents = Command<'MergeIncidents', Wish<typeof IncidentMerged>>;
/** Undo that. */
export type UnmergeIncidents = Command<
  'UnmergeIncidents',
  { readonly incidentId: string; readonly from?: string; readonly reason: string }
>;

/** How incidents stand to one another. */
export type RelationCommand = LinkIncidents | UnlinkIncidents | MergeIncidents | UnmergeIncidents;

/** All that can be asked about an incident. */
export type IncidentCommand = RecordingCommand | ClaimCommand | ReviewCommand | RelationCommand;
