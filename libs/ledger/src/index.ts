/** The ledger: a Merkle tree over the register, signed heads of it, and proofs that anyone can check. Pure. */
export type { LedgerCode } from './refusals.js';

// The tree (RFC 6962).
export { emptyRoot, HASH_BYTES, leafHash, nodeHash, sameBytes } from './tree/hash.js';
export { consistencyProof, inclusionProof, rootOf } from './tree/builder.js';
export { verifyInclusion, type InclusionClaim } from './tree/inclusion.verifier.js';
export { verifyConsistency, type ConsistencyClaim } from './tree/consistency.verifier.js';
export { Frontier } from './tree/frontier.js';

// The tree as it is stored (C2SP tlog-tiles).
export { parseTilePath, TILE_WIDTH, tileAt, tilePath, type Tile } from './tiles/tile.js';
export { grownTiles, withTiles, type NewTile } from './tiles/tile-growth.js';
export type { TileReader } from './tiles/tile-reader.js';
export { TileTree } from './tiles/tile-tree.js';

// Signed texts (C2SP signed-note, tlog-cosignature).
export {
  COSIGNATURE,
  ED25519,
  formatVerifierKey,
  parseVerifierKey,
  verifierKey,
  type VerifierKey,
} from './note/verifier-key.js';
export { formatNote, parseNote, type Note, type NoteSignature } from './note/note.js';
export { verifyNote, type VerifiedNote, type VerifiedSignature } from './note/note.verifier.js';
export { logSigner, signNote, witnessSigner, type PrivateKey, type Signer } from './note/signer.js';

// Signed heads (C2SP tlog-checkpoint) and proof files (C2SP tlog-proof).
export { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint/checkpoint.js';
export { cosignCheckpoint, signCheckpoint } from './checkpoint/checkpoint.signer.js';
export {
  verifyCheckpoint,
  type LogTrust,
  type VerifiedCheckpoint,
} from './checkpoint/checkpoint.verifier.js';
export { formatProofFile, parseProofFile, type ProofFile } from './proof-file/proof-file.js';
export { verifyProofFile, type ProvenInclusion } from './proof-file/proof-file.verifier.js';

// An event of which some parts are opened.
export {
  formatPartialProof,
  parsePartialProof,
  type OpenedPart,
  type PartialProof,
} from './partial-proof/partial-proof.js';
export { verifyPartialProof, type ProvenEvent } from './partial-proof/partial-proof.verifier.js';
