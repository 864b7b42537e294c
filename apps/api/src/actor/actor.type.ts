import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type {
  ActorNameRow,
  ActorRow,
  CommandRow,
  MembershipRow,
  Row,
  StructureStep as Step,
} from '#read-side';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedText } from '../schema/protected.type.js';
import { PositionNumber } from '../schema/scalars.js';
import { Bilingual, Coded, Period, Pinpoint, Source } from '../schema/vocabulary.type.js';
import { ActorKind, ActorRelation, PostBasis } from '../schema/words.js';

@ObjectType({ implements: () => [Node], description: 'A State, party, force, unit or post.' })
export class Actor extends Node {
  @Id('own') readonly id!: string;
  @Shown('case', () => ActorKind) readonly kind!: string;
  @ShownOrNull('case', () => GraphQLString, 'Its code in the vocabulary of parties.')
  readonly code!: string | null;
  @Shown('case', () => Bilingual) readonly name!: Bilingual;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => GraphQLBoolean, 'Set where the actor is invented, as in a demo.')
  readonly invented!: boolean;
  @IdOrNull('record') readonly mergedIntoId!: string | null;
  @Shown('public', () => PositionNumber) readonly registered!: number;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
}

/** An actor as the schema shows it. */
export const actorOf = ({ actorId, mergedInto, ...row }: Row<ActorRow>) => ({
  ...row,
  id: actorId,
  mergedIntoId: mergedInto,
});
export type ActorView = ReturnType<typeof actorOf>;

@ObjectType({ description: 'Another name or spelling of an actor.' })
export class ActorName {
  @Shown('case', () => Bilingual) readonly name!: Bilingual;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
}

/** A name as the schema shows it. */
export const actorNameOf = (row: Row<ActorNameRow>) => ({ ...row });

@ObjectType({ description: 'An actor said to be part of another for a time.' })
export class Membership {
  @Id('own') readonly id!: string;
  @Id('record', 'The part.') readonly actorId!: string;
  @Id('record', 'The whole.') readonly ofId!: string;
  @Shown('case', () => Period) readonly during!: Period;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => Coded) readonly certainty!: Coded | null;
  @Shown('case', () => GraphQLBoolean, 'False once it is no longer asserted.')
  readonly stands!: boolean;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
}

/** A membership as the schema shows it. */
export const membershipOf = ({ claimId, of, ...row }: Row<MembershipRow>) => ({
  ...row,
  id: claimId,
  ofId: of,
});
export type MembershipView = ReturnType<typeof membershipOf>;

@ObjectType({ description: 'An actor said to be under the command of another for a time.' })
export class Subordination {
  @Id('own') readonly id!: string;
  @Id('record', 'The subordinate.') readonly actorId!: string;
  @Id('record', 'The superior.') readonly underId!: string;
  @Shown('case', () => PostBasis) readonly basis!: string;
  @Shown('case', () => Period) readonly during!: Period;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => Coded) readonly certainty!: Coded | null;
  @Shown('case', () => GraphQLBoolean, 'False once it is no longer asserted.')
  readonly stands!: boolean;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Sealed('confidential', () => ProtectedText) readonly note!: unknown;
}

/** A command relation as the schema shows it. */
export const subordinationOf = ({ claimId, under, ...row }: Row<CommandRow>) => ({
  ...row,
  id: claimId,
  underId: under,
});
export type SubordinationView = ReturnType<typeof subordinationOf>;

@ObjectType({
  description: 'One step of the structure below an actor, as standing claims draw it.',
})
export class StructureStep {
  @Shown('case', () => GraphQLInt, '1 for those directly below.') readonly depth!: number;
  @Id('record') readonly actorId!: string;
  @Id('record', 'The actor above.') readonly aboveId!: string;
  @Shown('case', () => ActorRelation) readonly relation!: string;
  @ShownOrNull('case', () => PostBasis) readonly basis!: string | null;
  @Id('record') readonly claimId!: string;
  @Shown('case', () => Period) readonly during!: Period;
}

/** A step as the schema shows it. */
export const structureStepOf = ({ above, ...step }: Step) => ({ ...step, aboveId: above });
export type StructureStepView = ReturnType<typeof structureStepOf>;
