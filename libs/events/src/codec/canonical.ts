import { createHash } from 'node:crypto';
import canonicalizeJson from 'canonicalize';
import { refuse } from '#kernel';

/** The one text of a JSON value (RFC 8785), on one line: what is hashed and kept, byte for byte. */
export const canonical = (value: unknown): string => {
  const text = canonicalizeJson(value);
  // Looking through the text also joins the pieces it was put together of: else that would be done where others wait.
  return text === undefined || text.includes('\n')
    ? refuse('invalid', 'NOT_JSON', 'A value has no canonical form.')
    : text;
};

/** SHA-256 of bytes or of a text in UTF-8. */
export const sha256Of = (...pieces: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};
