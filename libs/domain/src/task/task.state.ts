import type { TaskSeen } from '#events';
import { born } from '../rules/present.js';
import type { Absent, Present } from '../rules/present.js';
import { reading } from '../rules/reading.js';
import type { Told } from '../rules/wish.js';

/** A task as it stands now. */
export interface Task extends Present {
  readonly stage: 'open' | 'done' | 'dropped';
  readonly askedBy: string;
  readonly assignee: string | null;
  readonly due: string | null;
}

/** A task, or none. */
export type TaskState = Absent | Task;

const evolve = (state: TaskState, fact: Told<TaskSeen>): TaskState => {
  if (fact.type === 'TaskOpened') {
    const { assignee, due } = fact.data;
    return { ...born, stage: 'open', askedBy: fact.by, assignee, due };
  }
  if (state.status === 'absent') return state;
  switch (fact.type) {
    case 'TaskAssigned':
    case 'TaskReassigned':
      return { ...state, assignee: fact.data.assignee };
    case 'TaskReturned':
      return { ...state, assignee: null };
    case 'TaskRescheduled':
      return { ...state, due: fact.data.due };
    case 'TaskCompleted':
      return { ...state, stage: 'done' };
    case 'TaskDropped':
      return { ...state, stage: 'dropped' };
    case 'TaskReopened':
      return { ...state, stage: 'open' };
  }
};

/** How a task is read. */
export const taskReading = reading('task', evolve);
