import { fact, FateAsserted, PostHeld, RoleAsserted } from '#events';
import type { PersonFact } from '#events';
import { actorReading } from '../actor/actor.state.js';
import { streamOf } from '../noun.js';
import { named, unmerged } from '../rules/existence.js';
import { idOf, needUnused } from '../rules/ids.js';
import { merged, nothingChanges } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { same } from '../rules/same.js';
import { checkSaid } from '../rules/pinpoints.js';
import { streamsOfSource } from '../rules/sources.js';
import { checkSubject, streamsOfSubject } from '../rules/subjects.js';
import type { AssertFate, AssertPostHeld, AssertRole } from './person.commands.js';
import { notAPost } from './person.refusals.js';
import type { PersonClaim, PersonState } from './person.state.js';

const person = (personId: string) => streamOf('person', personId);

const needNew = (claims: Iterable<PersonClaim>, kind: PersonClaim['kind'], said: object): void => {
  const content = (data: object) => ({ ...data, claimId: null });
  for (const claim of claims)
    if (claim.kind === kind && same(content(claim.said), content(said))) throw nothingChanges();
};

/** What is said of a person: the part they had, what became of them, the post they held. */
export const claimRules: Rules<PersonState, AssertRole | AssertFate | AssertPostHeld, PersonFact> =
  {
    AssertRole: {
      relies: ({ data, by }) => [
        ...streamsOfSource(data.source, by),
        ...streamsOfSubject({ subject: data.of, ...(data.within ? { within: data.within } : {}) }),
      ],
      decide: (command, state, known) => {
        const { within, ...data } = command.data;
        const { claims } = unmerged(state, 'person');
        checkSaid(data, command.by, known);
        const holder = checkSubject(
          { subject: data.of, ...(within ? { within } : {}) },
          known,
          '/of',
        );
        if (typeof holder.mergedInto === 'string')
          throw merged(data.of.noun, holder.mergedInto, '/of/id');
        const claimId = needUnused(claims, idOf(command, data.claimId, 'claim'), '/claimId');
        needNew(claims.values(), 'role', data);
        return [fact(RoleAsserted, person(data.personId), { ...data, claimId })];
      },
    },

    AssertFate: {
      relies: ({ data, by }) => streamsOfSource(data.source, by),
      decide: (command, state, known) => {
        const { data } = command;
        const { claims } = unmerged(state, 'person');
        checkSaid(data, command.by, known);
        const claimId = needUnused(claims, idOf(command, data.claimId, 'claim'), '/claimId');
        return [fact(FateAsserted, person(data.personId), { ...data, claimId })];
      },
    },

    AssertPostHeld: {
      relies: ({ data, by }) => [...streamsOfSource(data.source, by), streamOf('actor', data.post)],
      decide: (command, state, known) => {
        const { data } = command;
        const { claims } = unmerged(state, 'person');
        checkSaid(data, command.by, known);
        if (named(known, actorReading, data.post, '/post').kind !== 'post') throw notAPost();
        const claimId = needUnused(claims, idOf(command, data.claimId, 'claim'), '/claimId');
        needNew(claims.values(), 'post', data);
        return [fact(PostHeld, person(data.personId), { ...data, claimId })];
      },
    },
  };
