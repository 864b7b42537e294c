import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { Row, TaskRow } from '#read-side';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedText } from '../schema/protected.type.js';
import { Day, InstantText, PositionNumber } from '../schema/scalars.js';
import { TaskNoun, TaskStage } from '../schema/words.js';

const OF_LAST = { sealedIn: 'lastSaid' };

@ObjectType({
  implements: () => [Node],
  description:
    'Work that a member asked for. It is there for whoever may know of all that it is about.',
})
export class Task extends Node {
  @Id('own') readonly id!: string;
  @Shown('case', () => TaskNoun, 'What kind of thing it is about.') readonly subjectNoun!: string;
  @Id('own', 'What it is about.') readonly subjectId!: string;
  @Shown('case', () => TaskStage) readonly stage!: string;
  @IdOrNull('office', 'The member who shall do it; null while nobody has it.')
  readonly assigneeId!: string | null;
  @ShownOrNull('case', () => Day, 'By which day.') readonly due!: string | null;
  @Shown('case', () => GraphQLString, 'Who asked for it.') readonly askedBy!: string;
  @Shown('case', () => InstantText, 'When it was asked for.') readonly askedAt!: string;
  @Shown('public', () => PositionNumber) readonly opened!: number;
  @ShownOrNull('case', () => GraphQLString, 'Who did or dropped it.') readonly closedBy!:
    string | null;
  @ShownOrNull('public', () => PositionNumber) readonly closed!: number | null;
  @Sealed('work', () => ProtectedText, 'What is to be done, in a line.') readonly title!: unknown;
  @Sealed('work', () => ProtectedText, 'What else whoever does it should know.')
  readonly details!: unknown;
  @Sealed('work', () => ProtectedText, 'What came of it, where it was done last.', OF_LAST)
  readonly result!: unknown;
  @Sealed('work', () => ProtectedText, 'The reason of what happened to it last.', OF_LAST)
  readonly reason!: unknown;
}

/** A task as the schema shows it. */
export const taskOf = ({ taskId, assignee, by, recordedAt, ...row }: Row<TaskRow>) => ({
  ...row,
  id: taskId,
  assigneeId: assignee,
  askedBy: by,
  askedAt: recordedAt,
});
export type TaskView = ReturnType<typeof taskOf>;
