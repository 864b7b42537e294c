import type { Subtree } from '../tree/path.js';

/** A complete subtree: of 2^height leaves, the index-th of its height. */
export interface CompleteNode {
  readonly height: bigint;
  readonly index: bigint;
}

/** The complete subtrees of which a node of the tree consists, the largest, which is leftmost, first. */
export const completeNodes = ({ from, to }: Subtree): readonly CompleteNode[] => {
  const nodes: CompleteNode[] = [];
  for (let at = from; at < to;) {
    const height = BigInt((to - at).toString(2).length - 1);
    nodes.push({ height, index: at >> height });
    at += 1n << height;
  }
  return nodes;
};
