import { canonical } from '#events';

/** Whether two values say the same: fields in any order, a field left out like one that is undefined. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || canonical([a ?? null]) === canonical([b ?? null]);
