import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import { thousandths } from '#read-side';
import type {
  SeriesPoint as Point,
  StatisticsCell as Cell,
  StatisticsGroup as Group,
  Tally as Numbers,
} from '#read-side';
import { codedOf } from '../schema/coded-of.js';
import { Shown, ShownOrNull } from '../schema/fields.js';
import { InstantText, PositionNumber, WholeNumber } from '../schema/scalars.js';
import { Coded } from '../schema/vocabulary.type.js';
import { IncidentDimension, Outcome } from '../schema/words.js';

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

@ObjectType({ description: 'Parts of the total in thousandths, rounded half up.' })
export class Shares {
  @Shown('holder', () => GraphQLInt) readonly incidents!: number;
  @Shown('holder', () => GraphQLInt) readonly massacres!: number;
  @Shown('holder', () => GraphQLInt) readonly killed!: number;
}

@ObjectType({ description: 'One month of a series.' })
export class SeriesPoint {
  @Shown('case', () => GraphQLString, '`2017-09`') readonly month!: string;
  @ShownOrNull('case', () => Tally, 'Null where nothing happened of which the month is known.')
  readonly tally!: Tally | null;
}

@ObjectType({ description: 'The numbers of one group.' })
export class StatisticsGroup extends Tally {
  @Shown('case', () => Shares, 'Of the total under the same filter.') readonly shares!: Shares;
  @ShownOrNull('case', () => Coded, 'Null where the source does not say.')
  readonly group!: Coded | null;
}

@ObjectType({ description: 'The numbers where two groups cross.' })
export class StatisticsCell extends Tally {
  @ShownOrNull('case', () => Coded, 'Null where the source does not say.')
  readonly group!: Coded | null;
  @ShownOrNull('case', () => Coded, 'Of the other dimension.') readonly other!: Coded | null;
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
  @Shown('case', () => IncidentDimension) readonly by!: string;
  @ShownOrNull('case', () => IncidentDimension, 'Crossed with what.') readonly and!: string | null;
  @Shown(
    'case',
    () => GraphQLBoolean,
    'Whether an incident can be of several groups, so that they add up to more than the total.',
  )
  readonly overlapping!: boolean;
  @Shown('case', () => [StatisticsGroup]) readonly groups!: readonly StatisticsGroup[];
  @Shown(
    'case',
    () => [SeriesPoint],
    'By month: the earliest first, with the empty ones between, unless more than five years are; else empty.',
  )
  readonly series!: readonly SeriesPoint[];
  @Shown('case', () => [StatisticsGroup], 'The groups of the other dimension.')
  readonly others!: readonly StatisticsGroup[];
  @Shown('case', () => [StatisticsCell], 'Where the groups of both dimensions cross.')
  readonly cells!: readonly StatisticsCell[];
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
export const groupOf = ({ code, printed, ...tally }: Group, total: Numbers) => ({
  ...tallyOf(tally),
  shares: {
    incidents: thousandths(tally.incidents, total.incidents),
    massacres: thousandths(tally.massacres, total.massacres),
    killed: thousandths(tally.killed, total.killed),
  },
  group: codedOf(code, printed),
});

/** The numbers where two groups cross, as the schema shows them. */
export const cellOf = ({ group, other, ...tally }: Cell) => ({
  ...tallyOf(tally),
  group: codedOf(group.code, group.printed),
  other: codedOf(other.code, other.printed),
});

/** A month of a series, as the schema shows it. */
export const pointOf = ({ month, tally }: Point) => ({ month, tally: tally && tallyOf(tally) });
