import type { Fact, StreamName } from '#kernel';
import type { HandlingSeen } from '#events';
import type { Noun } from '../noun.js';
import { absent } from './present.js';
import type { Absent, Handling, Present } from './present.js';
import type { OnStream, Told } from './wish.js';

/** How the state of a noun is read from its stream; its rules are kept apart, so that nouns can look at one another. */
export type Reading<P extends Present, E> = Noun<Absent | P, never, never, OnStream<E>>;

/** A subject as a key. */
export const subjectKey = ({ noun, id }: { readonly noun: string; readonly id: string }): string =>
  `${noun}:${id}`;

const isHandling = (fact: { readonly type: string }): fact is HandlingSeen =>
  fact.type === 'HandlingSet' || fact.type === 'HoldPlaced' || fact.type === 'HoldLifted';

const handled = (state: Handling, fact: HandlingSeen): Handling => {
  switch (fact.type) {
    case 'HandlingSet':
      return { ...state, set: new Map(state.set).set(subjectKey(fact.data.subject), fact.data) };
    case 'HoldPlaced':
      return {
        ...state,
        holds: new Map(state.holds).set(fact.data.holdId, subjectKey(fact.data.subject)),
      };
    case 'HoldLifted':
      return { ...state, holds: new Map(state.holds).set(fact.data.holdId, null) };
  }
};

const never = (): never => {
  throw new Error('A reading decides nothing.');
};

/** Makes a reading. Facts about handling, which may stand on any stream, it understands by itself. */
export const reading = <P extends Present, E extends Fact>(
  name: string,
  evolve: (state: Absent | P, fact: Told<E>) => Absent | P,
): Reading<P, E> => ({
  name,
  kinds: [],
  stream: (): StreamName => never(),
  decider: {
    initial: absent,
    decide: never,
    evolve: (state, fact) => {
      if (!isHandling(fact)) return evolve(state, fact);
      return state.status === 'absent'
        ? state
        : { ...state, handling: handled(state.handling, fact) };
    },
  },
});
