/** A node of the tree, by the leaves below it: from the first up to, but without, the last. */
export interface Subtree {
  readonly from: bigint;
  readonly to: bigint;
}

/** The largest power of two smaller than n, for n > 1: where a tree of n leaves parts (RFC 6962, 2.1). */
const partingOf = (n: bigint): bigint => 1n << BigInt((n - 1n).toString(2).length - 1);

/**
 * The way down from the root, each time into the half that holds `leaf`, until it has arrived: the
 * node where it ends, and the siblings of the nodes on the way, the lowest first.
 */
export const descend = (
  size: bigint,
  leaf: bigint,
  arrived: (at: Subtree) => boolean,
): { readonly end: Subtree; readonly siblings: readonly Subtree[] } => {
  const siblings: Subtree[] = [];
  let at: Subtree = { from: 0n, to: size };
  while (!arrived(at)) {
    const middle = at.from + partingOf(at.to - at.from);
    const left = { from: at.from, to: middle };
    const right = { from: middle, to: at.to };
    siblings.push(leaf < middle ? right : left);
    at = leaf < middle ? left : right;
  }
  return { end: at, siblings: siblings.reverse() };
};
