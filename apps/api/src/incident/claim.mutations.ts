import { Args, Context, Resolver } from '@nestjs/graphql';
import { asserted, decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AssertAttributionInput,
  AssertCharacterisationInput,
  AssertControlInput,
  AssertTimeInput,
  AssertTollInput,
  AssessMilitaryObjectiveInput,
  CorrectTollInput,
  RecordStatementInput,
  WithdrawClaimInput,
} from './claim.inputs.js';

/** What is claimed about incidents. */
@Resolver()
export class ClaimMutations {
  @Wish('AssertToll', 'State how many people a source says were harmed.')
  assertToll(@Args('input') input: AssertTollInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AssertToll', asserted(operation, input));
  }

  @Wish('CorrectToll', 'Assert a toll of your own in the place of another, which stays on record.')
  correctToll(@Args('input') input: CorrectTollInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'CorrectToll', dataOf(input));
  }

  @Wish('AssertControl', 'State who, by a source, held the area.')
  assertControl(
    @Args('input') input: AssertControlInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertControl', asserted(operation, input));
  }

  @Wish('AssertAttribution', 'State whom a source names as author, and how strongly.')
  assertAttribution(
    @Args('input') input: AssertAttributionInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertAttribution', asserted(operation, input));
  }

  @Wish(
    'AssertCharacterisation',
    'State the word that a source uses for an incident, such as massacre.',
  )
  assertCharacterisation(
    @Args('input') input: AssertCharacterisationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssertCharacterisation', asserted(operation, input));
  }

  @Wish('AssertTime', 'State a time that a source gives for something within an incident.')
  assertTime(@Args('input') input: AssertTimeInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AssertTime', asserted(operation, input));
  }

  @Wish('RecordStatement', 'Record what somebody alleges, confirms, denies, qualifies or refutes.')
  recordStatement(
    @Args('input') input: RecordStatementInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RecordStatement', asserted(operation, input));
  }

  @Wish('AssessMilitaryObjective', 'State whether a military objective was looked for and found.')
  assessMilitaryObjective(
    @Args('input') input: AssessMilitaryObjectiveInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssessMilitaryObjective', asserted(operation, input));
  }

  @Wish('WithdrawClaim', 'Record that a claim is no longer asserted, or take it back.')
  withdrawClaim(
    @Args('input') input: WithdrawClaimInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawClaim', asserted(operation, input));
  }
}
