import { isUuid } from './ids.js';

/** Every id that a piece of data names, however deep. */
export const idsIn = (value: unknown, found = new Set<string>()): Set<string> => {
  if (typeof value === 'string') {
    if (isUuid(value)) found.add(value);
  } else if (Array.isArray(value)) for (const item of value) idsIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) idsIn(item, found);
  return found;
};
