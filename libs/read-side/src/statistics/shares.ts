import type { Statistics, StatisticsGroup, Tally } from './statistics.rows.js';

/** A part of a whole in thousandths, rounded half up, without ever leaving the whole numbers. */
export const thousandths = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((2_000 * part + whole) / (2 * whole));

/** Thousandths as people write them: `33.3 %`. */
export const percent = (share: number): string => `${Math.floor(share / 10)}.${share % 10} %`;

const numberOf = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number - 1;
};

const monthOf = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;

/** How many empty months in a row a series has at most: a mistyped year must not make thousands of them. */
const MOST_EMPTY = 60;

/** One month of a series; without numbers where nothing happened of which the month is known. */
export interface SeriesPoint {
  readonly month: string;
  readonly tally: Tally | null;
}

/**
 * The groups of statistics by month as a series, the earliest first: every month with numbers, and the empty ones
 * between two of them unless those are more than five years apart. What is dated less precisely than a month is in
 * no point of it; the group without a value says how many those are.
 */
export const seriesOf = ({
  by,
  groups,
}: Pick<Statistics, 'by' | 'groups'>): readonly SeriesPoint[] => {
  if (by !== 'month') return [];
  const known = new Map<string, StatisticsGroup>(
    groups.flatMap((group) => (group.printed === null ? [] : [[group.printed, group]])),
  );
  const months = [...known.keys()].sort();
  return months.flatMap((month, i): readonly SeriesPoint[] => {
    const before = months[i - 1];
    const empty = before === undefined ? 0 : numberOf(month) - numberOf(before) - 1;
    const filled = empty > MOST_EMPTY ? 0 : empty;
    return [
      ...Array.from({ length: filled }, (_, n) => ({
        month: monthOf(numberOf(month) - filled + n),
        tally: null,
      })),
      { month, tally: known.get(month) ?? null },
    ];
  });
};

/** Whether empty months were left out of a series. */
export const leapsIn = (series: readonly SeriesPoint[]): boolean =>
  series.some(({ month }, i) => {
    const before = series[i - 1];
    return before !== undefined && numberOf(month) > numberOf(before.month) + 1;
  });
