import { Args, Context, Resolver } from '@nestjs/graphql';
import { asserted, decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AddNameInput,
  AssertCommandInput,
  AssertMembershipInput,
  EndRelationInput,
  MergeActorsInput,
  RegisterActorInput,
  UnmergeActorsInput,
} from './actor.inputs.js';

/** States, parties, forces, units and posts, and how they stand to one another. */
@Resolver()
export class ActorMutations {
  @Wish('RegisterActor', 'Register a State, party, force, unit or post.')
  registerActor(
    @Args('input') input: RegisterActorInput,
    @Context('operation') operation: Operation,
  ) {
    const { invented, ...data } = asserted(operation, input);
    return decide(operation, input, 'RegisterActor', {
      ...data,
      ...(invented ? { invented: 'invented' } : {}),
    });
  }

  @Wish('AddName', 'Record another name or spelling of an actor.')
  addName(@Args('input') input: AddNameInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AddName', asserted(operation, input));
  }

  @Wish('AssertMembership', 'Say that an actor was part of another.')
  assertMembership(
    @Args('input') input: AssertMembershipInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertMembership', asserted(operation, input));
  }

  @Wish('EndMembership', 'No longer assert a membership.')
  endMembership(
    @Args('input') input: EndRelationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'EndMembership', dataOf(input));
  }

  @Wish('AssertCommand', 'Say that an actor was under the command of another.')
  assertCommand(
    @Args('input') input: AssertCommandInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertCommand', asserted(operation, input));
  }

  @Wish('EndCommand', 'No longer assert a command relation.')
  endCommand(@Args('input') input: EndRelationInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'EndCommand', dataOf(input));
  }

  @Wish('MergeActors', 'Say that two records are of one actor. It can be undone.')
  mergeActors(@Args('input') input: MergeActorsInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'MergeActors', dataOf(input));
  }

  @Wish('UnmergeActors', 'Undo a merge of actors.')
  unmergeActors(
    @Args('input') input: UnmergeActorsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'UnmergeActors', dataOf(input));
  }
}
