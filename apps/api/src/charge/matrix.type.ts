import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type { Gap, MatrixChange, MatrixRow, Resting } from '#read-side';
import { Id, IdIfSaid, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { Coverage, ElementFinding, GapKind, RequirementRow, RestingKind } from '../schema/words.js';

@ObjectType({
  description:
    'A row of the matrix of a charge. Coverage and origins are computed; the finding is a person’s.',
})
export class MatrixLine {
  @Shown('case', () => GraphQLString, 'Names the row within its charge, for ever.')
  readonly key!: string;
  @Shown('case', () => RequirementRow) readonly row!: string;
  @Shown(
    'case',
    () => GraphQLString,
    'What is to be shown, in our own words; `reviewed` says who stands behind them.',
  )
  readonly text!: string;
  @Shown('case', () => GraphQLString) readonly citation!: string;
  @Shown('case', () => Coverage) readonly coverage!: string;
  @Shown('case', () => GraphQLInt, 'How many supports are relied on for it.')
  readonly supportsFor!: number;
  @Shown('case', () => GraphQLInt, 'How many against it.') readonly supportsAgainst!: number;
  @Shown('case', () => GraphQLInt, 'How many are not relied on any more.')
  readonly supportsFallen!: number;
  @Shown('case', () => GraphQLInt, 'Independent origins for it: information, no measure of proof.')
  readonly originsFor!: number;
  @Shown('case', () => GraphQLInt, 'Independent origins against it.')
  readonly originsAgainst!: number;
  @ShownOrNull('case', () => GraphQLString) readonly arguedBy!: string | null;
  @Sealed('work', () => ProtectedText, 'How it follows from the facts.', {
    sealedIn: 'argumentSealed',
  })
  readonly argument!: unknown;
  @ShownOrNull('case', () => ElementFinding, 'What a member found; null: nobody has assessed it.')
  readonly finding!: string | null;
  @ShownOrNull('case', () => Coded, 'Under which standard of proof.')
  readonly standard!: Coded | null;
  @ShownOrNull('case', () => GraphQLString) readonly assessedBy!: string | null;
  @ShownOrNull('case', () => InstantText) readonly assessedAt!: string | null;
  @Sealed('work', () => ProtectedText, 'Why it was found so.', {
    sealedIn: 'assessmentSealed',
    field: 'reason',
  })
  readonly assessmentReason!: unknown;
}

/** A row of a matrix as the schema shows it. */
export const matrixLineOf = ({ argument, assessment, facts, ...row }: MatrixRow) => ({
  ...row,
  supportsFor: row.for,
  supportsAgainst: row.against,
  supportsFallen: row.fallen,
  argued: facts,
  arguedBy: argument?.by ?? null,
  argumentSealed: argument?.sealed ?? null,
  finding: assessment?.finding ?? null,
  standard: assessment?.standard ?? null,
  assessedBy: assessment?.by ?? null,
  assessedAt: assessment?.recordedAt ?? null,
  assessmentSealed: assessment?.sealed ?? null,
});
export type MatrixLineView = ReturnType<typeof matrixLineOf>;

@ObjectType({ description: 'The matrix as a figure, and the same in words.' })
export class MatrixFigure {
  @Shown('case', () => GraphQLString, 'SVG that needs nothing from outside.')
  readonly svg!: string;
  @Shown('case', () => GraphQLString) readonly text!: string;
}

@ObjectType({ description: 'A row of a matrix that differs between two positions.' })
export class MatrixDifference {
  @Shown('case', () => GraphQLString, 'The row, by its key.') readonly requirement!: string;
  @ShownOrNull('case', () => MatrixLine) readonly before!: object | null;
  @ShownOrNull('case', () => MatrixLine) readonly after!: object | null;
}

@ObjectType({ description: 'What changed in the matrix of a charge between two positions.' })
export class MatrixHistory {
  @Shown('public', () => PositionNumber, 'The earlier position.') readonly from!: number;
  @Shown('public', () => PositionNumber, 'The position of the answer.') readonly position!: number;
  @ShownOrNull('public', () => InstantText) readonly instant!: string | null;
  @Shown('case', () => [MatrixDifference]) readonly changes!: readonly MatrixDifference[];
}

/** A change as the schema shows it. */
export const differenceOf = ({ requirement, before, after }: MatrixChange) => ({
  requirement,
  before: before && matrixLineOf(before),
  after: after && matrixLineOf(after),
});

@ObjectType({ description: 'Something that a case lacks, or that has to be looked at.' })
export class CaseGap {
  @Shown('case', () => GapKind) readonly kind!: Gap['kind'];
  @IdIfSaid('standing') readonly chargeId!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'The row of the matrix, by its key.')
  readonly requirement!: string | null;
  @IdOrNull('own') readonly factId!: string | null;
  @IdIfSaid('standing') readonly exhibitId!: string | null;
}

@ObjectType({ description: 'Something that rests on the thing asked about.' })
export class RestingThing {
  @Shown('case', () => RestingKind) readonly what!: Resting['what'];
  @Id('standing', 'The fact, charge, classification or link.') readonly id!: string;
  @IdIfSaid('record') readonly caseId!: string | null;
  @IdIfSaid('record') readonly incidentId!: string | null;
  @IdIfSaid('standing') readonly chargeId!: string | null;
  @ShownOrNull('case', () => GraphQLString, 'The row of the matrix, by its key.')
  readonly requirement!: string | null;
  @ShownOrNull('case', () => Coverage, 'How it is covered.') readonly coverage!: string | null;
  @ShownOrNull('case', () => Coverage, 'How it would be covered without the thing.')
  readonly left!: string | null;
  @Shown('case', () => GraphQLBoolean, 'Whether nothing for it would be left.')
  readonly falls!: boolean;
}

@ObjectType({ description: 'Everything that rests on a person, account, item or exhibit.' })
export class RestsOn {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @ShownOrNull('public', () => InstantText) readonly instant!: string | null;
  @Shown('case', () => [RestingThing]) readonly rests!: readonly RestingThing[];
}
