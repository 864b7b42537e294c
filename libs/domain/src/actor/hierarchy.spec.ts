import fc from 'fast-check';
import { Refusal } from '#kernel';
import { actorRegistered, decide, evidenceAdded, published, uuid } from '#testing';
import type { PastFact } from '#testing';
import type { ActorCommand } from './actor.commands.js';
import { actorNoun } from './actor.decider.js';
import { actorReading } from './actor.state.js';
import type { ActorState } from './actor.state.js';

const COUNT = 5;
const ids = Array.from({ length: COUNT }, (_, i) => uuid(i + 1));
const registered: readonly PastFact[] = [evidenceAdded(), ...ids.map((id) => actorRegistered(id))];
const during = { from: null, to: null };

type Step = readonly [what: 'join' | 'merge' | 'unmerge' | 'end', from: number, to: number];
const steps = fc.array(
  fc.tuple(
    fc.constantFrom('join', 'join', 'merge', 'unmerge', 'end'),
    fc.nat(COUNT - 1),
    fc.nat(COUNT - 1),
  ),
  { maxLength: 25 },
) as fc.Arbitrary<Step[]>;

const stateOf = (
  facts: readonly PastFact[],
  id: string,
): Extract<ActorState, { status: 'present' }> => {
  const own = facts.filter(({ stream }) => stream === `actor-${id}`);
  const state = own.reduce<ActorState>(
    (before, one) => actorReading.decider.evolve(before, { by: '', ...one } as never),
    actorReading.decider.initial,
  );
  if (state.status === 'absent') throw new Error('Every actor is registered.');
  return state;
};

const wish = ([what, from, to]: Step, n: number, facts: readonly PastFact[]): ActorCommand => {
  const actorId = ids[from] ?? '';
  const other = ids[to] ?? '';
  switch (what) {
    case 'join':
      return {
        kind: 'AssertMembership',
        data: { actorId, claimId: uuid(1000 + n), of: other, during, source: published },
      };
    case 'merge':
      return { kind: 'MergeActors', data: { actorId, into: other, reason: 'One actor.' } };
    case 'unmerge':
      return { kind: 'UnmergeActors', data: { actorId, reason: 'Two actors.' } };
    case 'end': {
      const standing = [...stateOf(facts, actorId).claims].find(([, { stands }]) => stands);
      return {
        kind: 'EndMembership',
        data: { actorId, claimId: standing?.[0] ?? uuid(0), reason: 'An error.' },
      };
    }
  }
};

/** Whatever is asked, in whatever order: what is refused changes nothing. */
const run = (wishes: readonly Step[]): readonly PastFact[] =>
  wishes.reduce<readonly PastFact[]>((facts, step, n) => {
    try {
      return [...facts, ...decide(actorNoun, facts, wish(step, n, facts))];
    } catch (error) {
      if (error instanceof Refusal) return facts;
      throw error;
    }
  }, registered);

const memberships = (facts: readonly PastFact[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    ids.map((id) => [
      id,
      [...stateOf(facts, id).claims.values()].filter((r) => r.stands).map(({ to }) => to),
    ]),
  );

const isCircle = (edges: ReadonlyMap<string, readonly string[]>): boolean =>
  ids.some((start) => {
    const reached = new Set(edges.get(start));
    for (const id of reached) for (const next of edges.get(id) ?? []) reached.add(next);
    return reached.has(start);
  });

describe('whatever is asked of actors', () => {
  it('never makes a circle of memberships, merges, or both', () => {
    fc.assert(
      fc.property(steps, (wishes) => {
        const facts = run(wishes);
        const parts = memberships(facts);
        expect(isCircle(parts)).toBe(false);
        const merges = new Map(
          ids.map((id) => [id, [stateOf(facts, id).mergedInto].filter((into) => into !== null)]),
        );
        expect(isCircle(merges)).toBe(false);
        const both = new Map(
          ids.map((id) => [id, [...(parts.get(id) ?? []), ...(merges.get(id) ?? [])]]),
        );
        expect(isCircle(both)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('is answered the same the second time', () => {
    fc.assert(
      fc.property(steps, (wishes) => {
        expect(run(wishes)).toEqual(run(wishes));
      }),
      { numRuns: 50 },
    );
  });
});
