import type { Timeline } from './expected.js';
import type { Version } from './rows.js';

/** A run of positions: after one, up to another. */
export interface Run {
  readonly after: number;
  readonly upTo: number;
}

/**
 * Where a row is looked at within a run: wherever it changes on either side, and so at every position;
 * or where that was chosen, as far as it has changed since the last look.
 */
export const looksAt = (
  steps: Timeline['steps'],
  versions: readonly Version[],
  run: Run,
  samples: readonly number[] | null,
): readonly number[] => {
  const inRun = (position: number | null): position is number =>
    position !== null && position > run.after && position <= run.upTo;
  const all = [
    run.after + 1,
    ...steps.map(({ position }) => position),
    ...versions.flatMap(({ from, to }) => [from, to]),
  ].filter(inRun);
  if (samples === null) return [...new Set(all)].sort((a, b) => a - b);
  let last = run.after;
  return [...samples.filter(inRun), run.upTo].filter((look) => {
    const news = all.some((position) => position > last && position <= look);
    if (news) last = look;
    return news;
  });
};
