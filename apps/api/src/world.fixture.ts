import { randomUUID } from 'node:crypto';
import { digestOf, newToken } from './door/token.js';
import type { OpenApi, Role } from './api.fixture.js';

/** What a mutation answered. */
export interface Result {
  readonly __typename: string;
  readonly position: number;
  readonly id: string;
  readonly made: readonly { readonly name: string; readonly id: string }[];
  readonly repeated: boolean;
  readonly visible: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly path?: string;
  readonly retryable?: boolean;
  readonly currentRevision?: number | null;
  readonly changes?: readonly { readonly type: string; readonly position: number }[];
}

const RESULT = `__typename
  ... on Done { position id made { name id } repeated visible }
  ... on Problem { code message path retryable }
  ... on ConflictProblem { currentRevision changes { type position } }`;

interface Arguments {
  readonly __schema: {
    readonly mutationType: {
      readonly fields: readonly {
        readonly name: string;
        readonly args: readonly { readonly type: { readonly ofType: { readonly name: string } } }[];
      }[];
    };
  };
}

/** Sends wishes by their names, and remembers which were carried out. */
export const wisher = async ({ ask }: OpenApi) => {
  const { data } = await ask<Arguments>(
    'administrator',
    '{ __schema { mutationType { fields { name args { type { ofType { name } } } } } } }',
  );
  const inputs = new Map(data.__schema.mutationType.fields.map(({ name, args }) => [name, args[0]?.type.ofType.name ?? '']));
  const carriedOut = new Set<string>();

  const wish = async (role: Role, name: string, input: object): Promise<Result> => {
    const answer = await ask<Record<string, Result>>(
      role,
      `mutation Wish($input: ${inputs.get(name) ?? 'Nothing'}!) { ${name}(input: $input) { ${RESULT} } }`,
      { input: { commandId: randomUUID(), ...input } },
    );
    const result = answer.data?.[name];
    if (!result) throw new Error(`${name} was not understood: ${answer.text}`);
    if (result.__typename.endsWith('Done')) carriedOut.add(name);
    return result;
  };

  /** A wish that must come true. */
  const done = async (role: Role, name: string, input: object): Promise<Result> => {
    const result = await wish(role, name, input);
    if (!result.__typename.endsWith('Done')) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result;
  };

  return { wish, done, names: [...inputs.keys()], carriedOut };
};

export type Wisher = Awaited<ReturnType<typeof wisher>>;

/** A word as printed. */
export const word = (printed: string) => ({ code: printed.toLowerCase(), printed });

/** A description of an incident that leaves nothing out. */
export const describedOn = (from: string | null, governorate = 'Idlib') => ({
  occurred: {
    from,
    to: from,
    precision: word('day'),
    time: '18:30',
    timePrecision: word('around'),
    weekdayPrinted: 'Friday',
  },
  inPeriod: true,
  confirmedOn: from,
  place: {
    settlement: 'A Town',
    variants: ['Town A'],
    kind: word('Town'),
    neighbourhood: 'A Quarter',
    position: 'north of',
    within: 'an area',
    crossing: { from: 'here', to: 'there' },
    subArea: 'a subdistrict',
    governorate: word(governorate),
    governoratePrinted: governorate,
  },
  means: {
    attackKind: word('Airstrike'),
    killingMethods: [word('Bombing')],
    platform: { class: word('Helicopter'), model: 'a model', count: 1 },
    munitions: [{ kind: word('Rocket'), count: 2, qualifier: word('about') }],
  },
  target: word('Market'),
  doubleTap: false,
  facilities: [{ kind: word('Shop'), count: 3, qualifier: word('at least'), basis: word('seen') }],
});

const killed = (value: number) => ({ outcome: 'killed', category: null, value, qualifier: 'exact' });
const made = (result: Result, name: string): string => result.made.find((one) => one.name === name)?.id ?? '';

