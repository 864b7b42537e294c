import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import { ResolveFindingInput } from './report.inputs.js';

/** What an import found. Reports themselves are taken in by the importer. */
@Resolver()
export class ReportMutations {
  @Wish('ResolveFinding', 'Decide on a finding of an import.')
  resolveFinding(
    @Args('input') input: ResolveFindingInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ResolveFinding', dataOf(input));
  }
}
