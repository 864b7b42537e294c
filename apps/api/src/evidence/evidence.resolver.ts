import { Args, ArgsType, Context, InputType, Resolver } from '@nestjs/graphql';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs, ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { Evidence, evidenceOf } from './evidence.type.js';

@InputType({
  description: 'Several values of one are alternatives; several fields narrow together.',
})
export class EvidenceFilterInput {
  @Given.text({ maybe: true, list: true, doc: 'Codes or printed names.' })
  readonly kinds?: readonly string[];
  @Given.flag({ maybe: true, doc: 'Whether the bytes are held here.' }) readonly held?: boolean;
  @Given.id({ maybe: true, list: true }) readonly hosts?: readonly string[];
  @Given.id({ maybe: true, list: true, doc: 'Linked to these incidents.' })
  readonly incidents?: readonly string[];
  @Given.flag({ maybe: true }) readonly withdrawn?: boolean;
}

@ArgsType()
export class EvidenceItemsArgs extends ListArgs {
  @Given.fields(() => EvidenceFilterInput, { maybe: true }) readonly filter?: EvidenceFilterInput;
}

const EvidenceConnection = pageOf(
  'Evidence',
  () => Evidence,
  'A page of the items of evidence, as they were added.',
);
const EvidenceAnswer = answerOf('Evidence', 'evidence', () => Evidence, 'One item of evidence.');

/** Items of evidence. */
@Resolver(() => Evidence)
export class EvidenceResolver {
  @Question('case', () => EvidenceConnection, 'The items of evidence.')
  evidenceItems(@Args() args: EvidenceItemsArgs, @Context('operation') operation: Operation) {
    const filter = args.filter ? dataOf(args.filter) : {};
    return page(
      operation,
      args,
      { name: 'evidence', filter },
      async (pinned, paging) =>
        operation.models.evidence.list(pinned.snapshot, await pinned.knownIn(filter), paging),
      evidenceOf,
    );
  }

  @Question('case', () => EvidenceAnswer, 'One item of evidence with links, gradings and checks.')
  evidence(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'evidence', (pinned) => pinned.thing(pinned.load.evidence, id));
  }
}
