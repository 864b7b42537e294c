import { cas, event, open, work } from '../event.js';
import { date, id, list, maybe, object, oneOf, orNull, text } from '../shape/shape.js';
import type { Of } from '../shape/shape.js';
import { subject } from '../shape/vocabulary.js';

/** What work can be about. */
export const TASK_SUBJECTS = [
  'evidence',
  'person',
  'account',
  'actor',
  'incident',
  'act',
  'claim',
  'conflict',
  'case',
  'charge',
  'import',
  'finding',
] as const;

const taskSubject = object({ noun: oneOf(...TASK_SUBJECTS), id });
/** What a task is about. */
export type TaskSubject = Of<typeof taskSubject>;

const taskId = open(id, 'The task.');
const reason = work(text, 'Why.');

export const TaskOpened = event(
  'task',
  'TaskOpened',
  'A member asked for work on something. Who asked is who recorded it.',
  {
    taskId,
    subject: open(taskSubject, 'What it is about.'),
    standsOn: open(
      list(subject),
      'The records in which that stands: only who may know of all of them may know of the task.',
    ),
    assignee: open(orNull(id), 'The member who shall do it; null where nobody was named.'),
    due: cas(orNull(date), 'By which day.'),
    title: work(text, 'What is to be done, in a line.'),
    details: work(maybe(text), 'What else whoever does it should know.'),
  },
);

export const TaskAssigned = event(
  'task',
  'TaskAssigned',
  'A task that nobody had was given to a member.',
  { taskId, assignee: open(id, 'The member who shall do it.') },
);

export const TaskReassigned = event(
  'task',
  'TaskReassigned',
  'A task was taken from one member and given to another.',
  {
    taskId,
    from: open(id, 'The member who had it.'),
    assignee: open(id, 'The member who shall do it.'),
    reason,
  },
);

export const TaskReturned = event(
  'task',
  'TaskReturned',
  'A member gave a task back. Nobody has it.',
  { taskId, from: open(id, 'The member who had it.'), reason },
);

export const TaskRescheduled = event('task', 'TaskRescheduled', 'A task is due on another day.', {
  taskId,
  due: cas(orNull(date), 'By which day from here on; null for none.'),
  reason,
});

export const TaskCompleted = event('task', 'TaskCompleted', 'The work of a task is done.', {
  taskId,
  result: work(maybe(text), 'What came of it.'),
});

export const TaskDropped = event('task', 'TaskDropped', 'A task will not be done.', {
  taskId,
  reason,
});

export const TaskReopened = event(
  'task',
  'TaskReopened',
  'A task that was done or dropped is to be done after all. Whoever had it has it again.',
  { taskId, reason },
);
