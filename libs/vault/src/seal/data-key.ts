import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** The bytes of every key: AES-256. */
export const KEY_BYTES = 32;
const CHECK_BYTES = 16;

/** A key and the value by which it is recognised, which tells nothing of the key. */
export interface DataKey {
  readonly key: KeyObject;
  readonly check: Buffer;
}

/** A key from its bytes. A KeyObject shows its bytes to no printer. */
export const dataKey = (bytes: Uint8Array): DataKey => {
  const key = createSecretKey(bytes);
  return {
    key,
    check: Buffer.from(hkdfSync('sha256', key, '', 'sijil/key-check/v1', CHECK_BYTES)),
  };
};

/** A key of 256 random bits. */
export const freshKey = (): DataKey => dataKey(randomBytes(KEY_BYTES));
