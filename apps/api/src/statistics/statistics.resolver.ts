import { Args, ArgsType, Context, Parent, Resolver } from '@nestjs/graphql';
import { filterOf } from '../incident/incident.filter.js';
import { IncidentFilterInput } from '../incident/incident.inputs.js';
import { readAt } from '../operation/pinned.js';
import { Operation } from '../operation/operation.js';
import { Edge } from '../schema/fields.js';
import { Given } from '../schema/given.js';
import { AsOfArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { ChartMeasure, IncidentDimension, PageDirection } from '../schema/words.js';
import { Chart } from './chart.type.js';
import { CategoryTally, cellOf, groupOf, pointOf, Statistics, totalOf } from './statistics.type.js';
import type { Pinned } from '../operation/pinned.js';
import { chartOf, seriesOf } from '#read-side';
import type { IncidentFilter, Statistics as Numbers } from '#read-side';

@ArgsType()
export class StatisticsArgs extends AsOfArgs {
  @Given.word(IncidentDimension) readonly by!: keyof typeof IncidentDimension;
  @Given.word(IncidentDimension, { maybe: true, doc: 'Crossed with what.' })
  readonly and?: keyof typeof IncidentDimension;
  @Given.fields(() => IncidentFilterInput, { maybe: true }) readonly filter?: IncidentFilterInput;
}

@ArgsType()
export class ChartArgs {
  @Given.word(ChartMeasure, { maybe: true, doc: 'The dead where left out.' })
  readonly measure?: keyof typeof ChartMeasure;
  @Given.word(PageDirection, { maybe: true, doc: 'Left to right where left out.' })
  readonly direction?: keyof typeof PageDirection;
  @Given.text({ maybe: true, doc: 'Its heading, in the language of the page.' })
  readonly title?: string;
}

interface Counted {
  readonly counted: Numbers;
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
    'Incidents, massacres and victims by any dimension, or by two that cross.',
  )
  async statistics(
    @Args() { by, and, filter: given, asOf }: StatisticsArgs,
    @Context('operation') operation: Operation,
  ) {
    const pinned = await operation.pin(asOf);
    const filter = await filterOf(operation, pinned, given);
    const [counted, register] = await Promise.all([
      operation.models.statistics.incidents(pinned.forReader, {
        by,
        ...(and ? { and } : {}),
        filter,
      }),
      operation.models.register.state(pinned.snapshot),
    ]);
    return {
      ...readAt(pinned, asOf),
      rule: counted.rule,
      policyVersion: register?.policyVersion ?? null,
      by: counted.by,
      and: counted.and,
      overlapping: counted.overlapping,
      groups: counted.groups.map((group) => groupOf(group, counted.total)),
      others: counted.others.map((group) => groupOf(group, counted.total)),
      cells: counted.cells.map(cellOf),
      total: totalOf(counted.total),
      series: seriesOf(counted).map(pointOf),
      counted,
      pinned,
      filter,
      operation,
    };
  }

  @Edge('case', () => [CategoryTally], 'People by category, over the same incidents.')
  async categories({ pinned, filter, operation }: Counted) {
    return (await operation.models.statistics.categories(pinned.forReader, filter)).categories;
  }

  @Edge('case', () => Chart, 'The groups as bars, and the same in words.')
  chart(@Parent() { counted }: Counted, @Args() { measure, direction, title }: ChartArgs) {
    return chartOf(counted, {
      measure: measure ?? 'killed',
      ...(direction ? { direction } : {}),
      ...(title ? { title } : {}),
    });
  }
}
