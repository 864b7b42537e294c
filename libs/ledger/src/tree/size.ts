import { invalid } from '../refusals.js';
import { MAX_UINT64 } from '../text/decimal.js';

/** The value itself if it can be a number of leaves: a whole number from 0 to 2^64 − 1; else a refusal. */
export const checkedSize = (value: unknown, path: string): bigint => {
  if (typeof value === 'bigint' && value >= 0n && value <= MAX_UINT64) return value;
  throw invalid('TREE_SIZE_INVALID', 'A tree has from 0 to 2^64 − 1 leaves.', path);
};

/** The index itself if the tree has such a leaf (from 0); else a refusal. */
export const checkedIndex = (index: unknown, size: bigint, path = '/index'): bigint => {
  if (typeof index === 'bigint' && index >= 0n && index < size) return index;
  throw invalid('LEAF_OUTSIDE_TREE', `The tree of ${size} leaves has no such leaf.`, path);
};
