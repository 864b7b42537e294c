import { Resolver } from '@nestjs/graphql';
import { below } from '../operation/pinned.js';
import type { Hung } from '../operation/pinned.js';
import { PostHeld } from '../person/person.type.js';
import { Edge, EdgeOrNull, Edges } from '../schema/fields.js';
import { pagesBelow } from '../schema/listed.js';
import { listOf } from '../schema/page.type.js';
import { Actor, ActorName, Membership, StructureStep, Subordination } from './actor.type.js';
import type {
  ActorView,
  MembershipView,
  StructureStepView,
  SubordinationView,
} from './actor.type.js';

const ActorMembersConnection = listOf(
  'ActorMembers',
  () => Membership,
  'What is part of an actor.',
);
const ActorStructureConnection = listOf(
  'ActorStructure',
  () => StructureStep,
  'All that stands below an actor.',
);

type Row = ActorView & Hung;

/** From an actor to its structure: above, below, and all the way down. */
@Resolver(() => Actor)
export class ActorEdges {
  @Edge('case', () => [ActorName], 'Its other names and spellings.')
  async names(row: Row) {
    return below(row, await row.pinned.load.actorNames.load(row.id));
  }

  @Edge('case', () => [Membership], 'Of what it is part.')
  async partOf(row: Row) {
    const all = await row.pinned.load.memberships.load(row.id);
    return below(row, await row.pinned.leading(all, ({ ofId }) => ofId));
  }

  @Edges('case', () => ActorMembersConnection, 'What is part of it.')
  members(row: Row) {
    return pagesBelow(row, row.pinned.load.parts, async (some) =>
      below(row, await row.pinned.leading(some, ({ actorId }) => actorId)),
    );
  }

  @Edge('case', () => [Subordination], 'Under whose command it is.')
  async superiors(row: Row) {
    const all = await row.pinned.load.superiors.load(row.id);
    return below(row, await row.pinned.leading(all, ({ underId }) => underId));
  }

  @Edge('case', () => [Subordination], 'Who is under its command.')
  async subordinates(row: Row) {
    const all = await row.pinned.load.subordinates.load(row.id);
    return below(row, await row.pinned.leading(all, ({ actorId }) => actorId));
  }

  @Edges(
    'case',
    () => ActorStructureConnection,
    'All that stands below it, level by level.',
    (step: StructureStepView) => [step.depth, step.aboveId, step.relation, step.actorId].join(' '),
  )
  async structure(row: Row) {
    const all = await row.pinned.load.structures.load(row.id);
    const known = await row.pinned.leading(
      all,
      ({ actorId }) => actorId,
      ({ aboveId }) => aboveId,
    );
    return below(row, known);
  }

  @Edge('case', () => [PostHeld], 'Where it is a post: who was said to hold it.')
  async holders(row: Row) {
    const all = await row.pinned.load.holders.load(row.id);
    return below(row, await row.pinned.leading(all, ({ personId }) => personId));
  }

  @EdgeOrNull('public', () => Actor, 'The record into which this one was merged.')
  mergedInto(row: Row) {
    return row.pinned.thing(row.pinned.load.actors, row.mergedIntoId);
  }
}

/** From a membership to the part and the whole. */
@Resolver(() => Membership)
export class MembershipEdges {
  @EdgeOrNull('case', () => Actor, 'The part.')
  actor({ actorId, pinned }: MembershipView & Hung) {
    return pinned.thing(pinned.load.actors, actorId);
  }

  @EdgeOrNull('case', () => Actor, 'The whole.')
  of({ ofId, pinned }: MembershipView & Hung) {
    return pinned.thing(pinned.load.actors, ofId);
  }
}

/** From a command relation to the subordinate and the superior. */
@Resolver(() => Subordination)
export class SubordinationEdges {
  @EdgeOrNull('case', () => Actor, 'The subordinate.')
  actor({ actorId, pinned }: SubordinationView & Hung) {
    return pinned.thing(pinned.load.actors, actorId);
  }

  @EdgeOrNull('case', () => Actor, 'The superior.')
  under({ underId, pinned }: SubordinationView & Hung) {
    return pinned.thing(pinned.load.actors, underId);
  }
}

/** From a step of a structure to its actor. */
@Resolver(() => StructureStep)
export class StructureEdges {
  @EdgeOrNull('case', () => Actor)
  actor({ actorId, pinned }: StructureStepView & Hung) {
    return pinned.thing(pinned.load.actors, actorId);
  }
}
