import { isUuid } from './ids.js';
import { Protected } from './protected.js';

/** Every id that a piece of data names, however deep. */
export const idsIn = (value: unknown, found = new Set<string>()): Set<string> => {
  if (typeof value === 'string') {
    if (isUuid(value)) found.add(value);
  } else if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) idsIn(item, found);
  return found;
};

/** A copy of a piece of data in which other ids stand in the place of some. */
export const instead = <T>(value: T, others: ReadonlyMap<string, string>): T => {
  const put = (one: unknown): unknown => {
    if (typeof one === 'string') return others.get(one) ?? one;
    if (Array.isArray(one)) return one.map(put);
    if (!isRecord(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, put(inner)]));
  };
  return put(value) as T;
};

/** Data of ours; a protected value stays as it is. */
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Protected);
