/** A stream's name: `<noun>-<uuid>`. The noun is its category. */
export type StreamName = string;

/** The noun before the first hyphen of a stream's name. */
export const categoryOf = (stream: StreamName): string => stream.split('-', 1)[0] ?? stream;

/** What comes after it: the id of the record; empty where there is one such stream alone. */
export const idOfStream = (stream: StreamName): string =>
  stream.slice(categoryOf(stream).length + 1);

/** Something that happened, as the domain speaks of it: flat, typed, on a stream. */
export interface Fact<T extends string = string, D extends object = object> {
  readonly type: T;
  readonly version: number;
  readonly stream: StreamName;
  readonly data: Readonly<D>;
}

/**
 * All rules of one noun: which facts follow from a command, and what the facts say is so.
 * Pure: the same command on the same state gives the same facts, or the same refusal.
 * `F` are the facts it states, `E` those it folds (without identities), `X` what it relies on of others.
 */
export interface Decider<S, C, F, E = F, X = undefined> {
  readonly initial: S;
  decide(command: C, state: S, context: X): readonly F[];
  evolve(state: S, fact: E): S;
}

/** The state that facts leave behind. */
export const fold = <S, E>(
  decider: { readonly initial: S; evolve(state: S, fact: E): S },
  facts: Iterable<E>,
): S => {
  let state = decider.initial;
  for (const fact of facts) state = decider.evolve(state, fact);
  return state;
};
