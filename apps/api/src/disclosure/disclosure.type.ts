import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import { Id, IdOrNull, Shown, ShownOrNull } from '../schema/fields.js';
import { FieldClass } from '../schema/protected.type.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';
import { DisclosureMeans, DisclosurePurpose } from '../schema/words.js';

@ObjectType({
  description:
    'Fields of one class that were shown of the same records. Never what stands in them.',
})
export class ShownFields {
  @Shown('public', () => FieldClass) readonly class!: string;
  @Shown('public', () => [GraphQLString], 'The fields, as the events name them.')
  readonly fields!: readonly string[];
  @Shown('public', () => [GraphQLString], 'The records by their streams, at most 100 of them.')
  readonly subjects!: readonly string[];
  @Shown('public', () => GraphQLInt, 'How many records there are in all, for you.')
  readonly subjectCount!: number;
}

@ObjectType({
  description: 'Something confidential that was shown to somebody; written down before it was.',
})
export class Disclosure {
  @Id('own', 'The correlation id of the answer by which it was shown.')
  readonly id!: string;
  @Shown('public', () => PositionNumber, 'Its position in the access register.')
  readonly accessPosition!: number;
  @Shown('public', () => InstantText) readonly recordedAt!: string;
  @Shown('public', () => GraphQLString, 'To whom.') readonly by!: string;
  @IdOrNull('office', 'The credential that opened the door.')
  readonly credential!: string | null;
  @ShownOrNull('public', () => GraphQLString, 'The tool and its version.') readonly via!:
    string | null;
  @Shown('public', () => DisclosureMeans, 'By which door.') readonly means!: string;
  @Shown('public', () => DisclosurePurpose, 'What for, as the reader said.')
  readonly purpose!: string;
  @IdOrNull(
    'record',
    'For which case, as the reader said; null, too, where it is under seal for others.',
  )
  readonly caseId!: string | null;
  @Shown('public', () => PositionNumber, 'The position of the register at which it had been read.')
  readonly readAt!: number;
  @Shown('public', () => [ShownFields], 'What, without what is under seal for others.')
  readonly shown!: readonly ShownFields[];
}
