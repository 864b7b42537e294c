import { catalogue } from '#events';
import type { RecordedEvent } from '#events';
import type { Position } from '#kernel';
import { World } from '../fold/world.js';
import { Names } from '../tell/names.js';
import { spaced } from '../tell/values.js';
import { stepOf } from './step.js';
import type { Step } from './step.js';
import { toldAtOnce } from './telling.js';
import type { Telling } from './telling.js';

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
export function* chronicleTold(
  events: readonly RecordedEvent[],
  { from, to }: { readonly from: Position; readonly to: Position },
): Telling<Chronicle> {
  const world = new World();
  const names = new Names();
  world.lookAt(events);
  const counts = new Map<string, number>();
  const steps: Step[] = [];
  for (const event of events) {
    const { type } = event.fact;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    steps.push(stepOf(world, event, names));
    yield;
  }
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
}

/** The same in one go. */
export const chronicleOf = (...of: Parameters<typeof chronicleTold>): Chronicle =>
  toldAtOnce(chronicleTold(...of));
