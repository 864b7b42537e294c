import { createPrivateKey, createPublicKey, KeyObject, sign } from 'node:crypto';
import { invalid } from '../refusals.js';
import { formatNote, type Note, type NoteSignature } from './note.js';
import { cosignatureMessage, logMessage, MAX_TIME, TIME_BYTES } from './signed-message.js';
import { COSIGNATURE, verifierKey, type VerifierKey } from './verifier-key.js';

/** A private Ed25519 key: as node:crypto holds it, or its seed of 32 bytes (RFC 8032). */
export type PrivateKey = KeyObject | Uint8Array;

/** Who can sign a text. The private key stays inside: it has no property that shows it. */
export interface Signer {
  readonly key: VerifierKey;
  readonly sign: (text: string) => Uint8Array;
}

/** Signs as a log, under the name of a key (by custom the log's origin). */
export const logSigner = (name: string, privateKey: PrivateKey): Signer => {
  const secret = ed25519Key(privateKey);
  return {
    key: verifierKey(name, publicBytes(secret)),
    sign: (text) => new Uint8Array(sign(null, logMessage(text), secret)),
  };
};

/** Signs as a witness that saw a checkpoint at `time`, in seconds since 1970. */
export const witnessSigner = (name: string, privateKey: PrivateKey, time: bigint): Signer => {
  const secret = ed25519Key(privateKey);
  if (time < 0n || time > MAX_TIME) throw malformed('the time of a cosignature is out of range');
  return {
    key: verifierKey(name, publicBytes(secret), COSIGNATURE),
    sign: (text) => {
      const bytes = Buffer.alloc(TIME_BYTES);
      bytes.writeBigUInt64BE(time);
      const signature = sign(null, cosignatureMessage(text, time), secret);
      return new Uint8Array([...bytes, ...signature]);
    },
  };
};

/** The note with further signatures below those that it has. One by the same key is replaced. */
export const signNote = (note: Note, signers: readonly Signer[]): string => {
  const added = signers.map(({ key, sign: signText }): NoteSignature => ({
    name: key.name,
    keyId: key.id,
    signature: signText(note.text),
  }));
  const isNew = (one: NoteSignature) =>
    added.every(({ name, keyId }) => name !== one.name || keyId !== one.keyId);
  return formatNote({ text: note.text, signatures: [...note.signatures.filter(isNew), ...added] });
};

// The fixed beginning of a PKCS #8 document that holds an Ed25519 seed (RFC 8410).
const SEED_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;

const ed25519Key = (key: PrivateKey): KeyObject => {
  if (key instanceof KeyObject) {
    if (key.type === 'private' && key.asymmetricKeyType === 'ed25519') return key;
  } else if (key.length === SEED_BYTES) {
    const document = Buffer.concat([SEED_HEADER, key]);
    return createPrivateKey({ key: document, format: 'der', type: 'pkcs8' });
  }
  throw malformed('a private Ed25519 key is needed');
};

const publicBytes = (secret: KeyObject): Uint8Array => {
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  return new Uint8Array(Buffer.from(x ?? '', 'base64url'));
};

const malformed = (why: string) => invalid('NOTE_KEY_MALFORMED', `This cannot sign: ${why}.`);
