import { refuse } from '#kernel';
import type { AsOf } from '#read-side';

/** Reads `--as-of`: a position of the register, or an instant. */
export const asOfFrom = (value: unknown): AsOf | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : '';
  if (/^\d{1,15}$/.test(text)) return { position: Number(text) };
  const instant = new Date(text);
  if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(text) && !Number.isNaN(instant.getTime()))
    return { instant: instant.toISOString() };
  return refuse(
    'invalid',
    'USAGE_AS_OF',
    '--as-of takes a position (12) or an instant (2026-11-22T10:00:00Z).',
    '/asOf',
  );
};
