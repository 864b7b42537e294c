import { randomUUID } from 'node:crypto';
import { openApi } from './api.fixture.js';
import type { OpenApi, Role } from './api.fixture.js';
import { standingOnOthers } from './world/standing.fixture.js';
import { made, wisher } from './world/wisher.fixture.js';
import type { Result, Wisher } from './world/wisher.fixture.js';
import { describedOn, SECRETS, word } from './world/words.fixture.js';

interface Told {
  readonly replay: {
    readonly position: number;
    readonly subject: { readonly noun: string; readonly id: string; readonly part: boolean };
    readonly standing: readonly { readonly kind: string; readonly en: string }[];
    readonly difference: { readonly en: readonly string[] } | null;
    readonly steps: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly type: string;
        readonly position: number;
        readonly reason: { readonly value: string | null; readonly withheld: object | null } | null;
        readonly texts: { readonly value: object | null; readonly withheld: object | null } | null;
        readonly changes: readonly { readonly en: string }[];
      }[];
    };
  };
}

const TELL = `subject { noun id part } position standing { kind en } difference { en }
  steps(first: 50) { totalCount nodes { type position reason { value withheld { reason class } }
    texts { value withheld { reason } } changes { en } } }`;

describe('a history told over GraphQL', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let incident: Result;
  let claimId: string;
  let item: Result;
  let opened: Result;

  const tell = async (role: Role, args: string) => {
    const { data, errors, text } = await api.ask<Told>(role, `{ replay(${args}) { ${TELL} } }`);
    return { told: data?.replay, errors, text };
  };

  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    incident = await wishes.done('investigator', 'recordIncident', {
      described: describedOn('2017-09-29'),
      site: SECRETS.site,
    });
    claimId = made(
      await wishes.done('analyst', 'assertAttribution', {
        incidentId: incident.id,
        party: word('An invented force'),
        level: 'force',
        role: 'author',
        language: word('believed'),
        basis: [],
      }),
      'claimId',
    );
    item = await wishes.done('investigator', 'addEvidence', {
      kind: word('Video'),
      acquisition: { how: word('x') },
      supports: [],
    });
    await wishes.done('investigator', 'linkEvidence', {
      evidenceId: item.id,
      incidentId: incident.id,
      reason: SECRETS.reason,
    });
    opened = await wishes.done('lawyer', 'openCase', {
      reference: 'REPLAY-1',
      forum: 'ICC',
      title: { en: 'A case' },
    });
    await wishes.done('lawyer', 'includeEvidence', { caseId: opened.id, evidenceId: item.id });
    await wishes.done('analyst', 'withdrawClaim', {
      incidentId: incident.id,
      claimId,
      ground: 'retracted',
      reason: SECRETS.reason,
    });
  }, 120_000);
  afterAll(() => api.close());

  it('says who, why and what changed; the reasons to those who may see them', async () => {
    const { told, errors } = await tell('lawyer', `subject: "${incident.id}"`);
    expect(errors).toEqual([]);
    expect(told.subject).toEqual({ noun: 'incident', id: incident.id, part: false });
    expect(told.steps.nodes.map(({ type }) => type)).toEqual([
      'IncidentRecorded',
      'AttributionAsserted',
      'EvidenceLinked',
      'ClaimWithdrawn',
    ]);
    const last = told.steps.nodes.at(-1);
    expect(last?.reason).toEqual({ value: SECRETS.reason, withheld: null });
    expect(last?.changes.map(({ en }) => en)).toContain(
      'attribution An invented force: believed → withdrawn (retracted)',
    );
    expect(told.steps.nodes[0]?.texts?.value).toMatchObject({ site: SECRETS.site });

    const { told: seen, text } = await tell('custodian', `subject: "${incident.id}"`);
    expect(seen.steps.nodes.at(-1)?.reason).toEqual({
      value: null,
      withheld: { reason: 'policy-1/see/work', class: 'work' },
    });
    expect(text).not.toContain(SECRETS.reason);
    const refused = await tell('administrator', `subject: "${incident.id}"`);
    expect(refused.errors[0]?.extensions.code).toBe('NOT_ALLOWED_TO_SEE');
  });

  it('stops at a position, and compares two moments', async () => {
    const at = `asOf: { position: ${incident.position + 1} }`;
    const { told } = await tell('lawyer', `subject: "${incident.id}", ${at}`);
    expect(told).toMatchObject({ position: incident.position + 1, difference: null });
    expect(told.steps.totalCount).toBe(2);
    const { told: since } = await tell(
      'lawyer',
      `subject: "${incident.id}", since: { position: ${incident.position + 1} }`,
    );
    expect(since.difference?.en).toEqual([
      expect.stringMatching(/^incident .*: attributed to An invented force → not said$/),
      'attribution An invented force: believed → withdrawn (retracted)',
      expect.stringMatching(/^1 link to evidence added/),
    ]);
    const backwards = await tell(
      'lawyer',
      `subject: "${incident.id}", since: { position: 20 }, asOf: { position: 19 }`,
    );
    expect(backwards.errors[0]?.extensions).toMatchObject({ code: 'SINCE_AFTER', path: '/since' });
  });

  it('is found by id, by the names that people use, and by the id of a part', async () => {
    expect((await tell('lawyer', 'subject: "REPLAY-1"')).told.subject).toEqual({
      noun: 'case',
      id: opened.id,
      part: false,
    });
    const { told } = await tell('lawyer', `subject: "${claimId}"`);
    expect(told.subject).toEqual({ noun: 'incident', id: claimId, part: true });
    expect(told.steps.nodes.map(({ type }) => type)).toEqual([
      'AttributionAsserted',
      'ClaimWithdrawn',
    ]);
    const { told: all } = await tell('lawyer', 'subject: "register"');
    expect(all.steps.totalCount).toBe(all.position);
    for (const nothing of [randomUUID(), 'REPLAY-2', '.', "'; --"]) {
      const { errors } = await tell('lawyer', `subject: "${nothing}"`);
      expect(errors[0]?.extensions).toMatchObject({
        code: 'SUBJECT_NOT_FOUND',
        kind: 'not-found',
        path: '/subject',
      });
    }
    // What was not there yet is not there.
    const { errors } = await tell('lawyer', `subject: "REPLAY-1", asOf: { position: 3 }`);
    expect(errors[0]?.extensions.code).toBe('SUBJECT_NOT_FOUND');
  });

  it('leaves out whatever names a thing under seal, and tells it to its audience', async () => {
    const before = (await tell('lawyer', `subject: "${incident.id}"`)).told.steps.totalCount;
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'evidence', id: item.id },
      level: 'underSeal',
      audience: ['custodian'],
      reason: 'The source is in danger.',
    });
    const hidden = await tell('lawyer', `subject: "${incident.id}"`);
    expect(hidden.told.steps.totalCount).toBe(before - 1);
    expect(hidden.told.standing.map(({ kind }) => kind)).not.toContain('evidence_link');
    for (const subject of ['REPLAY-1', 'register', incident.id])
      expect((await tell('lawyer', `subject: "${subject}"`)).text).not.toContain(item.id);
    const none = await tell('lawyer', `subject: "${item.id}"`);
    expect(none.errors[0]?.extensions.code).toBe('SUBJECT_NOT_FOUND');
    const { told } = await tell('custodian', `subject: "${item.id}"`);
    expect(told.steps.nodes.map(({ type }) => type)).toEqual([
      'EvidenceAdded',
      'EvidenceLinked',
      'EvidenceIncluded',
      'HandlingSet',
    ]);
    // Today's seal holds for what stood before it, too.
    const then = `asOf: { position: ${item.position + 1} }`;
    expect((await tell('lawyer', `subject: "${incident.id}", ${then}`)).text).not.toContain(
      item.id,
    );
  });

  it('tells nothing of an exhibit whose item is under seal, and neither do history and proof', async () => {
    const { done } = wishes;
    const kept = await done('investigator', 'addEvidence', {
      kind: word('Video'),
      acquisition: { how: word('x') },
      supports: [],
    });
    const inCase = { caseId: opened.id };
    const exhibitId = made(
      await done('lawyer', 'includeEvidence', { ...inCase, evidenceId: kept.id }),
      'exhibitId',
    );
    const alleged = await done('analyst', 'allegeFact', {
      ...inCase,
      kind: 'crimeBase',
      acts: [],
      statement: SECRETS.words,
    });
    const factId = made(alleged, 'factId');
    const { reason } = SECRETS;
    const about = [
      await done('lawyer', 'assessBearing', { ...inCase, exhibitId, bearing: 'mixed', reason }),
      await done('analyst', 'recordFactSupport', { ...inCase, factId, stance: 'for', exhibitId }),
      await done('lawyer', 'proposeExclusion', { ...inCase, exhibitId, reason }),
      await done('reviewer', 'approveExclusion', { ...inCase, exhibitId, reason }),
    ].map(({ position }) => position);
    const told = async (role: Role) => {
      const { told: story } = await tell(role, 'subject: "REPLAY-1"');
      return story.steps.nodes.map(({ position }) => position);
    };
    const history = (role: Role, subject: string) =>
      api.ask<{ history: { totalCount: number; nodes: readonly { position: number }[] } }>(
        role,
        `{ history(subject: "${subject}", first: 50) { totalCount nodes { position } } }`,
      );
    const listed = async (role: Role) =>
      (await history(role, opened.id)).data.history.nodes.map(({ position }) => position);
    const proven = async (role: Role) =>
      Promise.all(
        about.map(async (event) => {
          const { errors } = await api.ask(role, `{ proof(event: "${event}") { position } }`);
          return errors.map(({ extensions }) => extensions.code);
        }),
      );
    expect(await proven('lawyer')).toEqual(about.map(() => []));
    await done('custodian', 'setHandling', {
      subject: { noun: 'evidence', id: kept.id },
      level: 'underSeal',
      audience: ['custodian'],
      reason: 'The source is in danger.',
    });
    const inOrder = async (role: Role) => {
      const { data } = await api.ask<{ chronology: { entries: readonly { position: number }[] } }>(
        role,
        `{ chronology(caseId: "${opened.id}") { entries { position } } }`,
      );
      return data.chronology.entries.map(({ position }) => position);
    };
    expect(await inOrder('custodian')).toEqual(expect.arrayContaining(about));
    expect((await inOrder('lawyer')).filter((at) => about.includes(at))).toEqual([]);
    expect(await told('custodian')).toEqual(expect.arrayContaining(about));
    expect(await listed('custodian')).toEqual(expect.arrayContaining(about));
    expect(await proven('custodian')).toEqual(about.map(() => []));
    expect((await told('lawyer')).filter((at) => about.includes(at))).toEqual([]);
    expect((await listed('lawyer')).filter((at) => about.includes(at))).toEqual([]);
    expect((await history('lawyer', factId)).data.history.totalCount).toBe(1);
    expect((await history('lawyer', exhibitId)).data.history.totalCount).toBe(0);
    expect(await proven('lawyer')).toEqual(about.map(() => ['EVENT_NOT_FOUND']));
  });

  it('tells nothing of what was done with a thing that stands on something under seal', async () => {
    const { took, asked, seal, spoken, subjects } = await standingOnOthers(wishes, opened.id);
    const about = took.map(({ position }) => position);
    const told = async (role: Role) => {
      const stories = await Promise.all(
        subjects.map(async (id) => (await tell(role, `subject: "${id}"`)).told.steps.nodes),
      );
      return new Set(stories.flat().map(({ position }) => position));
    };
    const listed = async (role: Role) => {
      const histories = await Promise.all(
        subjects.map(async (id) => {
          const { data } = await api.ask<{
            history: { nodes: readonly { position: number }[] };
          }>(role, `{ history(subject: "${id}", first: 50) { nodes { position } } }`);
          return data.history.nodes;
        }),
      );
      return new Set(histories.flat().map(({ position }) => position));
    };
    const proven = (role: Role) =>
      Promise.all(
        about.map(async (event) => {
          const { errors } = await api.ask(role, `{ proof(event: "${event}") { position } }`);
          return errors.map(({ extensions }) => extensions.code);
        }),
      );
    const inBoth = async (role: Role) => {
      const [story, list] = await Promise.all([told(role), listed(role)]);
      return about.map((at) => [story.has(at), list.has(at)]);
    };
    expect(await inBoth('lawyer')).toEqual(about.map(() => [true, true]));
    expect(await proven('lawyer')).toEqual(about.map(() => []));
    const ofAccount = async (role: Role) => {
      const { data } = await api.ask<{
        account: { account: object | null };
        accounts: { totalCount: number; nodes: readonly object[] };
      }>(
        role,
        `{ account(id: "${spoken}") { account { id } }
           accounts(first: 50) { totalCount nodes { id } } }`,
      );
      const { data: past, errors } = await api.ask<{ history: { totalCount: number } } | null>(
        role,
        `{ history(subject: "${spoken}", first: 5) { totalCount } }`,
      );
      return {
        there: data.account.account !== null,
        counted: data.accounts.nodes.length === data.accounts.totalCount,
        told: past?.history.totalCount ?? errors[0]?.extensions.code,
      };
    };
    expect(await ofAccount('lawyer')).toMatchObject({ there: true, counted: true, told: 2 });
    await seal();
    expect(await ofAccount('custodian')).toMatchObject({ there: true, counted: true, told: 2 });
    expect(await ofAccount('lawyer')).toEqual({
      there: false,
      counted: true,
      told: 0,
    });
    expect(await inBoth('custodian')).toEqual(about.map(() => [true, true]));
    expect(await proven('custodian')).toEqual(about.map(() => []));
    expect(await inBoth('lawyer')).toEqual(about.map(() => [false, false]));
    expect(await proven('lawyer')).toEqual(about.map(() => ['EVENT_NOT_FOUND']));
    const structure = async (role: Role) =>
      (
        await api.ask<{ actor: { actor: { partOf: []; superiors: [] } } }>(
          role,
          `{ actor(id: "${subjects.at(-1)}") { actor { partOf { ofId } superiors { underId } } } }`,
        )
      ).data.actor.actor;
    expect(await structure('custodian')).toMatchObject({ partOf: [{}, {}], superiors: [{}, {}] });
    expect(await structure('lawyer')).toEqual({ partOf: [], superiors: [] });
    // And nothing can be done with it: whoever tries learns no more than that.
    for (const { by, back, input } of asked)
      expect({ back, ...(await wishes.wish(by, back, input)) }).toMatchObject({
        back,
        __typename: 'NotFoundProblem',
      });
  });
});
