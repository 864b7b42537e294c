import { Args, ArgsType, Context, Resolver } from '@nestjs/graphql';
import { refuse } from '#kernel';
import { nodeOf } from '../operation/node-id.js';
import type { NodeType } from '../operation/node-id.js';
import { Operation } from '../operation/operation.js';
import type { Hung, Pinned } from '../operation/pinned.js';
import { Given } from '../schema/given.js';
import { AsOfArgs } from '../schema/list.args.js';
import { Node } from '../schema/node.type.js';
import { QuestionOrNull } from '../schema/question.js';

@ArgsType()
export class NodeArgs extends AsOfArgs {
  @Given.nodeId({ doc: 'A `nodeId`.' }) readonly id!: string;
}

@ArgsType()
export class NodesArgs extends AsOfArgs {
  @Given.nodeId({ list: true, doc: 'As many as a page may have entries.' })
  readonly ids!: readonly string[];
}

type Found = (Hung & { readonly id: string }) | null;

/** How each kind is found by its id: by the same loaders, under the same policy, as everywhere else. */
const FINDERS: Readonly<Record<NodeType, (pinned: Pinned, id: string) => Promise<Found>>> = {
  Account: (pinned, id) => pinned.thing(pinned.load.accounts, id),
  Actor: (pinned, id) => pinned.thing(pinned.load.actors, id),
  Case: (pinned, id) => pinned.thing(pinned.load.cases, id),
  Conflict: (pinned, id) => pinned.thing(pinned.load.conflicts, id),
  Evidence: (pinned, id) => pinned.thing(pinned.load.evidence, id),
  Incident: (pinned, id) => pinned.thing(pinned.load.incidents, id),
  Member: (pinned, id) => pinned.thing(pinned.load.members, id),
  Person: (pinned, id) => pinned.thing(pinned.load.persons, id),
  Report: (pinned, id) => pinned.thing(pinned.load.reports, id),
  Task: (pinned, id) => pinned.thing(pinned.load.tasks, id),
};

/** Anything by its node id. What is not there, not for the caller, or no node id at all, is null alike. */
@Resolver(() => Node)
export class NodeResolver {
  @QuestionOrNull('public', () => Node, 'A thing by its node id; null where there is none for you.')
  async node(@Args() { id, asOf }: NodeArgs, @Context('operation') operation: Operation) {
    return found(operation, await operation.pin(asOf), id);
  }

  @QuestionOrNull(
    'public',
    () => [Node],
    'Things by their node ids, in the order asked; null where there is none for you.',
  )
  async nodes(@Args() { ids, asOf }: NodesArgs, @Context('operation') operation: Operation) {
    const most = operation.house.limits.page;
    if (ids.length > most)
      refuse(
        'invalid',
        'PAGE_TOO_LARGE',
        `At most ${most} things can be asked for at once.`,
        '/ids',
      );
    const pinned = await operation.pin(asOf);
    return Promise.all(ids.map((id) => found(operation, pinned, id)));
  }
}

const found = async (operation: Operation, pinned: Pinned, nodeId: string) => {
  const named = nodeOf(operation.mac, nodeId);
  if (named === null) return null;
  // Members concern the office itself; everything else is about a matter, as at the roots.
  const asks = named.type === 'Member' ? 'public' : 'case';
  if (!operation.rights.sees(asks, null).permit) return null;
  const thing = await FINDERS[named.type](pinned, named.id);
  return thing && { ...thing, __typename: named.type };
};
