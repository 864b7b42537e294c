import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { DestructionRow, Row } from '#read-side';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { DestructionState } from '../schema/words.js';

@ObjectType({ description: 'One step of what became of a request to destroy an identity.' })
export class DestructionStep {
  @Shown('case', () => DestructionState) readonly act!: string;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Shown('public', () => PositionNumber) readonly position!: number;
}

@ObjectType({
  description:
    'A request that the identity of a person be destroyed, and what became of it. The pseudonym stays, and all that was said under it.',
})
export class Destruction {
  @Id('own') readonly id!: string;
  @Id('record') readonly personId!: string;
  @Shown('case', () => DestructionState) readonly state!: string;
  @Shown('public', () => PositionNumber, 'The position at which it was made.')
  readonly requested!: number;
  @Shown('case', () => GraphQLString, 'Who made it.') readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @ShownOrNull('case', () => Coded, 'On what it rests.') readonly basis!: Coded | null;
  @IdOrNull('own', 'The consent that was taken back.')
  readonly consentId!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'The reference of an order or letter.')
  readonly reference!: string | null;
  @IdOrNull('record', 'The item that holds it.')
  readonly documentId!: string | null;
  @Shown('case', () => [DestructionStep], 'What became of it, step by step.')
  readonly steps!: readonly DestructionStep[];
  @Sealed('work', () => ProtectedText, 'Why, in words.') readonly ground!: unknown;
}

/** A request as the schema shows it. */
export const destructionOf = ({ requestId, document, ...row }: Row<DestructionRow>) => ({
  ...row,
  id: requestId,
  documentId: document,
});
export type DestructionView = ReturnType<typeof destructionOf>;
