import {
  CaseAssigned,
  ConsentNarrowed,
  ConsentRecorded,
  CredentialIssued,
  CredentialRevoked,
  EvidenceGraded,
  EvidenceLinked,
  fact,
  HandlingSet,
  HoldLifted,
  HoldPlaced,
  NexusAssessed,
  RegisterOpened,
  RoleAsserted,
  RoleGiven,
  RoleTaken,
} from '#events';
import pg from 'pg';
import {
  coded,
  conflictClassified,
  described,
  evidenceAdded,
  Generator,
  incidentRecorded,
  memberAdmitted,
  personRegistered,
  published,
  tollAsserted,
  uuid,
} from '#testing';
import { sealedParts } from './kit/row.js';
import { openReadModels } from './read-models.fixture.js';
import type { OpenReadModels } from './read-models.fixture.js';
import { projections } from './projections.js';
import { PROJECTION_NAMES } from './questions.js';

const BY = `member-${uuid(1)}`;

describe('the read models', () => {
  let models: OpenReadModels;
  beforeAll(async () => {
    models = await openReadModels();
  });
  afterAll(() => models.close());

  it('name every projection', () => {
    expect(projections.map(({ name }) => name).sort()).toEqual([...PROJECTION_NAMES].sort());
  });

  it('pin an instant to the last position before the first event recorded after it', async () => {
    const real = await openReadModels({ real: true });
    const [a, b] = [uuid(11), uuid(12)];
    await real.record(BY, incidentRecorded(a));
    await real.record(BY, incidentRecorded(b));
    const pinned = async (instant: string) =>
      (await real.models.snapshot({ projections: ['incidents'], asOf: { instant } })).position;
    expect(await pinned('2023-12-31T23:59:59.999Z')).toBe(0);
    expect(await pinned('2024-01-01T01:00:00.000Z')).toBe(1);
    expect(await pinned('2024-01-01T01:59:59.999Z')).toBe(1);
    expect(await pinned('2024-01-01T02:00:00.000Z')).toBe(2);
    expect(await pinned('2030-01-01T00:00:00.000Z')).toBe(2);
    await expect(pinned('yesterday')).rejects.toMatchObject({ code: 'INSTANT_INVALID' });
    for (const position of [-1, 1.5, Number.NaN])
      await expect(
        real.models.snapshot({ projections: ['incidents'], asOf: { position } }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'POSITION_INVALID' });
    await real.close();
  });

  it('refuse a position that is not there, after a moment', async () => {
    const reached = await models.record(BY, incidentRecorded(uuid(111)));
    await expect(
      models.models.snapshot({ projections: ['incidents'], asOf: { position: reached + 1 } }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'NOT_YET_REACHED', details: { reached } });
    await expect(models.models.waitFor(reached, ['incidents'], 0)).resolves.toBeUndefined();
    expect((await models.models.status()).every(({ state }) => state === 'following')).toBe(true);
  });

  it('can be read by the reader and not changed; the projector cannot change what a version says', async () => {
    const attempts: readonly (readonly [url: string, statement: string])[] = [
      [models.register.readerUrl, `UPDATE read_incidents_1.incident SET valid_to = 9`],
      [models.register.readerUrl, `DELETE FROM read_incidents_1.incident`],
      [models.register.readerUrl, `INSERT INTO read.checkpoint (name, version) VALUES ('x', 1)`],
      [models.register.readerUrl, `SELECT parts FROM register.events`],
      [models.register.projectorUrl, `UPDATE read_incidents_1.incident SET killed = 9`],
      [models.register.projectorUrl, `UPDATE read_history_1.history_event SET type = 'x'`],
      [models.register.projectorUrl, `TRUNCATE read_incidents_1.incident`],
      [models.register.projectorUrl, `DELETE FROM read_incidents_1.incident`],
      [models.register.projectorUrl, `CREATE TABLE read_incidents_1.other ()`],
      [models.register.projectorUrl, `INSERT INTO read.checkpoint (name) VALUES ('x')`],
      [models.register.readerUrl, `SELECT read.drop_generation('incidents', 1)`],
    ];
    for (const [url, statement] of attempts) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
      } finally {
        await client.end();
      }
    }
  });

  it('keep every character of what was said, however awkward', async () => {
    const awkward = 'a\ttab, a\nline, a\r\\return\\n, "quotes", {braces}, NULL, \\N, صوت, 🕊';
    const id = uuid(411);
    const subject = { noun: 'incident' as const, id };
    const placed = await models.record(
      BY,
      incidentRecorded(id, {
        described: described({ place: { ...described().place, settlement: awkward } }),
      }),
      fact({ ...HandlingSet, stream: 'incident' }, `incident-${id}`, {
        subject,
        level: 'secret',
        audience: [awkward, '', 'NULL'],
        reason: 'so',
      }),
      fact(HoldPlaced, `incident-${id}`, {
        subject,
        holdId: uuid(12),
        ground: awkward,
        reason: 'so',
      }),
    );
    const lifted = await models.record(
      BY,
      fact(HoldLifted, `incident-${id}`, { subject, holdId: uuid(12), reason: 'over' }),
    );
    const { handling } = models.models;
    expect((await handling.levels({ position: placed }, [id])).get(id)).toMatchObject({
      audience: [awkward, '', 'NULL'],
      level: 'secret',
    });
    expect((await handling.holds({ position: placed }, [id])).get(id)).toMatchObject([
      { subjectNoun: 'incident' },
    ]);
    const [row] = await models.models.incidents.byIds({ position: placed }, [id]);
    expect(row?.settlement).toBe(awkward);
    const told = await models.models.incidents.descriptions({ position: placed }, [id]);
    expect(told.get(id)?.described.place.settlement).toBe(awkward);
    expect((await handling.holds({ position: lifted }, [id])).size).toBe(0);
  });

  it('tell the history of anything that has an id, newest first, with the sealed reason', async () => {
    const [incident, claim, person] = [uuid(211), uuid(221), uuid(231)];
    const p = await models.record(BY, incidentRecorded(incident), tollAsserted(incident, claim));
    await models.record(
      BY,
      tollAsserted(incident, uuid(222), undefined, {
        source: { kind: 'member', id: uuid(1) },
        replaces: claim,
        persons: [person],
        reason: 'Counted again.',
      }),
    );
    const at = { position: p + 1 };
    const { history } = models.models;
    const of = async (id: string) =>
      (await history.of(at, id, { first: 10 })).rows.map((e) => e.position);
    expect(await of(incident)).toEqual([p + 1, p, p - 1]);
    expect(await of(claim)).toEqual([p + 1, p]);
    expect(await of(person)).toEqual([p + 1]);
    expect(await of(uuid(77))).toEqual([]);

    const first = await history.of(at, incident, { first: 2 });
    expect(first).toMatchObject({ total: 3, next: String(p), previous: null });
    expect(first.rows[0]).toMatchObject({
      type: 'TollAsserted',
      by: BY,
      via: 'spec/1',
      recordedAt: expect.stringMatching(/^2024-01-01T\d\d:00:00\.000Z$/) as unknown,
      receivedAt: null,
    });
    expect(first.rows[0]?.sealed && sealedParts(first.rows[0].sealed)).toMatchObject({
      type: 'TollAsserted',
      position: p + 1,
      parts: { work: { token: expect.any(String) as unknown } },
    });
    expect(first.rows[0]?.correlation).toBe(first.rows[0]?.commandId);
    expect(first.rows[1]?.sealed).toBeNull();
    expect(await history.of(at, incident, { first: 2, after: first.next })).toMatchObject({
      rows: [{ position: p - 1 }],
      total: 3,
      next: null,
    });
    const back = { last: 2, before: String(p - 1) };
    expect(await history.of(at, incident, back)).toMatchObject({
      rows: [{ position: p + 1 }, { position: p }],
      next: String(p),
      previous: null,
    });
    expect((await history.of({ position: p - 1 }, incident, { first: 5 })).total).toBe(1);
  });

  it('know who stands behind a token, by today’s facts', async () => {
    const [memberId, credentialId, caseId] = [uuid(1), uuid(2), uuid(3)];
    const digest = 'ab'.repeat(32);
    const stream = `member-${memberId}`;
    const { members } = models.models;
    expect(await members.byCredential(digest)).toBeNull();
    const position = await models.record(
      BY,
      memberAdmitted(memberId),
      fact(RoleGiven, stream, { memberId, role: 'lawyer' }),
      fact(RoleGiven, stream, { memberId, role: 'analyst' }),
      fact(CaseAssigned, stream, { memberId, caseId }),
      fact(CredentialIssued, stream, {
        memberId,
        credentialId,
        digest,
        expires: '2030-01-01T00:00:00.000Z',
      }),
    );
    expect(await members.byCredential(digest)).toEqual({
      credentialId,
      memberId,
      personId: uuid(990),
      roles: ['analyst', 'lawyer'],
      cases: [caseId],
      expires: '2030-01-01T00:00:00.000Z',
      revoked: false,
      position,
    });
    const later = await models.record(
      BY,
      fact(RoleTaken, stream, { memberId, role: 'lawyer', reason: 'Moved.' }),
      fact(CredentialRevoked, stream, { memberId, credentialId, reason: 'Lost.' }),
    );
    expect(await members.byCredential(digest)).toMatchObject({ roles: ['analyst'], revoked: true });
    expect(await members.list({ position }, { first: 5 })).toMatchObject({
      total: 1,
      rows: [{ memberId, roles: ['analyst', 'lawyer'], cases: [caseId] }],
    });
    expect(await members.byIds({ position: later }, [memberId])).toMatchObject([
      { roles: ['analyst'] },
    ]);
  });

  it('give items with their links, people with their parts, conflicts with what belongs to them', async () => {
    const [item, incident, person, conflict, consent] = [
      uuid(11),
      uuid(12),
      uuid(13),
      uuid(14),
      uuid(15),
    ];
    const position = await models.record(
      BY,
      evidenceAdded(item, { texts: { note: 'a note' } }),
      incidentRecorded(incident),
      fact(EvidenceLinked, `evidence-${item}`, {
        evidenceId: item,
        linkId: uuid(321),
        incidentId: incident,
        pinpoint: { pages: [3] },
      }),
      fact(EvidenceGraded, `evidence-${item}`, {
        evidenceId: item,
        gradeId: uuid(322),
        sourceReliability: 'B',
        informationCredibility: '2',
        reason: 'Known.',
      }),
      personRegistered(person),
      fact(RoleAsserted, `person-${person}`, {
        personId: person,
        claimId: uuid(323),
        role: 'witness',
        of: { noun: 'incident', id: incident },
        source: published,
      }),
      fact(ConsentRecorded, `person-${person}`, {
        personId: person,
        consentId: consent,
        purposes: ['icc', 'media'],
        identityUse: 'alias',
        recontactAllowed: true,
        givenAt: '2024',
        how: coded('spoken'),
        source: published,
      }),
      fact(ConsentNarrowed, `person-${person}`, {
        personId: person,
        consentId: consent,
        purposes: ['icc'],
        identityUse: 'anonymous',
        reason: 'Asked to.',
      }),
      conflictClassified(conflict),
      fact(NexusAssessed, `conflict-${conflict}`, {
        conflictId: conflict,
        incidentId: incident,
        nexus: 'yes',
        reason: 'By its means.',
      }),
      fact(RegisterOpened, `register-${uuid(9)}`, { registerId: uuid(9), purpose: 'sandbox' }),
    );
    const at = { position };
    const m = models.models;
    const [linked] = (await m.evidence.byIncidents(at, [incident])).get(incident) ?? [];
    expect(linked).toMatchObject({
      linkId: uuid(321),
      pinpoint: { pages: [3] },
      item: { evidenceId: item, sourceReliability: 'B', recordedAt: linked?.recordedAt },
    });
    expect(linked?.item).toEqual((await m.evidence.byIds(at, [item]))[0]);
    expect((await m.evidence.list(at, { incidents: [incident] }, { first: 5 })).total).toBe(1);
    expect((await m.evidence.list(at, { held: true }, { first: 5 })).total).toBe(0);
    expect((await m.evidence.assessments(at, [item])).get(item)).toMatchObject([{ kind: 'grade' }]);

    expect((await m.persons.list(at, { roles: ['witness'] }, { first: 5 })).rows).toMatchObject([
      { personId: person, identity: 'kept' },
    ]);
    expect((await m.persons.list(at, { roles: ['suspect'] }, { first: 5 })).total).toBe(0);
    expect((await m.persons.rolesOf(at, [incident])).get(incident)).toMatchObject([
      { personId: person, role: 'witness', ofNoun: 'incident' },
    ]);
    expect((await m.persons.consents(at, [person])).get(person)).toMatchObject([
      { status: 'narrowed', purposes: ['icc'], identityUse: 'anonymous', recontactAllowed: true },
    ]);
    expect((await m.conflicts.nexusOf(at, [incident])).get(incident)).toMatchObject([
      { conflictId: conflict, actId: null, nexus: 'yes' },
    ]);
    expect(await m.register.state(at)).toMatchObject({ registerId: uuid(9), purpose: 'sandbox' });
    expect(await m.register.state({ position: 0 })).toBeNull();
  });

  it('answer every question over a made-up register, and hold no name', async () => {
    for (const written of new Generator(41).take(900)) await models.append(written);
    const at = { position: await models.project() };
    const m = models.models;
    const first = 500;
    const ids = <R extends object>(rows: readonly R[], key: keyof R) =>
      rows.map((row) => row[key] as string);
    const reports = ids((await m.reports.list(at, { first })).rows, 'reportId');
    const cases = ids((await m.cases.list(at, {}, { first })).rows, 'caseId');
    const persons = ids((await m.persons.list(at, { merged: true }, { first })).rows, 'personId');
    const accounts = ids((await m.accounts.list(at, {}, { first })).rows, 'accountId');
    const actors = ids((await m.actors.list(at, { merged: true }, { first })).rows, 'actorId');
    const incidents = ids(
      (await m.incidents.list(at, { merged: true, asserted: null }, { first })).rows,
      'incidentId',
    );
    const evidence = ids((await m.evidence.list(at, {}, { first })).rows, 'evidenceId');
    const answers = await Promise.all([
      m.reports.imports(at, reports),
      m.reports.figures(at, reports),
      m.reports.conclusions(at, reports),
      m.reports.findings(at, reports),
      m.reports.findingsOf(at, incidents),
      m.reports.refusedRows(at, reports),
      m.cases.suspects(at, cases),
      m.cases.incidents(at, cases),
      m.cases.ofIncidents(at, incidents),
      m.cases.exhibits(at, cases),
      m.cases.ofEvidence(at, evidence),
      m.cases.bearings(at, cases),
      m.persons.roles(at, persons),
      m.persons.fates(at, persons),
      m.persons.posts(at, persons),
      m.persons.holders(at, actors),
      m.persons.consents(at, persons),
      m.accounts.passages(at, accounts),
      m.accounts.byPersons(at, persons),
      m.accounts.byIncidents(at, incidents),
      m.actors.names(at, actors),
      m.actors.structure(at, actors),
      m.evidence.byHosts(at, evidence),
      m.evidence.links(at, evidence),
      m.incidents.acts(at, incidents),
      m.incidents.places(at, incidents),
    ]);
    for (const answer of answers) expect(answer.size).toBeGreaterThan(0);
    expect(await m.cases.byReference(at, 'CASE-1')).toMatchObject({ reference: 'CASE-1' });
    expect(await m.reports.byKey(at, 'R0')).toMatchObject({ key: 'R0' });
    expect(JSON.stringify(answers.map((answer) => [...answer]))).not.toContain('Nobody');
  });
});
