import { catalogue } from '#events';
import type { RecordedEvent } from '#events';
import type { Position } from '#kernel';
import { World } from '../fold/world.js';
import { Names } from '../tell/names.js';
import { spaced } from '../tell/values.js';
import { stepOf } from './step.js';
import type { Step } from './step.js';

/** How often a kind of fact was recorded. */
export interface Tally {
  readonly type: string;
  readonly says: string;
  readonly count: number;
}

/** What was recorded in the whole register between two moments. */
export interface Chronicle {
  readonly from: Position;
  readonly to: Position;
  readonly steps: readonly Step[];
  readonly tallies: readonly Tally[];
  readonly en: readonly string[];
}

/** Tells what came between two moments. What stood before is not told again: each step says what it says. */
export const chronicleOf = (
  events: readonly RecordedEvent[],
  { from, to }: { readonly from: Position; readonly to: Position },
): Chronicle => {
  const world = new World();
  const names = new Names();
  world.lookAt(events);
  const counts = new Map<string, number>();
  const steps = events.map((event) => {
    const { type } = event.fact;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    return stepOf(world, event, names);
  });
  const tallies = [...counts]
    .map(([type, count]) => ({ type, count, says: catalogue.get(type)?.doc ?? '' }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  return {
    from,
    to,
    steps,
    tallies,
    en: tallies.map(({ type, count }) => `${count} × ${spaced(type)}`),
  };
};
