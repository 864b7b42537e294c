import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { DEFAULT_FIRST, readAt } from '../operation/answer.js';
import { cursorOf, nextOf, positionOfCursor } from '../operation/cursor.js';
import { Operation } from '../operation/operation.js';
import { Given } from '../schema/given.js';
import { ListArgs } from '../schema/list.args.js';
import { Question } from '../schema/question.js';
import { History } from './history.type.js';

@ArgsType()
export class HistoryArgs extends ListArgs {
  @Given.id({ doc: 'The id of anything: an incident, a claim, a person, an exhibit, …' })
  readonly subject!: string;
}

/** What happened to anything, event by event. */
@Resolver(() => History)
export class HistoryResolver {
  @Question(
    'case',
    () => History,
    'What happened to anything with an id: by whom, when, why; newest first.',
  )
  async history(@Args() args: HistoryArgs, @Context('operation') operation: Operation) {
    const { subject, asOf } = args;
    const after = args.after ?? null;
    const pinned = await operation.pin(
      asOf ?? (after === null ? undefined : { position: positionOfCursor(after) }),
    );
    const handling = await pinned.load.handling.load(subject);
    operation.rights.needKnowOf(handling);
    const list = {
      name: 'history',
      filter: subject,
      position: pinned.position,
      caller: operation.signedIn.viewer.memberId,
    };
    const mac = (domain: string, text: string): string => operation.house.vault.mac(domain, text);
    const found = await operation.models.history.of(pinned.snapshot, subject, {
      first: args.first ?? DEFAULT_FIRST,
      before: after === null ? null : Number(nextOf(mac, list, after)),
    });
    return {
      ...readAt(pinned, asOf),
      total: found.total,
      entries: found.entries.map((entry) => ({ ...entry, pinned, handling })),
      pageInfo: {
        hasNextPage: found.before !== null,
        endCursor: found.before === null ? null : cursorOf(mac, list, String(found.before)),
      },
    };
  }
}
