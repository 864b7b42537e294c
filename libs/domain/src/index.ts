/** Which facts follow from which command: pure rules, one folder a noun. */
export * from './noun.js';
export * from './nouns.js';
export { needLanguage } from './rules/languages.js';
export { typedPinpoint } from './rules/typed-pinpoint.js';
export type { Told, Wish } from './rules/wish.js';
export type { Absent, Handling, Present } from './rules/present.js';

export * from './register/register.commands.js';
export { REGISTER_STREAM, registerNoun } from './register/register.decider.js';
export type { Register, RegisterState } from './register/register.state.js';

export * from './member/member.commands.js';
export { memberNoun } from './member/member.decider.js';
export type { Credential, Member, MemberState } from './member/member.state.js';
export { isMember, memberStream, sourceOf } from './rules/sources.js';

export * from './import/import.commands.js';
export { importNoun } from './import/import.decider.js';
export {
  isRaised,
  latestImport,
  openFindings,
  reportIdOf,
  standingConclusions,
} from './import/import.state.js';
export type { Conclusion, Finding, ImportRun, ImportState, Report } from './import/import.state.js';

export * from './mapping/mapping.commands.js';
export { mappingNoun } from './mapping/mapping.decider.js';
export { mappingIdOf } from './mapping/mapping.state.js';
export type { MappingState, SavedMapping } from './mapping/mapping.state.js';

export * from './evidence/evidence.commands.js';
export { evidenceNoun } from './evidence/evidence.decider.js';
export { HOW_NOT_STATED, itemIdOf, itemOfFile } from './evidence/file-item.js';
export type { FileSaid, ReceivedFile } from './evidence/file-item.js';
export type { EvidenceLink, EvidenceState, Item } from './evidence/evidence.state.js';

export * from './person/destruction.commands.js';
export * from './person/person.commands.js';
export { personNoun } from './person/person.decider.js';
export type { Consent, Person, PersonClaim, PersonState } from './person/person.state.js';

export * from './account/account.commands.js';
export { accountNoun } from './account/account.decider.js';
export type { Account, AccountState, Passage } from './account/account.state.js';

export * from './actor/actor.commands.js';
export { actorNoun } from './actor/actor.decider.js';
export type { Actor, ActorState, Relation } from './actor/actor.state.js';

export * from './incident/incident.commands.js';
export { incidentNoun } from './incident/incident.decider.js';
export { isAsserted } from './incident/claims.js';
export type { Claim, ClaimKind, WithdrawalGround } from './incident/claims.js';
export type {
  Classification,
  Described,
  HeldAct,
  Incident,
  IncidentLink,
  IncidentState,
} from './incident/incident.state.js';
export { sameSource } from './incident/sources.js';
export { axisOf, sameCounts } from './incident/toll.js';
export * from './incident/views.js';

export * from './correspondence/correspondence.commands.js';
export { correspondenceNoun } from './correspondence/correspondence.decider.js';

export * from './wording/wording.commands.js';
export { wordingNoun } from './wording/wording.decider.js';
export * from './conflict/conflict.commands.js';
export { conflictNoun } from './conflict/conflict.decider.js';
export type { Conflict, ConflictState } from './conflict/conflict.state.js';

export * from './case/case.commands.js';
export * from './case/charge.commands.js';
export * from './case/dossier.commands.js';
export { caseNoun } from './case/case.decider.js';
export type { Case, CaseState, Exhibit, Suspect } from './case/case.state.js';
export type { AllegedFact, Charge, Linkage, Support } from './case/charge.state.js';

export * from './task/task.commands.js';
export { taskNoun } from './task/task.decider.js';
export type { Task, TaskState } from './task/task.state.js';

export * from './handling/handling.commands.js';
export { handlingNoun } from './handling/handling.decider.js';

export { reservationNoun } from './reservation/reservation.decider.js';
export {
  CASE_REFERENCE,
  holderOf,
  PARTY_CODE,
  reservationStream,
} from './reservation/reservation.state.js';
export type { Reservation, ReservationState } from './reservation/reservation.state.js';

export * from './seal/seal.commands.js';
export { sealNoun } from './seal/seal.decider.js';
export { NOTARY } from './seal/seal.rules.js';
export { sealStream } from './seal/seal.state.js';
export type { Seal, SealState } from './seal/seal.state.js';

export * from './disclosure/disclosure.commands.js';
export { disclosureNoun } from './disclosure/disclosure.decider.js';
