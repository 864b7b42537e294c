/** The largest number of leaves, and the largest number in any of our texts: 64 bits. */
export const MAX_UINT64 = (1n << 64n) - 1n;

/** A number in ASCII decimal without sign or leading zero, at most `max`; else null. */
export const fromDecimal = (text: string, max = MAX_UINT64): bigint | null => {
  // Bounded before it is read: a million digits cost nothing.
  if (!/^(?:0|[1-9][0-9]{0,19})$/.test(text)) return null;
  const value = BigInt(text);
  return value <= max ? value : null;
};
