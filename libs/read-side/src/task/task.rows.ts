import type { Subject, TaskSubject } from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** Whether a task is to be done. */
export type TaskStage = 'open' | 'done' | 'dropped';

/** A task as it stands. `by` and `recordedAt` say who asked for it, and when. */
export interface TaskRow extends Stated {
  readonly taskId: string;
  readonly subjectNoun: TaskSubject['noun'];
  readonly subjectId: string;
  /** The ids of the records in which that stands: who may not know of one of them may not know of the task. */
  readonly standsOn: readonly string[];
  readonly records: readonly Subject[];
  readonly assignee: string | null;
  /** The day by which it is to be done. */
  readonly due: string | null;
  readonly stage: TaskStage;
  readonly opened: Position;
  /** Who did or dropped it; null while it is open. */
  readonly closedBy: string | null;
  readonly closed: Position | null;
  /** What is to be done. */
  readonly sealed: Sealed | null;
  /** The reason or result of what happened to it last. */
  readonly lastSaid: Sealed | null;
}

/** By whom tasks are held and whether they are late: for tasks, and for what they are about. */
export interface AssignmentFilter {
  /** Members who have one. */
  readonly assignees?: readonly string[];
  /** Whether nobody has one. */
  readonly unassigned?: boolean;
  /** Members who have none. */
  readonly notAssignees?: readonly string[];
  /** Whether an open task was due before a day. */
  readonly overdue?: { readonly on: string; readonly is: boolean };
}

/** What tasks are narrowed by. */
export interface TaskFilter extends AssignmentFilter {
  readonly stages?: readonly TaskStage[];
  /** The ids of what they are about, or of the records in which that stands. */
  readonly about?: readonly string[];
  readonly nouns?: readonly TaskSubject['noun'][];
  /** Members who asked. */
  readonly askedBy?: readonly string[];
}
