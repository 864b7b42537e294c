import { invalid } from '../refusals.js';
import { checkedHash, nodeHash, sameBytes } from './hash.js';
import { inclusionPath } from './inclusion.path.js';
import { checkedProof } from './proof-hashes.js';

/** The claim that a leaf stands at `index` in the tree of `size` leaves with this root, and its proof. */
export interface InclusionClaim {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/**
 * Checks an inclusion proof (RFC 6962, section 2.1.1). Returns nothing; throws a Refusal unless the
 * proof has exactly the hashes that it needs and leads to the root.
 *
 * An attacker may control the whole claim. It means something only with a root *and a size* that come
 * from a verified checkpoint: the proof alone does not bind the size.
 */
export const verifyInclusion = ({ index, size, leafHash, proof, root }: InclusionClaim): void => {
  const path = inclusionPath(index, size);
  checkedHash(root, '/root');
  const hashes = checkedProof(proof, path.length);

  let node = checkedHash(leafHash, '/leafHash');
  for (const [at, sibling] of path.entries()) {
    const hash = hashes(at);
    node = sibling.to <= index ? nodeHash(hash, node) : nodeHash(node, hash);
  }
  if (!sameBytes(node, root)) {
    throw invalid('INCLUSION_NOT_PROVEN', 'The proof does not lead from the leaf to the root.');
  }
};
