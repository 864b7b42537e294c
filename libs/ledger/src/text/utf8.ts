const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How a text can be unfit to be read at all. */
export type Unreadable = 'too-large' | 'not-utf8';

/**
 * The text of bytes from outside, or why there is none: more than `limit` bytes (looked at first, so
 * that size costs nothing), or not UTF-8. A byte order mark is a character like any other.
 */
export const readText = (
  input: Uint8Array | string,
  limit: number,
): { text: string } | { unreadable: Unreadable } => {
  if (input.length > limit) return { unreadable: 'too-large' };
  if (typeof input === 'string') {
    if (!input.isWellFormed()) return { unreadable: 'not-utf8' };
    return Buffer.byteLength(input) > limit ? { unreadable: 'too-large' } : { text: input };
  }
  try {
    return { text: decoder.decode(input) };
  } catch {
    return { unreadable: 'not-utf8' };
  }
};

/** A text as the bytes that are hashed and signed. */
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
