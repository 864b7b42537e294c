import { categoryOf, fold, Refusal } from '#kernel';
import type { Command, Fact, StreamName } from '#kernel';
import { catalogue, checkFields } from '#events';
import type { Context, Issued, Noun } from '#domain';

/** A fact of the past; who stated it where that matters. */
export type PastFact = Fact & { readonly by?: string };

/** Who acts where a spec does not say. */
export const AMAL = 'member-00000000-0000-4000-8000-00000000a3a1';
/** Somebody else. */
export const BADR = 'member-00000000-0000-4000-8000-00000000bad1';
/** When the commands of a spec are decided. */
export const NOW = '2026-11-01T00:00:00.000Z';
const COMMAND = '00000000-0000-4000-8000-0000c0330a4d';

/** Freezes whatever is plain, so that a decision that changes what it was given fails. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
};

// As the write side gives them to deciders: no identity, with who stated them and where they stand.
const seen = (fact: PastFact, position: number): PastFact => {
  const fields = catalogue.get(fact.type)?.fields ?? {};
  const data = Object.fromEntries(
    Object.entries(fact.data).filter(([key]) => fields[key]?.class !== 'identity'),
  );
  return frozen({ ...fact, by: fact.by ?? AMAL, position, data });
};

/** Streams as the write side would have read them: only what was asked for is there. */
class Streams implements Context {
  readonly #asked = new Set<StreamName>();
  deciding = false;

  constructor(private readonly facts: readonly PastFact[]) {}

  load(streams: Iterable<StreamName>): boolean {
    const before = this.#asked.size;
    for (const stream of streams) this.#asked.add(stream);
    return this.#asked.size > before;
  }

  isRead(stream: StreamName): boolean {
    return this.#asked.has(stream);
  }

  of<S, C extends Command, F extends Fact, E>(noun: Noun<S, C, F, E>, stream: StreamName): S {
    if (categoryOf(stream) !== noun.name)
      throw new Error(`${stream} is not a stream of ${noun.name}.`);
    if (!this.isRead(stream)) {
      if (this.deciding)
        throw new Error(`The decision looks at ${stream}, which its noun did not name.`);
      return noun.decider.initial;
    }
    return this.state(noun, stream);
  }

  state<S, C extends Command, F extends Fact, E>(noun: Noun<S, C, F, E>, stream: StreamName): S {
    const own = this.facts.filter((fact) => fact.stream === stream);
    const placed = own.map((fact) => seen(fact, this.facts.indexOf(fact) + 1));
    return frozen(fold(noun.decider, placed as unknown as E[]));
  }
}

/** What a noun answers to a command after some facts, as the write side would have it. */
export const decide = <S, C extends Command, F extends Fact, E>(
  noun: Noun<S, C, F, E>,
  facts: readonly PastFact[],
  command: C & { readonly id?: string; readonly by?: string },
): readonly F[] => {
  const issued = frozen({ id: COMMAND, by: AMAL, now: NOW, ...command }) as Issued<C>;
  const streams = new Streams(facts);
  const own = noun.stream(issued);
  while (streams.load([own, ...(noun.relies?.(issued, streams) ?? [])]));
  streams.deciding = true;
  const state = categoryOf(own) === noun.name ? streams.state(noun, own) : noun.decider.initial;
  const decided = noun.decider.decide(issued, state, streams);
  for (const { type, stream, data } of decided) {
    if (!streams.isRead(stream))
      throw new Error(`${type} is written on ${stream}, which its noun did not name.`);
    checkFields(catalogue.get(type)?.fields ?? {}, data, '');
  }
  return decided;
};

/** What came of a command: facts, or a refusal. */
export interface Outcome<F extends Fact> {
  /** The facts that follow, and no others. */
  then(expected: readonly Fact[]): void;
  /** The names of the facts that follow. */
  thenStates(...types: F['type'][]): void;
  /** The refusal, by its code and, where given, where it points. */
  thenRefuses(code: string, path?: string): void;
  /** The facts, for a spec that goes on with them. */
  facts(): readonly F[];
}

/** Given what happened before, on whatever streams; when a command is given; then facts follow, or a refusal. */
export const given = <S, C extends Command, F extends Fact, E>(
  noun: Noun<S, C, F, E>,
  facts: readonly PastFact[] = [],
) => ({
  when: (
    command: C & { readonly id?: string; readonly by?: string },
    context: readonly PastFact[] = [],
  ): Outcome<F> => {
    const past = [...facts, ...context];
    const answer = (): readonly F[] => decide(noun, past, command);
    const refusal = (): Refusal | undefined => {
      try {
        answer();
        return undefined;
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
    };
    return {
      facts: answer,
      // A spec reads given … when … then; nobody awaits it.
      // oxlint-disable-next-line unicorn/no-thenable
      then: (expected) => {
        const decided = answer();
        expect(decided).toEqual(expected);
        // The same command on the same facts: the same answer.
        expect(answer()).toEqual(decided);
      },
      thenStates: (...types) => expect(answer().map(({ type }) => type)).toEqual(types),
      thenRefuses: (code, path) => {
        const refused = refusal();
        expect(refused?.toJSON() ?? answer()).toMatchObject({
          code,
          ...(path === undefined ? {} : { path }),
        });
      },
    };
  },
});
