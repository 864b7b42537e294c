import { Args, Context, Resolver } from '@nestjs/graphql';
import { asserted, decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  ArgueElementInput,
  AssertLinkageInput,
  AssessElementInput,
  DecideChargeInput,
  DraftChargeInput,
  WithdrawLinkageInput,
} from './charge.inputs.js';

/** Charges: drafted by one, adopted by another, argued and assessed row by row. */
@Resolver()
export class ChargeMutations {
  @Wish(
    'DraftCharge',
    'Draft a charge. Against an obstacle that the tool finds, only with a departure.',
  )
  draftCharge(@Args('input') input: DraftChargeInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'DraftCharge', dataOf(input));
  }

  @Wish('AdoptCharge', 'Adopt a charge that somebody else drafted.')
  adoptCharge(@Args('input') input: DecideChargeInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AdoptCharge', dataOf(input));
  }

  @Wish('WithdrawCharge', 'Withdraw a charge; it stays listed with its matrix.')
  withdrawCharge(
    @Args('input') input: DecideChargeInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawCharge', dataOf(input));
  }

  @Wish('AssertLinkage', 'Assert a link of the chain from an act to the suspect.')
  assertLinkage(
    @Args('input') input: AssertLinkageInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertLinkage', asserted(operation, input));
  }

  @Wish('WithdrawLinkage', 'Take such a link back.')
  withdrawLinkage(
    @Args('input') input: WithdrawLinkageInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawLinkage', dataOf(input));
  }

  @Wish('ArgueElement', 'Argue a row of the matrix from alleged facts.')
  argueElement(
    @Args('input') input: ArgueElementInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ArgueElement', dataOf(input));
  }

  @Wish('AssessElement', 'Say whether a row of the matrix is met.')
  assessElement(
    @Args('input') input: AssessElementInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssessElement', dataOf(input));
  }
}
