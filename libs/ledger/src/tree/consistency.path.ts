import { invalid } from '../refusals.js';
import { descend, type Subtree } from './path.js';
import { checkedSize } from './size.js';

/** Which nodes prove that a smaller tree is the beginning of a larger one. */
export interface ConsistencyPath {
  /** The last complete subtree of the smaller tree. Both have it, and both roots follow from it. */
  readonly shared: Subtree;
  /** The siblings on the way from there up to the larger root. */
  readonly siblings: readonly Subtree[];
  /** What the proof holds: the shared node, unless it is the smaller root itself, then the siblings. */
  readonly nodes: readonly Subtree[];
}

/** The path of a consistency proof (RFC 6962, section 2.1.2). Refuses sizes between which there is none. */
export const consistencyPath = (size1: bigint, size2: bigint): ConsistencyPath => {
  checkedSize(size1, '/size1');
  checkedSize(size2, '/size2');
  if (size1 === 0n) {
    throw invalid(
      'CONSISTENCY_FROM_NOTHING',
      'Every tree begins with the empty one, so that there is nothing to prove.',
      '/size1',
    );
  }
  if (size1 > size2) {
    throw invalid('TREE_SHRUNK', `A tree of ${size2} leaves has no first ${size1}.`, '/size1');
  }
  const { end, siblings } = descend(size2, size1 - 1n, ({ to }) => to === size1);
  return { shared: end, siblings, nodes: end.from === 0n ? siblings : [end, ...siblings] };
};
