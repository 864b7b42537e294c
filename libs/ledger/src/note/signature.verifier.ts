import { createPublicKey, verify } from 'node:crypto';
import {
  cosignatureMessage,
  ED25519_BYTES,
  logMessage,
  MAX_TIME,
  TIME_BYTES,
} from './signed-message.js';
import { COSIGNATURE, ED25519, type VerifierKey } from './verifier-key.js';

/** What a true signature says beside the text: when a witness saw it, in seconds since 1970. */
export interface SignatureSays {
  readonly time?: bigint;
}

/** What the signature says if this key made it over this text; null if it did not. */
export const checkSignature = (
  key: VerifierKey,
  text: string,
  signature: Uint8Array,
): SignatureSays | null => {
  switch (key.type) {
    case ED25519:
      return isBy(key, logMessage(text), signature) ? {} : null;
    case COSIGNATURE: {
      if (signature.length !== TIME_BYTES + ED25519_BYTES) return null;
      const time = Buffer.from(signature).readBigUInt64BE(0);
      const isTrue =
        time <= MAX_TIME &&
        isBy(key, cosignatureMessage(text, time), signature.subarray(TIME_BYTES));
      return isTrue ? { time } : null;
    }
  }
};

// The fixed beginning of a SubjectPublicKeyInfo that holds an Ed25519 key (RFC 8410).
const KEY_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

const isBy = ({ publicKey }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean => {
  if (signature.length !== ED25519_BYTES) return false;
  try {
    const document = Buffer.concat([KEY_HEADER, publicKey]);
    const key = createPublicKey({ key: document, format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  } catch {
    // Bytes that are no point of the curve: nobody can have signed with them.
    return false;
  }
};
