import type { Values } from '../query/statement.js';
import { beginningsIn } from './words.js';

/** How many words of a text are looked for; the rest of a pasted page would narrow nothing more. */
const MOST_WORDS = 12;

/** The words of a row as PostgreSQL searches them, without a dictionary or parser of its own. */
export const searchedIn = (column: string): string =>
  `array_to_tsvector(string_to_array(${column}, ' '))`;

/** One condition for each word of a text: `where` says that a row has a word that begins so. */
export const findsAll = (
  text: string,
  where: (query: string) => string,
  values: Values,
): readonly string[] => {
  const words = beginningsIn(text).map((either) => either.map((word) => `'${word}':*`).join(' | '));
  // A word is letters and digits alone, so nothing in it can be an operator of the query.
  return words.length === 0
    ? ['false']
    : [...new Set(words)].slice(0, MOST_WORDS).map((word) => where(`${values.add(word)}::tsquery`));
};
