import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import { Id, IdIfSaid, Shown, ShownOrNull } from '../schema/fields.js';
import { Day, InstantText, PositionNumber } from '../schema/scalars.js';

@ObjectType({
  description: 'One fact of a case with its four clocks: happened, reported, received, recorded.',
})
export class ChronologyEntry {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @Id('own') readonly eventId!: string;
  @Shown('public', () => GraphQLString, 'What kind of fact.') readonly type!: string;
  @Shown('case', () => GraphQLString, 'Who recorded it.') readonly by!: string;
  @IdIfSaid('record', 'The incident that it is about.') readonly incidentId!: string | null;
  @IdIfSaid('record', 'The item of evidence that it is about.')
  readonly evidenceId!: string | null;
  @ShownOrNull('case', () => Day, 'Null where it is no happening in the world.')
  readonly happenedFrom!: string | null;
  @ShownOrNull('case', () => Day) readonly happenedTo!: string | null;
  @ShownOrNull('case', () => Day, 'When whoever reports it confirmed or published it.')
  readonly reported!: string | null;
  @ShownOrNull('public', () => InstantText, 'When the office got it.') readonly receivedAt!:
    string | null;
  @Shown('public', () => InstantText) readonly recordedAt!: string;
}

@ObjectType({
  description: 'The facts of a case in the order in which things happened, at most a thousand.',
})
export class Chronology {
  @Shown('public', () => PositionNumber, 'The position at which all of this was read.')
  readonly position!: number;
  @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!:
    string | null;
  @Shown('case', () => GraphQLInt, 'How many there are in all; narrow by days for the others.')
  readonly totalCount!: number;
  @Shown('case', () => [ChronologyEntry]) readonly entries!: readonly ChronologyEntry[];
}
