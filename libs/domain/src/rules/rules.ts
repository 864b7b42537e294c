import { refuse } from '#kernel';
import type { Command, Fact, StreamName } from '#kernel';
import type { Context, Issued, Noun } from '../noun.js';

/** One rule: which other streams a decision looks at, and the decision itself. */
export interface Rule<S, C extends Command, F extends Fact> {
  relies?(command: Issued<C>, known: Context): readonly StreamName[];
  decide(command: Issued<C>, state: S, known: Context): readonly F[];
}

/** A rule for every command of a noun. One that is missing does not compile. */
export type Rules<S, C extends Command, F extends Fact> = {
  readonly [K in C['kind']]: Rule<S, Extract<C, { readonly kind: K }>, F>;
};

/** A noun from how its state is read, on which stream a command decides, and its rules. */
export const nounOfRules = <S, C extends Command, F extends Fact, E>(
  reading: Noun<S, never, never, E>,
  stream: (command: Issued<C>) => StreamName,
  rules: Rules<S, C, F>,
): Noun<S, C, F, E> => {
  const byKind = new Map(Object.entries(rules as Readonly<Record<string, Rule<S, C, F>>>));
  const ruleFor = ({ kind }: Command): Rule<S, C, F> =>
    byKind.get(kind) ??
    refuse('invalid', 'COMMAND_UNKNOWN', 'Sijil does not know this command.', '/kind');
  return {
    name: reading.name,
    kinds: [...byKind.keys()],
    stream,
    relies: (command, known) => {
      const own = stream(command);
      const streams = ruleFor(command).relies?.(command, known) ?? [];
      return [...new Set(streams)].filter((name) => name !== own);
    },
    decider: {
      initial: reading.decider.initial,
      decide: (command, state, known) => ruleFor(command).decide(command, state, known),
      evolve: (state, fact) => reading.decider.evolve(state, fact),
    },
  };
};
