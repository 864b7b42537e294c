import { commands } from '#sijil';
import type { CommandSpec, Output } from '#sijil';
import { openLawyersDesk } from './lawyers-desk.js';
import type { Asker, LawyersDesk } from './lawyers-desk.js';

import.meta.jest.setTimeout(240_000);

interface Finding {
  readonly id: string;
  readonly reportId: string;
  readonly code: string;
}
interface Seen {
  readonly id: string;
  readonly title: { readonly value: string };
  readonly due: string | null;
  readonly finding: { readonly id: string; readonly code: string } | null;
}

describe('a finding that becomes somebody’s work', () => {
  let desk: LawyersDesk;
  let finding: Finding;
  let taskId: string;
  const member: Record<Asker, string> = { lawyer: '', reviewer: '' };

  beforeAll(async () => {
    desk = await openLawyersDesk();
    for (const who of ['lawyer', 'reviewer'] as const)
      member[who] = (
        await desk.ask<{ me: { memberId: string } }>(who, '{ me { memberId } }')
      ).me.memberId;
  }, 240_000);
  afterAll(() => desk.close());

  const queue = async (who: Asker, filter: string): Promise<readonly Finding[]> =>
    (
      await desk.ask<{ findings: { nodes: readonly Finding[] } }>(
        who,
        `{ findings(first: 50, filter: { open: true, ${filter} }) { nodes { id reportId code } } }`,
      )
    ).findings.nodes;
  const tasks = async (who: Asker, filter: string): Promise<readonly Seen[]> =>
    (
      await desk.ask<{ tasks: { nodes: readonly Seen[] } }>(
        who,
        `{ tasks(first: 50, filter: { ${filter} }) { nodes { id title { value } due finding { id code } } } }`,
      )
    ).tasks.nodes;

  it('begins in the queue, where nobody has it', async () => {
    const open = await queue('reviewer', 'unassigned: true');
    expect(open).toHaveLength(42);
    finding = open.find(({ code }) => code === 'GOVERNORATE_DIFFERS') ?? finding;
    expect(finding.code).toBe('GOVERNORATE_DIFFERS');
  });

  it('the reviewer gives it to the lawyer, by a day', async () => {
    taskId = await desk.wish('reviewer', 'openTask', {
      subject: { noun: 'finding', id: finding.id },
      within: { noun: 'import', id: finding.reportId },
      assignee: member.lawyer,
      due: '2026-01-15',
      title: 'Which governorate is it? Please read the sentence again.',
    });
    expect(await queue('reviewer', 'unassigned: true')).toHaveLength(41);
    expect(await queue('reviewer', `assignees: ["${member.lawyer}"]`)).toMatchObject([
      { id: finding.id },
    ]);
  });

  it('the lawyer finds it among what is theirs to do, and that it is late', async () => {
    expect(await tasks('lawyer', 'mine: true, stages: [open]')).toMatchObject([
      {
        id: taskId,
        title: { value: 'Which governorate is it? Please read the sentence again.' },
        due: '2026-01-15',
        finding: { id: finding.id, code: 'GOVERNORATE_DIFFERS' },
      },
    ]);
    expect(await tasks('reviewer', 'mine: true')).toEqual([]);
    expect(await queue('lawyer', 'mine: true, overdue: true')).toHaveLength(1);
  });

  it('passes it on with a reason alone', async () => {
    const wish = { taskId, assignee: member.reviewer };
    await expect(desk.refused('lawyer', 'assignTask', wish)).resolves.toBe('TASK_ASSIGNED');
    await expect(desk.refused('lawyer', 'reassignTask', { ...wish, reason: '-' })).resolves.toBe(
      'REASON_MISSING',
    );
    await desk.wish('lawyer', 'reassignTask', { ...wish, reason: 'I wrote that sheet myself.' });
    expect(await tasks('lawyer', 'mine: true')).toEqual([]);
  });

  it('the reviewer decides on the finding and says that the work is done', async () => {
    const reason = 'The heading errs; the sentence names the place.';
    await desk.wish('reviewer', 'resolveFinding', {
      reportId: finding.reportId,
      findingId: finding.id,
      outcome: 'accepted',
      reason,
    });
    await desk.wish('reviewer', 'completeTask', { taskId, result: reason });
    expect(await tasks('reviewer', 'mine: true, stages: [open]')).toEqual([]);
    const { task } = await desk.ask<{
      task: { history: readonly { type: string; reason: { value: string } | null }[] };
    }>('lawyer', `{ task(id: "${taskId}") { history { type reason { value } } } }`);
    expect(task.history.map(({ type }) => type)).toEqual([
      'TaskCompleted',
      'TaskReassigned',
      'TaskOpened',
    ]);
    expect(task.history[1]?.reason?.value).toBe('I wrote that sheet myself.');
  });

  it('is asked for, passed on and closed at the command line under the same rules', async () => {
    const said: string[] = [];
    const tasksAt = async <T>(line: string, flags: object = {}): Promise<T> => {
      const spec = commands.find(({ name }) => name === 'tasks') as CommandSpec;
      const asked = { args: line.split(' '), flags: flags as Record<string, unknown> };
      spec.check?.(asked);
      let answer: unknown;
      const output: Output = {
        json: true,
        say: (words = '') => said.push(words),
        answer: (value) => (answer = value),
        notice: () => undefined,
        progress: () => undefined,
      };
      await spec.run({ desk: desk.desk, settings: { home: '' } as never, output, ...asked });
      return answer as T;
    };
    const listed = async (flags: object): Promise<readonly { readonly id: string }[]> =>
      (await tasksAt<{ tasks: readonly { readonly id: string }[] }>('list', flags)).tasks;
    const [other] = await queue('reviewer', 'unassigned: true');
    const about = { about: other?.id };

    await expect(
      tasksAt(`open finding ${other?.id ?? ''}`, { title: 'Read page 9 again.', report: 'none' }),
    ).rejects.toMatchObject({ code: 'RECORD_UNKNOWN', path: '/report' });
    const { id } = await tasksAt<{ id: string }>(`open finding ${other?.id ?? ''}`, {
      title: 'Read page 9 again.',
      report: 'S17',
      due: '2026-01-15',
      assignee: 'me',
    });
    await expect(listed({ mine: true, overdue: true })).resolves.toMatchObject([
      { id, assigneeId: member.lawyer, title: { value: 'Read page 9 again.' } },
    ]);
    expect(said.join('\n')).toMatch(/^late +2026-01-15 {2}Read page 9 again\.$/m);

    const pass = `assign ${id} ${member.reviewer}`;
    await expect(tasksAt(pass)).rejects.toMatchObject({ kind: 'conflict', code: 'TASK_ASSIGNED' });
    await tasksAt(pass, { reason: 'I am away.' });
    await expect(listed({ mine: true, ...about })).resolves.toEqual([]);
    await tasksAt(`complete ${id}`, { result: 'It was read.' });
    await expect(listed({ all: true, ...about })).resolves.toMatchObject([{ id, stage: 'done' }]);
  });
});
