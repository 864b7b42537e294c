import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AddTranslationInput,
  StateCustodyGapInput,
  TransferCustodyInput,
} from './custody.inputs.js';

/** Whose hands an item goes through. What needs the bytes themselves is done at the desk. */
@Resolver()
export class CustodyMutations {
  @Wish('TransferCustody', 'Hand an item on: only from the hand that has it by the record.')
  transferCustody(
    @Args('input') input: TransferCustodyInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'TransferCustody', dataOf(input));
  }

  @Wish('StateCustodyGap', 'Say that it is not known who had an item for some time.')
  stateCustodyGap(
    @Args('input') input: StateCustodyGapInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'StateCustodyGap', dataOf(input));
  }

  @Wish('AddTranslation', 'Add a translation or transcript to an item.')
  addTranslation(
    @Args('input') input: AddTranslationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AddTranslation', dataOf(input));
  }
}
