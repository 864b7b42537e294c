import { Args, Context, Resolver } from '@nestjs/graphql';
import { asserted, decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { identifying } from '../schema/identifying.js';
import { Wish } from '../schema/wish.js';
import {
  AssertFateInput,
  AssertPostHeldInput,
  AssertRoleInput,
  CorrectIdentityInput,
  MergePersonsInput,
  NarrowConsentInput,
  RecordConsentInput,
  RegisterPersonInput,
  UnmergePersonsInput,
  WithdrawConsentInput,
} from './person.inputs.js';

/** Natural persons, their parts in matters, and what they agreed to. */
@Resolver()
export class PersonMutations {
  @Wish(
    'RegisterPerson',
    'Register a natural person. The system makes the pseudonym; the name goes to the vault.',
  )
  registerPerson(
    @Args('input') input: RegisterPersonInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RegisterPerson', identifying(dataOf(input)));
  }

  @Wish('CorrectIdentity', 'Correct what is known of who a person is.')
  correctIdentity(
    @Args('input') input: CorrectIdentityInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'CorrectIdentity', identifying(dataOf(input)));
  }

  @Wish('AssertRole', 'Say which part a person had in something.')
  assertRole(@Args('input') input: AssertRoleInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AssertRole', asserted(operation, input));
  }

  @Wish('AssertFate', 'Say what became of a person.')
  assertFate(@Args('input') input: AssertFateInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AssertFate', asserted(operation, input));
  }

  @Wish('AssertPostHeld', 'Say which post a person held, and when.')
  assertPostHeld(
    @Args('input') input: AssertPostHeldInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertPostHeld', asserted(operation, input));
  }

  @Wish('RecordConsent', 'Record what a person agreed to.')
  recordConsent(
    @Args('input') input: RecordConsentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RecordConsent', asserted(operation, input));
  }

  @Wish('NarrowConsent', 'Narrow a consent.')
  narrowConsent(
    @Args('input') input: NarrowConsentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'NarrowConsent', dataOf(input));
  }

  @Wish('WithdrawConsent', 'Record that a person took a consent back.')
  withdrawConsent(
    @Args('input') input: WithdrawConsentInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawConsent', dataOf(input));
  }

  @Wish('MergePersons', 'Say that two records are of one person. It can be undone.')
  mergePersons(
    @Args('input') input: MergePersonsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'MergePersons', dataOf(input));
  }

  @Wish('UnmergePersons', 'Undo a merge of persons.')
  unmergePersons(
    @Args('input') input: UnmergePersonsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'UnmergePersons', dataOf(input));
  }
}