/** Names that nobody without the right may ever be shown. */
export const SECRETS = {
  witness: 'Zaynab of the Spec',
  alias: 'Umm Spec',
  particulars: 'baker in a street of the spec',
  site: 'behind the third well of the spec',
  words: 'I saw the helicopter of the spec',
  reason: 'because the spec weighs it so',
} as const;

/** A small world in which every wish has come true once, through the API alone. */
export const buildWorld = async ({ done }: Wisher, { give, members }: OpenApi) => {
  const report = await done('investigator', 'addEvidence', {
    kind: word('Report'),
    acquisition: { how: word('Download'), at: '2026-11-01T08:00:00.000Z', tool: 'wget', legalBasis: 'public', providerTerms: 'none' },
    supports: [],
    title: { en: 'A report', ar: 'تقرير' },
  });
  const source = { kind: 'publication', id: report.id, section: word('Annex') };
  const pinpoint = { lines: [12, 13], pages: [2], timecode: '00:01', passage: 1, pointer: '/incidents/0' };

  const incident = await done('investigator', 'recordIncident', {
    described: describedOn('2017-09-29'),
    source,
    pinpoint,
    site: SECRETS.site,
    street: 'a street',
    summary: 'What happened.',
  });
  const actId = made(incident, 'actId');
  const other = await done('analyst', 'recordIncident', { described: describedOn('2017-09-30', 'Hama') });
  const twin = await done('analyst', 'recordIncident', { described: describedOn('2017-09-30', 'Hama') });
  const at = { incidentId: incident.id, source, pinpoint };

  const person = await done('investigator', 'registerPerson', {
    name: SECRETS.witness,
    alias: SECRETS.alias,
    particulars: SECRETS.particulars,
    note: 'A note of the spec',
  });
  const double = await done('investigator', 'registerPerson', { name: `${SECRETS.witness} again` });

  const toll = await done('investigator', 'assertToll', {
    ...at,
    counts: [
      killed(7),
      { ...killed(3), category: word('Children') },
      { ...killed(2), category: word('Women') },
      { ...killed(1), category: word('Unborn') },
      { ...killed(9), outcome: 'injured' },
    ],
    descriptor: word('civilians'),
    traits: {
      civilians: true,
      atOnce: true,
      sameFamily: false,
      displaced: true,
      breakdownExhaustive: true,
      killedIncludesUnborn: true,
      childrenIncludeUnborn: false,
    },
    persons: [person.id],
    note: 'A note of the source',
  });
  const state = await done('lawyer', 'registerActor', { kind: 'state', name: { en: 'A State', ar: 'دولة' }, source, code: 'a-state' });
  const force = await done('lawyer', 'registerActor', { kind: 'force', name: { en: 'An Air Force' }, source });
  const unit = await done('lawyer', 'registerActor', { kind: 'unit', name: { en: 'A Squadron' }, source, note: 'A note' });
  const unitAgain = await done('lawyer', 'registerActor', { kind: 'unit', name: { en: 'Squadron A' }, source });
  const post = await done('lawyer', 'registerActor', {
    kind: 'post',
    name: { en: 'Commander of the Squadron' },
    source,
    invented: true,
  });
  const during = { from: '2016', to: null };
  await done('lawyer', 'addName', { actorId: unit.id, name: { ar: 'سرب' }, source });
  await done('lawyer', 'assertMembership', { actorId: force.id, of: state.id, during, source });
  const membership = await done('lawyer', 'assertMembership', { actorId: unit.id, of: force.id, during: { from: '2016', to: '2018' }, source, pinpoint, certainty: word('sure'), note: 'A note' });
  await done('lawyer', 'assertMembership', { actorId: post.id, of: unit.id, during, source });
  const command = await done('lawyer', 'assertCommand', { actorId: unit.id, under: force.id, basis: 'deJure', during, source, pinpoint, certainty: word('sure'), note: 'A note' });
  const stray = await done('lawyer', 'assertCommand', { actorId: unitAgain.id, under: force.id, basis: 'deFacto', during, source });
  await done('lawyer', 'endCommand', { actorId: unitAgain.id, claimId: made(stray, 'claimId'), reason: 'A mistake.' });
  const loose = await done('lawyer', 'assertMembership', { actorId: unitAgain.id, of: force.id, during, source });
  await done('lawyer', 'endMembership', { actorId: unitAgain.id, claimId: made(loose, 'claimId'), reason: 'A mistake.' });
  await done('lawyer', 'mergeActors', { actorId: unitAgain.id, into: unit.id, reason: 'The same.' });
  await done('lawyer', 'unmergeActors', { actorId: unitAgain.id, reason: 'Not the same.' });
  await done('lawyer', 'mergeActors', { actorId: unitAgain.id, into: unit.id, reason: 'The same after all.' });

  await done('investigator', 'assertControl', { ...at, parties: [word('Opposition')], minor: [word('Others')], countedAs: [word('Opposition')], tense: word('then') });
  await done('investigator', 'assertAttribution', {
    ...at,
    actId,
    actorId: force.id,
    party: word('A State'),
    level: 'force',
    role: 'countedUnder',
    language: word('stated'),
    basis: [word('witness')],
  });
  for (const role of ['author', 'countedUnder'])
    await done('investigator', 'assertAttribution', { ...at, party: word('A State'), level: 'party', role, language: word('stated'), basis: [] });
  await done('analyst', 'assertCharacterisation', { incidentId: incident.id, term: word('massacre'), applies: true });
  await done('investigator', 'assertCharacterisation', { ...at, term: word('massacre'), applies: true, counted: true, basis: 'more than five' });
  const time = await done('investigator', 'assertTime', { ...at, time: '18:30', precision: word('around'), asWritten: '6:30 PM', by: 'a witness', about: 'the first strike' });
  await done('investigator', 'recordStatement', {
    ...at,
    speaker: word('A State'),
    stance: 'denies',
    target: made(toll, 'claimId'),
    on: '2017-10',
    words: { text: SECRETS.words, lang: 'en' },
  });
  await done('investigator', 'assessMilitaryObjective', { incidentId: incident.id, finding: 'notFound', method: 'satellite images', reason: SECRETS.reason });
  await done('investigator', 'withdrawClaim', { incidentId: incident.id, claimId: made(time, 'claimId'), ground: 'enteredInError', reason: 'Wrong line.' });
  const doubtfulToll = await done('investigator', 'assertToll', { ...at, actId, counts: [killed(1)], traits: {} });
  await done('investigator', 'withdrawClaim', { incidentId: incident.id, claimId: made(doubtfulToll, 'claimId'), ground: 'discredited', reason: SECRETS.reason });
  const corrected = await done('analyst', 'correctToll', {
    incidentId: incident.id,
    claimId: made(toll, 'claimId'),
    changes: [killed(8)],
    traits: { displaced: false },
    reason: SECRETS.reason,
  });
  await done('analyst', 'correctIncident', { incidentId: incident.id, target: word('Hospital'), reason: SECRETS.reason });
  const added = await done('investigator', 'addAct', { incidentId: other.id, act: { sequence: 2, kind: 'strike', time: '07:00', minutesAfterFirst: 20 }, reason: SECRETS.reason });
  await done('investigator', 'moveAct', { incidentId: other.id, actId: made(added, 'actId'), to: incident.id, reason: 'It belongs there.' });
  await done('analyst', 'resolvePlace', { incidentId: incident.id, gazetteer: 'geonames/2026', code: '172946', proposal: { tool: 'matcher/1', score: 930 }, reason: SECRETS.reason });
  await done('analyst', 'assessVerification', { incidentId: incident.id, level: 'corroborated', reason: SECRETS.reason });
  const classification = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    actId,
    law: { forum: 'ICC', entry: 'art-8-2-c-i-1', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [report.id],
    reason: SECRETS.reason,
  });
  const reviewed = { incidentId: incident.id, classificationId: made(classification, 'classificationId'), reason: SECRETS.reason };
  await done('reviewer', 'adoptClassification', reviewed);
  await done('lawyer', 'withdrawClassification', reviewed);
  const again = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    law: { forum: 'ICC', entry: 'art-8-2-e-i', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [],
    departure: 'against a flag',
    reason: SECRETS.reason,
  });
  await done('reviewer', 'rejectClassification', { ...reviewed, classificationId: made(again, 'classificationId') });
  const proposal = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    law: { forum: 'ICC', entry: 'art-7-1-a', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [report.id],
    reason: SECRETS.reason,
  });
  const link = await done('analyst', 'linkIncidents', { incidentId: incident.id, to: other.id, kind: 'precedes', source, pinpoint, printed: 'the day after' });
  const wrong = await done('analyst', 'linkIncidents', { incidentId: incident.id, to: other.id, kind: 'related', source });
  await done('analyst', 'unlinkIncidents', { incidentId: incident.id, linkId: made(wrong, 'linkId'), reason: 'Not so.' });
  await done('analyst', 'mergeIncidents', { incidentId: twin.id, into: other.id, reason: 'The same.' });
  await done('analyst', 'unmergeIncidents', { incidentId: twin.id, reason: 'Not the same.' });
  await done('analyst', 'mergeIncidents', { incidentId: twin.id, into: other.id, reason: 'The same after all.' });

  const video = await done('investigator', 'addEvidence', {
    kind: word('Video'),
    host: report.id,
    pinpoint,
    acquisition: { how: word('Described'), at: null },
    dated: '2017-09-29',
    supports: [word('crater')],
    title: { en: 'A video' },
  });
  const bears = await done('investigator', 'linkEvidence', { evidenceId: video.id, incidentId: incident.id, actId, pinpoint: { timecode: '00:01:02' }, certainty: word('sure'), reason: SECRETS.reason });
  const astray = await done('investigator', 'linkEvidence', { evidenceId: video.id, incidentId: other.id });
  await done('investigator', 'unlinkEvidence', { evidenceId: video.id, linkId: made(astray, 'linkId'), reason: 'Not this one.' });
  await done('analyst', 'gradeEvidence', { evidenceId: video.id, sourceReliability: 'B', informationCredibility: 'C2', reason: SECRETS.reason });
  await done('analyst', 'assessAuthenticity', { evidenceId: video.id, ofSource: 'confirmed', ofPlace: 'notConfirmed', ofTime: 'disputed', method: 'shadows', reason: SECRETS.reason });
  await done('investigator', 'contestEvidence', { evidenceId: video.id, by: word('A State'), ground: { text: 'It is staged.', lang: 'en' } });
  const doubtful = await done('investigator', 'addEvidence', { kind: word('Photo'), acquisition: { how: word('Described') }, supports: [] });
  await done('investigator', 'withdrawEvidence', { evidenceId: doubtful.id, reason: 'Not ours.' });

  await done('custodian', 'correctIdentity', { personId: person.id, name: SECRETS.witness, alias: SECRETS.alias, particulars: SECRETS.particulars, reason: SECRETS.reason });
  const part = await done('investigator', 'assertRole', { personId: person.id, role: 'witness', of: { noun: 'incident', id: incident.id }, outcome: word('injured'), source, pinpoint, certainty: word('sure'), note: 'A note' });
  await done('investigator', 'assertRole', { personId: person.id, role: 'source', of: { noun: 'evidence', id: video.id }, source });
  await done('investigator', 'assertRole', { personId: person.id, role: 'victim', of: { noun: 'act', id: actId }, within: { noun: 'incident', id: incident.id }, source });
  await done('investigator', 'assertFate', { personId: person.id, fate: word('injured'), at: '2017-09-29', source, note: 'A note' });
  await done('investigator', 'assertPostHeld', { personId: double.id, post: post.id, basis: 'deFacto', during, source, pinpoint, certainty: word('sure') });
  const consent = await done('custodian', 'recordConsent', { personId: person.id, purposes: ['documentation', 'icc'], identityUse: 'alias', recontactAllowed: true, givenAt: '2017-10-01', how: word('spoken'), expires: '2030', note: 'A note' });
  await done('custodian', 'narrowConsent', { personId: person.id, consentId: made(consent, 'consentId'), purposes: ['icc'], identityUse: 'anonymous', reason: SECRETS.reason });
  await done('custodian', 'recordConsent', { personId: person.id, purposes: ['documentation'], identityUse: 'anonymous', recontactAllowed: false, how: word('spoken'), note: 'A note' });
  const taken = await done('custodian', 'recordConsent', { personId: double.id, purposes: ['media'], identityUse: 'named', recontactAllowed: false, how: word('written') });
  await done('custodian', 'withdrawConsent', { personId: double.id, consentId: made(taken, 'consentId'), effect: 'erase', reason: SECRETS.reason });
  await done('investigator', 'mergePersons', { personId: double.id, into: person.id, reason: SECRETS.reason });
  await done('investigator', 'unmergePersons', { personId: double.id, reason: SECRETS.reason });
  const third = await done('investigator', 'registerPerson', { name: `${SECRETS.witness} once more` });
  await done('investigator', 'mergePersons', { personId: third.id, into: person.id, reason: SECRETS.reason });

  const before = await done('investigator', 'takeAccount', { person: person.id, present: [], priorAccounts: [] });
  const account = await done('investigator', 'takeAccount', {
    pinpoint,
    person: person.id,
    evidenceId: video.id,
    incidentId: incident.id,
    takenOn: '2017-10-02',
    lang: 'ar',
    interpreter: double.id,
    present: [double.id],
    priorAccounts: [before.id],
    readBack: true,
    channel: 'telephone',
    place: 'a tent',
    capacity: 'a neighbour',
  });
  await done('investigator', 'recordPassage', { accountId: account.id, basis: 'saw', paraphrase: false, words: { text: SECRETS.words, lang: 'en' }, pinpoint });
  await done('investigator', 'translatePassage', { accountId: account.id, number: 1, words: { text: 'رأيت', lang: 'ar', translationOf: 'en', translator: 'a translator' } });
  await done('investigator', 'correctAccount', { accountId: account.id, number: 1, words: { text: `${SECRETS.words} clearly`, lang: 'en' }, by: 'speaker', reason: SECRETS.reason });
  const doubt = await done('analyst', 'noteInconsistency', { accountId: account.id, number: 1, with: source, what: 'another hour' });
  await done('analyst', 'explainInconsistency', { accountId: account.id, inconsistencyId: made(doubt, 'inconsistencyId'), explanation: 'summer time', explainedBy: word('team') });

  const conflict = await done('lawyer', 'classifyConflict', { name: { en: 'A conflict' }, type: 'NIAC', parties: [word('one'), word('other')], territory: 'A territory', during: { from: '2011' }, source, reason: SECRETS.reason });
  await done('lawyer', 'reclassifyConflict', { conflictId: conflict.id, name: { en: 'A conflict' }, type: 'IAC', parties: [word('one'), word('other')], territory: 'A territory', during: { from: '2012' }, source, reason: SECRETS.reason });
  await done('lawyer', 'assessNexus', { conflictId: conflict.id, incidentId: incident.id, actId, nexus: 'yes', reason: SECRETS.reason });
  await done('lawyer', 'assertAttackOnCivilians', { conflictId: conflict.id, population: 'A population', during: { from: '2013' }, organisation: word('A State'), policy: 'a policy', source });

  const opened = await done('lawyer', 'openCase', { reference: 'SPEC-1', title: { en: 'A case', ar: 'قضية' }, forum: 'ICC', mandate: 'on request' });
  const inCase = { caseId: opened.id };
  await done('lawyer', 'nameSuspect', { ...inCase, post: post.id, on: '2017-09-29', invented: true, reason: SECRETS.reason });
  const suspect = await done('lawyer', 'nameSuspect', { ...inCase, person: double.id, reason: SECRETS.reason });
  const mistaken = await done('lawyer', 'nameSuspect', { ...inCase, person: person.id, reason: SECRETS.reason });
  await done('lawyer', 'removeSuspect', { ...inCase, suspectId: made(mistaken, 'suspectId'), reason: SECRETS.reason });
  await done('lawyer', 'includeIncident', { ...inCase, incidentId: incident.id, reason: SECRETS.reason });
  await done('lawyer', 'includeIncident', { ...inCase, incidentId: other.id });
  await done('lawyer', 'excludeIncident', { ...inCase, incidentId: other.id, reason: SECRETS.reason });
  const exhibit = await done('lawyer', 'includeEvidence', { ...inCase, evidenceId: video.id, pages: 3, reason: SECRETS.reason });
  const out = await done('lawyer', 'includeEvidence', { ...inCase, evidenceId: report.id });
  await done('lawyer', 'excludeEvidence', { ...inCase, exhibitId: made(out, 'exhibitId'), reason: SECRETS.reason });
  await done('lawyer', 'assessBearing', { ...inCase, exhibitId: made(exhibit, 'exhibitId'), suspectId: made(suspect, 'suspectId'), bearing: 'incriminating', pinpoint, reason: SECRETS.reason });

  const member = await done('administrator', 'admitMember', { name: 'Secret Name of a newcomer', roles: ['analyst'] });
  await done('administrator', 'giveRole', { memberId: member.id, role: 'lawyer' });
  await done('administrator', 'takeRole', { memberId: member.id, role: 'lawyer', reason: 'No longer.' });
  await done('administrator', 'assignCase', { memberId: member.id, caseId: opened.id });
  await done('administrator', 'unassignCase', { memberId: member.id, caseId: opened.id, reason: 'No longer.' });
  await done('administrator', 'assignCase', { memberId: member.id, caseId: opened.id });
  await done('administrator', 'assignCase', { memberId: members.get('lawyer'), caseId: opened.id });
  const token = newToken();
  const credential = await done('administrator', 'issueCredential', { memberId: member.id, digest: digestOf(token), expires: '2026-12-31T00:00:00.000Z' });

  // Reports are taken in by the importer, so past the API.
  const published = randomUUID();
  await give({
    kind: 'AddEvidence',
    data: {
      evidenceId: published,
      kind: word('Report'),
      held: true,
      files: [{ sha256: 'a'.repeat(64), size: 5_000_000_000, mediaType: 'application/json', pages: 3, milliseconds: 1 }],
      acquisition: { how: word('Download'), at: null },
      publication: { publisher: 'A publisher', title: 'A report', published: '2017-10-01', key: 'SPEC-REPORT' },
      extraction: { structuredBy: 'a member', tool: 'spec/1', originalPresent: false },
      supports: [],
      texts: { note: SECRETS.words },
    },
  });
  const { facts } = await give({
    kind: 'StartImport',
    data: {
      key: 'SPEC-REPORT',
      evidenceId: published,
      fileMac: 'mac-1',
      publisher: 'A publisher',
      title: 'A report',
      published: '2017-10-01',
      period: { start: '2017-09-01', end: '2017-09-30' },
      coverage: word('complete'),
      units: 2,
      texts: { context: SECRETS.words },
      unknown: { more: SECRETS.words },
    },
  });
  const { reportId, importId } = facts[0]?.data as { readonly reportId: string; readonly importId: string };
  const run = { reportId, importId };
  const findingId = randomUUID();
  await give(
    { kind: 'ChangePolicy', data: { policyVersion: 2, reason: SECRETS.reason } },
    { kind: 'RecordUpgrade', data: { from: '0.0.9', to: '0.1.0' } },
  );
  await give(
    {
      kind: 'RecordIncident',
      data: {
        described: { ...describedOn('2017-09-01'), means: { attackKind: null, killingMethods: [], platform: null, munitions: [] } },
        source: { kind: 'publication', id: published },
        pinpoint,
        unit: { importId, unitId: 'U-1', mac: 'mac-u1' },
        texts: { victims: SECRETS.words },
        unknown: { more: SECRETS.words },
      },
    },
    {
      kind: 'PublishFigure',
      data: {
        reportId,
        key: 'massacres',
        value: 43,
        printed: '43',
        unit: 'massacres',
        qualifier: word('exact'),
        definition: { fromIncidents: { count: { isMassacre: true } }, fromTotals: null },
        pinpoint,
        counts: 'massacres of one month',
      },
    },
    {
      kind: 'PublishConclusion',
      data: {
        reportId,
        kind: 'conclusion',
        citation: 'Article 8',
        role: word('crime'),
        certainty: word('stated'),
        pinpoint,
        parties: [word('A State')],
        incidents: [incident.id],
        texts: { crime: 'war crimes' },
      },
    },
    { kind: 'RefuseRow', data: { ...run, code: 'FIELD_WRONG_SHAPE', path: '/incidents/7' } },
    {
      kind: 'RaiseFinding',
      data: { ...run, findingId, code: 'WEEKDAY', path: '/incidents/1', message: 'Not that day.', incidentId: incident.id, tool: 'spec/1' },
    },
    {
      kind: 'CompleteImport',
      data: { ...run, accepted: 1, unchanged: 0, corrected: 0, refused: 1, vanished: 0, findings: 1, complete: true },
    },
  );
  await done('reviewer', 'resolveFinding', { reportId, findingId, outcome: 'dismissed', reason: SECRETS.reason });

  await done('custodian', 'setHandling', { subject: { noun: 'account', id: account.id }, level: 'confidential', audience: [], terms: 'not for publication', reason: SECRETS.reason });
  const hold = await done('custodian', 'placeHold', { subject: { noun: 'evidence', id: video.id }, ground: 'a request of a court', reason: SECRETS.reason });
  await done('custodian', 'liftHold', { subject: { noun: 'evidence', id: video.id }, holdId: made(hold, 'holdId'), reason: SECRETS.reason });
  for (const subject of [{ noun: 'incident', id: incident.id }, { noun: 'evidence', id: video.id }]) {
    await done('custodian', 'placeHold', { subject, ground: 'a request of a court', reason: SECRETS.reason });
    await done('custodian', 'setHandling', { subject, level: 'public', audience: ['lawyer'], terms: 'none', reason: SECRETS.reason });
  }

  return {
    account: account.id,
    actId,
    case: opened.id,
    classification: made(proposal, 'classificationId'),
    command: made(command, 'claimId'),
    conflict: conflict.id,
    correctedToll: made(corrected, 'claimId'),
    credential: made(credential, 'credentialId'),
    double: double.id,
    exhibit: made(exhibit, 'exhibitId'),
    force: force.id,
    incident: incident.id,
    link: made(link, 'linkId'),
    member: member.id,
    membership: made(membership, 'claimId'),
    other: other.id,
    part: made(part, 'claimId'),
    person: person.id,
    post: post.id,
    publication: report.id,
    report: 'SPEC-REPORT',
    reportId,
    source,
    state: state.id,
    token,
    toll: made(toll, 'claimId'),
    twin: twin.id,
    unit: unit.id,
    video: video.id,
    videoLink: made(bears, 'linkId'),
  };
};

export type World = Awaited<ReturnType<typeof buildWorld>>;
