import type { Statistics, StatisticsGroup, Tally } from './statistics.rows.js';

/** A part of a whole in thousandths, rounded half up, without ever leaving the whole numbers. */
export const thousandths = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((2_000 * part + whole) / (2 * whole));

/** Thousandths as people write them: `33.3 %`. */
export const percent = (share: number): string => `${Math.floor(share / 10)}.${share % 10} %`;

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = year * 12 + number;
  return `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}`;
};

/** How many months a series has at most: a mistyped year must not make thousands of empty ones. */
const MOST_MONTHS = 600;

/** One month of a series; without numbers where nothing happened of which the month is known. */
export interface SeriesPoint {
  readonly month: string;
  readonly tally: Tally | null;
}

/**
 * The groups of statistics by month as a series without gaps, the earliest first. What is dated less
 * precisely than a month is in no point of it; the group without a value says how many those are.
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
  const last = months.at(-1) ?? '';
  const points: SeriesPoint[] = [];
  let month = months[0] ?? '~';
  while (month <= last && points.length < MOST_MONTHS) {
    points.push({ month, tally: known.get(month) ?? null });
    month = nextMonth(month);
  }
  return points;
};
