import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { page } from '../operation/answer.js';
import { decide } from '../operation/decide.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { Wish } from '../schema/wish.js';
import {
  DecideCorrespondenceInput,
  ProposeCorrespondenceInput,
  ReviseCorrespondenceInput,
} from './correspondence.inputs.js';
import { Correspondence, correspondenceOf } from './correspondence.type.js';

const CorrespondenceConnection = pageOf(
  'Correspondence',
  () => Correspondence,
  'A page of opinions on which entries of two forums correspond.',
);

@ArgsType()
export class CorrespondencesArgs extends ListArgs {
  @Given.text({ maybe: true, doc: 'A forum that is on one side.' }) readonly forum?: string;
  @Given.text({ maybe: true, doc: 'An entry that is on one side.' }) readonly entry?: string;
}

/** Which entries of two forums correspond, in whose opinion. */
@Resolver(() => Correspondence)
export class CorrespondenceResolver {
  @Question(
    'case',
    () => CorrespondenceConnection,
    'Opinions on which entries of two forums correspond; those rejected and withdrawn too.',
  )
  correspondences(
    @Args() { forum, entry, ...args }: CorrespondencesArgs,
    @Context('operation') operation: Operation,
  ) {
    const filter = {
      ...(forum === undefined ? {} : { forum }),
      ...(entry === undefined ? {} : { entry }),
    };
    return page(
      operation,
      args,
      { name: 'correspondences', filter },
      ({ snapshot }, paging) => operation.models.correspondences.list(snapshot, filter, paging),
      correspondenceOf,
    );
  }

  @Wish('ProposeCorrespondence', 'Hold that an entry of one forum corresponds to one of another.')
  proposeCorrespondence(
    @Args('input') input: ProposeCorrespondenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ProposeCorrespondence', dataOf(input));
  }

  @Wish('ReviseCorrespondence', 'Put the fit of two entries otherwise; it is open again.')
  reviseCorrespondence(
    @Args('input') input: ReviseCorrespondenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'ReviseCorrespondence', dataOf(input));
  }

  @Wish('AdoptCorrespondence', 'Share an opinion of somebody else.')
  adoptCorrespondence(
    @Args('input') input: DecideCorrespondenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'AdoptCorrespondence', dataOf(input));
  }

  @Wish('RejectCorrespondence', 'Not share an opinion of somebody else; it stays on record.')
  rejectCorrespondence(
    @Args('input') input: DecideCorrespondenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'RejectCorrespondence', dataOf(input));
  }

  @Wish('WithdrawCorrespondence', 'Hold an opinion no longer.')
  withdrawCorrespondence(
    @Args('input') input: DecideCorrespondenceInput,
    @Context('operation') operation: Operation,
  ) {
    return decide(operation, input, 'WithdrawCorrespondence', dataOf(input));
  }
}
