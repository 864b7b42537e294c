import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { refuse } from '#kernel';
import type { DataKey } from './data-key.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Words that a ciphertext is bound to, so that it opens nowhere else: unambiguous, as JSON. */
export type Binding = readonly (string | number | null)[];

const bytesOf = (binding: Binding, { check }: DataKey): Buffer =>
  // GCM does not commit to its key (a ciphertext can be made that opens under two), hence the check value.
  Buffer.from(JSON.stringify([...binding, check.toString('hex')]), 'utf8');

/** Seals bytes: random nonce (96 bit), AES-256-GCM, bound to its words and to its key. */
export const sealBytes = (key: DataKey, plain: Uint8Array, binding: Binding): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key.key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bytesOf(binding, key));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Opens sealed bytes; undefined where they are not what was sealed under this key and these words. */
export const openBytes = (
  key: DataKey,
  sealed: Uint8Array,
  binding: Binding,
): Buffer | undefined => {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key.key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bytesOf(binding, key));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const plain = decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
};

/** Says no to a sealed thing that was tampered with, moved or truncated. */
export const refuseToken = (): never =>
  refuse(
    'unavailable',
    'VAULT_TOKEN_REFUSED',
    'A sealed text is not as it was sealed: it was altered, cut, or belongs elsewhere.',
  );
