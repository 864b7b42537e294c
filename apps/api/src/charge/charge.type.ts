import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { ChargeRow, LinkageRow } from '#read-side';
import { Id, IdIfSaid, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText } from '../schema/scalars.js';
import { Coded, LawEntry, Pinpoint, Source } from '../schema/vocabulary.type.js';
import { ChargeStatus, LinkageEnd, SubjectNoun } from '../schema/words.js';
import { ActNamed } from './fact.type.js';
import { StaysListed } from './stays-listed.type.js';

@ObjectType({ description: 'A person or actor who carried an act out.' })
export class Principal {
  @Shown('holder', () => SubjectNoun) readonly noun!: string;
  @Id('record') readonly id!: string;
}

@ObjectType({
  description:
    'A charge: acts, a suspect, a provision and a mode of liability under one forum. A draft is nobody’s finding.',
})
export class Charge {
  @Id('own') readonly id!: string;
  @Id('record') readonly caseId!: string;
  @Shown('case', () => GraphQLInt) readonly number!: number;
  @Id('standing') readonly suspectId!: string;
  @Shown('case', () => ChargeStatus) readonly status!: string;
  @Shown('public', () => [ActNamed]) readonly acts!: readonly ActNamed[];
  @Shown('case', () => LawEntry, 'The provision.') readonly crime!: LawEntry;
  @Shown('case', () => LawEntry, 'The mode of liability.') readonly mode!: LawEntry;
  @Shown('case', () => Coded, 'The standard of proof in view.') readonly standard!: Coded;
  @IdOrNull('record') readonly conflictId!: string | null;
  @Shown('case', () => [Principal], 'Who carried the acts out.')
  readonly principals!: readonly Principal[];
  @Shown('case', () => [GraphQLString], 'The obstacles that the tool found, by their code.')
  readonly flags!: readonly string[];
  @Shown('case', () => [GraphQLString], 'What the tool found that it depends on.')
  readonly questions!: readonly string[];
  @Shown('case', () => GraphQLString, 'The tool and its version.') readonly tool!: string;
  @Shown('case', () => GraphQLString) readonly draftedBy!: string;
  @Shown('case', () => InstantText) readonly draftedAt!: string;
  @ShownOrNull('case', () => GraphQLString, 'Who adopted or withdrew it.')
  readonly decidedBy!: string | null;
  @ShownOrNull('case', () => InstantText) readonly decidedAt!: string | null;
  @Sealed('work', () => ProtectedText, 'Why it was drafted.') readonly reason!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it is charged all the same, where there is a flag.')
  readonly departure!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it was decided so.', {
    sealedIn: 'decisionSealed',
    field: 'reason',
  })
  readonly decisionReason!: unknown;
}

/** A charge as the schema shows it. */
export const chargeOf = ({ chargeId, ...row }: ChargeRow) => ({ ...row, id: chargeId });
export type ChargeView = ReturnType<typeof chargeOf>;

@ObjectType({ description: 'An end of a link.' })
export class ChainEnd {
  @Shown('holder', () => LinkageEnd) readonly kind!: string;
  @IdIfSaid('record') readonly id!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly printed!: string | null;
}

@ObjectType({ description: 'A link of the chain from an act to a suspect, with its source.' })
export class Linkage extends StaysListed {
  @Id('own') readonly id!: string;
  @Shown('case', () => ChainEnd) readonly from!: ChainEnd;
  @Shown('case', () => ChainEnd) readonly to!: ChainEnd;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
}

/** A link as the schema shows it. */
export const linkageOf = ({ linkId, ...row }: LinkageRow) => ({ ...row, id: linkId });
