import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { DisposalRow, Row } from '#read-side';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, PartialDate, PositionNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { DisposalKind, DisposalState } from '../schema/words.js';
import { Custodian } from './custody.type.js';

@ObjectType({ description: 'One step of what became of an order to return or destroy.' })
export class DisposalStep {
  @Shown('case', () => DisposalState) readonly act!: string;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Shown('public', () => PositionNumber) readonly position!: number;
}

@ObjectType({
  description: 'An order that files of an item be returned or destroyed, and what became of it.',
})
export class Disposal {
  @Id('own') readonly id!: string;
  @Id('record') readonly evidenceId!: string;
  @Shown('case', () => DisposalKind) readonly kind!: string;
  @Shown('case', () => DisposalState) readonly state!: string;
  @Shown('public', () => PositionNumber, 'The position at which it was taken in.')
  readonly ordered!: number;
  @Shown('case', () => GraphQLString, 'Who took it in.') readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Shown('case', () => [GraphQLString], 'The files that go, by their hashes.')
  readonly files!: readonly string[];
  @Shown('case', () => [GraphQLString], 'Copies and renditions that are destroyed with them.')
  readonly copies!: readonly string[];
  @ShownOrNull('case', () => Custodian, 'To whom files are returned.')
  readonly to!: Custodian | null;
  @Shown('case', () => Coded, 'On what ground.') readonly ground!: Coded;
  @ShownOrNull('case', () => GraphQLString, 'The reference of the order.')
  readonly reference!: string | null;
  @IdOrNull('record', 'The item that holds the order.')
  readonly documentId!: string | null;
  @ShownOrNull('case', () => PartialDate, 'The day of the order.')
  readonly orderedOn!: string | null;
  @IdOrNull('record', 'The item in which the recipient confirms it.')
  readonly receiptId!: string | null;
  @Shown('case', () => [DisposalStep], 'What became of it, step by step.')
  readonly steps!: readonly DisposalStep[];
  @Sealed('confidential', () => ProtectedText, 'Who ordered it.') readonly authority!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it is followed.') readonly reason!: unknown;
}

/** An order as the schema shows it. */
export const disposalOf = ({ disposalId, document, receipt, ...row }: Row<DisposalRow>) => ({
  ...row,
  id: disposalId,
  documentId: document,
  receiptId: receipt,
});
