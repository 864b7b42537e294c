import { descend, type Subtree } from './path.js';
import { checkedIndex, checkedSize } from './size.js';

/**
 * Which nodes prove that a leaf is in a tree (RFC 6962, section 2.1.1): its sibling first, then that
 * of each node above it. Builder and verifier walk the same path; the specs know it from elsewhere.
 */
export const inclusionPath = (index: bigint, size: bigint): readonly Subtree[] => {
  checkedIndex(index, checkedSize(size, '/size'));
  return descend(size, index, ({ from, to }) => to - from === 1n).siblings;
};
