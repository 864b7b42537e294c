import { pseudonymOf } from '#kernel';
import {
  DestructionRequested,
  fact,
  IdentityCorrected,
  IdentityDestroyed,
  IdentityRevealed,
  PersonMerged,
  PersonRegistered,
  PersonUnmerged,
} from '#events';
import type { PersonFact } from '#events';
import { streamOf } from '../noun.js';
import { needAbsent, present, unmerged } from '../rules/existence.js';
import { idOf } from '../rules/ids.js';
import { checkMerge, checkUnmerge } from '../rules/merging.js';
import { needReason } from '../rules/reason.js';
import { authorUnknown } from '../rules/refusals.js';
import type { Rules } from '../rules/rules.js';
import { checkMembers, memberStream } from '../rules/sources.js';
import type {
  CorrectIdentity,
  MergePersons,
  RecordIdentityDestroyed,
  RecordIdentityRevealed,
  RegisterPerson,
  RequestDestruction,
  UnmergePersons,
} from './person.commands.js';
import {
  approverAsked,
  approversNotTwo,
  destructionNotRequested,
  destructionRequested,
  identityGone,
  underHold,
} from './person.refusals.js';
import { personReading } from './person.state.js';
import type { Person, PersonState } from './person.state.js';

const person = (personId: string) => streamOf('person', personId);

// Also on an absorbed record: the identity stands under the key of that record.
const readable = (state: PersonState): Person => {
  const here = present(state, 'person');
  if (here.destroyed) throw identityGone();
  return here;
};

/** Who a person is: registered, corrected, found to be the same as another, shown, destroyed. */
export const identityRules: Rules<
  PersonState,
  | RegisterPerson
  | CorrectIdentity
  | MergePersons
  | UnmergePersons
  | RecordIdentityRevealed
  | RequestDestruction
  | RecordIdentityDestroyed,
  PersonFact
> = {
  RegisterPerson: {
    decide: (command, state) => {
      const personId = idOf(command, command.data.personId, 'person');
      needAbsent(state, 'person');
      return [
        fact(PersonRegistered, person(personId), {
          ...command.data,
          personId,
          pseudonym: pseudonymOf(personId),
        }),
      ];
    },
  },

  CorrectIdentity: {
    // Whether the name is another one cannot be seen here: no identity ever reaches a decision.
    decide: ({ data }, state) => {
      unmerged(state, 'person');
      readable(state);
      needReason(data.reason);
      return [fact(IdentityCorrected, person(data.personId), data)];
    },
  },

  MergePersons: {
    relies: ({ data }) => [person(data.into)],
    decide: ({ data }, state, known) => {
      checkMerge(personReading, data.personId, data, state, known);
      return [fact(PersonMerged, person(data.personId), data)];
    },
  },

  UnmergePersons: {
    decide: ({ data }, state) => {
      const from = checkUnmerge('person', data, state);
      return [fact(PersonUnmerged, person(data.personId), { ...data, from })];
    },
  },

  RecordIdentityRevealed: {
    decide: ({ data }, state) => {
      readable(state);
      needReason(data.purpose, '/purpose');
      return [fact(IdentityRevealed, person(data.personId), data)];
    },
  },

  RequestDestruction: {
    decide: (command, state) => {
      const { data } = command;
      if (readable(state).request) throw destructionRequested();
      needReason(data.ground, '/ground');
      const requestId = idOf(command, data.requestId, 'request');
      return [fact(DestructionRequested, person(data.personId), { ...data, requestId })];
    },
  },

  RecordIdentityDestroyed: {
    relies: ({ data }) => data.approvedBy.map(memberStream),
    decide: ({ data }, state, known) => {
      const { request, handling } = readable(state);
      if (request?.id !== data.requestId) throw destructionNotRequested();
      if (!request.by) throw authorUnknown();
      const approvers = new Set(data.approvedBy.map(memberStream));
      if (approvers.size !== 2 || data.approvedBy.length !== 2) throw approversNotTwo();
      if (approvers.has(memberStream(request.by))) throw approverAsked();
      checkMembers(data.approvedBy, known, '/approvedBy');
      if ([...handling.holds.values()].some((held) => held !== null)) throw underHold();
      return [fact(IdentityDestroyed, person(data.personId), data)];
    },
  },
};
