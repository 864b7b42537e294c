import { Args, ArgsType, Context, InputType, Resolver } from '@nestjs/graphql';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs, ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { Account, accountOf } from './account.type.js';

@InputType()
export class AccountFilterInput {
  @Given.id({ maybe: true, list: true }) readonly persons?: readonly string[];
  @Given.id({ maybe: true, list: true }) readonly incidents?: readonly string[];
  @Given.id({ maybe: true, list: true }) readonly evidence?: readonly string[];
}

@ArgsType()
export class AccountsArgs extends ListArgs {
  @Given.fields(() => AccountFilterInput, { maybe: true }) readonly filter?: AccountFilterInput;
}

const AccountConnection = pageOf('Account', () => Account, 'A page of the accounts.');
const AccountAnswer = answerOf('Account', 'account', () => Account, 'One account.');

/** What persons said. */
@Resolver(() => Account)
export class AccountResolver {
  @Question('case', () => AccountConnection, 'What persons said, occasion by occasion.')
  accounts(@Args() args: AccountsArgs, @Context('operation') operation: Operation) {
    const filter = args.filter ? dataOf(args.filter) : {};
    return page(
      operation,
      args,
      { name: 'accounts', filter },
      async (pinned, paging) =>
        operation.models.accounts.list(pinned.snapshot, await pinned.knownIn(filter), paging),
      accountOf,
    );
  }

  @Question('case', () => AccountAnswer, 'One account with its passages.')
  account(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'account', (pinned) => pinned.thing(pinned.load.accounts, id));
  }
}
