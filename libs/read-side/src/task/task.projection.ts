import { change, need, projection, put } from '../kit/projection.js';
import type { Change, Heard, Rows } from '../kit/projection.js';
import { sealedOf, stated } from '../kit/stated.js';
import type { TaskRow } from './task.rows.js';
import { tasks } from './task.tables.js';

type Later = Heard<
  | 'TaskAssigned'
  | 'TaskReassigned'
  | 'TaskReturned'
  | 'TaskRescheduled'
  | 'TaskCompleted'
  | 'TaskDropped'
  | 'TaskReopened'
>;

/** What follows for the task itself, and what was said to it last. */
const later = <E extends Later>(how: (event: E) => Partial<TaskRow>) => ({
  needs: ({ fact: { data } }: E) => [need(tasks, data.taskId)],
  follows: (event: E, rows: Rows): readonly Change[] =>
    change(rows, tasks, event.fact.data.taskId, () => ({
      ...how(event),
      lastSaid: sealedOf(event),
    })),
});

const closed =
  (stage: 'done' | 'dropped') =>
  ({ envelope, position }: Later): Partial<TaskRow> => ({
    stage,
    closedBy: envelope.by,
    closed: position,
  });

/** Tasks: who asked for what, who has it, by when, and what became of it. */
export const taskProjection = projection('tasks', 1, [tasks], {
  TaskOpened: (event) => {
    const { taskId, subject, standsOn, assignee, due } = event.fact.data;
    return [
      put(tasks, {
        taskId,
        subjectNoun: subject.noun,
        subjectId: subject.id,
        standsOn: standsOn.map(({ id }) => id),
        records: standsOn,
        assignee,
        due,
        stage: 'open',
        opened: event.position,
        closedBy: null,
        closed: null,
        ...stated(event),
        sealed: sealedOf(event),
        lastSaid: null,
      }),
    ];
  },
  TaskAssigned: later<Heard<'TaskAssigned'>>(({ fact: { data } }) => ({ assignee: data.assignee })),
  TaskReassigned: later<Heard<'TaskReassigned'>>(({ fact: { data } }) => ({
    assignee: data.assignee,
  })),
  TaskReturned: later<Heard<'TaskReturned'>>(() => ({ assignee: null })),
  TaskRescheduled: later<Heard<'TaskRescheduled'>>(({ fact: { data } }) => ({ due: data.due })),
  TaskCompleted: later<Heard<'TaskCompleted'>>(closed('done')),
  TaskDropped: later<Heard<'TaskDropped'>>(closed('dropped')),
  TaskReopened: later<Heard<'TaskReopened'>>(() => ({
    stage: 'open',
    closedBy: null,
    closed: null,
  })),
});
