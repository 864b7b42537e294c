import { invalid } from '../refusals.js';
import { sameBytes } from '../tree/hash.js';
import { parseNote } from './note.js';
import { checkSignature, type SignatureSays } from './signature.verifier.js';
import { formatKeyId, type VerifierKey } from './verifier-key.js';

/** A signature that was verified, and the known key that made it. */
export interface VerifiedSignature extends SignatureSays {
  readonly key: VerifierKey;
}

/** A text of which at least one known key is proven to have signed it. */
export interface VerifiedNote {
  readonly text: string;
  /** One for each known key that signed, in the order of the note. */
  readonly signatures: readonly VerifiedSignature[];
}

/**
 * Reads a note and verifies every signature in it by a key that we know. Signatures of unknown keys
 * are ignored, as anyone may add them and a log may change its key. Throws a Refusal if the note is
 * malformed, if a known key's signature is false or stands there twice, or if no known key signed.
 */
export const verifyNote = (
  input: Uint8Array | string,
  keys: readonly VerifierKey[],
): VerifiedNote => {
  const { text, signatures } = parseNote(input);
  const known = keyring(keys);
  const verified = new Map<string, VerifiedSignature>();
  for (const { name, keyId, signature } of signatures) {
    const named = keyLabel(name, keyId);
    const key = known.get(named);
    if (!key) continue;
    const says = checkSignature(key, text, signature);
    if (!says) throw invalid('NOTE_SIGNATURE_FALSE', `The signature of ${named} is false.`);
    if (verified.has(named)) throw invalid('NOTE_MALFORMED', `${named} signed this text twice.`);
    verified.set(named, { key, ...says });
  }
  if (verified.size === 0) {
    throw invalid('NOTE_NOT_SIGNED', 'None of the keys that are known here signed this text.');
  }
  return { text, signatures: [...verified.values()] };
};

const keyLabel = (name: string, id: number) => `${name}+${formatKeyId(id)}`;

const keyring = (keys: readonly VerifierKey[]): ReadonlyMap<string, VerifierKey> => {
  const known = new Map<string, VerifierKey>();
  for (const key of keys) {
    const named = keyLabel(key.name, key.id);
    const other = known.get(named);
    if (other && !sameBytes(other.publicKey, key.publicKey)) {
      throw invalid('NOTE_KEY_AMBIGUOUS', `Two different keys are both called ${named}.`);
    }
    known.set(named, key);
  }
  return known;
};
