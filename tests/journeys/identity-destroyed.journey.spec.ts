import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, lstatSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createApi } from '#api';
import type { Api } from '#api';
import { personNoun } from '#domain';
import { newId, Protected } from '#kernel';
import {
  assembleContent,
  auditBoth,
  byOperator,
  destroyGone,
  importReport,
  servedBy,
} from '#sijil';
import { namingPerson } from '#write-side';
import { admit } from './admit.js';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { runCommand } from './run-command.js';

import.meta.jest.setTimeout(120_000);

/** Invented, and distinct enough to be found wherever it were to leak. */
const NAME = 'Zubayda Inventova-Gone';
const STAYS = 'Zubayda Inventova-Stays';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const stat = lstatSync(path);
    return stat.isDirectory() ? filesBelow(path) : stat.isFile() ? [path] : [];
  });

describe('an identity that is destroyed', () => {
  let test: TestDesk;
  let folder: string;
  let api: Api;
  let following = Promise.resolve();
  const stopping = new AbortController();
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    test = await openTestDesk();
    folder = await mkdtemp(join(tmpdir(), 'sijil-identity-'));
    const { desk } = test;
    for (const [name, role] of [
      ['lawyer', 'lawyer'],
      ['reviewer', 'reviewer'],
      ['second', 'reviewer'],
      ['custodian', 'custodian'],
    ] as const) {
      tokens[name] = await admit(test, role);
      await writeFile(join(folder, name), tokens[name]);
    }
    api = await createApi({
      ...servedBy(desk),
      removeGone: async () => void (await destroyGone(desk)),
      purpose: 'sandbox',
      port: 0,
    });
    following = desk.projector.run(stopping.signal);
  });
  afterAll(async () => {
    stopping.abort();
    await following;
    await api.close();
    await rm(folder, { recursive: true });
    await test.drop();
  });

  const run = async (args: readonly string[], flags: object = {}, desk = test.desk) => {
    const ran = await runCommand({ desk, home: test.home }, 'destruction', args, flags);
    return { ...ran, answer: (ran.answers[0] ?? {}) as Readonly<Record<string, unknown>> };
  };
  const by = (name: string) => ({ token: join(folder, name) });
  const register = async (name = NAME): Promise<string> => {
    const commandId = randomUUID();
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, commandId),
      steps: [{ kind: 'RegisterPerson', data: { name: new Protected(name) } }],
    });
    await test.desk.catchUp();
    return newId(commandId, 'person');
  };
  const requested = async (personId: string): Promise<string> => {
    const { answer } = await run(['request', personId], {
      basis: 'wish',
      ground: 'So it was asked.',
      reference: 'LETTER 3/26',
      ...by('lawyer'),
    });
    return String(answer['requestId']);
  };
  const approved = async (personId: string): Promise<string> => {
    const request = await requested(personId);
    for (const name of ['reviewer', 'second'])
      await run(['approve', personId, request], { reason: 'It stands.', ...by(name) });
    return request;
  };
  const ask = async <T>(name: string, query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[name]}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const foundBy = async (name: string): Promise<readonly string[]> => {
    const { persons } = await ask<{ persons: { nodes: readonly { id: string }[] } }>(
      'custodian',
      'query ($name: String!) { persons(first: 50, filter: { name: $name }) { nodes { id } } }',
      { name },
    );
    return persons.nodes.map(({ id }) => id);
  };
  const identityOf = async (personId: string, at = '') =>
    (
      await ask<{ person: { person: object } }>(
        'custodian',
        `{ person(id: "${personId}"${at}) { person { pseudonym identityState
           identity { name { value withheld { reason } } }
           destructions { state basis { printed } reference steps { act } ground { value withheld { reason } } } } } }`,
      )
    ).person.person;
  const hasKey = async (personId: string): Promise<boolean> =>
    !(await test.desk.vault.destroyedPersons([personId])).has(personId);

  const as = (member: string, kind: string, data: object) =>
    test.desk.writeSide.submit({
      origin: { commandId: randomUUID(), by: `member-${member}`, via: 'spec/1' },
      steps: [{ kind, data }],
    });
  const caseAbout = async (incidentId: string): Promise<string> => {
    const caseId = randomUUID();
    const about = { reference: 'C-1', title: { en: 'A case' }, forum: 'ICC' };
    await as(test.operator.memberId, 'OpenCase', { caseId, ...about });
    await as(test.operator.memberId, 'IncludeIncident', { caseId, incidentId });
    return caseId;
  };

  it('was asked for by one and approved by two others; then key, name and digests are gone, and the pseudonym stays', async () => {
    const { desk } = test;
    const [personId, stays] = [await register(), await register(STAYS)];
    const before = await desk.store.head();
    expect([...(await foundBy(NAME)), ...(await foundBy('زبيدة'))]).toEqual(
      expect.arrayContaining([personId, stays]),
    );
    const sealed = await sealedIdentities(personId);
    expect(sealed).toHaveLength(1);

    const request = await requested(personId);
    const refused = (name: string, args: readonly string[], code: string) =>
      expect(run(args, { reason: 'x', ...by(name) })).rejects.toMatchObject({ code });
    await refused('lawyer', ['approve', personId, request], 'NOT_ALLOWED');
    await refused('custodian', ['carry-out', personId, request], 'TWO_APPROVERS_NEEDED');
    await run(['approve', personId, request], { reason: 'It stands.', ...by('reviewer') });
    await refused('reviewer', ['approve', personId, request], 'DESTRUCTION_APPROVED_BEFORE');
    await refused('custodian', ['carry-out', personId, request], 'TWO_APPROVERS_NEEDED');
    expect((await run(['list'])).said).toContain('approved by 1 of 2');
    await run(['approve', personId, request], { reason: 'It stands.', ...by('second') });
    expect(await hasKey(personId)).toBe(true);

    const { said, answer } = await run(['carry-out', personId, request], by('custodian'));
    expect(answer).toMatchObject({ personId, state: 'destroyed', records: [], dossiers: [] });
    expect(said).toContain('The pseudonym stays');
    expect(await hasKey(personId)).toBe(false);
    expect(await foundBy(NAME)).toEqual([]);
    expect(await foundBy('Zubayda')).toEqual([stays]);
    for (const at of ['', `, asOf: { position: ${before} }`])
      expect(await identityOf(personId, at)).toMatchObject({
        pseudonym: expect.stringMatching(/^P-/) as string,
        identity: { name: { value: null, withheld: { reason: 'KEY_DESTROYED' } } },
      });
    expect(await identityOf(personId)).toMatchObject({
      identityState: 'destroyed',
      destructions: [
        {
          state: 'destroyed',
          basis: { printed: 'wish of the person' },
          reference: 'LETTER 3/26',
          steps: [{ act: 'approved' }, { act: 'approved' }, { act: 'destroyed' }],
          ground: { value: null },
        },
      ],
    });
    expect(await identityOf(stays)).toMatchObject({ identity: { name: { value: STAYS } } });

    // Neither ciphertext nor digests are left in the tables, nor the name in any file or row of the home.
    expect(await sealedIdentities(personId)).toEqual([]);
    expect(await indexed(sealed)).toBe(0);
    for (const path of filesBelow(test.home))
      expect([path, readFileSync(path).includes(NAME)]).toEqual([path, false]);
    expect((await runCommand(test, 'replay', [personId])).said).toMatch(/identity.*destroyed/i);
    expect(await desk.vault.indexNames({ anyway: true })).toBeGreaterThan(0);
    expect(await foundBy(NAME)).toEqual([]);
    await expect(requested(personId)).rejects.toMatchObject({ code: 'IDENTITY_DESTROYED' });
  });

  /** The identity parts of a person as they lie in the vault. */
  const sealedIdentities = (personId: string): Promise<readonly string[]> =>
    inVault(
      `SELECT event_id AS text FROM vault.identities WHERE owner = 'person:${personId}' ORDER BY 1`,
    );
  const indexed = async (events: readonly string[]): Promise<number> =>
    (
      await inVault(
        `SELECT token::text AS text FROM vault.names WHERE event_id = ANY ('{${events.join(',')}}')`,
      )
    ).length;
  const inVault = async (sql: string): Promise<readonly string[]> => {
    const url = new URL(test.adminUrl);
    url.pathname = `${url.pathname}_vault`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      return (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text);
    } finally {
      await client.end();
    }
  };

  it('is removed by whoever comes next where the process died after the fact, and by no read model', async () => {
    const { desk } = test;
    const personId = await register();
    const requestId = await approved(personId);
    const named = await namingPerson(desk.store, personId);
    const data = { personId, requestId, named };
    await as(test.operator.custodianId, 'CarryOutDestruction', data);
    // Died here. The read models have not followed, and have halted for all we know.
    expect(await hasKey(personId)).toBe(true);
    const died = new Error('the process died');
    const vault = {
      destroyedPersons: desk.vault.destroyedPersons.bind(desk.vault),
      destroyPerson: () => Promise.reject(died),
    };
    await expect(destroyGone({ ...desk, vault } as never)).rejects.toBe(died);
    expect(await hasKey(personId)).toBe(true);
    await expect(destroyGone(desk)).resolves.toBe(1);
    await expect(destroyGone(desk)).resolves.toBe(0);
    expect(await hasKey(personId)).toBe(false);
  });

  it('is gone though the read models stand still', async () => {
    const { desk } = test;
    const personId = await register();
    const request = await approved(personId);
    const halted = {
      ...desk,
      catchUp: async () => {
        const state = await desk.writeSide.state(personNoun, `person-${personId}`);
        if (state.status === 'present' && state.destroyed) throw new Error('halted');
        await desk.catchUp();
      },
    };
    await expect(
      run(['carry-out', personId, request], by('custodian'), halted as never),
    ).rejects.toThrow('halted');
    expect(await hasKey(personId)).toBe(false);
  });

  it('ends over GraphQL by the same rules, and waits in a list of requests until then', async () => {
    const personId = await register();
    const wish = async (name: string, field: string, type: string, input: object) =>
      (
        await ask<
          Record<string, { made?: readonly { name: string; id: string }[]; code?: string }>
        >(
          name,
          `mutation ($i: ${type}!) { ${field}(input: $i) { ... on Done { made { name id } } ... on Problem { code } } }`,
          { i: { commandId: randomUUID(), personId, ...input } },
        )
      )[field];
    const basis = { code: null, printed: 'danger to the person' };
    const asked = await wish('lawyer', 'requestDestruction', 'RequestDestructionInput', {
      basis,
      ground: 'So it was asked.',
    });
    const requestId = asked?.made?.find(({ name }) => name === 'requestId')?.id;
    const decide = (name: string) =>
      wish(name, 'approveDestruction', 'DecideDestructionInput', { requestId, reason: 'Yes.' });
    const done = () =>
      wish('custodian', 'carryOutDestruction', 'CarryOutDestructionInput', { requestId });
    expect(await decide('lawyer')).toEqual({ code: 'NOT_ALLOWED' });
    await decide('reviewer');
    expect(await done()).toEqual({ code: 'TWO_APPROVERS_NEEDED' });
    const waiting = () =>
      ask<{ destructions: { nodes: readonly object[] } }>(
        'reviewer',
        '{ destructions(first: 10, filter: { states: [requested, approved] }) { nodes { id person { pseudonym } steps { act } } } }',
      );
    expect((await waiting()).destructions.nodes).toMatchObject([
      { id: requestId, steps: [{ act: 'approved' }] },
    ]);
    await decide('second');
    const hold = { subject: { noun: 'person', id: personId }, reason: 'x' };
    const holdId = randomUUID();
    await as(test.operator.custodianId, 'PlaceHold', { ...hold, holdId, ground: 'A request.' });
    expect(await done()).toEqual({ code: 'UNDER_HOLD' });
    await as(test.operator.custodianId, 'LiftHold', { ...hold, holdId });
    await done();
    expect(await hasKey(personId)).toBe(false);
    expect((await waiting()).destructions.nodes).toEqual([]);
  });

  it('does not come back with a later version of the report that had named the person', async () => {
    const { desk, operator } = test;
    const named = 'Haytham Inventov-Printed';
    const taken = async (role: string) => {
      const file = join(import.meta.dirname, '../../samples/reports/2017-09-massacres.json');
      const report = JSON.parse(readFileSync(file, 'utf8')) as { incidents: object[] };
      const persons = [{ name: named, role, lines: [193] }];
      report.incidents = report.incidents.slice(16, 17).map((unit) => ({ ...unit, persons }));
      const bytes = Buffer.from(JSON.stringify(report));
      const asked = { name: 'report.json', bytes, as: 'INV-1', dryRun: false };
      const { incidents } = await importReport(desk, operator, asked);
      await desk.catchUp();
      return incidents;
    };
    expect(await taken('witness')).toMatchObject({ accepted: 1 });
    const [personId = ''] = await foundBy(named);
    const now = await desk.readModels.snapshot({ projections: ['people', 'incidents'] });
    const [part] = (await desk.readModels.persons.roles(now, [personId])).get(personId) ?? [];
    const incidentId = part?.ofId ?? '';
    const caseId = await caseAbout(incidentId);
    const before = await desk.store.head();

    // A hold on the incident keeps whoever has a part in it, or in an act of it.
    const [act] = (await desk.readModels.incidents.acts(now, [incidentId])).get(incidentId) ?? [];
    const inAct = await register();
    await as(operator.memberId, 'AssertRole', {
      personId: inAct,
      role: 'victim',
      of: { noun: 'act', id: act?.actId },
      within: { noun: 'incident', id: incidentId },
      source: { kind: 'member', id: operator.memberId },
    });
    const hold = { subject: { noun: 'incident', id: incidentId }, holdId: randomUUID() };
    await as(operator.custodianId, 'PlaceHold', { ...hold, ground: 'A request.', reason: 'x' });
    for (const one of [personId, inAct])
      await expect(requested(one)).rejects.toMatchObject({ code: 'UNDER_HOLD' });
    await as(operator.custodianId, 'LiftHold', { ...hold, reason: 'Over.' });

    await run(['carry-out', personId, await approved(personId)], by('custodian'));
    expect(await taken('source')).toMatchObject({ corrected: 1, refused: 0 });
    expect(await foundBy(named)).toEqual([]);
    expect(await hasKey(personId)).toBe(false);

    // A dossier says so from whichever position it speaks.
    for (const position of [before, await desk.store.head()])
      for (const profile of ['court', 'internal'] as const) {
        const asked = { caseId, position, profile, lang: 'en' } as const;
        const { content } = await assembleContent(desk, asked);
        expect(content.persons.find(({ id }) => id === personId)).toMatchObject({
          identity: 'destroyed',
          ended: { basis: { printed: 'wish of the person' } },
        });
        expect(content.redactions).toContainEqual(
          expect.objectContaining({ rule: 'KEY_DESTROYED', destroyed: true }),
        );
      }
  });

  it('leaves every proof and every row as it was', async () => {
    const card = await test.desk.register();
    const audited = await auditBoth(
      { desk: test.desk, settings: { home: test.home, port: 0 }, flags: {} },
      card?.id ?? null,
      { full: true, outside: undefined, progress: () => undefined },
    );
    expect(audited.register.faults).toEqual([]);
    expect((await runCommand(test, 'replay', [], { check: true })).outcome).toBe('done');
  });
});
