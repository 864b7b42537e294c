import { invalid } from '../refusals.js';
import { verifyNote, type VerifiedSignature } from '../note/note.verifier.js';
import { COSIGNATURE, ED25519, type VerifierKey } from '../note/verifier-key.js';
import { toBase64 } from '../text/base64.js';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';

/** Whom a verifier trusts, and for what. All of it comes from elsewhere, never with the proof. */
export interface LogTrust {
  /** The log whose checkpoint it must be. */
  readonly origin: string;
  /** The log's keys, old ones included. One of them must have signed. */
  readonly keys: readonly VerifierKey[];
  /** Outsiders who watch that the log shows everybody the same. */
  readonly witnesses?: readonly VerifierKey[];
  /** How many different witnesses must have signed; 0 unless said otherwise. */
  readonly quorum?: number;
}

/** A checkpoint that the log itself is proven to have signed. */
export interface VerifiedCheckpoint extends Checkpoint {
  /** Those of the log's keys. */
  readonly signatures: readonly VerifiedSignature[];
  /** Those of witnesses, each with its time. */
  readonly cosignatures: readonly VerifiedSignature[];
}

/**
 * Verifies a signed checkpoint: the log's signature, its origin, and enough witnesses. A witness's
 * signature never stands for the log's. It proves who said so, not that the log says so to everyone.
 */
export const verifyCheckpoint = (
  input: Uint8Array | string,
  { origin, keys, witnesses = [], quorum = 0 }: LogTrust,
): VerifiedCheckpoint => {
  checkTypes(keys, ED25519);
  checkTypes(witnesses, COSIGNATURE);
  const note = verifyNote(input, [...keys, ...witnesses]);
  const signatures = note.signatures.filter(({ key }) => key.type === ED25519);
  const cosignatures = note.signatures.filter(({ key }) => key.type === COSIGNATURE);
  if (signatures.length === 0) {
    throw invalid('NOTE_NOT_SIGNED', 'No key of the log signed this checkpoint.');
  }
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint.origin !== origin) {
    throw invalid('CHECKPOINT_OF_ANOTHER_LOG', 'This is the checkpoint of another log.');
  }
  // What a witness signs does not name it: the same key under two names is one witness.
  const distinct = new Set(cosignatures.map(({ key }) => toBase64(key.publicKey)));
  if (!(distinct.size >= quorum)) {
    throw invalid(
      'CHECKPOINT_NOT_WITNESSED',
      `${distinct.size} known witnesses signed this checkpoint; ${quorum} are asked for.`,
    );
  }
  return { ...checkpoint, signatures, cosignatures };
};

const checkTypes = (keys: readonly VerifierKey[], type: number) => {
  if (keys.every((key) => key.type === type)) return;
  throw invalid('NOTE_KEY_MALFORMED', 'A key of the log and a key of a witness were mixed up.');
};
