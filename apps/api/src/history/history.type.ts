import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import { Id, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';

@ObjectType({
  description:
    'One event in the history of something: what kind, who, when, by what, because of what.',
})
export class HistoryEntry {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @Id('own') readonly eventId!: string;
  @Shown('public', () => GraphQLString) readonly type!: string;
  @Shown('public', () => GraphQLString, 'The record on which it stands.') readonly stream!: string;
  @Shown(
    'public',
    () => GraphQLInt,
    'Its number on that record, from 0: what expectedRevision is compared with.',
  )
  readonly revision!: number;
  @Shown('public', () => InstantText) readonly recordedAt!: string;
  @ShownOrNull('case', () => InstantText) readonly receivedAt!: string | null;
  @Shown('case', () => GraphQLString, 'The member or process that acted.') readonly by!: string;
  @ShownOrNull('case', () => GraphQLString) readonly onBehalfOf!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'The tool and its version.') readonly via!:
    string | null;
  @Shown('public', () => GraphQLString) readonly commandId!: string;
  @Shown('public', () => GraphQLString) readonly correlation!: string;
  @Shown('public', () => GraphQLString) readonly causation!: string;
  @Sealed('work', () => ProtectedText, 'Why, where the event says.') readonly reason!: unknown;
}
