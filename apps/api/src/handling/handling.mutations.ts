import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import { LiftHoldInput, PlaceHoldInput, SetHandlingInput } from './handling.inputs.js';

/** How things must be handled, and what may not be destroyed. */
@Resolver()
export class HandlingMutations {
  @Wish('SetHandling', 'Lay down how something must be handled.')
  setHandling(@Args('input') input: SetHandlingInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'SetHandling', dataOf(input));
  }

  @Wish('PlaceHold', 'Place a legal hold: nothing of this may be destroyed.')
  placeHold(@Args('input') input: PlaceHoldInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'PlaceHold', dataOf(input));
  }

  @Wish('LiftHold', 'Lift a legal hold.')
  liftHold(@Args('input') input: LiftHoldInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'LiftHold', dataOf(input));
  }
}
