import type { Command } from '#kernel';
import type {
  BearingAssessed,
  CaseOpened,
  EvidenceExcluded,
  EvidenceIncluded,
  ExclusionApproved,
  ExclusionProposed,
  ExclusionRejected,
  IncidentExcluded,
  IncidentIncluded,
  SuspectNamed,
  SuspectRemoved,
} from '#events';
import type { Wish } from '../rules/wish.js';
import type { ChargeCommand, FactCommand } from './charge.commands.js';
import type { DossierCommand } from './dossier.commands.js';

/** Open a case under a reference of its own. */
export type OpenCase = Command<'OpenCase', Wish<typeof CaseOpened, 'caseId'>>;
/** Name a suspect: a person, or whoever held a post on a day. */
export type NameSuspect = Command<'NameSuspect', Wish<typeof SuspectNamed, 'suspectId'>>;
/** Take a suspect off the case. */
export type RemoveSuspect = Command<'RemoveSuspect', Wish<typeof SuspectRemoved>>;
/** Take an incident into the case. */
export type IncludeIncident = Command<'IncludeIncident', Wish<typeof IncidentIncluded>>;
/** Take it out. */
export type ExcludeIncident = Command<'ExcludeIncident', Wish<typeof IncidentExcluded>>;
/** Make an item an exhibit. The case gives the next number and pages; `pages` says how many it needs; those of its item where left out. */
export type IncludeEvidence = Command<
  'IncludeEvidence',
  Omit<Wish<typeof EvidenceIncluded, 'exhibitId'>, 'number' | 'firstPage' | 'lastPage'> & {
    readonly pages?: number;
  }
>;
/** Take an exhibit out; its number and pages stay used. Not what can help the defence: that takes two. */
export type ExcludeEvidence = Command<'ExcludeEvidence', Wish<typeof EvidenceExcluded>>;
/** Propose that an exhibit leave the case. */
export type ProposeExclusion = Command<'ProposeExclusion', Wish<typeof ExclusionProposed>>;
/** Approve what somebody else proposed: the exhibit leaves the case. */
export type ApproveExclusion = Command<'ApproveExclusion', Wish<typeof ExclusionApproved>>;
/** Decide that it stays. */
export type RejectExclusion = Command<'RejectExclusion', Wish<typeof ExclusionRejected>>;
/** How exhibits leave a case. */
export type ExclusionCommand =
  ExcludeEvidence | ProposeExclusion | ApproveExclusion | RejectExclusion;
/** Say which way an exhibit points. */
export type AssessBearing = Command<'AssessBearing', Wish<typeof BearingAssessed>>;

/** The commands about suspects, incidents and exhibits. */
export type FileCommand =
  | OpenCase
  | NameSuspect
  | RemoveSuspect
  | IncludeIncident
  | ExcludeIncident
  | IncludeEvidence
  | AssessBearing;

/** All that can be asked about a case. */
export type CaseCommand =
  FileCommand | ExclusionCommand | FactCommand | ChargeCommand | DossierCommand;
