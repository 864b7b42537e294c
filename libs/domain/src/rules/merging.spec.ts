import fc from 'fast-check';
import { Refusal } from '#kernel';
import type { Fact } from '#kernel';
import {
  actorRegistered,
  decide,
  evidenceAdded,
  incidentRecorded,
  personRegistered,
  uuid,
} from '#testing';
import type { PastFact } from '#testing';
import { actorNoun } from '../actor/actor.decider.js';
import { incidentNoun } from '../incident/incident.decider.js';
import { personNoun } from '../person/person.decider.js';

const COUNT = 5;
const ids = Array.from({ length: COUNT }, (_, i) => uuid(i + 1));

type Step = readonly [merge: boolean, from: number, into: number];
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.boolean(), fc.nat(COUNT - 1), fc.nat(COUNT - 1)),
  {
    maxLength: 25,
  },
);

interface Mergeable {
  readonly born: (id: string) => PastFact;
  readonly decide: (facts: readonly PastFact[], step: Step) => readonly Fact[];
  readonly stateOf: (facts: readonly PastFact[], id: string) => unknown;
}

const id = (n: number): string => ids[n] ?? '';
const reason = 'They are one.';
const fold =
  (
    noun: { decider: { initial: unknown } },
    evolve: (state: never, fact: never) => unknown,
    name: string,
  ) =>
  (facts: readonly PastFact[], of: string): unknown =>
    facts
      .filter(({ stream }) => stream === `${name}-${of}`)
      .reduce<unknown>(
        (state, one) => evolve(state as never, { by: '', ...one } as never),
        noun.decider.initial,
      );

const mergeables: Readonly<Record<string, Mergeable>> = {
  persons: {
    born: personRegistered,
    decide: (facts, [merge, from, into]) =>
      decide(
        personNoun,
        facts,
        merge
          ? { kind: 'MergePersons', data: { personId: id(from), into: id(into), reason } }
          : { kind: 'UnmergePersons', data: { personId: id(from), reason } },
      ),
    stateOf: fold(personNoun, (s, f) => personNoun.decider.evolve(s, f), 'person'),
  },
  actors: {
    born: (of) => actorRegistered(of),
    decide: (facts, [merge, from, into]) =>
      decide(
        actorNoun,
        facts,
        merge
          ? { kind: 'MergeActors', data: { actorId: id(from), into: id(into), reason } }
          : { kind: 'UnmergeActors', data: { actorId: id(from), reason } },
      ),
    stateOf: fold(actorNoun, (s, f) => actorNoun.decider.evolve(s, f), 'actor'),
  },
  incidents: {
    born: (of) => incidentRecorded(of),
    decide: (facts, [merge, from, into]) =>
      decide(
        incidentNoun,
        facts,
        merge
          ? { kind: 'MergeIncidents', data: { incidentId: id(from), into: id(into), reason } }
          : { kind: 'UnmergeIncidents', data: { incidentId: id(from), reason } },
      ),
    stateOf: fold(incidentNoun, (s, f) => incidentNoun.decider.evolve(s, f), 'incident'),
  },
};

const attempt = (
  mergeable: Mergeable,
  facts: readonly PastFact[],
  step: Step,
): readonly PastFact[] => {
  try {
    return [...facts, ...mergeable.decide(facts, step)];
  } catch (error) {
    if (error instanceof Refusal) return facts;
    throw error;
  }
};

const into = (mergeable: Mergeable, facts: readonly PastFact[], of: string): string | null =>
  (mergeable.stateOf(facts, of) as { mergedInto: string | null }).mergedInto;

describe.each(Object.keys(mergeables))('merging and unmerging %s in whatever order', (name) => {
  const mergeable = mergeables[name] as Mergeable;
  const start: readonly PastFact[] = [evidenceAdded(), ...ids.map(mergeable.born)];
  const run = (wishes: readonly Step[]) =>
    wishes.reduce<readonly PastFact[]>((facts, step) => attempt(mergeable, facts, step), start);

  it('always leads to a record that stays', () => {
    fc.assert(
      fc.property(steps, (wishes) => {
        const facts = run(wishes);
        for (const of of ids) {
          let at: string | null = of;
          for (let hops = 0; at !== null; hops += 1) {
            expect(hops).toBeLessThan(COUNT);
            at = into(mergeable, facts, at);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is undone by unmerging: every record is as it was', () => {
    fc.assert(
      fc.property(
        steps,
        fc.shuffledSubarray([...ids.keys()], { minLength: COUNT }),
        (wishes, order) => {
          const undone = order.reduce(
            (facts, n) => attempt(mergeable, facts, [false, n, n]),
            run(wishes),
          );
          for (const of of ids)
            expect(mergeable.stateOf(undone, of)).toEqual(mergeable.stateOf(start, of));
        },
      ),
      { numRuns: 100 },
    );
  });
});
