import type { Command } from '#kernel';
import type {
  BearingAssessed,
  CaseOpened,
  EvidenceExcluded,
  EvidenceIncluded,
  IncidentExcluded,
  IncidentIncluded,
  SuspectNamed,
  SuspectRemoved,
} from '#events';
import type { Wish } from '../rules/wish.js';
import type { ChargeCommand, FactCommand } from './charge.commands.js';

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
/** Make an item an exhibit. The case gives the next number and pages; `pages` says how many it needs (one). */
export type IncludeEvidence = Command<
  'IncludeEvidence',
  Omit<Wish<typeof EvidenceIncluded, 'exhibitId'>, 'number' | 'firstPage' | 'lastPage'> & {
    readonly pages?: number;
  }
>;
/** Take an exhibit out; its number and pages stay used. */
export type ExcludeEvidence = Command<'ExcludeEvidence', Wish<typeof EvidenceExcluded>>;
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
  | ExcludeEvidence
  | AssessBearing;

/** All that can be asked about a case. */
export type CaseCommand = FileCommand | FactCommand | ChargeCommand;
