import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import type { Absent, Present } from './present.js';
import type { Reading } from './reading.js';
import { alreadyExists, merged, notFound } from './refusals.js';

/** The state of a thing that must be there. */
export const present = <P extends Present>(
  state: Absent | P,
  noun: string,
  path = `/${noun}Id`,
): P => {
  if (state.status === 'absent') throw notFound(noun, path);
  return state;
};

/** The state of a thing that must be there and speak for itself. */
export const unmerged = <P extends Present>(
  state: Absent | P,
  noun: string,
  path = `/${noun}Id`,
): P => {
  const here = present(state, noun, path);
  if (typeof here.mergedInto === 'string') throw merged(noun, here.mergedInto, path);
  return here;
};

/** Refuses where the thing is there already. */
export const needAbsent = (state: Absent | Present, noun: string, path = `/${noun}Id`): void => {
  if (state.status === 'present') throw alreadyExists(noun, path);
};

/** Another thing that a command names: it must be there and speak for itself. */
export const named = <P extends Present, E>(
  known: Context,
  of: Reading<P, E>,
  id: string,
  path: string,
): P => unmerged(known.of(of, streamOf(of.name, id)), of.name, path);

/** Other things that a command names, one after the other. */
export const allNamed = <P extends Present, E>(
  known: Context,
  of: Reading<P, E>,
  ids: readonly string[],
  path: string,
): readonly P[] => ids.map((id, i) => named(known, of, id, `${path}/${i}`));
