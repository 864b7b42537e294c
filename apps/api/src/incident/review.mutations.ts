import { Args, Context, Resolver } from '@nestjs/graphql';
import { asserted, decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Wish } from '../schema/wish.js';
import {
  AssessVerificationInput,
  LinkIncidentsInput,
  MergeIncidentsInput,
  ProposeClassificationInput,
  ReviewClassificationInput,
  ReviseClassificationInput,
  UnlinkIncidentsInput,
  UnmergeIncidentsInput,
} from './review.inputs.js';

/** How incidents are assessed and classified, and how they stand to one another. */
@Resolver()
export class ReviewMutations {
  @Wish('AssessVerification', 'Say how far an incident is verified.')
  assessVerification(
    @Args('input') input: AssessVerificationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AssessVerification', dataOf(input));
  }

  @Wish('ProposeClassification', 'Propose a legal characterisation of an incident or act.')
  proposeClassification(
    @Args('input') input: ProposeClassificationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ProposeClassification', dataOf(input));
  }

  @Wish(
    'ReviseClassification',
    'Propose another classification in the place of one, which stands until somebody else adopts the new one.',
  )
  reviseClassification(
    @Args('input') input: ReviseClassificationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ReviseClassification', dataOf(input));
  }

  @Wish('AdoptClassification', 'Adopt a proposal of somebody else.')
  adoptClassification(
    @Args('input') input: ReviewClassificationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AdoptClassification', dataOf(input));
  }

  @Wish('RejectClassification', 'Reject a proposal of somebody else; it stays on record.')
  rejectClassification(
    @Args('input') input: ReviewClassificationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RejectClassification', dataOf(input));
  }

  @Wish('WithdrawClassification', 'Withdraw a classification, proposed or adopted.')
  withdrawClassification(
    @Args('input') input: ReviewClassificationInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawClassification', dataOf(input));
  }

  @Wish('LinkIncidents', 'Say how two incidents hang together.')
  linkIncidents(
    @Args('input') input: LinkIncidentsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'LinkIncidents', asserted(operation, input));
  }

  @Wish('UnlinkIncidents', 'Take a link between incidents back.')
  unlinkIncidents(
    @Args('input') input: UnlinkIncidentsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'UnlinkIncidents', dataOf(input));
  }

  @Wish('MergeIncidents', 'Say that two records are of one incident. It can be undone.')
  mergeIncidents(
    @Args('input') input: MergeIncidentsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'MergeIncidents', dataOf(input));
  }

  @Wish('UnmergeIncidents', 'Undo a merge of incidents.')
  unmergeIncidents(
    @Args('input') input: UnmergeIncidentsInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'UnmergeIncidents', dataOf(input));
  }
}
