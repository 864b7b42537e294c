import { pseudonymOf } from '#kernel';
import {
  fact,
  IdentityCorrected,
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
import type { Rules } from '../rules/rules.js';
import type {
  CorrectIdentity,
  MergePersons,
  RecordIdentityRevealed,
  RegisterPerson,
  UnmergePersons,
} from './person.commands.js';
import { identityGone } from './person.refusals.js';
import { personReading } from './person.state.js';
import type { Person, PersonState } from './person.state.js';

const person = (personId: string) => streamOf('person', personId);

/** A person whose identity is kept; also on an absorbed record, since it stands under the key of that record. */
export const readable = (state: PersonState): Person => {
  const here = present(state, 'person');
  if (here.destroyed) throw identityGone();
  return here;
};

/** Who a person is: registered, corrected, found to be the same as another, shown. */
export const identityRules: Rules<
  PersonState,
  RegisterPerson | CorrectIdentity | MergePersons | UnmergePersons | RecordIdentityRevealed,
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
};
