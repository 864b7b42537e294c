import { Args, Context, Resolver } from '@nestjs/graphql';
import { namingPerson } from '#write-side';
import { decide } from '../operation/decide.js';
import { namedIn } from '../operation/named.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  CarryOutDestructionInput,
  DecideDestructionInput,
  RequestDestructionInput,
} from './destruction.inputs.js';

/** How an identity ends: asked for by one member, approved by two others. */
@Resolver()
export class DestructionMutations {
  @Wish('RequestDestruction', 'Ask that the identity of a person be destroyed.')
  async requestDestruction(
    @Args('input') input: RequestDestructionInput,
    @Context('operation') operation: Operation,
  ) {
    const named = await namedIn(operation, 'RequestDestruction', namingPerson, input.personId);
    return decide(operation, input, 'RequestDestruction', { ...dataOf(input), named });
  }

  @Wish('ApproveDestruction', 'Approve such a request, as one of two others than who made it.')
  async approveDestruction(
    @Args('input') input: DecideDestructionInput,
    @Context('operation') operation: Operation,
  ) {
    const named = await namedIn(operation, 'ApproveDestruction', namingPerson, input.personId);
    return decide(operation, input, 'ApproveDestruction', { ...dataOf(input), named });
  }

  @Wish('RejectDestruction', 'Decide that an identity is not destroyed on such a request.')
  rejectDestruction(
    @Args('input') input: DecideDestructionInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RejectDestruction', dataOf(input));
  }

  @Wish(
    'CarryOutDestruction',
    'Destroy an identity, as two approved: its key and all that it is found by are removed for good. Where that is broken off, whoever starts next ends it.',
  )
  async carryOutDestruction(
    @Args('input') input: CarryOutDestructionInput,
    @Context('operation') operation: Operation,
  ) {
    const named = await namedIn(operation, 'CarryOutDestruction', namingPerson, input.personId);
    const done = await decide(operation, input, 'CarryOutDestruction', { ...dataOf(input), named });
    await operation.house.removeGone?.();
    return done;
  }
}
