import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { StatisticsGroup as Group, Tally as Numbers } from '#read-side';
import { codedOf } from '../schema/coded-of.js';
import { Shown, ShownOrNull } from '../schema/fields.js';
import { InstantText, PositionNumber, WholeNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { Outcome, StatisticsBy } from '../schema/words.js';

@ObjectType({
  description: 'How many incidents the counting rule calls massacres, does not, or cannot tell.',
})
export class RuleTally {
  @Shown('holder', () => GraphQLInt) readonly yes!: number;
  @Shown('holder', () => GraphQLInt) readonly no!: number;
  @Shown('holder', () => GraphQLInt) readonly undetermined!: number;
}

@ObjectType({
  description: 'The numbers of one group, or of all, with the disagreement behind them.',
})
export class Tally {
  @Shown('case', () => GraphQLInt) readonly incidents!: number;
  @Shown('case', () => GraphQLInt, 'By the publisher’s own word.') readonly massacres!: number;
  @Shown('case', () => RuleTally, 'By the counting rule.') readonly massacresByRule!: RuleTally;
  @Shown('case', () => WholeNumber) readonly killed!: number;
  @Shown('case', () => WholeNumber, 'Never the unborn, who stand apart.')
  readonly children!: number;
  @Shown('case', () => WholeNumber) readonly unborn!: number;
  @Shown('case', () => WholeNumber) readonly women!: number;
  @Shown('case', () => WholeNumber) readonly injured!: number;
  @Shown('case', () => GraphQLInt, 'Incidents of whose dead no number is stated.')
  readonly withoutToll!: number;
  @Shown('case', () => GraphQLInt, 'Incidents whose number is not exact.')
  readonly notExact!: number;
  @Shown('case', () => GraphQLInt, 'Incidents with tolls that compete.')
  readonly contested!: number;
}

@ObjectType({ description: 'The numbers of one group.' })
export class StatisticsGroup extends Tally {
  @ShownOrNull('case', () => Coded, 'Null where the source does not say.')
  readonly group!: Coded | null;
}

@ObjectType({
  description:
    'How many people of one category were harmed in which way. Categories lie on different axes and never add up.',
})
export class CategoryTally {
  @Shown('case', () => Outcome) readonly outcome!: string;
  @ShownOrNull('case', () => Coded, 'Null for the whole.') readonly category!: Coded | null;
  @Shown('case', () => WholeNumber) readonly people!: number;
  @Shown('case', () => GraphQLInt) readonly incidents!: number;
  @Shown('case', () => GraphQLInt) readonly notExact!: number;
  @Shown('case', () => GraphQLInt) readonly contested!: number;
}

@ObjectType({ description: 'The counting rule that answered.' })
export class CountingRule {
  @Shown('public', () => GraphQLString) readonly id!: string;
  @Shown('public', () => GraphQLInt) readonly version!: number;
}

@ObjectType({
  description: 'Counts over the incidents, with the rule and the position they were made at.',
})
export class Statistics {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @ShownOrNull('public', () => InstantText) readonly instant!: string | null;
  @Shown('public', () => CountingRule) readonly rule!: CountingRule;
  @ShownOrNull('public', () => GraphQLInt, 'The version of the policy in force at the position.')
  readonly policyVersion!: number | null;
  @Shown('case', () => StatisticsBy) readonly by!: string;
  @Shown('case', () => [StatisticsGroup]) readonly groups!: readonly StatisticsGroup[];
  @Shown('case', () => Tally) readonly total!: Tally;
}

const tallyOf = <N extends Numbers>({ massacresByRule, ...numbers }: N) => ({
  ...numbers,
  massacresByRule: {
    yes: massacresByRule.true,
    no: massacresByRule.false,
    undetermined: massacresByRule.undetermined,
  },
});

/** The numbers of all, as the schema shows them. */
export const totalOf = (tally: Numbers) => tallyOf(tally);

/** The numbers of a group, as the schema shows them. */
export const groupOf = ({ code, printed, ...tally }: Group) => ({
  ...tallyOf(tally),
  group: codedOf(code, printed),
});
