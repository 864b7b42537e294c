import { Args, ArgsType, Context, InputType, Resolver } from '@nestjs/graphql';
import { refuse } from '#kernel';
import { answer, page } from '../operation/answer.js';
import { readAt } from '../operation/pinned.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { AsOfArgs, ListArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { Case, caseOf } from './case.type.js';
import { Chronology } from './chronology.type.js';

@InputType()
export class CaseFilterInput {
  @Given.id({ maybe: true, list: true }) readonly ids?: readonly string[];
  @Given.id({ maybe: true, list: true, doc: 'With one of these incidents.' })
  readonly incidents?: readonly string[];
  @Given.id({ maybe: true, list: true, doc: 'With one of these items as an exhibit.' })
  readonly evidence?: readonly string[];
}

@ArgsType()
export class CasesArgs extends ListArgs {
  @Given.fields(() => CaseFilterInput, { maybe: true }) readonly filter?: CaseFilterInput;
}

@ArgsType()
export class CaseArgs extends AsOfArgs {
  @Given.id({ maybe: true }) readonly id?: string;
  @Given.text({ maybe: true, doc: 'Its reference, where the id is not given.' })
  readonly reference?: string;
}

const CaseConnection = pageOf('Case', () => Case, 'A page of the cases, as they were opened.');
const CaseAnswer = answerOf('Case', 'case', () => Case, 'One case file.');

@ArgsType()
export class ChronologyArgs extends AsOfArgs {
  @Given.id() readonly caseId!: string;
  @Given.partialDate({ maybe: true }) readonly from?: string;
  @Given.partialDate({ maybe: true }) readonly to?: string;
}

/** Case files. */
@Resolver(() => Case)
export class CaseResolver {
  @Question('case', () => CaseConnection, 'The cases.')
  cases(@Args() args: CasesArgs, @Context('operation') operation: Operation) {
    const filter = args.filter ? dataOf(args.filter) : {};
    return page(
      operation,
      args,
      { name: 'cases', filter },
      async (pinned, paging) =>
        operation.models.cases.list(pinned.snapshot, await pinned.knownIn(filter), paging),
      caseOf,
    );
  }

  @Question(
    'case',
    () => CaseAnswer,
    'One case file, by id or reference: suspects, incidents, exhibits.',
  )
  case(@Args() args: CaseArgs, @Context('operation') operation: Operation) {
    const { id, reference, asOf } = args;
    return answer(operation, asOf, 'case', async (pinned) => {
      if (typeof id === 'string') return pinned.thing(pinned.load.cases, id);
      if (typeof reference !== 'string')
        return refuse(
          'invalid',
          'CASE_NOT_NAMED',
          'Give the id of the case or its reference.',
          '/id',
        );
      const row = await operation.models.cases.byReference(pinned.snapshot, reference);
      return pinned.thing(pinned.load.cases, row?.caseId ?? null);
    });
  }

  @Question(
    'case',
    () => Chronology,
    'Every fact about a case, its incidents and its exhibits in the order in which things happened.',
  )
  async chronology(
    @Args() { caseId, from, to, asOf }: ChronologyArgs,
    @Context('operation') operation: Operation,
  ) {
    const pinned = await operation.pin(asOf);
    const { entries, total } = await operation.models.cases.chronology(pinned.forReader, caseId, {
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    });
    pinned.allowance.spend(entries.length);
    return { ...readAt(pinned, asOf), totalCount: total, entries };
  }
}
