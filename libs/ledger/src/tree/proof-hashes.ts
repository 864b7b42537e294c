import { invalid } from '../refusals.js';
import { checkedHash } from './hash.js';

/**
 * The hashes of a proof, by their place, once there are exactly as many as the tree's shape asks for
 * and each has 32 bytes. Counted before anything is hashed: a proof too long costs nothing.
 */
export const checkedProof = (
  proof: readonly Uint8Array[],
  expected: number,
): ((at: number) => Uint8Array) => {
  if (!Array.isArray(proof) || proof.length !== expected) {
    throw invalid(
      'PROOF_WRONG_LENGTH',
      `The proof must have exactly ${expected} hashes for a tree of this shape.`,
      '/proof',
    );
  }
  for (const [at, hash] of proof.entries()) checkedHash(hash, `/proof/${at}`);
  return (at) => checkedHash(proof[at], `/proof/${at}`);
};
