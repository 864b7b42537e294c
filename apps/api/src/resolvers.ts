import { AccountDocumentEdges, AccountEdges, PassageEdges } from './account/account.edges.js';
import { AccountMutations } from './account/account.mutations.js';
import { AccountResolver } from './account/account.resolver.js';
import {
  ActorEdges,
  MembershipEdges,
  StructureEdges,
  SubordinationEdges,
} from './actor/actor.edges.js';
import { ActorMutations } from './actor/actor.mutations.js';
import { ActorResolver } from './actor/actor.resolver.js';
import { CaseDossierEdges, DossierEdges } from './case/dossier.edges.js';
import { CaseEdges, CaseIncidentEdges, ExhibitEdges, SuspectEdges } from './case/case.edges.js';
import { CaseMutations } from './case/case.mutations.js';
import { CaseResolver } from './case/case.resolver.js';
import {
  AllegedFactEdges,
  CaseChargeEdges,
  ChargeEdges,
  FactSupportEdges,
  MatrixEdges,
} from './charge/charge.edges.js';
import { ChargeMutations } from './charge/charge.mutations.js';
import { ChargeResolver } from './charge/charge.resolver.js';
import { CorrespondenceResolver } from './charge/correspondence.resolver.js';
import {
  MatrixWordingEdges,
  OfficialTextEdges,
  WordingResolver,
} from './charge/wording.resolver.js';
import { FactMutations } from './charge/fact.mutations.js';
import { LawResolver } from './charge/law.resolver.js';
import { ConflictMutations } from './conflict/conflict.mutations.js';
import { ConflictEdges, ConflictResolver, NexusEdges } from './conflict/conflict.resolver.js';
import { DisclosureResolver } from './disclosure/disclosure.resolver.js';
import { EvidenceEdges, EvidenceLinkEdges } from './evidence/evidence.edges.js';
import { CustodyMutations } from './evidence/custody.mutations.js';
import { DisposalMutations } from './evidence/disposal.mutations.js';
import { EvidenceMutations } from './evidence/evidence.mutations.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { GrantResolver } from './files/grants.resolver.js';
import { HandlingMutations } from './handling/handling.mutations.js';
import { HistoryResolver } from './history/history.resolver.js';
import { ActEdges, AttributionEdges, ClaimEdges, TollEdges } from './incident/claim.edges.js';
import { ClaimMutations } from './incident/claim.mutations.js';
import { IncidentEdges } from './incident/incident.edges.js';
import { IncidentMutations } from './incident/incident.mutations.js';
import { IncidentResolver } from './incident/incident.resolver.js';
import { ReviewMutations } from './incident/review.mutations.js';
import { MemberMutations } from './member/member.mutations.js';
import { MemberEdges, MemberResolver } from './member/member.resolver.js';
import { NodeResolver } from './node/node.resolver.js';
import { PersonEdges, PersonPartEdges, PostHeldEdges } from './person/person.edges.js';
import { DestructionMutations } from './person/destruction.mutations.js';
import { DestructionResolver } from './person/destruction.resolver.js';
import { PersonMutations } from './person/person.mutations.js';
import { PersonResolver } from './person/person.resolver.js';
import { RegisterResolver } from './register/register.resolver.js';
import { ProofResolver } from './proof/proof.resolver.js';
import { ReplayEdges } from './replay/replay.edges.js';
import { ReplayResolver } from './replay/replay.resolver.js';
import { ReportMutations } from './report/report.mutations.js';
import { FindingEdges, ReportEdges, ReportResolver } from './report/report.resolver.js';
import { PinpointEdges } from './schema/pinpoint.edges.js';
import { StatisticsResolver } from './statistics/statistics.resolver.js';
import { TaskMutations } from './task/task.mutations.js';
import { TaskEdges, TaskResolver } from './task/task.resolver.js';

/** Everything that answers: to add a question or a wish, write it in its noun's folder and name it here. */
export const resolvers = [
  PinpointEdges,
  RegisterResolver,
  IncidentResolver,
  IncidentEdges,
  ClaimEdges,
  TollEdges,
  AttributionEdges,
  ActEdges,
  EvidenceResolver,
  EvidenceEdges,
  EvidenceLinkEdges,
  PersonResolver,
  DestructionResolver,
  PersonEdges,
  PersonPartEdges,
  PostHeldEdges,
  AccountResolver,
  AccountEdges,
  PassageEdges,
  AccountDocumentEdges,
  ActorResolver,
  ActorEdges,
  MembershipEdges,
  SubordinationEdges,
  StructureEdges,
  ConflictResolver,
  ConflictEdges,
  NexusEdges,
  CaseResolver,
  CaseEdges,
  SuspectEdges,
  CaseIncidentEdges,
  ExhibitEdges,
  CaseDossierEdges,
  DossierEdges,
  ChargeResolver,
  CaseChargeEdges,
  ChargeEdges,
  MatrixEdges,
  AllegedFactEdges,
  FactSupportEdges,
  LawResolver,
  CorrespondenceResolver,
  WordingResolver,
  OfficialTextEdges,
  MatrixWordingEdges,
  ReportResolver,
  ReportEdges,
  FindingEdges,
  TaskResolver,
  TaskEdges,
  MemberResolver,
  MemberEdges,
  StatisticsResolver,
  HistoryResolver,
  DisclosureResolver,
  ReplayResolver,
  ProofResolver,
  ReplayEdges,
  NodeResolver,

  IncidentMutations,
  ClaimMutations,
  ReviewMutations,
  EvidenceMutations,
  CustodyMutations,
  DisposalMutations,
  PersonMutations,
  DestructionMutations,
  AccountMutations,
  ActorMutations,
  ConflictMutations,
  CaseMutations,
  FactMutations,
  ChargeMutations,
  MemberMutations,
  ReportMutations,
  TaskMutations,
  HandlingMutations,
  GrantResolver,
];
