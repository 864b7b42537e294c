import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { GroundingRow, Row } from '#read-side';
import { Classification } from '../incident/classification.type.js';
import { Id, IdIfSaid, Shown, ShownOrNull } from '../schema/fields.js';
import { InstantText, PartialDate, PositionNumber } from '../schema/scalars.js';
import { ActKind, ApplicabilityAnswer, ClassificationStatus } from '../schema/words.js';

@ObjectType({ description: 'A state that a classification was in, and since which position.' })
export class ClassificationStep {
  @Shown('public', () => PositionNumber, 'Since when it stood so.') readonly since!: number;
  @Shown('case', () => Classification) readonly classification!: object;
}

@ObjectType({
  description:
    'The life of a classification, of what it revised and of what revised it; the losing views too.',
})
export class ClassificationBiography {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @ShownOrNull('public', () => InstantText) readonly instant!: string | null;
  @Shown('case', () => [ClassificationStep]) readonly steps!: readonly ClassificationStep[];
}

@ObjectType({ description: 'A reason of the tool, by its code, in a sentence.' })
export class ApplicabilityReason {
  @Shown('case', () => GraphQLString) readonly code!: string;
  @Shown('case', () => GraphQLString) readonly says!: string;
}

@ObjectType({ description: 'Whether a provision can apply to an act in one conflict, and why.' })
export class GroundingAnswer {
  @IdIfSaid('record', 'Null: linked to no conflict.')
  readonly conflictId!: string | null;
  @Shown('case', () => ApplicabilityAnswer) readonly answer!: string;
  @Shown('case', () => [GraphQLString], 'The named questions that it depends on.')
  readonly questions!: readonly string[];
  @Shown('case', () => [ApplicabilityReason]) readonly reasons!: readonly ApplicabilityReason[];
}

@ObjectType({ description: 'A classification of the act or its incident under the provision.' })
export class GroundingClassification {
  @Id('own') readonly id!: string;
  @Shown('case', () => ClassificationStatus) readonly status!: string;
}

@ObjectType({ description: 'An act that could ground a provision. The answers are a tool’s.' })
export class GroundingAct {
  @Id('record', 'The act.') readonly id!: string;
  @Id('record') readonly incidentId!: string;
  @Shown('case', () => GraphQLInt) readonly sequence!: number;
  @Shown('case', () => ActKind) readonly kind!: string;
  @ShownOrNull('case', () => PartialDate) readonly day!: string | null;
  @Shown('case', () => [GroundingAnswer]) readonly answers!: readonly GroundingAnswer[];
  @Shown('case', () => [GroundingClassification])
  readonly classifications!: readonly GroundingClassification[];
}

/** An act that could ground a provision, as the schema shows it. */
export const groundingActOf = (row: Row<GroundingRow>) => ({
  ...row,
  id: row.actId,
  answers: row.answers.map(({ conflictId, applicability }) => ({
    conflictId,
    answer: applicability.answer,
    questions: applicability.answer === 'dependsOn' ? applicability.questions : [],
    reasons: applicability.reasons,
  })),
  classifications: row.classifications.map(({ classificationId, status }) => ({
    id: classificationId,
    status,
  })),
});
