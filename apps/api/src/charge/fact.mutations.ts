import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AllegeFactInput,
  RecordFactSupportInput,
  ReviseFactInput,
  WithdrawFactInput,
  WithdrawFactSupportInput,
} from './fact.inputs.js';

/** What is alleged in a case, and what lies for and against it. */
@Resolver()
export class FactMutations {
  @Wish('AllegeFact', 'Allege a fact in a case. Charges share it.')
  allegeFact(@Args('input') input: AllegeFactInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AllegeFact', dataOf(input));
  }

  @Wish('ReviseFact', 'Put an alleged fact otherwise.')
  reviseFact(@Args('input') input: ReviseFactInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'ReviseFact', dataOf(input));
  }

  @Wish('WithdrawFact', 'No longer allege a fact; it stays listed.')
  withdrawFact(
    @Args('input') input: WithdrawFactInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawFact', dataOf(input));
  }

  @Wish(
    'RecordFactSupport',
    'Put a passage of an exhibit or account for or against an alleged fact.',
  )
  recordFactSupport(
    @Args('input') input: RecordFactSupportInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RecordFactSupport', dataOf(input));
  }

  @Wish('WithdrawFactSupport', 'No longer rely on a support; it stays listed.')
  withdrawFactSupport(
    @Args('input') input: WithdrawFactSupportInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawFactSupport', dataOf(input));
  }
}
