import { Args, Context, Resolver } from '@nestjs/graphql';
import { namingItem } from '#write-side';
import { decide } from '../operation/decide.js';
import { namedIn } from '../operation/named.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  CarryOutDisposalInput,
  DecideDisposalInput,
  OrderDisposalInput,
} from './disposal.inputs.js';

/** How bytes leave the office for good: ordered by one member, decided on by another. */
@Resolver()
export class DisposalMutations {
  @Wish('OrderDisposal', 'Take in an order that files of an item be returned or destroyed.')
  async orderDisposal(
    @Args('input') input: OrderDisposalInput,
    @Context('operation') operation: Operation,
  ) {
    const named = await namedIn(operation, 'OrderDisposal', namingItem, input.evidenceId);
    return decide(operation, input, 'OrderDisposal', { ...dataOf(input), named });
  }

  @Wish('ApproveDisposal', 'Approve such an order, as somebody other than who took it in.')
  async approveDisposal(
    @Args('input') input: DecideDisposalInput,
    @Context('operation') operation: Operation,
  ) {
    const named = await namedIn(operation, 'ApproveDisposal', namingItem, input.evidenceId);
    return decide(operation, input, 'ApproveDisposal', { ...dataOf(input), named });
  }

  @Wish('RejectDisposal', 'Decide that such an order is not carried out.')
  rejectDisposal(
    @Args('input') input: DecideDisposalInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RejectDisposal', dataOf(input));
  }

  @Wish(
    'CarryOutDisposal',
    'Carry an approved order out: bytes and keys are removed for good. Where that is broken off, whoever starts next ends it.',
  )
  async carryOutDisposal(
    @Args('input') input: CarryOutDisposalInput,
    @Context('operation') operation: Operation,
  ) {
    const named = await namedIn(operation, 'CarryOutDisposal', namingItem, input.evidenceId);
    const done = await decide(operation, input, 'CarryOutDisposal', { ...dataOf(input), named });
    await operation.house.removeGone?.();
    return done;
  }
}
