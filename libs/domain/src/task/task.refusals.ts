import { refusal } from '../rules/refusals.js';

/** A charge is found through its case, a finding through its report. */
export const foundWithin = refusal(
  'invalid',
  'TASK_WITHIN_MISSING',
  'Please say within which case this charge stands, or on which report this finding was raised.',
  '/within',
);

/** What is done or dropped takes no more work. */
export const taskClosed = refusal(
  'conflict',
  'TASK_CLOSED',
  'This task was done or dropped before. Reopen it first.',
  '/taskId',
);

/** Only what was closed can be reopened. */
export const taskOpen = refusal('conflict', 'TASK_OPEN', 'This task is open.', '/taskId');

/** Whoever takes a task from somebody says why. */
export const taskAssigned = refusal(
  'conflict',
  'TASK_ASSIGNED',
  'Somebody has this task. To give it to another member, reassign it and say why.',
  '/taskId',
);

/** Nobody has it, so nobody can be asked to hand it on. */
export const taskUnassigned = refusal(
  'conflict',
  'TASK_UNASSIGNED',
  'Nobody has this task. Assign it.',
  '/taskId',
);

/** A task is given back by whoever has it, and done by whoever has it or asked for it. */
export const taskOfAnother = refusal(
  'forbidden',
  'TASK_OF_ANOTHER',
  'This task is with another member. Only who has it can do this, or for its end who asked for it.',
  '/taskId',
);
