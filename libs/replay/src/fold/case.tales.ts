import { canonical } from '#events';
import { uuidV5 } from '#kernel';
import { alters, begins, ends, seal, who } from './tale.js';
import type { DataOf, EventOf, FactType, Tale, Tales } from './tale.js';
import type { Said } from './thing.js';

type Case =
  | 'CaseOpened'
  | 'SuspectNamed'
  | 'SuspectRemoved'
  | 'IncidentIncluded'
  | 'IncidentExcluded'
  | 'EvidenceIncluded'
  | 'EvidenceExcluded'
  | 'ExclusionProposed'
  | 'ExclusionApproved'
  | 'ExclusionRejected'
  | 'BearingAssessed'
  | 'FactAlleged'
  | 'FactRevised'
  | 'FactWithdrawn'
  | 'FactSupportRecorded'
  | 'FactSupportWithdrawn'
  | 'ChargeDrafted'
  | 'ChargeAdopted'
  | 'ChargeWithdrawn'
  | 'LinkageAsserted'
  | 'LinkageWithdrawn'
  | 'ElementArgued'
  | 'ElementAssessed'
  | 'DossierIssued'
  | 'ItemDisclosed';

const exhibit = ({ exhibitId }: { readonly exhibitId: string }): string => exhibitId;
const alleged = ({ factId }: { readonly factId: string }): string => factId;
const support = ({ supportId }: { readonly supportId: string }): string => supportId;
const charge = ({ chargeId }: { readonly chargeId: string }): string => chargeId;
const link = ({ linkId }: { readonly linkId: string }): string => linkId;
const included = ({ caseId, incidentId }: { caseId: string; incidentId: string }): string =>
  `${caseId} ${incidentId}`;
const row = ({ chargeId, requirement }: { chargeId: string; requirement: string }): string =>
  `${chargeId} ${requirement}`;

/** Something that stays listed and is no longer relied on. */
const withdrawn = <T extends FactType>(kind: string, key: (data: DataOf<T>) => string): Tale<T> =>
  alters(kind, key, (event) => ({ withdrawn: true, withdrawalSealed: seal(event) }));

const decision = (event: EventOf, status: 'adopted' | 'withdrawn'): Said => ({
  status,
  decidedBy: event.envelope.by,
  decidedAt: event.envelope.recordedAt,
  decisionSealed: seal(event),
});

/** Case files: suspects, incidents, exhibits; what is alleged and charged; how each row is argued. */
export const caseTales: Tales<Case> = {
  CaseOpened: begins(
    'case_file',
    ({ caseId }) => caseId,
    ({ position }) => ({ opened: position }),
  ),
  SuspectNamed: begins(
    'suspect',
    ({ suspectId }) => suspectId,
    ({ position, fact: { data } }) => ({
      person: null,
      post: null,
      personId: data.person,
      postId: data.post,
      invented: data.invented === 'invented',
      named: position,
    }),
  ),
  SuspectRemoved: ends('suspect', ({ suspectId }) => suspectId),
  IncidentIncluded: begins('case_incident', included, ({ position }) => ({ included: position })),
  IncidentExcluded: ends('case_incident', included),
  EvidenceIncluded: begins('exhibit', exhibit, () => ({
    excluded: false,
    exclusionProposedBy: null,
    exclusionSealed: null,
  })),
  ExclusionProposed: alters('exhibit', exhibit, (event) => ({
    exclusionProposedBy: event.envelope.by,
    exclusionSealed: seal(event),
  })),
  ExclusionApproved: alters('exhibit', exhibit, (event) => ({ exclusionSealed: seal(event) })),
  ExclusionRejected: alters('exhibit', exhibit, (event) => ({
    exclusionProposedBy: null,
    exclusionSealed: seal(event),
  })),
  EvidenceExcluded: alters('exhibit', exhibit, (event) => ({
    excluded: true,
    ...who(event),
    sealed: seal(event),
  })),
  BearingAssessed: (event) => {
    const { exhibitId, suspectId, pinpoint } = event.fact.data;
    // A passage of an exhibit points one way for each suspect: what is assessed later takes its place.
    const bearingId = uuidV5(exhibitId, canonical([suspectId, pinpoint ?? null]));
    const said = { ...event.fact.data, ...who(event), bearingId, sealed: seal(event) };
    return [{ kind: 'bearing', key: bearingId, said }];
  },

  FactAlleged: begins('alleged_fact', alleged, () => ({ withdrawn: false })),
  FactRevised: alters('alleged_fact', alleged, (event) => ({
    kind: event.fact.data.kind,
    ...who(event),
    sealed: seal(event),
  })),
  FactWithdrawn: withdrawn('alleged_fact', alleged),
  FactSupportRecorded: begins('fact_support', support, ({ fact: { data } }) => ({
    account: null,
    accountId: data.account?.accountId ?? null,
    passage: data.account?.passage ?? null,
    withdrawn: false,
  })),
  FactSupportWithdrawn: withdrawn('fact_support', support),

  ChargeDrafted: begins('charge', charge, (event) => ({
    by: null,
    recordedAt: null,
    status: 'drafted',
    draftedBy: event.envelope.by,
    draftedAt: event.envelope.recordedAt,
  })),
  ChargeAdopted: alters('charge', charge, (event) => decision(event, 'adopted')),
  ChargeWithdrawn: alters('charge', charge, (event) => decision(event, 'withdrawn')),
  LinkageAsserted: begins('charge_linkage', link, () => ({ withdrawn: false })),
  LinkageWithdrawn: withdrawn('charge_linkage', link),
  ElementArgued: begins('element_argument', row),
  ElementAssessed: begins('element_assessment', row),

  DossierIssued: begins(
    'dossier',
    ({ dossierId }) => dossierId,
    ({ position, fact: { data } }) => ({
      issued: position,
      position: null,
      speaksAt: data.position,
      replaces: data.replaces ?? null,
      differences: data.differences ?? [],
      causes: data.causes ?? [],
    }),
  ),
  ItemDisclosed: begins(
    'handover',
    ({ disclosureId }) => disclosureId,
    ({ position, fact: { data } }) => ({ disclosed: position, rulePrinted: data.rule.printed }),
  ),
};
