import { alters, begins, seal } from './tale.js';
import type { EventOf, Tale, Tales } from './tale.js';
import type { Said } from './thing.js';

type Task =
  | 'TaskOpened'
  | 'TaskAssigned'
  | 'TaskReassigned'
  | 'TaskReturned'
  | 'TaskRescheduled'
  | 'TaskCompleted'
  | 'TaskDropped'
  | 'TaskReopened';

const task = ({ taskId }: { readonly taskId: string }): string => taskId;

/** What becomes of a task, and what was said to that. */
const later = <T extends Exclude<Task, 'TaskOpened'>>(how: (event: EventOf<T>) => Said): Tale<T> =>
  alters<T>(
    'task',
    (data) => task(data as { readonly taskId: string }),
    (event) => ({ ...how(event), lastSaid: seal(event) }),
  );

const closed = ({ envelope, position }: EventOf, stage: 'done' | 'dropped'): Said => ({
  stage,
  closedBy: envelope.by,
  closed: position,
});

/** Work that was asked for: who has it, by when, and what became of it. */
export const taskTales: Tales<Task> = {
  TaskOpened: begins('task', task, ({ position, fact: { data } }) => ({
    subject: null,
    subjectNoun: data.subject.noun,
    subjectId: data.subject.id,
    standsOn: data.standsOn.map(({ id }) => id),
    records: data.standsOn,
    stage: 'open',
    opened: position,
  })),
  TaskAssigned: later(({ fact }) => ({ assignee: fact.data.assignee })),
  TaskReassigned: later(({ fact }) => ({ assignee: fact.data.assignee })),
  TaskReturned: later(() => ({ assignee: null })),
  TaskRescheduled: later(({ fact }) => ({ due: fact.data.due })),
  TaskCompleted: later((event) => closed(event, 'done')),
  TaskDropped: later((event) => closed(event, 'dropped')),
  TaskReopened: later(() => ({ stage: 'open', closedBy: null, closed: null })),
};
