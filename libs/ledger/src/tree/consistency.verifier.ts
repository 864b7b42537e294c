import { invalid } from '../refusals.js';
import { consistencyPath } from './consistency.path.js';
import { checkedHash, nodeHash, sameBytes } from './hash.js';
import { checkedProof } from './proof-hashes.js';

/** The claim that the tree of `size1` leaves is the beginning of the tree of `size2`, and its proof. */
export interface ConsistencyClaim {
  readonly size1: bigint;
  readonly size2: bigint;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/**
 * Checks a consistency proof (RFC 6962, section 2.1.2). Returns nothing; throws a Refusal unless both
 * roots follow from the proof. Equal sizes need an empty proof and equal roots, which are then only
 * compared. From size 0 there is nothing to prove: that is refused, lest it pass for a proof.
 */
export const verifyConsistency = (claim: ConsistencyClaim): void => {
  const { size1, size2, root1, root2 } = claim;
  const { shared, siblings, nodes } = consistencyPath(size1, size2);
  const hashes = checkedProof(claim.proof, nodes.length);
  if (size1 === size2) {
    if (sameBytes(root1, root2)) return;
    throw notProven('Two trees of the same size have different roots.');
  }
  checkedHash(root2, '/root2');

  const left = nodes.length - siblings.length;
  const start = left === 0 ? root1 : hashes(0);
  let first = checkedHash(start, '/root1');
  let second = first;
  for (const [at, sibling] of siblings.entries()) {
    const hash = hashes(at + left);
    if (sibling.to <= shared.from) {
      first = nodeHash(hash, first);
      second = nodeHash(hash, second);
    } else {
      second = nodeHash(second, hash);
    }
  }
  if (!sameBytes(first, root1)) throw notProven('The proof does not lead to the first root.');
  if (!sameBytes(second, root2)) throw notProven('The proof does not lead to the second root.');
};

const notProven = (message: string) => invalid('CONSISTENCY_NOT_PROVEN', message);
