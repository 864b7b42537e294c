import { refuse } from '#kernel';
import type { AsOf } from '#read-side';

/** A day alone is its first instant in UTC; a time says how far from UTC it is. */
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Some engines take the 30th of February for the 2nd of March. */
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Reads an instant from a flag. */
export const instantFrom = (value: unknown, flag: string): string | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : '';
  const instant = new Date(text);
  if (INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(instant.getTime()))
    return instant.toISOString();
  return refuse(
    'invalid',
    'USAGE_INSTANT',
    `${flag} takes an instant (2026-11-22T10:00:00Z).`,
    `/${flag.replace(/^--/, '')}`,
  );
};

/** Reads `--as-of`, or another flag that takes a position of the register or an instant. */
export const asOfFrom = (value: unknown, flag = '--as-of'): AsOf | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : '';
  if (/^\d{1,15}$/.test(text)) return { position: Number(text) };
  const instant = new Date(text);
  if (INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(instant.getTime()))
    return { instant: instant.toISOString() };
  return refuse(
    'invalid',
    'USAGE_AS_OF',
    `${flag} takes a position (12) or an instant (2026-11-22T10:00:00Z).`,
    flag === '--as-of' ? '/asOf' : `/${flag.slice(2)}`,
  );
};
