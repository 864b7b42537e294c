import type { Command } from '#kernel';
import type {
  Subject,
  TaskAssigned,
  TaskCompleted,
  TaskDropped,
  TaskOpened,
  TaskReassigned,
  TaskReopened,
  TaskRescheduled,
  TaskReturned,
} from '#events';
import type { Wish } from '../rules/wish.js';

/**
 * Ask for work on something. `within` is needed for what is found only through another record: an act,
 * a claim, a charge (its case), a finding (its report).
 */
export type OpenTask = Command<
  'OpenTask',
  Omit<Wish<typeof TaskOpened, 'taskId'>, 'standsOn'> & { readonly within?: Subject }
>;
/** Give a task that nobody has to a member. */
export type AssignTask = Command<'AssignTask', Wish<typeof TaskAssigned>>;
/** Take a task from whoever has it and give it to another member. */
export type ReassignTask = Command<'ReassignTask', Omit<Wish<typeof TaskReassigned>, 'from'>>;
/** Give one's own task back. */
export type ReturnTask = Command<'ReturnTask', Omit<Wish<typeof TaskReturned>, 'from'>>;
/** Let a task be due on another day, or on none. */
export type RescheduleTask = Command<'RescheduleTask', Wish<typeof TaskRescheduled>>;
/** Say that the work is done. */
export type CompleteTask = Command<'CompleteTask', Wish<typeof TaskCompleted>>;
/** Say that the work will not be done. */
export type DropTask = Command<'DropTask', Wish<typeof TaskDropped>>;
/** Say that it is to be done after all. */
export type ReopenTask = Command<'ReopenTask', Wish<typeof TaskReopened>>;

/** All that can be asked about a task. */
export type TaskCommand =
  | OpenTask
  | AssignTask
  | ReassignTask
  | ReturnTask
  | RescheduleTask
  | CompleteTask
  | DropTask
  | ReopenTask;
