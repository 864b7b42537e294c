/** The days of the week as `Date` counts them. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

const MS_PER_DAY = 86_400_000;
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whether a text names a day that was or will be, as `2017-09-29`. */
export const isDay = (text: string): boolean => {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = instantOf(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};

/** Whether a text names a day, a month (`2017-09`) or a year (`2017`). */
export const isPartialDate = (text: string): boolean =>
  isDay(text) || /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text);

/** The first day of a day, month or year. */
export const firstDayOf = (date: string): string => `${date}-01-01`.slice(0, 10);

/** The last day of a day, month or year. */
export const lastDayOf = (date: string): string => {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = '', month = ''] = date.split('-');
  const next =
    month === '12'
      ? `${String(Number(year) + 1).padStart(4, '0')}-01-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return new Date(instantOf(next) - MS_PER_DAY).toISOString().slice(0, 10);
};

/** The weekday of a day. */
export const weekdayOf = (day: string): (typeof WEEKDAYS)[number] =>
  WEEKDAYS[new Date(instantOf(day)).getUTCDay()] ?? 'sunday';

/** Whether a text is a time of day, `18:30`. */
export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
