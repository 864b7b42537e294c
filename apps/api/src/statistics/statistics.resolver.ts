import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { filterOf, IncidentFilterInput } from '../incident/incident.inputs.js';
import { readAt } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { Edge } from '../schema/fields.js';
import { Given } from '../schema/given.js';
import { AsOfArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { StatisticsBy } from '../schema/words.js';
import { CategoryTally, groupOf, Statistics, totalOf } from './statistics.type.js';
import type { Pinned } from '../operation/pinned.js';
import type { IncidentFilter } from '#read-side';

@ArgsType()
export class StatisticsArgs extends AsOfArgs {
  @Given.word(StatisticsBy) readonly by!: keyof typeof StatisticsBy;
  @Given.fields(() => IncidentFilterInput, { maybe: true }) readonly filter?: IncidentFilterInput;
}

interface Counted {
  readonly pinned: Pinned;
  readonly filter: IncidentFilter;
  readonly operation: Operation;
}

/** Counts over the incidents. */
@Resolver(() => Statistics)
export class StatisticsResolver {
  @Question(
    'case',
    () => Statistics,
    'Massacres and victims by party, governorate, control or month.',
  )
  async statistics(
    @Args() { by, filter: given, asOf }: StatisticsArgs,
    @Context('operation') operation: Operation,
  ) {
    const pinned = await operation.pin(asOf);
    const filter = filterOf(given);
    const [counted, register] = await Promise.all([
      operation.models.statistics.incidents(pinned.snapshot, { by, filter }),
      operation.models.register.state(pinned.snapshot),
    ]);
    return {
      ...readAt(pinned, asOf),
      rule: counted.rule,
      policyVersion: register?.policyVersion ?? null,
      by: counted.by,
      groups: counted.groups.map(groupOf),
      total: totalOf(counted.total),
      pinned,
      filter,
      operation,
    };
  }

  @Edge('case', () => [CategoryTally], 'People by category, over the same incidents.')
  async categories({ pinned, filter, operation }: Counted) {
    return (await operation.models.statistics.categories(pinned.snapshot, filter)).categories;
  }
}
