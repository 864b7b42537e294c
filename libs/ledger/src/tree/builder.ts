import { invalid } from '../refusals.js';
import { consistencyPath } from './consistency.path.js';
import { Frontier } from './frontier.js';
import { inclusionPath } from './inclusion.path.js';
import type { Subtree } from './path.js';

/** The root of the tree over these leaf hashes (RFC 6962, section 2.1). */
export const rootOf = (leafHashes: readonly Uint8Array[]): Uint8Array =>
  subtreeRoot(leafHashes, { from: 0n, to: BigInt(leafHashes.length) });

/** The proof that the leaf at `index` (from 0) is in the tree over these leaf hashes. */
export const inclusionProof = (index: bigint, leafHashes: readonly Uint8Array[]): Uint8Array[] =>
  inclusionPath(index, BigInt(leafHashes.length)).map((node) => subtreeRoot(leafHashes, node));

/** The proof that the tree over the first `size1` leaf hashes is the beginning of the tree over all. */
export const consistencyProof = (size1: bigint, leafHashes: readonly Uint8Array[]): Uint8Array[] =>
  consistencyPath(size1, BigInt(leafHashes.length)).nodes.map((node) =>
    subtreeRoot(leafHashes, node),
  );

// The nodes of a proof do not overlap: every leaf hash is looked at at most once, and none is copied.
const subtreeRoot = (leafHashes: readonly Uint8Array[], { from, to }: Subtree): Uint8Array => {
  const frontier = new Frontier();
  for (let at = Number(from); at < Number(to); at += 1) {
    const leaf = leafHashes[at];
    if (!leaf) throw invalid('HASH_MALFORMED', 'A leaf has no hash.', `/leafHashes/${at}`);
    frontier.append(leaf);
  }
  return frontier.root();
};
