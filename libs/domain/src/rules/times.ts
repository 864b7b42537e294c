import type { Instant } from '#kernel';
import { refusal } from './refusals.js';

const MILLISECONDS_AHEAD = 14 * 3_600_000;

/** Nothing is told as having happened that has not come yet. */
export const inTheFuture = refusal(
  'invalid',
  'TIME_IN_THE_FUTURE',
  'This time has not come yet. What is told here has happened.',
  '/at',
);

/** Refuses a moment that has not come yet. */
export const needPast = (at: Instant | null, now: Instant, path = '/at'): void => {
  if (at !== null && Date.parse(at) > Date.parse(now)) throw inTheFuture(path, { now });
};

/** Refuses a day, month or year that has begun nowhere on earth yet. */
export const needBegun = (date: string | null, now: Instant, path: string): void => {
  const furthest = new Date(Date.parse(now) + MILLISECONDS_AHEAD).toISOString();
  if (date !== null && date > furthest.slice(0, date.length)) throw inTheFuture(path, { now });
};
