import type { OpenApi, Role } from '../api.fixture.js';
import { statementsOf } from '../statements.fixture.js';
import { openWorld } from '../world/kept.fixture.js';
import { made } from '../world/wisher.fixture.js';
import type { Wisher } from '../world/wisher.fixture.js';
import { describedOn } from '../world/words.fixture.js';
import type { World } from '../world/world.fixture.js';

interface TaskSeen {
  readonly id: string;
  readonly stage: string;
  readonly assigneeId: string | null;
  readonly due: string | null;
  readonly title: { readonly value: string | null };
}

describe('work that is handed out', () => {
  let api: OpenApi;
  let wishes: Wisher;
  let world: World;
  beforeAll(async () => {
    ({ api, wishes, world } = await openWorld({ limits: { points: 1_000_000_000_000 } }));
  }, 120_000);
  afterAll(() => api.close());

  const tasks = async (role: Role, filter = '', asOf = ''): Promise<readonly TaskSeen[]> => {
    const { data } = await api.ask<{
      tasks: { totalCount: number; nodes: readonly TaskSeen[] };
    }>(
      role,
      `{ tasks(first: 50${filter && `, filter: {${filter}}`}${asOf}) { totalCount
          nodes { id stage assigneeId due title { value withheld { reason } } } } }`,
    );
    expect(data.tasks.totalCount).toBe(data.tasks.nodes.length);
    return data.tasks.nodes;
  };
  const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
  const queue = async (role: Role, filter: string): Promise<readonly string[]> => {
    const { data } = await api.ask<{ findings: { nodes: readonly { id: string }[] } }>(
      role,
      `{ findings(first: 50, filter: {${filter}}) { nodes { id tasks { id stage } } } }`,
    );
    return ids(data.findings.nodes);
  };

  it('is listed by who has it, by its day and by whether anybody has it', async () => {
    const { task, openTask } = world;
    expect(ids(await tasks('lawyer')).slice(0, 2)).toEqual([openTask, task]);
    expect(ids(await tasks('lawyer', 'mine: true'))).toEqual([openTask]);
    expect(ids(await tasks('analyst', 'mine: true'))).toEqual([task]);
    expect(ids(await tasks('analyst', 'mine: true, stages: [open]'))).toEqual([]);
    expect(ids(await tasks('lawyer', 'overdue: true'))).toEqual([openTask]);
    expect(ids(await tasks('lawyer', 'unassigned: true'))).toEqual([]);
    // And the rest, by the same words.
    const all = ids(await tasks('lawyer'));
    for (const rest of ['mine: false', 'overdue: false', 'mine: false, overdue: false'])
      expect(ids(await tasks('lawyer', rest))).toEqual(all.filter((id) => id !== openTask));
    expect(ids(await tasks('lawyer', `about: ["${world.incident}"]`))).toEqual([openTask, task]);
    expect(ids(await tasks('lawyer', 'nouns: [finding]'))).toEqual([task]);
    const analyst = api.members.get('analyst') ?? '';
    expect(ids(await tasks('lawyer', `askedBy: ["${analyst}"]`))).toEqual([openTask]);
    // Whoever asks for their own and for another's at once asks for nothing.
    expect(ids(await tasks('lawyer', `mine: true, assignees: ["${analyst}"]`))).toEqual([]);
  });

  it('is told as it stood, with its words opened for those who may read them', async () => {
    const opened = await wishes.done('lawyer', 'openTask', {
      subject: { noun: 'incident', id: world.other },
      title: 'Ask the second witness.',
    });
    const assignee = api.members.get('analyst');
    await wishes.done('lawyer', 'assignTask', { taskId: opened.id, assignee });
    const about = `about: ["${world.other}"]`;
    expect(await tasks('analyst', about)).toMatchObject([
      { assigneeId: assignee, title: { value: 'Ask the second witness.' } },
    ]);
    expect(await tasks('analyst', about, `, asOf: { position: ${opened.position} }`)).toMatchObject(
      [{ assigneeId: null }],
    );
    expect(await tasks('custodian', about)).toMatchObject([
      { title: { value: null, withheld: { reason: 'policy-1/see/work' } } },
    ]);
    await wishes.done('analyst', 'completeTask', { taskId: opened.id });
    expect(await tasks('analyst', `${about}, stages: [open]`)).toEqual([]);
  });

  it('about findings of the queue narrows the queue', async () => {
    const { finding, reportId } = world;
    expect(await queue('reviewer', 'unassigned: true')).toEqual([finding]);
    expect(await queue('reviewer', 'unassigned: false')).toEqual([]);
    const opened = await wishes.done('reviewer', 'openTask', {
      subject: { noun: 'finding', id: finding },
      within: { noun: 'import', id: reportId },
      assignee: api.members.get('analyst'),
      due: '2026-11-21',
      title: 'Read page 7 again.',
    });
    expect(await queue('reviewer', 'unassigned: true')).toEqual([]);
    expect(await queue('reviewer', 'overdue: true')).toEqual([finding]);
    expect(await queue('analyst', 'mine: true')).toEqual([finding]);
    expect(await queue('reviewer', 'mine: true')).toEqual([]);
    expect(await queue('reviewer', 'mine: false')).toEqual([finding]);
    for (const rest of ['overdue: false', `mine: false`])
      expect(await queue('analyst', rest)).toEqual([]);
    await wishes.done('analyst', 'returnTask', { taskId: opened.id, reason: 'On leave.' });
    expect(await queue('reviewer', 'unassigned: true')).toEqual([finding]);
    await wishes.done('reviewer', 'dropTask', { taskId: opened.id, reason: 'It was read.' });
    expect(await queue('reviewer', 'overdue: true')).toEqual([]);
  });

  it('is not there for whoever may not know of what it is about, by no path', async () => {
    const incident = await wishes.done('analyst', 'recordIncident', {
      described: describedOn('2020-01-01'),
    });
    const subject = { noun: 'incident', id: incident.id };
    const { id: taskId } = await wishes.done('lawyer', 'openTask', {
      subject,
      assignee: api.members.get('analyst'),
      title: 'Look again.',
    });
    const toll = await wishes.done('analyst', 'assertToll', {
      incidentId: incident.id,
      counts: [{ outcome: 'killed', value: 5, qualifier: 'exact' }],
      traits: {},
    });
    await wishes.done('analyst', 'rescheduleTask', { taskId, due: '2027-01-01', reason: 'Later.' });
    const { data } = await api.ask<{ task: { task: { nodeId: string } } }>(
      'analyst',
      `{ task(id: "${taskId}") { task { nodeId } } }`,
    );
    const { nodeId } = data.task.task;
    await wishes.done('custodian', 'setHandling', {
      subject,
      level: 'secret',
      audience: ['lawyer'],
      reason: 'A family.',
    });
    expect(ids(await tasks('lawyer', `about: ["${incident.id}"]`))).toEqual([taskId]);
    expect(await tasks('analyst', `about: ["${incident.id}"]`)).toEqual([]);
    expect(ids(await tasks('analyst', 'mine: true'))).not.toContain(taskId);
    const paths = await api.ask(
      'analyst',
      `{ task(id: "${taskId}") { task { id } } node(id: "${nodeId}") { nodeId } }`,
    );
    expect(paths.data).toEqual({ task: { task: null }, node: null });
    const history = await api.ask(
      'analyst',
      `{ history(subject: "${taskId}", first: 9) { nodes { type } } }`,
    );
    expect(history).toMatchObject({ errors: [], data: { history: { nodes: [] } } });
    // Nor in the history of a claim on it, of the task's holder, or told anew from the events.
    const told = async (role: Role, id: string) => {
      const { data: seen } = await api.ask<{
        history: { nodes: readonly { type: string; reason: { value: string } | null }[] };
      }>(role, `{ history(subject: "${id}", first: 50) { nodes { type reason { value } } } }`);
      return seen.history.nodes.map(({ type }) => type);
    };
    const claimId = made(toll, 'claimId');
    expect(await told('lawyer', claimId)).toEqual(['TollAsserted']);
    expect(await told('analyst', claimId)).toEqual([]);
    const holder = api.members.get('analyst') ?? '';
    const [lawyers, own] = [await told('lawyer', holder), await told('analyst', holder)];
    expect(lawyers.filter((type) => type === 'TaskOpened')).toHaveLength(
      own.filter((type) => type === 'TaskOpened').length + 1,
    );
    const replay = async (role: Role) =>
      (
        await api.ask(
          role,
          `{ replay(subject: "${taskId}") { steps(first: 50) { nodes { type } } } }`,
        )
      ).text;
    expect(await replay('lawyer')).toContain('TaskRescheduled');
    expect(await replay('analyst')).toContain('SUBJECT_NOT_FOUND');
    const about = async (role: Role) =>
      (
        await api.ask(
          role,
          `{ replay(subject: "${holder}") { steps(first: 50) { nodes { data } } } }`,
        )
      ).text;
    expect(await about('lawyer')).toContain(taskId);
    expect(await about('analyst')).not.toContain(taskId);
    await expect(wishes.wish('analyst', 'completeTask', { taskId })).resolves.toMatchObject({
      __typename: 'NotFoundProblem',
      code: 'TASK_NOT_FOUND',
    });
    await expect(
      wishes.wish('lawyer', 'reassignTask', {
        taskId,
        assignee: api.members.get('investigator'),
        reason: 'x y',
      }),
    ).resolves.toMatchObject({ code: 'ASSIGNEE_MAY_NOT_KNOW', path: '/assignee' });
  });

  it('stays away with a finding on what is kept for others: from its report, the queue, histories and wishes', async () => {
    const { finding, incident, report, reportId } = world;
    const counted = async (role: Role) => {
      const { data } = await api.ask<{
        report: { report: { findings: { totalCount: number } } };
        findings: { totalCount: number };
        history: { nodes: readonly { type: string }[] };
      }>(
        role,
        `{ report(key: "${report}") { report { findings { totalCount } } } findings { totalCount }
           history(subject: "${reportId}", first: 50) { nodes { type } } }`,
      );
      const told = data.history.nodes.filter(({ type }) => type.startsWith('Finding'));
      return [data.report.report.findings.totalCount, data.findings.totalCount, told.length];
    };
    const resolve = { reportId, findingId: finding, outcome: 'accepted', reason: 'So it is.' };
    await wishes.done('custodian', 'setHandling', {
      subject: { noun: 'incident', id: incident },
      level: 'secret',
      audience: ['lawyer'],
      reason: 'A family.',
    });
    expect(await counted('lawyer')).toEqual([1, 1, 2]);
    expect(await counted('reviewer')).toEqual([0, 0, 0]);
    await expect(wishes.wish('reviewer', 'resolveFinding', resolve)).resolves.toMatchObject({
      __typename: 'NotFoundProblem',
    });
    const history = await api.ask('reviewer', `{ history(subject: "${finding}") { totalCount } }`);
    expect(history).toMatchObject({ errors: [], data: { history: { totalCount: 0 } } });
  });

  it('goes to nobody who could not read it, and takes one statement a level', async () => {
    await expect(
      wishes.wish('lawyer', 'openTask', {
        subject: { noun: 'incident', id: world.other },
        assignee: api.members.get('administrator'),
        title: 'x',
      }),
    ).resolves.toMatchObject({ code: 'ASSIGNEE_MAY_NOT_KNOW' });
    const ask = () =>
      statementsOf(() =>
        api.ask(
          'lawyer',
          '{ tasks(first: 50) { nodes { id assignee { id } incident { id } case { id } finding { id } } } }',
        ),
      );
    const few = await ask();
    for (let i = 0; i < 10; i += 1)
      await wishes.done('lawyer', 'openTask', {
        subject: { noun: 'incident', id: world.twin },
        assignee: api.members.get('reviewer'),
        title: 'Once more.',
      });
    const many = await ask();
    // Never one for each task; who may know of what is read in one go or in a few.
    expect(new Set(many)).toEqual(new Set(few));
    expect(many.length - few.length).toBeLessThan(5);
    expect(api.faults).toEqual([]);
  });
});
