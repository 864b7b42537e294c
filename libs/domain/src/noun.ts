import type { Command, Decider, Fact, Instant, StreamName } from '#kernel';

/** A command on its way to a decision: its id (one step of a compound has one of its own) and who gave it. */
export type Issued<C extends Command> = C & {
  /** From this the ids of new things are formed: `newId(command.id, 'claim')`. */
  readonly id: string;
  /** The member or process that acts, as the envelope will name it. */
  readonly by: string;
  /** When it is decided, by the clock of the register. What is told as having happened was before. */
  readonly now: Instant;
};

/** What other streams say, folded by their own nouns. Whatever is asked here is checked when appending. */
export interface Context {
  /** The state of a stream named by `relies`; the initial state where the stream does not exist. */
  of<S, C extends Command, F extends Fact, E>(noun: Noun<S, C, F, E>, stream: StreamName): S;
}

/** One noun of the register: its streams, its commands and its rules. */
export interface Noun<S, C extends Command, F extends Fact = Fact, E = F> {
  /** The category of its streams. */
  readonly name: string;
  /** Every kind of command that it decides: how the write side finds it. */
  readonly kinds: readonly C['kind'][];
  /** The stream whose state decides. */
  stream(command: Issued<C>): StreamName;
  /**
   * Streams that the decision relies on beyond its own. Asked again with what is known so far until
   * it names no new one, so that it can walk up a hierarchy.
   */
  relies?(command: Issued<C>, known: Context): readonly StreamName[];
  readonly decider: Decider<S, Issued<C>, F, E, Context>;
}

/** The stream of a thing. */
export const streamOf = (noun: string, id: string): StreamName => `${noun}-${id}`;
