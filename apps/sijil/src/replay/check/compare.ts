import type { Said } from '#replay';

/** Where a read model says something else than the events. */
export interface Difference {
  readonly position: number;
  readonly readModel: string;
  readonly table: string;
  readonly key: string;
  /** The record that the row is about, as its stream is called. */
  readonly subject: string;
  /** Null where the whole row is there on one side alone. */
  readonly field: string | null;
  readonly byTheEvents: unknown;
  readonly inTheReadModel: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two values are the same; null and absent are one on the first level alone. */
export const equal = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => equal(a[key], b[key]));
};

/** The fields in which two rows differ, in order of their names. */
export const differingFields = (expected: Said, actual: Said): readonly string[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    .filter((field) => !equal(expected[field] ?? null, actual[field] ?? null))
    .sort();
