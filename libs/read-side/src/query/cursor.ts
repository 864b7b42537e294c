import { refuse } from '#kernel';
import type { Values } from './statement.js';

/** What a list is sorted by, and the key of the row that has it. */
type Place = readonly [order: string | number | null, key: string];

/** A place in a list, as text. */
export const cursorOf = (place: Place): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const unknownCursor = (back: boolean): never =>
  refuse(
    'invalid',
    'CURSOR_UNKNOWN',
    'This is not a cursor that a list of this kind gave.',
    back ? '/before' : '/after',
  );

const placeOf = (cursor: string, back: boolean): Place => {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return unknownCursor(back);
  }
  const [order, key] = Array.isArray(parts) && parts.length === 2 ? (parts as unknown[]) : [];
  const sound =
    (order === null || typeof order === 'string' || Number.isSafeInteger(order)) &&
    typeof key === 'string' &&
    /^[0-9a-f-]{36}$/.test(key);
  return sound ? [order as string | number | null, key] : unknownCursor(back);
};

/** What comes after a cursor, or before it; `type` is the SQL type of what is sorted by. Rows without that come last, by key. */
export const beyond = (
  cursor: string,
  back: boolean,
  order: string,
  type: string,
  key: string,
  values: Values,
): string => {
  const [at, id] = placeOf(cursor, back);
  if (at !== null && typeof at !== (type === 'bigint' ? 'number' : 'string'))
    return unknownCursor(back);
  const from = `${values.add(id)}::uuid`;
  if (at === null)
    return back
      ? `(t.${order} IS NOT NULL OR t.${key} < ${from})`
      : `t.${order} IS NULL AND t.${key} > ${from}`;
  const pair = `(${values.add(at)}::${type}, ${from})`;
  return back
    ? `(t.${order}, t.${key}) < ${pair}`
    : `((t.${order}, t.${key}) > ${pair} OR t.${order} IS NULL)`;
};
