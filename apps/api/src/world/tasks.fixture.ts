import type { OpenApi } from '../api.fixture.js';
import { SECRETS } from './words.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** Work that is handed out, passed on, done, dropped and taken up again. */
export const handOutWork = async (
  { done }: Wisher,
  { members }: OpenApi,
  {
    finding,
    incident,
    opened,
    reportId,
  }: Readonly<Record<'incident' | 'opened', Result> & Record<'finding' | 'reportId', string>>,
) => {
  const [lawyer, analyst] = [members.get('lawyer'), members.get('analyst')];
  const { reason } = SECRETS;
  const asked = await done('lawyer', 'openTask', {
    subject: { noun: 'finding', id: finding },
    within: { noun: 'import', id: reportId },
    due: '2026-11-30',
    title: SECRETS.reason,
    details: SECRETS.reason,
  });
  const taskId = asked.id;
  await done('reviewer', 'assignTask', { taskId, assignee: lawyer });
  await done('reviewer', 'reassignTask', { taskId, assignee: analyst, reason });
  await done('analyst', 'returnTask', { taskId, reason });
  await done('reviewer', 'assignTask', { taskId, assignee: analyst });
  await done('lawyer', 'rescheduleTask', { taskId, due: '2026-12-05', reason });
  await done('analyst', 'completeTask', { taskId, result: SECRETS.reason });

  const other = await done('analyst', 'openTask', {
    subject: { noun: 'incident', id: incident.id },
    assignee: lawyer,
    due: '2026-11-20',
    title: SECRETS.reason,
  });
  await done('lawyer', 'dropTask', { taskId: other.id, reason });
  await done('lawyer', 'reopenTask', { taskId: other.id, reason });

  await done('lawyer', 'openTask', {
    subject: { noun: 'case', id: opened.id },
    assignee: members.get('reviewer'),
    title: SECRETS.reason,
  });

  return { task: taskId, openTask: other.id };
};
