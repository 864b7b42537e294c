import { Protected, pseudonymOf } from '#kernel';
import {
  AccountTaken,
  ActorRegistered,
  CaseOpened,
  ConflictClassified,
  EvidenceAdded,
  fact,
  ImportStarted,
  IncidentRecorded,
  MemberAdmitted,
  noTraits,
  PersonRegistered,
  TollAsserted,
} from '#events';
import type { Coded, DataOf, Description, Source, TollCount } from '#events';

/** The n-th id of a spec. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A word as printed, with its code. */
export const coded = (printed: string, code: string | null = printed): Coded => ({ code, printed });

/** The publication from which samples are taken. */
export const REPORT = uuid(900);
/** The publication as a source. */
export const published: Source = { kind: 'publication', id: REPORT };

/** An item of evidence, or the publication itself. */
export const evidenceAdded = (
  evidenceId = REPORT,
  more: Partial<DataOf<typeof EvidenceAdded>> = {},
) =>
  fact(EvidenceAdded, `evidence-${evidenceId}`, {
    evidenceId,
    kind: coded('report'),
    held: false,
    files: [],
    acquisition: { how: coded('download'), at: null },
    supports: [],
    ...more,
  });

/** A person of the register. */
export const personRegistered = (personId: string) =>
  fact(PersonRegistered, `person-${personId}`, {
    personId,
    pseudonym: pseudonymOf(personId),
    name: new Protected('An Invented Name'),
  });

/** A member of the office. */
export const memberAdmitted = (memberId: string) =>
  fact(MemberAdmitted, `member-${memberId}`, { memberId, personId: uuid(990) });

/** An actor: a force where nothing else is said. */
export const actorRegistered = (
  actorId: string,
  kind: DataOf<typeof ActorRegistered>['kind'] = 'force',
) =>
  fact(ActorRegistered, `actor-${actorId}`, {
    actorId,
    kind,
    name: { en: 'An Invented Force' },
    source: published,
  });

/** A description that says as little as possible. */
export const described = (more: Partial<Description> = {}): Description => ({
  occurred: {
    from: '2017-09-29',
    to: null,
    precision: null,
    time: null,
    timePrecision: null,
    weekdayPrinted: null,
  },
  inPeriod: true,
  confirmedOn: null,
  place: {
    settlement: 'A Town',
    variants: [],
    kind: null,
    neighbourhood: null,
    position: null,
    within: null,
    crossing: null,
    subArea: null,
    governorate: coded('Idlib'),
    governoratePrinted: null,
  },
  means: { attackKind: null, killingMethods: [], platform: null, munitions: [] },
  target: null,
  doubleTap: null,
  facilities: [],
  ...more,
});

/** The first act of a sample incident. */
export const actOf = (incidentId: string): string => incidentId.replace(/^0{8}/, '000000ac');

/** An incident with one act. */
export const incidentRecorded = (
  incidentId: string,
  more: Partial<DataOf<typeof IncidentRecorded>> = {},
) =>
  fact(IncidentRecorded, `incident-${incidentId}`, {
    incidentId,
    acts: [
      { actId: actOf(incidentId), sequence: 1, kind: 'whole', time: null, minutesAfterFirst: null },
    ],
    described: described(),
    source: published,
    ...more,
  });

/** A count of the killed. */
export const killed = (value: number, category: Coded | null = null): TollCount => ({
  outcome: 'killed',
  category,
  value,
  qualifier: 'exact',
});

/** The publisher's toll of an incident. */
export const tollAsserted = (
  incidentId: string,
  claimId: string,
  counts: readonly TollCount[] = [killed(7)],
  more: Partial<DataOf<typeof TollAsserted>> = {},
) =>
  fact(TollAsserted, `incident-${incidentId}`, {
    incidentId,
    claimId,
    source: published,
    counts,
    descriptor: coded('civilians'),
    traits: noTraits,
    ...more,
  });

/** An account of nobody in particular. */
export const accountTaken = (accountId: string) =>
  fact(AccountTaken, `account-${accountId}`, {
    accountId,
    person: null,
    takenBy: published,
    takenOn: null,
    present: [],
    priorAccounts: [],
    readBack: null,
  });

/** An armed conflict. */
export const conflictClassified = (conflictId: string) =>
  fact(ConflictClassified, `conflict-${conflictId}`, {
    conflictId,
    name: { en: 'An armed conflict' },
    type: 'NIAC',
    parties: [coded('one'), coded('other')],
    territory: 'A territory',
    during: { from: '2011', to: null },
    source: published,
    reason: 'As commissions of inquiry see it.',
  });

/** A case. */
export const caseOpened = (caseId: string, reference = 'CASE-1') =>
  fact(CaseOpened, `case-${caseId}`, { caseId, reference, title: { en: 'A case' }, forum: 'ICC' });

/** The first import of a report. */
export const importStarted = (
  reportId: string,
  importId: string,
  ordinal = 1,
  fileMac = `mac-${ordinal}`,
) =>
  fact(ImportStarted, `import-${reportId}`, {
    reportId,
    importId,
    ordinal,
    key: 'A-REPORT',
    evidenceId: REPORT,
    fileMac,
    publisher: 'A publisher',
    title: null,
    published: null,
    period: { start: null, end: null },
    coverage: null,
    units: 43,
  });
