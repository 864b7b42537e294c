import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { DossierRow, HandoverRow, Row } from '#read-side';
import { Id, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { Day, InstantText, PositionNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import {
  DossierAnchor,
  DossierCauseKind,
  DossierDifferenceKind,
  DossierLanguage,
  DossierProfile,
} from '../schema/words.js';

@ObjectType({ description: 'A version of the law by which a dossier was made.' })
export class DossierLaw {
  @Shown('case', () => GraphQLString) readonly catalogue!: string;
  @Shown('case', () => GraphQLString) readonly version!: string;
}

@ObjectType({ description: 'The versions by which a dossier was made: others give other bytes.' })
export class DossierVersions {
  @Shown('case', () => GraphQLString) readonly sijil!: string;
  @Shown('case', () => GraphQLString) readonly policy!: string;
  @Shown('case', () => [DossierLaw]) readonly law!: readonly DossierLaw[];
  @Shown('case', () => GraphQLString) readonly document!: string;
}

@ObjectType({ description: 'A file that is otherwise than in the issue whose place was taken.' })
export class DossierDifference {
  @Shown('case', () => GraphQLString) readonly path!: string;
  @Shown('case', () => DossierDifferenceKind) readonly how!: string;
}

@ObjectType({ description: 'Why a dossier could not be made again as it was.' })
export class DossierCause {
  @Shown('case', () => DossierCauseKind) readonly what!: string;
  @IdOrNull('record', 'To which person or item it happened.')
  readonly id!: string | null;
}

@ObjectType({
  description: 'A dossier of a case that was issued, under a number that is never used again.',
})
export class Dossier {
  @Id('own') readonly id!: string;
  @Id('own') readonly caseId!: string;
  @Id('record', 'The item under which its bag is kept, without the evidence.')
  readonly evidenceId!: string;
  @Shown('case', () => GraphQLInt) readonly number!: number;
  @Shown('case', () => DossierProfile) readonly profile!: string;
  @Shown('case', () => DossierLanguage) readonly language!: string;
  @Shown('public', () => PositionNumber, 'The position at which it speaks.')
  readonly speaksAt!: number;
  @Shown('public', () => PositionNumber) readonly issued!: number;
  @Shown('case', () => InstantText) readonly issuedAt!: string;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('public', () => GraphQLString, 'The SHA-256 of its manifest, which names every file.')
  readonly manifest!: string;
  @Shown('public', () => PositionNumber, 'How many events its signed head covers.')
  readonly headSize!: number;
  @Shown('public', () => GraphQLString, 'The root of that head.') readonly headRoot!: string;
  @Shown('case', () => DossierAnchor) readonly anchor!: string;
  @Shown('case', () => DossierVersions) readonly versions!: DossierVersions;
  @ShownOrNull('case', () => GraphQLInt, 'The number of the issue whose place it takes.')
  readonly replaces!: number | null;
  @Shown('case', () => [DossierDifference], 'What is otherwise than in that one, file by file.')
  readonly differences!: readonly DossierDifference[];
  @Shown('case', () => [DossierCause], 'Why, as far as both issues show it.')
  readonly causes!: readonly DossierCause[];
  @Sealed('work', () => ProtectedText, 'Why it was issued.') readonly reason!: unknown;
}

/** An issued dossier as the schema shows it. */
export const dossierOf = ({ dossierId, checkpoint, recordedAt, ...row }: Row<DossierRow>) => ({
  ...row,
  id: dossierId,
  issuedAt: recordedAt,
  headSize: checkpoint.size,
  headRoot: checkpoint.root,
});
export type DossierView = ReturnType<typeof dossierOf>;

@ObjectType({ description: 'That an issued dossier was handed to somebody outside the office.' })
export class Handover {
  @Id('own') readonly id!: string;
  @Sealed('confidential', () => ProtectedText, 'The office or body to which.')
  readonly to!: unknown;
  @Shown('case', () => Coded, 'The rule or duty under which.') readonly rule!: Coded;
  @ShownOrNull('case', () => GraphQLString, 'The reference of the request that it answers.')
  readonly request!: string | null;
  @Shown('case', () => Day) readonly on!: string;
  @Shown('public', () => PositionNumber) readonly disclosed!: number;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** A handing over as the schema shows it. */
export const handoverOf = ({ disclosureId, ...row }: Row<HandoverRow>) => ({
  ...row,
  id: disclosureId,
});
export type HandoverView = ReturnType<typeof handoverOf>;
