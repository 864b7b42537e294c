import { nullFieldsOf } from './given.js';

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const kept = nullFieldsOf(value);
  const fields = Object.entries(value).flatMap(([key, field]) => {
    if (field !== undefined && field !== null) return [[key, plain(field)] as const];
    return kept.has(key) ? [[key, null] as const] : [];
  });
  const given = Object.fromEntries(fields);
  for (const key of kept) given[key] ??= null;
  return given;
};

/**
 * What an input says, as the domain reads it: what was left out is absent, except where absence says
 * "not known", which is null. Who sends it and under which id goes elsewhere.
 */
export const dataOf = <I extends object>(input: I): Omit<I, 'commandId' | 'expectedRevision'> => {
  const {
    commandId: _id,
    expectedRevision: _revision,
    ...data
  } = plain(input) as Record<string, unknown>;
  return data as Omit<I, 'commandId' | 'expectedRevision'>;
};
