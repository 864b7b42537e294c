/** The groups of three letters of some words, each word between blanks, as PostgreSQL's pg_trgm makes them. */
export const trigramsOf = (words: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3));
  }
  return found;
};

/** How many of their trigrams two names share, out of all that they have: 1 the same, 0 none. */
export const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const trigram of a) if (b.has(trigram)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
};
