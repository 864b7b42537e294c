import { hash } from 'node:crypto';
import { invalid } from '../refusals.js';
import { fromBase64, toBase64 } from '../text/base64.js';
import { utf8 } from '../text/utf8.js';
import { isKeyName } from './key-name.js';

/** A log's own signature: Ed25519 over the text (C2SP signed-note). */
export const ED25519 = 0x01;

/** A witness's signature: Ed25519 over a time and the text (C2SP tlog-cosignature). */
export const COSIGNATURE = 0x04;

/** The kinds of signature that we know. Those of any other kind belong to unknown keys. */
export type SignatureType = typeof ED25519 | typeof COSIGNATURE;

/** A public key that its owner has handed over on a way we trust, under the name that it signs with. */
export interface VerifierKey {
  readonly name: string;
  readonly type: SignatureType;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
  /** Finds the signature in a note and no more: four bytes keep nobody from another key with the same. */
  readonly id: number;
}

const PUBLIC_KEY_BYTES = 32;

/** The first four bytes of SHA-256(name ‖ 0A ‖ type ‖ public key), as a number. */
const keyId = (name: string, typed: Uint8Array): number =>
  hash('sha256', Buffer.concat([utf8(`${name}\n`), typed]), 'buffer').readUInt32BE(0);

/** A key of a given name, type and public key. */
export const verifierKey = (
  name: string,
  publicKey: Uint8Array,
  type: SignatureType = ED25519,
): VerifierKey => {
  if (!isKeyName(name) || publicKey.length !== PUBLIC_KEY_BYTES) throw malformed();
  const typed = new Uint8Array([type, ...publicKey]);
  return { name, type, publicKey: typed.slice(1), id: keyId(name, typed) };
};

/** A key's id as it is written: eight hexadecimal digits. */
export const formatKeyId = (id: number): string => id.toString(16).padStart(8, '0');

/** A key in one line, `name+id+base64(type ‖ public key)`, as it is handed to whoever will verify. */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${formatKeyId(id)}+${toBase64(new Uint8Array([type, ...publicKey]))}`;

/** The key in such a line. Refused if any character of it is not as it would be written again. */
export const parseVerifierKey = (text: string): VerifierKey => {
  // The first two only: base64 has a plus of its own.
  const [, name, encoded] = /^([^+]{1,1024})\+[0-9a-f]{8}\+([A-Za-z0-9+/=]{44})$/.exec(text) ?? [];
  const typed = fromBase64(encoded ?? '');
  const type = typed?.[0];
  if (name && typed && (type === ED25519 || type === COSIGNATURE)) {
    const key = verifierKey(name, typed.slice(1), type);
    if (formatVerifierKey(key) === text) return key;
  }
  throw malformed();
};

const malformed = () =>
  invalid('NOTE_KEY_MALFORMED', 'This is not a public key of a kind that is known here.');
