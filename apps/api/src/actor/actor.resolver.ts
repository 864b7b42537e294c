import { Args, ArgsType, Context, InputType, Resolver } from '@nestjs/graphql';
import { answer, page } from '../operation/answer.js';
import { Operation } from '../operation/operation.js';
import { dataOf } from '../schema/data-of.js';
import { Given } from '../schema/given.js';
import { ListArgs, ThingArgs } from '../schema/list.args.js';
import { answerOf } from '../schema/answer.type.js';
import { pageOf } from '../schema/page.type.js';
import { Question } from '../schema/question.js';
import { ActorKind } from '../schema/words.js';
import { Actor, actorOf } from './actor.type.js';

@InputType()
export class ActorFilterInput {
  @Given.word(ActorKind, { maybe: true, list: true })
  readonly kinds?: readonly (keyof typeof ActorKind)[];
  @Given.text({ maybe: true, list: true }) readonly codes?: readonly string[];
  @Given.flag({ maybe: true, doc: 'Whether absorbed records are listed too.' })
  readonly merged?: boolean;
}

@ArgsType()
export class ActorsArgs extends ListArgs {
  @Given.fields(() => ActorFilterInput, { maybe: true }) readonly filter?: ActorFilterInput;
}

const ActorConnection = pageOf(
  'Actor',
  () => Actor,
  'A page of States, parties, forces, units and posts.',
);
const ActorAnswer = answerOf('Actor', 'actor', () => Actor, 'One actor.');

/** States, parties, forces, units and posts. */
@Resolver(() => Actor)
export class ActorResolver {
  @Question('case', () => ActorConnection, 'States, parties, forces, units and posts.')
  actors(@Args() args: ActorsArgs, @Context('operation') operation: Operation) {
    const filter = args.filter ? dataOf(args.filter) : {};
    return page(
      operation,
      args,
      { name: 'actors', filter },
      ({ snapshot }, paging) => operation.models.actors.list(snapshot, filter, paging),
      actorOf,
    );
  }

  @Question('case', () => ActorAnswer, 'One actor with its structure.')
  actor(@Args() { id, asOf }: ThingArgs, @Context('operation') operation: Operation) {
    return answer(operation, asOf, 'actor', (pinned) => pinned.thing(pinned.load.actors, id));
  }
}
