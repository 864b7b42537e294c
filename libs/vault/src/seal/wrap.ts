import { openBytes, sealBytes } from './box.js';
import type { Binding } from './box.js';
import { dataKey } from './data-key.js';
import type { DataKey } from './data-key.js';

/** A key at rest: its check value, and its bytes sealed under another key. */
export interface WrappedKey {
  readonly check: Buffer;
  readonly wrapped: Buffer;
}

const bound = (what: Binding, check: Buffer): Binding => [
  'sijil/wrap/v1',
  check.toString('hex'),
  ...what,
];

/** Wraps a key, bound to whose it is. */
export const wrap = (by: DataKey, { key, check }: DataKey, what: Binding): WrappedKey => ({
  check,
  wrapped: sealBytes(by, key.export(), bound(what, check)),
});

/** Unwraps a key; undefined under another key, for another owner, or where its check value does not fit. */
export const unwrap = (
  by: DataKey,
  { check, wrapped }: WrappedKey,
  what: Binding,
): DataKey | undefined => {
  const bytes = openBytes(by, wrapped, bound(what, check));
  if (!bytes) return undefined;
  const key = dataKey(bytes);
  bytes.fill(0);
  return key.check.equals(check) ? key : undefined;
};
