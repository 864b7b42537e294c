import { randomUUID } from 'node:crypto';
import type { OpenApi, Role } from './api.fixture.js';
import { openWorld } from './world/kept.fixture.js';
import { describedOn, SECRETS, word } from './world/words.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';
import type { World } from './world/world.fixture.js';

describe('a wish', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let world: World;
  beforeAll(async () => {
    ({ api, wishes, world } = await openWorld());
  }, 120_000);
  afterAll(() => api.close());

  const killedIn = async (incident: string, asOf = ''): Promise<number | null> => {
    const { data } = await api.ask<{
      incident: { incident: { toll: { killed: { value: number } | null } } };
    }>(
      'lawyer',
      `{ incident(id: "${incident}"${asOf}) { incident { toll { killed { value } } } } }`,
    );
    return data.incident.incident.toll.killed?.value ?? null;
  };

  it('of every kind comes true, and nothing fails on our side', async () => {
    await wishes.done('administrator', 'revokeCredential', {
      memberId: world.member,
      credentialId: world.credential,
      reason: 'Lost.',
    });
    expect(wishes.names.filter((name) => !wishes.carriedOut.has(name))).toEqual([]);
    expect(api.faults).toEqual([]);
  });

  it('is seen by the very next query', async () => {
    const incident = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-01'),
    });
    expect(incident.visible).toBe(true);
    const { data } = await api.ask<{ incident: { position: number; incident: { id: string } } }>(
      'analyst',
      `{ incident(id: "${incident.id}") { position incident { id } } }`,
    );
    expect(data.incident).toEqual({ position: incident.position, incident: { id: incident.id } });
  });

  it('sent again gets its first answer; its id cannot be used for another', async () => {
    const input = { commandId: randomUUID(), described: describedOn('2018-01-02') };
    const first = await wishes.done('analyst', 'recordIncident', input);
    const second = await wishes.done('analyst', 'recordIncident', input);
    expect(second).toEqual({ ...first, repeated: true });
    await expect(
      wishes.wish('analyst', 'recordIncident', { ...input, described: describedOn('2018-01-03') }),
    ).resolves.toMatchObject({
      __typename: 'ConflictProblem',
      code: 'COMMAND_ID_REUSED',
      path: '/commandId',
      retryable: false,
    });
  });

  it('that expected another revision is told what changed', async () => {
    const incident = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-04'),
    });
    const assess = { incidentId: incident.id, level: 'corroborated', reason: 'Two sources.' };
    expect(incident.revision).toBe(0);
    const assessed = await wishes.done('analyst', 'assessVerification', {
      ...assess,
      expectedRevision: incident.revision,
    });
    expect(assessed.revision).toBe(1);
    const { data } = await api.ask<{
      history: { nodes: readonly { type: string; revision: number }[] };
    }>('analyst', `{ history(subject: "${incident.id}", first: 1) { nodes { type revision } } }`);
    expect(data.history.nodes).toEqual([{ type: 'IncidentVerificationAssessed', revision: 1 }]);
    await expect(
      wishes.wish('analyst', 'assessVerification', {
        ...assess,
        level: 'verified',
        expectedRevision: 0,
      }),
    ).resolves.toMatchObject({
      __typename: 'ConflictProblem',
      code: 'REVISION_CONFLICT',
      path: '/expectedRevision',
      currentRevision: 1,
      changes: [{ type: 'IncidentVerificationAssessed' }],
    });
    await wishes.done('analyst', 'assessVerification', {
      ...assess,
      level: 'verified',
      expectedRevision: 1,
    });
  });

  it('to correct a toll changes the count from then on, and not before', async () => {
    const incident = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-05'),
    });
    const toll = await wishes.done('analyst', 'assertToll', {
      incidentId: incident.id,
      source: world.source,
      counts: [{ outcome: 'killed', value: 5, qualifier: 'exact' }],
      traits: {},
    });
    const claimId = toll.made.find(({ name }) => name === 'claimId')?.id;
    await wishes.done('analyst', 'correctToll', {
      incidentId: incident.id,
      claimId,
      changes: [{ outcome: 'killed', value: 6, qualifier: 'exact' }],
      reason: 'A body was found.',
    });
    await expect(killedIn(incident.id)).resolves.toBe(6);
    await expect(killedIn(incident.id, `, asOf: { position: ${toll.position} }`)).resolves.toBe(5);
  });

  const notAllowed: [Role, string, object][] = [
    ['auditor', 'recordIncident', { described: describedOn(null) }],
    ['administrator', 'openCase', { reference: 'X', title: { en: 'X' }, forum: 'ICC' }],
    [
      'investigator',
      'adoptClassification',
      { incidentId: randomUUID(), classificationId: randomUUID(), reason: 'x' },
    ],
    ['lawyer', 'correctIdentity', { personId: randomUUID(), name: SECRETS.witness, reason: 'x' }],
    [
      'custodian',
      'issueCredential',
      { memberId: randomUUID(), digest: 'a'.repeat(64), expires: '2027-01-01T00:00:00.000Z' },
    ],
    [
      'reviewer',
      'proposeClassification',
      {
        incidentId: randomUUID(),
        law: { forum: 'ICC', entry: 'x', catalogueVersion: 1 },
        standard: word('x'),
        evidence: [],
        reason: 'x',
      },
    ],
    [
      'analyst',
      'setHandling',
      {
        subject: { noun: 'incident', id: randomUUID() },
        level: 'secret',
        audience: [],
        reason: 'x',
      },
    ],
  ];
  it.each(notAllowed)(
    'of a %s to %s is refused before anything is looked at',
    async (role, name, input) => {
      await expect(wishes.wish(role, name, input)).resolves.toMatchObject({
        __typename: 'ForbiddenProblem',
        code: 'NOT_ALLOWED',
        path: '',
        retryable: false,
      });
    },
  );

  const day = (from: string) => ({
    described: { ...describedOn('2018-02-01'), occurred: { from } },
  });
  const malformed: [string, string, object, string, string][] = [
    [
      'no such day',
      'recordIncident',
      day('2018-02-30'),
      'INPUT_NOT_A_DAY',
      '/described/occurred/from',
    ],
    [
      'a day in words',
      'recordIncident',
      day('tomorrow'),
      'INPUT_NOT_A_DAY',
      '/described/occurred/from',
    ],
    [
      'an id in capitals',
      'addAct',
      { incidentId: randomUUID().toUpperCase(), act: { sequence: 1, kind: 'whole' } },
      'INPUT_NOT_A_UUID',
      '/incidentId',
    ],
    [
      'an id that is none',
      'addAct',
      { incidentId: 'x', act: { sequence: 1, kind: 'whole' } },
      'INPUT_NOT_A_UUID',
      '/incidentId',
    ],
    [
      'a command without a sound id',
      'recordIncident',
      { commandId: 'again', described: describedOn(null) },
      'INPUT_NOT_A_UUID',
      '/commandId',
    ],
    [
      'an act number 0',
      'addAct',
      { incidentId: randomUUID(), act: { sequence: 0, kind: 'whole' } },
      'INPUT_TOO_SMALL',
      '/act/sequence',
    ],
    [
      'a time of 25 hours',
      'addAct',
      { incidentId: randomUUID(), act: { sequence: 1, kind: 'whole', time: '25:00' } },
      'INPUT_NOT_A_TIME',
      '/act/time',
    ],
    [
      'an empty reason',
      'assessVerification',
      { incidentId: randomUUID(), level: 'verified', reason: '' },
      'INPUT_NOT_A_TEXT',
      '/reason',
    ],
    [
      'a negative toll',
      'assertToll',
      {
        incidentId: randomUUID(),
        counts: [{ outcome: 'killed', value: -1, qualifier: 'exact' }],
        traits: {},
      },
      'INPUT_TOO_SMALL',
      '/counts/0/value',
    ],
    [
      'more dead than there can be',
      'assertToll',
      {
        incidentId: randomUUID(),
        counts: [{ outcome: 'killed', value: 1_000_001, qualifier: 'exact' }],
        traits: {},
      },
      'INPUT_TOO_LARGE',
      '/counts/0/value',
    ],
    [
      'a negative revision',
      'recordIncident',
      { expectedRevision: -1, described: describedOn(null) },
      'INPUT_TOO_SMALL',
      '/expectedRevision',
    ],
    [
      'a digest that is none',
      'issueCredential',
      { memberId: randomUUID(), digest: 'a token', expires: '2027-01-01T00:00:00.000Z' },
      'INPUT_NOT_A_SHA256',
      '/digest',
    ],
    [
      'an instant without an hour',
      'issueCredential',
      { memberId: randomUUID(), digest: 'a'.repeat(64), expires: '2027-01-01' },
      'INPUT_NOT_AN_INSTANT',
      '/expires',
    ],
  ];
  it.each(malformed)('with %s is told where', async (_what, name, input, code, path) => {
    const role = name === 'issueCredential' ? 'administrator' : 'analyst';
    await expect(wishes.wish(role, name, input)).resolves.toMatchObject({
      __typename: 'InvalidProblem',
      code,
      path,
    });
  });

  it('is refused by the rules of the matter in a sentence, with a code and a place', async () => {
    const refused = [
      await wishes.wish('analyst', 'addAct', {
        incidentId: randomUUID(),
        act: { sequence: 1, kind: 'whole' },
      }),
      await wishes.wish('lawyer', 'openCase', {
        reference: 'SPEC-1',
        title: { en: 'Again' },
        forum: 'ICC',
      }),
      await wishes.wish('analyst', 'mergeIncidents', {
        incidentId: world.incident,
        into: world.incident,
        reason: 'x',
      }),
    ];
    expect(refused.map(({ __typename }) => __typename)).toEqual([
      'NotFoundProblem',
      'ConflictProblem',
      'InvalidProblem',
    ]);
    for (const { code, message } of refused) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(message).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('never repeats a value that was refused', async () => {
    const { text } = await api.ask(
      'investigator',
      'mutation ($i: RegisterPersonInput!) { registerPerson(input: $i) { __typename ... on Problem { code message path } } }',
      {
        i: { commandId: 'x', name: SECRETS.witness },
      },
    );
    expect(text).toContain('INPUT_NOT_A_UUID');
    expect(text).not.toContain(SECRETS.witness);
  });

  it('waits for nobody for ever: what stands but is not followed yet says so', async () => {
    Object.assign(api.models, { waitFor: () => Promise.reject(new Error('late')) });
    const incident = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2018-01-06'),
    });
    Reflect.deleteProperty(api.models, 'waitFor');
    expect(incident.visible).toBe(false);
  });
});
