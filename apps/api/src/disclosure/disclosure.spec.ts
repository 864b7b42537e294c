import { readEvent } from '#events';
import { Refusal, uuidV5 } from '#kernel';
import type { Disclosure } from '#write-side';
import { openApi } from '../api.fixture.js';
import type { Answer, OpenApi } from '../api.fixture.js';
import { beginMatter } from '../world/matter.fixture.js';
import { SECRETS } from '../world/words.fixture.js';
import { wisher } from '../world/wisher.fixture.js';
import type { Wisher } from '../world/wisher.fixture.js';

const INCIDENT = `query Incident($id: UUID!) {
  incident(id: $id) { incident { id description { site { value } street { value } } } }
}`;
const SHOWN = `query Shown($filter: DisclosureFilterInput!, $first: Int, $after: Cursor) {
  disclosures(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { id by means purpose caseId readAt recordedAt shown { class fields subjects subjectCount } }
  }
}`;
interface ShownAnswer {
  readonly disclosures: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly nodes: readonly (Omit<Disclosure, 'disclosureId'> & {
      readonly id: string;
      readonly by: string;
      readonly readAt: number;
    })[];
  };
}

describe('who was shown what', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let matter: Awaited<ReturnType<typeof beginMatter>>;
  /** Runs before a disclosure is written. */
  let before: () => Promise<void> = () => Promise.resolve();

  const read = (id: string, headers: Record<string, string> = {}): Promise<Answer<unknown>> =>
    api.send('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${api.tokens.get('lawyer') ?? ''}`,
        ...headers,
      },
      body: JSON.stringify({ query: INCIDENT, variables: { id } }),
    });
  const shown = (filter: object, page: object = { first: 20 }) =>
    api.ask<ShownAnswer>('auditor', SHOWN, { filter, ...page });

  beforeAll(async () => {
    api = await openApi({}, (record) => async (...asked) => {
      await before();
      return await record(...asked);
    });
    wishes = await wisher(api);
    matter = await beginMatter(wishes);
    // The first of all opens the access register.
    await read(matter.incident.id);
  });
  afterAll(() => api.close());

  it('is written once for each answer, with the fields and records and no value', async () => {
    const head = await api.shown.head();
    const { text, extensions } = await read(matter.incident.id, {
      'sijil-purpose': 'review',
      'sijil-case': uuidV5(matter.incident.id, 'case'),
    });
    expect(text).toContain(SECRETS.site);
    const written = (await api.shown.readAll(head, 10)).map((event) => readEvent(event));
    expect(written.map(({ fact, envelope }) => ({ by: envelope.by, data: fact.data }))).toEqual([
      {
        by: `member-${api.members.get('lawyer') ?? ''}`,
        data: {
          disclosureId: extensions['correlationId'],
          means: 'answer',
          purpose: 'review',
          position: (extensions['log'] as { position: number }).position,
          caseId: uuidV5(matter.incident.id, 'case'),
          shown: [
            {
              class: 'confidential',
              fields: ['site', 'street'],
              subjects: [`incident-${matter.incident.id}`],
            },
          ],
        },
      },
    ]);
    expect(JSON.stringify(await api.shown.readAll(0, 100))).not.toContain(SECRETS.site);
  });

  it('costs nothing where nothing confidential is shown, or nothing at all', async () => {
    const head = await api.shown.head();
    const open = await api.ask('lawyer', '{ incidents(first: 9) { nodes { id occurredFrom } } }');
    expect(open.errors).toEqual([]);
    // Of what the administrator may not see nothing is shown.
    const { errors } = await api.ask('administrator', INCIDENT, { id: matter.incident.id });
    expect(errors).toHaveLength(1);
    expect(await api.shown.head()).toBe(head);
  });

  it('stands before a byte leaves', async () => {
    let release = (): void => undefined;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    before = () =>
      new Promise((resolve) => {
        release = resolve;
        begin();
      });
    let answered = false;
    const reading = read(matter.incident.id).finally(() => (answered = true));
    await begun;
    // Whatever would leave without waiting has the time to.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answered).toBe(false);
    const head = await api.shown.head();
    release();
    expect((await reading).text).toContain(SECRETS.site);
    expect(await api.shown.head()).toBe(head + 1);
    before = () => Promise.resolve();
  });

  it('is refused, and nothing shown, where it cannot be written', async () => {
    for (const failure of [
      new Refusal('unavailable', 'STORE_UNAVAILABLE', 'Away.'),
      new TypeError('a fault of ours'),
    ]) {
      before = () => Promise.reject(failure);
      const { status, text, errors } = await read(matter.incident.id);
      expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([
        503,
        ['DISCLOSURE_NOT_RECORDED'],
      ]);
      expect(text).not.toContain(SECRETS.site);
      expect(text).not.toContain(matter.incident.id);
    }
    before = () => Promise.resolve();
    expect(api.faults.map(({ name }) => name)).toEqual(['TypeError']);
  });

  it('turns away a purpose that is none', async () => {
    for (const [header, value, code] of [
      ['sijil-purpose', 'curiosity', 'PURPOSE_UNKNOWN'],
      ['sijil-case', 'SPEC-1', 'PURPOSE_CASE_UNREADABLE'],
    ] as const) {
      const { status, errors } = await read(matter.incident.id, { [header]: value });
      expect([status, errors[0]?.extensions.code]).toEqual([400, code]);
    }
  });

  it('is told to an auditor, by record, by reader, by case, page by page', async () => {
    const subject = { subjectId: matter.incident.id };
    const all = await shown(subject);
    expect(all.errors).toEqual([]);
    const { nodes, totalCount } = all.data.disclosures;
    expect(totalCount).toBe(nodes.length);
    expect(nodes[0]).toMatchObject({ by: `member-${api.members.get('lawyer') ?? ''}` });
    const byCase = await shown({ ...subject, caseId: uuidV5(matter.incident.id, 'case') });
    expect(byCase.data.disclosures.nodes).toMatchObject([{ purpose: 'review' }]);
    const byReader = await shown({ memberId: api.members.get('lawyer') });
    expect(byReader.data.disclosures.totalCount).toBeGreaterThanOrEqual(totalCount);
    expect((await shown({ memberId: api.members.get('analyst') })).data.disclosures.nodes).toEqual(
      [],
    );
    const walked: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await shown(subject, { first: 1, ...(after === null ? {} : { after }) });
      walked.push(...data.disclosures.nodes.map(({ id }) => id));
      after = data.disclosures.pageInfo.endCursor;
      more = data.disclosures.pageInfo.hasNextPage;
    }
    expect(walked).toEqual(nodes.map(({ id }) => id));
    expect((await shown({})).errors[0]?.extensions.code).toBe('DISCLOSURES_UNBOUNDED');
  });

  it('is told to nobody else', async () => {
    for (const role of [
      'lawyer',
      'analyst',
      'investigator',
      'reviewer',
      'administrator',
    ] as const) {
      const { errors } = await api.ask(role, SHOWN, {
        filter: { subjectId: matter.incident.id },
        first: 5,
      });
      expect([role, errors[0]?.extensions.code]).toEqual([role, 'NOT_ALLOWED_TO_SEE']);
    }
  });

  it('does not name what is under seal for others', async () => {
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: matter.incident.id },
      level: 'underSeal',
      audience: ['lawyer'],
      reason: 'An invented reason.',
    });
    const { data, text } = await shown({ memberId: api.members.get('lawyer') });
    expect(data.disclosures.totalCount).toBeGreaterThan(0);
    expect(text).not.toContain(matter.incident.id);
    const asked = await shown({ subjectId: matter.incident.id });
    expect([asked.errors, asked.data.disclosures.totalCount]).toEqual([[], 0]);
  });

  it('names no case under seal for others, and is not asked for by it', async () => {
    const { done } = wishes;
    const opened = await done('lawyer', 'openCase', {
      reference: 'SHOWN-1',
      forum: 'ICC',
      title: { en: 'A case' },
    });
    await read(matter.incident.id, { 'sijil-purpose': 'review', 'sijil-case': opened.id });
    const mine = { memberId: api.members.get('lawyer') };
    expect((await shown(mine)).data.disclosures.nodes[0]?.caseId).toBe(opened.id);
    expect((await shown({ caseId: opened.id })).data.disclosures.totalCount).toBe(1);
    await done('custodian', 'setHandling', {
      subject: { noun: 'case', id: opened.id },
      level: 'underSeal',
      audience: ['lawyer'],
      reason: 'An invented reason.',
    });
    const after = await shown(mine);
    expect(after.errors).toEqual([]);
    expect(after.data.disclosures.nodes[0]).toMatchObject({ purpose: 'review', caseId: null });
    expect(after.text).not.toContain(opened.id);
    for (const filter of [{ caseId: opened.id }, { ...mine, caseId: opened.id }])
      expect((await shown(filter)).data.disclosures.totalCount).toBe(0);
  });

  it('names no task that stands on what is under seal for others', async () => {
    const task = await wishes.done('lawyer', 'openTask', {
      subject: { noun: 'incident', id: matter.other.id },
      title: 'Did it happen?',
    });
    await api.ask('lawyer', `{ tasks(first: 1) { nodes { title { value } } } }`);
    expect((await shown({ subjectId: task.id })).data.disclosures.totalCount).toBe(1);
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: matter.other.id },
      level: 'underSeal',
      audience: ['lawyer'],
      reason: 'An invented reason.',
    });
    const { errors, text } = await shown({ memberId: api.members.get('lawyer') });
    expect(errors).toEqual([]);
    expect(text).not.toContain(task.id);
    expect((await shown({ subjectId: task.id })).data.disclosures.totalCount).toBe(0);
  });
});
