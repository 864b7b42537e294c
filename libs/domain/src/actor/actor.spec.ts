import {
  ActorMerged,
  ActorRegistered,
  CommandAsserted,
  fact,
  MembershipAsserted,
  NameReserved,
} from '#events';
import { newId } from '#kernel';
import { actorRegistered, evidenceAdded, given, published, uuid } from '#testing';
import type { PastFact } from '#testing';
import { reservationStream } from '../reservation/reservation.state.js';
import type { ActorCommand } from './actor.commands.js';
import { actorNoun } from './actor.decider.js';

const [a, b, c] = [uuid(1), uuid(2), uuid(3)];
const during = { from: '2012', to: null };
const memberOf = (part: string, whole: string, claimId = uuid(50)): PastFact =>
  fact(MembershipAsserted, `actor-${part}`, {
    actorId: part,
    claimId,
    of: whole,
    during,
    source: published,
  });
const under = (low: string, high: string, claimId = uuid(60)): PastFact =>
  fact(CommandAsserted, `actor-${low}`, {
    actorId: low,
    claimId,
    under: high,
    basis: 'deJure',
    during,
    source: published,
  });
const actors = (...facts: PastFact[]) =>
  given(actorNoun, [
    evidenceAdded(),
    actorRegistered(a),
    actorRegistered(b),
    actorRegistered(c),
    ...facts,
  ]);
const join = (part: string, whole: string): ActorCommand => ({
  kind: 'AssertMembership',
  data: { actorId: part, of: whole, during, source: published },
});
const command = (low: string, high: string): ActorCommand => ({
  kind: 'AssertCommand',
  data: { actorId: low, under: high, basis: 'deJure', during, source: published },
});
const merge = (actorId: string, into: string): ActorCommand => ({
  kind: 'MergeActors',
  data: { actorId, into, reason: 'One name in two scripts.' },
});

describe('registering an actor', () => {
  const data = { kind: 'party', name: { en: 'A party' }, source: published } as const;

  it('takes its code, which nobody else can have', () => {
    const actorId = newId(uuid(7), 'actor');
    const stream = reservationStream('party', 'aParty');
    const taken = fact(NameReserved, stream, {
      scope: 'party',
      subject: { noun: 'actor', id: actorId },
    });
    const register = {
      kind: 'RegisterActor',
      id: uuid(7),
      data: { ...data, code: 'aParty' },
    } as const;
    actors()
      .when(register)
      .then([
        fact(ActorRegistered, `actor-${actorId}`, { ...data, code: 'aParty', actorId }),
        taken,
      ]);
    actors(taken)
      .when({ ...register, id: uuid(8) })
      .thenRefuses('PARTY_CODE_TAKEN', '/code');
  });

  it('needs a name in some script, and no code', () => {
    actors().when({ kind: 'RegisterActor', data }).thenStates('ActorRegistered');
    actors()
      .when({ kind: 'RegisterActor', data: { ...data, name: { ar: 'حزب' } } })
      .thenStates('ActorRegistered');
    actors()
      .when({ kind: 'RegisterActor', data: { ...data, name: {} } })
      .thenRefuses('NAME_MISSING', '/name');
    actors()
      .when({ kind: 'RegisterActor', data: { ...data, code: ' ' } })
      .thenRefuses('TEXT_MISSING', '/code');
    actors()
      .when({ kind: 'RegisterActor', data: { ...data, actorId: a } })
      .thenRefuses('ACTOR_ALREADY_EXISTS');
  });

  it('can be followed by other names, each once from one source', () => {
    const add = (en: string): ActorCommand => ({
      kind: 'AddName',
      data: { actorId: a, name: { en }, source: published },
    });
    actors().when(add('Another spelling')).thenStates('NameAdded');
    actors().when(add('An Invented Force')).thenRefuses('NOTHING_CHANGES');
  });
});

describe('hierarchies', () => {
  it('are never circles', () => {
    actors().when(join(a, b)).thenStates('MembershipAsserted');
    actors().when(join(a, a)).thenRefuses('MEMBERSHIP_CIRCLE', '/of');
    actors(memberOf(b, c), memberOf(c, a)).when(join(a, b)).thenRefuses('MEMBERSHIP_CIRCLE');
    actors(under(b, c), under(c, a)).when(command(a, b)).thenRefuses('COMMAND_CIRCLE', '/under');
    actors()
      .when(join(a, uuid(9)))
      .thenRefuses('ACTOR_NOT_FOUND', '/of');
  });

  it('are two: a post can command the force of which it is part', () => {
    actors(memberOf(a, b)).when(command(b, a)).thenStates('CommandAsserted');
  });

  it('see through merges', () => {
    const absorbed = fact(ActorMerged, `actor-${c}`, { actorId: c, into: a, reason: 'One force.' });
    actors(memberOf(b, c), absorbed).when(join(a, b)).thenRefuses('MEMBERSHIP_CIRCLE');
    actors(memberOf(a, b)).when(merge(b, a)).thenRefuses('MERGE_MAKES_CIRCLE');
    actors(memberOf(a, b), memberOf(b, c)).when(merge(a, c)).thenRefuses('MERGE_MAKES_CIRCLE');
    actors(memberOf(a, b)).when(merge(c, a)).thenStates('ActorMerged');
  });

  it('are asserted once by one source, end once, and can be asserted again', () => {
    const end = (claimId: string): ActorCommand => ({
      kind: 'EndMembership',
      data: { actorId: a, claimId, reason: 'The source took it back.' },
    });
    actors(memberOf(a, b)).when(join(a, b)).thenRefuses('NOTHING_CHANGES');
    actors()
      .when(end(uuid(50)))
      .thenRefuses('RELATION_NOT_FOUND');
    actors(under(a, b))
      .when(end(uuid(60)))
      .thenRefuses('RELATION_NOT_FOUND');
    const ended = actors(memberOf(a, b))
      .when(end(uuid(50)))
      .facts();
    actors(memberOf(a, b), ...ended)
      .when(end(uuid(50)))
      .thenRefuses('RELATION_ALREADY_ENDED');
    actors(memberOf(a, b), ...ended)
      .when(join(a, b))
      .thenStates('MembershipAsserted');
    actors(memberOf(a, b), ...ended)
      .when(join(b, a))
      .thenStates('MembershipAsserted');
    actors(under(a, b))
      .when({
        kind: 'EndCommand',
        data: { actorId: a, claimId: uuid(60), reason: 'The source took it back.' },
      })
      .thenStates('CommandEnded');
  });
});

describe('merging actors', () => {
  it('never makes a post of what is none', () => {
    actors(actorRegistered(uuid(4), 'post'))
      .when(merge(uuid(4), a))
      .thenRefuses('POST_AND_NO_POST');
    actors(actorRegistered(uuid(4), 'unit'))
      .when(merge(uuid(4), a))
      .thenStates('ActorMerged');
  });
});
