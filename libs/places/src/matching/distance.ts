/** How many letters must be put in, taken out or exchanged to make one word of another (Levenshtein). */
export const distance = (a: string, b: string): number => {
  if (a === b) return 0;
  const row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = i - 1;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const change = a[i - 1] === b[j - 1] ? diagonal : diagonal + 1;
      row[j] = Math.min(change, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
};

/** How alike two words are by that distance: 1 the same, 0 nothing in common. */
export const likeness = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
};
