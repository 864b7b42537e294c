import { createHash } from 'node:crypto';
import canonicalizeJson from 'canonicalize';
import { refuse } from '#kernel';

/** The one text of a JSON value (RFC 8785): what is hashed and kept, byte for byte. */
export const canonical = (value: unknown): string =>
  canonicalizeJson(value) ?? refuse('invalid', 'NOT_JSON', 'A value has no canonical form.');

/** SHA-256 of bytes or of a text in UTF-8. */
export const sha256Of = (...pieces: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};
