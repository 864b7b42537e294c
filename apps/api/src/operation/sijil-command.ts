import type {
  AccountCommand,
  ActorCommand,
  CaseCommand,
  ConflictCommand,
  CorrespondenceCommand,
  EvidenceCommand,
  HandlingCommand,
  ImportCommand,
  IncidentCommand,
  MemberCommand,
  PersonCommand,
  TaskCommand,
  WordingCommand,
} from '#domain';

/** Every command that can be sent here. */
export type SijilCommand =
  | AccountCommand
  | ActorCommand
  | CaseCommand
  | ConflictCommand
  | CorrespondenceCommand
  | EvidenceCommand
  | HandlingCommand
  | ImportCommand
  | IncidentCommand
  | MemberCommand
  | PersonCommand
  | TaskCommand
  | WordingCommand;
