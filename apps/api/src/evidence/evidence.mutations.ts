import { Args, Context, Resolver } from '@nestjs/graphql';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AddEvidenceInput,
  AssessAuthenticityInput,
  ContestEvidenceInput,
  GradeEvidenceInput,
  LinkEvidenceInput,
  UnlinkEvidenceInput,
  WithdrawEvidenceInput,
} from './evidence.inputs.js';

/** Items of evidence and what is said of them. */
@Resolver()
export class EvidenceMutations {
  @Wish('AddEvidence', 'Take in an item that a source describes and that is not held.')
  addEvidence(@Args('input') input: AddEvidenceInput, @Context('operation') operation: Operation) {
    return decide(operation, input, 'AddEvidence', { ...dataOf(input), held: false, files: [] });
  }

  @Wish('LinkEvidence', 'Say on which incident or act an item bears.')
  linkEvidence(
    @Args('input') input: LinkEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'LinkEvidence', dataOf(input));
  }

  @Wish('UnlinkEvidence', 'Take a link between an item and an incident back.')
  unlinkEvidence(
    @Args('input') input: UnlinkEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'UnlinkEvidence', dataOf(input));
  }

  @Wish('GradeEvidence', 'Grade source and information of an item.')
  gradeEvidence(
    @Args('input') input: GradeEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'GradeEvidence', dataOf(input));
  }

  @Wish('AssessAuthenticity', 'Say whether source, place and time of an item were checked.')
  assessAuthenticity(
    @Args('input') input: AssessAuthenticityInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssessAuthenticity', dataOf(input));
  }

  @Wish('ContestEvidence', 'Record that somebody disputes an item.')
  contestEvidence(
    @Args('input') input: ContestEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ContestEvidence', dataOf(input));
  }

  @Wish('WithdrawEvidence', 'No longer rely on an item. It stays in the register.')
  withdrawEvidence(
    @Args('input') input: WithdrawEvidenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawEvidence', dataOf(input));
  }
}
