import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt } from 'graphql';
import type { AllegedFactRow, SupportRow } from '#read-side';
import { Id, IdIfSaid, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText } from '../schema/scalars.js';
import { Pinpoint } from '../schema/vocabulary.type.js';
import { AllegedFactKind, SupportStance } from '../schema/words.js';
import { StaysListed } from './stays-listed.type.js';

@ObjectType({ description: 'An act, and the incident that holds it.' })
export class ActNamed {
  @Id('record') readonly incidentId!: string;
  @Id('record') readonly actId!: string;
}

@ObjectType({ description: 'A fact alleged in a case. Charges share it, under whatever forum.' })
export class AllegedFact extends StaysListed {
  @Id('own') readonly id!: string;
  @Id('own') readonly caseId!: string;
  @Shown('case', () => GraphQLInt) readonly number!: number;
  @Shown('case', () => AllegedFactKind) readonly kind!: string;
  @Shown('public', () => [ActNamed]) readonly acts!: readonly ActNamed[];
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('confidential', () => ProtectedText, 'What is alleged.') readonly statement!: unknown;
}

/** An alleged fact as the schema shows it. */
export const allegedFactOf = ({ factId, ...row }: AllegedFactRow) => ({ ...row, id: factId });
export type AllegedFactView = ReturnType<typeof allegedFactOf>;

@ObjectType({
  description: 'A passage of an exhibit or account, put for or against an alleged fact.',
})
export class FactSupport extends StaysListed {
  @Id('own') readonly id!: string;
  @Id('own') readonly factId!: string;
  @Shown('case', () => SupportStance) readonly stance!: string;
  @IdIfSaid('standing') readonly exhibitId!: string | null;
  @IdIfSaid('standing') readonly accountId!: string | null;
  @ShownOrNull('public', () => GraphQLInt, 'The number of the passage of the account.')
  readonly passage!: number | null;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
}

/** A support as the schema shows it. */
export const factSupportOf = ({ supportId, ...row }: SupportRow) => ({ ...row, id: supportId });
export type FactSupportView = ReturnType<typeof factSupportOf>;
