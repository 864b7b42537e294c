import {
  ActorMerged,
  ActorRegistered,
  ActorUnmerged,
  CommandAsserted,
  CommandEnded,
  fact,
  MembershipAsserted,
  MembershipEnded,
  NameAdded,
} from '#events';
import type { ActorFact, ActorSeen, ReservationFact } from '#events';
import type { Context } from '../noun.js';
import {
  holderOf,
  PARTY_CODE,
  reservationStream,
  reserved,
} from '../reservation/reservation.state.js';
import { named, needAbsent, unmerged } from '../rules/existence.js';
import { idOf, needName, needUnused } from '../rules/ids.js';
import {
  checkHierarchyOfMerge,
  checkMerge,
  checkUnmerge,
  hierarchyOfMerge,
} from '../rules/merging.js';
import { needReason, needText } from '../rules/reason.js';
import { nothingChanges } from '../rules/refusals.js';
import { nounOfRules } from '../rules/rules.js';
import type { OnStream } from '../rules/wish.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { streamsOfSource } from '../rules/sources.js';
import { walk } from '../rules/walk.js';
import type { ActorCommand } from './actor.commands.js';
import {
  codeTaken,
  commandCircle,
  membershipCircle,
  postAndNoPost,
  relationEnded,
  relationNotFound,
} from './actor.refusals.js';
import { above, actorReading, actorStream } from './actor.state.js';
import type { Actor, ActorState, Relation } from './actor.state.js';

const needNew = (state: Actor, kind: Relation['kind'], said: object): void => {
  const content = (data: object) => ({ ...data, claimId: null });
  for (const relation of state.claims.values())
    if (relation.stands && relation.kind === kind && same(content(relation.said), content(said)))
      throw nothingChanges();
};

const needStanding = (state: ActorState, kind: Relation['kind'], claimId: string): void => {
  const relation = unmerged(state, 'actor').claims.get(claimId);
  if (relation?.kind !== kind) throw relationNotFound();
  if (!relation.stands) throw relationEnded();
};

// Each by itself: the post that commands a force is part of it and above it.
const hierarchies = (known: Context) => [above(known, 'membership'), above(known, 'command')];

/** States, parties, forces, units and posts, and how they stand to one another. */
export const actorNoun = nounOfRules<
  ActorState,
  ActorCommand,
  ActorFact | ReservationFact,
  OnStream<ActorSeen>
>(actorReading, (command) => actorStream(idOf(command, command.data.actorId, 'actor')), {
  RegisterActor: {
    relies: ({ data, by }) => [
      ...streamsOfSource(data.source, by),
      ...(data.code === undefined ? [] : [reservationStream(PARTY_CODE, data.code)]),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const actorId = idOf(command, data.actorId, 'actor');
      needAbsent(state, 'actor');
      checkSaid(data, command.by, known);
      needName(data.name);
      const registered = fact(ActorRegistered, actorStream(actorId), { ...data, actorId });
      if (data.code === undefined) return [registered];
      needText(data.code, '/code');
      const holder = holderOf(known, PARTY_CODE, data.code);
      if (holder) throw codeTaken(undefined, { actorId: holder.id });
      return [registered, reserved(PARTY_CODE, data.code, { noun: 'actor', id: actorId })];
    },
  },

  AddName: {
    relies: ({ data, by }) => streamsOfSource(data.source, by),
    decide: ({ data, by }, state, known) => {
      const { names } = unmerged(state, 'actor');
      checkSaid(data, by, known);
      needName(data.name);
      if (names.some((one) => same(one, { name: data.name, source: data.source })))
        throw nothingChanges();
      return [fact(NameAdded, actorStream(data.actorId), data)];
    },
  },

  AssertMembership: {
    relies: ({ data, by }, known) => [
      ...streamsOfSource(data.source, by),
      ...walk([actorStream(data.of)], actorStream(data.actorId), above(known, 'membership')),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const here = unmerged(state, 'actor');
      const own = actorStream(data.actorId);
      checkSaid(data, command.by, known);
      if (walk([actorStream(data.of)], own, above(known, 'membership')).has(own))
        throw membershipCircle();
      named(known, actorReading, data.of, '/of');
      const claimId = needUnused(here.claims, idOf(command, data.claimId, 'claim'), '/claimId');
      needNew(here, 'membership', data);
      return [fact(MembershipAsserted, own, { ...data, claimId })];
    },
  },

  EndMembership: {
    decide: ({ data }, state) => {
      needStanding(state, 'membership', data.claimId);
      needReason(data.reason);
      return [fact(MembershipEnded, actorStream(data.actorId), data)];
    },
  },

  AssertCommand: {
    relies: ({ data, by }, known) => [
      ...streamsOfSource(data.source, by),
      ...walk([actorStream(data.under)], actorStream(data.actorId), above(known, 'command')),
    ],
    decide: (command, state, known) => {
      const { data } = command;
      const here = unmerged(state, 'actor');
      const own = actorStream(data.actorId);
      checkSaid(data, command.by, known);
      if (walk([actorStream(data.under)], own, above(known, 'command')).has(own))
        throw commandCircle();
      named(known, actorReading, data.under, '/under');
      const claimId = needUnused(here.claims, idOf(command, data.claimId, 'claim'), '/claimId');
      needNew(here, 'command', data);
      return [fact(CommandAsserted, own, { ...data, claimId })];
    },
  },

  EndCommand: {
    decide: ({ data }, state) => {
      needStanding(state, 'command', data.claimId);
      needReason(data.reason);
      return [fact(CommandEnded, actorStream(data.actorId), data)];
    },
  },

  MergeActors: {
    relies: ({ data }, known) =>
      hierarchyOfMerge('actor', data.actorId, data.into, hierarchies(known)),
    decide: ({ data }, state, known) => {
      const { absorbed, stays } = checkMerge(actorReading, data.actorId, data, state, known);
      if ((absorbed.kind === 'post') !== (stays.kind === 'post')) throw postAndNoPost();
      checkHierarchyOfMerge('actor', data.actorId, data.into, hierarchies(known));
      return [fact(ActorMerged, actorStream(data.actorId), data)];
    },
  },

  UnmergeActors: {
    decide: ({ data }, state) => {
      const from = checkUnmerge('actor', data, state);
      return [fact(ActorUnmerged, actorStream(data.actorId), { ...data, from })];
    },
  },
});
