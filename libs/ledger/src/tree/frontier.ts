import { invalid } from '../refusals.js';
import { checkedHash, emptyRoot, nodeHash } from './hash.js';
import { checkedSize } from './size.js';

/**
 * The right edge of a growing tree: the roots of its complete subtrees, the largest first. It is all
 * that a tree needs in order to grow, some twenty hashes for a million leaves. Not for two at once.
 */
export class Frontier {
  readonly #roots: Uint8Array[];
  #size: bigint;

  /** The tree of `size` leaves whose complete subtrees have these roots; without arguments, the empty one. */
  constructor(size = 0n, roots: readonly Uint8Array[] = []) {
    const ones = checkedSize(size, '/size').toString(2).replaceAll('0', '').length;
    if (roots.length !== ones) {
      throw invalid(
        'HASH_MALFORMED',
        `A tree of ${size} leaves has ${ones} complete subtrees, not ${roots.length}.`,
        '/roots',
      );
    }
    this.#size = size;
    this.#roots = roots.map((root, at) => checkedHash(root, `/roots/${at}`));
  }

  /** How many leaves it has. */
  get size(): bigint {
    return this.#size;
  }

  /** The roots of its complete subtrees, the largest first. */
  get roots(): readonly Uint8Array[] {
    return [...this.#roots];
  }

  /** Adds a leaf by its hash. */
  append(leafHash: Uint8Array): this {
    let root = checkedHash(leafHash, '/leafHash');
    for (let rest = this.#size; (rest & 1n) === 1n; rest >>= 1n) {
      const left = this.#roots.pop();
      if (left) root = nodeHash(left, root);
    }
    this.#roots.push(root);
    this.#size += 1n;
    return this;
  }

  /** The root of the whole tree. */
  root(): Uint8Array {
    return foldRoots(this.#roots);
  }
}

/** The root over the roots of complete subtrees that stand side by side, the largest first. */
export const foldRoots = (roots: readonly Uint8Array[]): Uint8Array => {
  const [last, ...others] = roots.toReversed();
  return last ? others.reduce((right, left) => nodeHash(left, right), last) : emptyRoot();
};
