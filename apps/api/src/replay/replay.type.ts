import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { WHOLE } from '../operation/reveal.js';
import { Id, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { listOf } from '../schema/page.type.js';
import { ProtectedJson, ProtectedText } from '../schema/protected.type.js';
import { InstantText, JsonValue, PositionNumber } from '../schema/scalars.js';
import { ReplayedChange, ReplayedDifference } from './change.type.js';

@ObjectType({
  description: 'What a history is about: a record, a part of one, or the whole register.',
})
export class ReplaySubject {
  @Shown('public', () => GraphQLString, 'The noun of the record: incident, case, person, …')
  readonly noun!: string;
  @Shown('public', () => GraphQLString, 'Its id; `register` for the whole register.')
  readonly id!: string;
  @Shown('public', () => GraphQLBoolean, 'Whether it is a part: an act, a claim, a charge, …')
  readonly part!: boolean;
}

@ObjectType({
  description: 'One fact of a history: who, when, by what, why, and what changed by it.',
})
export class ReplayStep {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @Id('own') readonly eventId!: string;
  @Shown('public', () => GraphQLString) readonly type!: string;
  @Shown('public', () => GraphQLString, 'The record on which it stands.') readonly stream!: string;
  @Shown('public', () => InstantText) readonly recordedAt!: string;
  @ShownOrNull('case', () => InstantText, 'When the matter reached the office.')
  readonly receivedAt!: string | null;
  @Shown('case', () => GraphQLString, 'The member or process that acted.') readonly by!: string;
  @ShownOrNull('case', () => GraphQLString) readonly onBehalfOf!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'The tool and its version.') readonly via!:
    string | null;
  @Shown('public', () => GraphQLString) readonly commandId!: string;
  @Shown('public', () => GraphQLString, 'What such a fact says.') readonly says!: string;
  @Shown('case', () => JsonValue, 'What this one says in clear.') readonly data!: object;
  @Shown('case', () => [ReplayedChange]) readonly changes!: readonly ReplayedChange[];
  @Sealed('work', () => ProtectedText, 'Why, where it says.') readonly reason!: unknown;
  @Sealed('work', () => ProtectedJson, 'All that our team noted with it.', { field: WHOLE })
  readonly notes!: unknown;
  @Sealed('confidential', () => ProtectedJson, 'Its free texts and quotations.', { field: WHOLE })
  readonly texts!: unknown;
}

@ObjectType({ description: 'A thing as it stands by the facts up to the position.' })
export class ReplayedThing {
  @Shown('case', () => GraphQLString) readonly kind!: string;
  @Shown('case', () => GraphQLString) readonly key!: string;
  @Shown('case', () => GraphQLString, 'In words.') readonly en!: string;
  @Shown('case', () => GraphQLString) readonly ar!: string;
  @Shown('case', () => JsonValue, 'What is said of it in clear.') readonly said!: object;
}

@ObjectType({ description: 'How often a kind of fact was recorded.' })
export class ReplayTally {
  @Shown('public', () => GraphQLString) readonly type!: string;
  @Shown('public', () => GraphQLString, 'What such a fact says.') readonly says!: string;
  @Shown('case', () => GraphQLInt) readonly count!: number;
}

export const ReplayStepConnection = listOf(
  'ReplayStep',
  () => ReplayStep,
  'The facts of a history, in the order in which they were recorded.',
);

@ObjectType({
  description:
    'The history of something, told from the events themselves by code of its own. What you may not know of is not told.',
})
export class Replay {
  @Shown('public', () => PositionNumber, 'The position up to which it is told.')
  readonly position!: number;
  @ShownOrNull('public', () => InstantText, 'The instant that was asked for.') readonly instant!:
    string | null;
  @Shown('public', () => ReplaySubject) readonly subject!: ReplaySubject;
  @Shown('case', () => [ReplayedThing], 'What stands of it. Of the whole register: nothing here.')
  readonly standing!: readonly ReplayedThing[];
  @ShownOrNull('case', () => ReplayedDifference, 'Against the moment given as `since`.')
  readonly difference!: ReplayedDifference | null;
  @Shown('case', () => [ReplayTally], 'Facts by kind, the most frequent first.')
  readonly tallies!: readonly ReplayTally[];
}
