import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import { Id, Ids, Shown, ShownOrNull } from '../schema/fields.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';
import { Bilingual } from '../schema/vocabulary.type.js';
import { MemberRole, Purpose } from '../schema/words.js';

@ObjectType({ description: 'How far a read model has followed the register.' })
export class Follower {
  @Shown('public', () => GraphQLString) readonly name!: string;
  @Shown('public', () => GraphQLInt) readonly version!: number;
  @Shown('public', () => PositionNumber) readonly position!: number;
  @Shown('public', () => GraphQLString, 'following, or halted on an event that it cannot read.')
  readonly state!: string;
}

@ObjectType({ description: 'What the register says of itself.' })
export class Register {
  @Id('own') readonly id!: string;
  @Shown('public', () => Purpose, 'A demo register can never become an operational one.')
  readonly purpose!: string;
  @ShownOrNull('case', () => Bilingual) readonly name!: Bilingual | null;
  @ShownOrNull('public', () => GraphQLInt) readonly policyVersion!: number | null;
  @ShownOrNull('public', () => GraphQLString) readonly software!: string | null;
  @Shown('public', () => PositionNumber, 'The position at which this was read.')
  readonly position!: number;
  @ShownOrNull('public', () => InstantText) readonly instant!: string | null;
}

@ObjectType({ description: 'Who is signed in, by today’s facts.' })
export class Me {
  @Id('office') readonly memberId!: string;
  @Id('office') readonly credentialId!: string;
  @Shown('public', () => [MemberRole]) readonly roles!: readonly string[];
  @Ids('record', 'The cases to which the member is assigned.')
  readonly caseIds!: readonly string[];
  @Shown('public', () => InstantText, 'Until when the token opens.') readonly expires!: string;
  @Shown('public', () => PositionNumber) readonly position!: number;
}
