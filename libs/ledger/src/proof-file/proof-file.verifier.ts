import { verifyCheckpoint, type LogTrust } from '../checkpoint/checkpoint.verifier.js';
import type { VerifiedCheckpoint } from '../checkpoint/checkpoint.verifier.js';
import { verifyInclusion } from '../tree/inclusion.verifier.js';
import { parseProofFile } from './proof-file.js';

/** What a proof file proves: that the leaf stands at this index under this checkpoint. */
export interface ProvenInclusion {
  readonly index: bigint;
  readonly checkpoint: VerifiedCheckpoint;
  /** Passed through and *not proven*. */
  readonly extra?: Uint8Array;
}

/**
 * Verifies a proof file for one leaf, whose hash the caller computes from the bytes in hand and never
 * takes from the file or its sender. Throws a Refusal unless signature, origin and path all hold.
 */
export const verifyProofFile = (
  input: Uint8Array | string,
  leafHash: Uint8Array,
  trust: LogTrust,
): ProvenInclusion => {
  const { index, proof, checkpoint: signed, extra } = parseProofFile(input);
  const checkpoint = verifyCheckpoint(signed, trust);
  verifyInclusion({ index, size: checkpoint.size, leafHash, proof, root: checkpoint.root });
  return extra ? { index, checkpoint, extra } : { index, checkpoint };
};
