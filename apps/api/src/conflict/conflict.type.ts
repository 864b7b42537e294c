import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { CivilianAttackRow, ConflictRow, NexusRow, Row } from '#read-side';
import { Id, IdIfSaid, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedText } from '../schema/protected.type.js';
import { PositionNumber } from '../schema/scalars.js';
import { Bilingual, Coded, Period, Pinpoint, Source } from '../schema/vocabulary.type.js';
import { ConflictType, Nexus } from '../schema/words.js';

@ObjectType({
  implements: () => [Node],
  description: 'An armed conflict as last classified; former views stay in its history.',
})
export class Conflict extends Node {
  @Id('own') readonly id!: string;
  @Shown('case', () => Bilingual) readonly name!: Bilingual;
  @Shown('case', () => ConflictType) readonly type!: string;
  @Shown('case', () => [Coded]) readonly parties!: readonly Coded[];
  @Shown('case', () => GraphQLString) readonly territory!: string;
  @Shown('case', () => Period) readonly during!: Period;
  @Shown('case', () => Source, 'Whose classification it is.') readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('public', () => PositionNumber) readonly classified!: number;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** A conflict as the schema shows it. */
export const conflictOf = ({ conflictId, ...row }: Row<ConflictRow>) => ({
  ...row,
  id: conflictId,
});
export type ConflictView = ReturnType<typeof conflictOf>;

@ObjectType({ description: 'Whether an incident or act was part of a conflict, as last assessed.' })
export class NexusAssessment {
  @Id('record') readonly conflictId!: string;
  @Id('record') readonly incidentId!: string;
  @IdIfSaid('record') readonly actId!: string | null;
  @Shown('case', () => Nexus) readonly nexus!: string;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** A nexus as the schema shows it. */
export const nexusOf = (row: Row<NexusRow>) => ({ ...row });
export type NexusView = ReturnType<typeof nexusOf>;

@ObjectType({
  description:
    'A widespread or systematic attack on a civilian population, as somebody asserts it (Rome Statute, 7(1), 7(2)(a)).',
})
export class CivilianAttack {
  @Id('own') readonly id!: string;
  @Sealed('confidential', () => ProtectedText) readonly population!: unknown;
  @Shown('case', () => Period) readonly during!: Period;
  @Shown('case', () => Coded) readonly organisation!: Coded;
  @Sealed('confidential', () => ProtectedText) readonly policy!: unknown;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
}

/** An attack as the schema shows it. */
export const civilianAttackOf = ({ claimId, ...row }: Row<CivilianAttackRow>) => ({
  ...row,
  id: claimId,
});
