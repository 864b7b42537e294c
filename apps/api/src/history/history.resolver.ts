import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { Operation } from '../operation/operation.js';
import { pageAt } from '../operation/page.js';
import { below } from '../operation/pinned.js';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { HistoryEntry } from './history.type.js';

@ArgsType()
export class HistoryArgs extends ListArgs {
  @Given.id({ doc: 'The id of anything: an incident, a claim, a person, an exhibit, …' })
  readonly subject!: string;
}

const HistoryConnection = pageOf(
  'History',
  () => HistoryEntry,
  'The history of something, newest first.',
);

/** What happened to anything, event by event. */
@Resolver(() => HistoryEntry)
export class HistoryResolver {
  @Question(
    'case',
    () => HistoryConnection,
    'What happened to anything with an id: by whom, when, why; newest first.',
  )
  history(@Args() args: HistoryArgs, @Context('operation') operation: Operation) {
    const { subject } = args;
    return pageAt(
      operation,
      args,
      { name: 'history', filter: subject },
      async (pinned, paging) => {
        const known = await pinned.knownOrNobody(subject);
        return operation.models.history.of(pinned.snapshot, known, paging);
      },
      async (pinned, entries) =>
        below({ pinned, handling: await pinned.load.handling.load(subject) }, entries),
    );
  }
}
