import { ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import { Id, Shown, ShownOrNull } from '../schema/fields.js';
import { JsonValue, PositionNumber } from '../schema/scalars.js';
import { Coverage } from '../schema/words.js';

/** What can become of a thing. */
export const ReplayedAs = { added: 'added', changed: 'changed', ended: 'ended' };
registerEnumType(ReplayedAs, { name: 'ReplayedAs', description: 'What became of a thing.' });

@ObjectType({ description: 'How a field is called, and what it said before and after.' })
export class ReplayedField {
  @Shown('case', () => GraphQLString) readonly field!: string;
  @Shown('case', () => GraphQLString, 'In words.') readonly en!: string;
  @ShownOrNull('case', () => GraphQLString, 'In Arabic, where we have a word.') readonly ar!:
    string | null;
  @ShownOrNull('case', () => JsonValue) readonly before!: unknown;
  @ShownOrNull('case', () => JsonValue) readonly after!: unknown;
}

@ObjectType({ description: 'What became of one thing, in words and field by field.' })
export class ReplayedChange {
  @Shown('case', () => GraphQLString, 'The kind of thing: claim, exhibit, charge, …')
  readonly kind!: string;
  @Shown('case', () => GraphQLString, 'Names it among those of its kind.') readonly key!: string;
  @Shown('case', () => ReplayedAs) readonly what!: string;
  @Shown('case', () => GraphQLString) readonly en!: string;
  @Shown('case', () => GraphQLString) readonly ar!: string;
  @Shown('case', () => [ReplayedField]) readonly fields!: readonly ReplayedField[];
}

@ObjectType({ description: 'A row of the matrix of a charge whose coverage is another now.' })
export class ReplayedCoverage {
  @Id('standing') readonly chargeId!: string;
  @Shown('case', () => GraphQLInt, 'The number of the charge.') readonly charge!: number;
  @Shown('case', () => GraphQLString, 'The key of the row.') readonly requirement!: string;
  @Shown('case', () => Coverage) readonly before!: string;
  @Shown('case', () => Coverage) readonly after!: string;
  @Shown('case', () => GraphQLString) readonly en!: string;
}

@ObjectType({ description: 'What is different between two moments, by meaning.' })
export class ReplayedDifference {
  @Shown('public', () => PositionNumber) readonly from!: number;
  @Shown('public', () => PositionNumber) readonly to!: number;
  @Shown('case', () => [GraphQLString], 'In words, line by line.') readonly en!: readonly string[];
  @Shown('case', () => [GraphQLString]) readonly ar!: readonly string[];
  @Shown('case', () => [ReplayedChange]) readonly changes!: readonly ReplayedChange[];
  @Shown('case', () => [ReplayedCoverage], 'Of a case: rows of matrices whose coverage changed.')
  readonly coverage!: readonly ReplayedCoverage[];
}
