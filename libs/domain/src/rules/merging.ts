import type { StreamName } from '#kernel';
import type { Context } from '../noun.js';
import { streamOf } from '../noun.js';
import { named, present, unmerged } from './existence.js';
import { nothingChanges, refusal } from './refusals.js';
import type { Absent, Present } from './present.js';
import type { Reading } from './reading.js';
import { needReason } from './reason.js';
import { walk } from './walk.js';

/** Nothing can be merged into itself. */
export const mergeIntoItself = refusal(
  'invalid',
  'MERGE_INTO_ITSELF',
  'A record cannot be merged into itself.',
  '/into',
);

/** What stands above or below another cannot be the same thing. */
export const mergeMakesCircle = refusal(
  'conflict',
  'MERGE_MAKES_CIRCLE',
  'One of the two records stands above the other. Please take that relation back before merging them.',
  '/into',
);

/** A merge can only be undone where there is one. */
export const notMerged = refusal(
  'conflict',
  'NOT_MERGED',
  'This record is not merged into any other.',
);

interface Merge {
  readonly reason: string;
  readonly into: string;
}

/** Both records must be there and speak for themselves. Since only roots are ever merged, no circle can come about. */
export const checkMerge = <P extends Present, E>(
  of: Reading<P, E>,
  id: string,
  { into, reason }: Merge,
  state: Absent | P,
  known: Context,
): { readonly absorbed: P; readonly stays: P } => {
  const here = present(state, of.name);
  if (here.mergedInto === into) throw nothingChanges();
  const absorbed = unmerged(state, of.name);
  if (id === into) throw mergeIntoItself();
  const stays = named(known, of, into, '/into');
  needReason(reason);
  return { absorbed, stays };
};

/** The record from which an absorbed one is set free. */
export const checkUnmerge = (
  noun: string,
  { from, reason }: { readonly from?: string; readonly reason: string },
  state: Absent | Present,
): string => {
  const { mergedInto } = present(state, noun);
  if (typeof mergedInto !== 'string' || (from !== undefined && from !== mergedInto))
    throw notMerged(from === undefined ? '' : '/from');
  needReason(reason);
  return mergedInto;
};

/** One step up in a hierarchy. */
export type Up = (stream: StreamName) => readonly StreamName[];

/** The streams above two records that are to become one, in every hierarchy in which they stand. */
export const hierarchyOfMerge = (
  noun: string,
  id: string,
  into: string,
  hierarchies: readonly Up[],
): readonly StreamName[] =>
  hierarchies.flatMap((up) =>
    [id, into].flatMap((one) => [...walk([streamOf(noun, one)], '', up)]),
  );

/** Refuses to make one thing of two of which one stands above the other. */
export const checkHierarchyOfMerge = (
  noun: string,
  id: string,
  into: string,
  hierarchies: readonly Up[],
): void => {
  const own = streamOf(noun, id);
  const other = streamOf(noun, into);
  for (const up of hierarchies)
    if (walk([own], other, up).has(other) || walk([other], own, up).has(own))
      throw mergeMakesCircle();
};
