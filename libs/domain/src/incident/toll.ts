import { MAX_COUNT } from '#events';
import type { TollCount } from '#events';
import { countOutOfRange, countTwice } from './incident.refusals.js';

/** What a count is of: an outcome and, on its own axis, a category. */
export const axisOf = ({ outcome, category }: TollCount): string =>
  JSON.stringify([outcome, category && (category.code ?? ['printed', category.printed])]);

/** Refuses counts that no source can mean, and two numbers for one thing. */
export const checkCounts = (counts: readonly TollCount[], path = '/counts'): void => {
  const seen = new Set<string>();
  counts.forEach((count, i) => {
    if (!Number.isSafeInteger(count.value) || count.value < 0 || count.value > MAX_COUNT)
      throw countOutOfRange(`${path}/${i}/value`);
    const axis = axisOf(count);
    if (seen.has(axis)) throw countTwice(`${path}/${i}`);
    seen.add(axis);
  });
};

/** Counts with some of them otherwise; what is new comes last. */
export const withChanges = (
  counts: readonly TollCount[],
  changes: readonly TollCount[],
): readonly TollCount[] => {
  const byAxis = new Map(counts.map((count) => [axisOf(count), count]));
  for (const change of changes) byAxis.set(axisOf(change), change);
  return [...byAxis.values()];
};

/** Whether two lists give the same numbers with the same qualifiers, in whatever order and words. */
export const sameCounts = (a: readonly TollCount[], b: readonly TollCount[]): boolean => {
  const spelled = (counts: readonly TollCount[]) =>
    counts.map((count) => `${axisOf(count)} ${count.qualifier} ${count.value}`).sort();
  return spelled(a).join('\n') === spelled(b).join('\n');
};
