import { consonantsOfArabic, foldedArabic } from './arabic.js';
import { consonantsOf, foldedLatin, isArticle } from './latin.js';
import { isArabic, wordsOf } from './script.js';
import { translated } from './translations.js';

/** A name as it is compared. */
export interface Name {
  readonly script: 'latin' | 'arabic';
  /** The folded words, what is commonly translated last: two names with the same key are the same name. */
  readonly key: string;
  readonly words: readonly string[];
  /** The consonants of all words together. */
  readonly consonants: string;
  /** The consonants of each word. */
  readonly bones: readonly string[];
}

/** Reads a name in either script. */
export const readName = (text: string): Name =>
  isArabic(text) ? arabicName(text) : latinName(text);

/**
 * The key of a name: names with the same key are the same name in two spellings. Rows of read models hold
 * it: whoever changes what it is raises the version of the projection of incidents, and the matcher's.
 */
export const nameKey = (text: string): string => readName(text).key;

const nameOf = (
  script: Name['script'],
  folded: readonly { readonly word: string; readonly bones: string; readonly moves: boolean }[],
): Name => {
  // A gazetteer says Madiq Castle where a report says Qal'at al Madiq.
  const ordered = [...folded.filter(({ moves }) => !moves), ...folded.filter(({ moves }) => moves)];
  const words = ordered.map(({ word }) => word);
  const bones = ordered.map((one) => one.bones);
  return { script, words, bones, key: words.join(' '), consonants: bones.join('') };
};

const latinName = (text: string): Name => {
  const all = wordsOf(text);
  const words = all.filter((word, i) => !(isArticle(word) && i < all.length - 1));
  return nameOf(
    'latin',
    words.map((raw, i) => {
      const standing = translated(raw);
      const word = standing ?? foldedLatin(raw, i === words.length - 1);
      return {
        word,
        bones: consonantsOf(standing ? foldedLatin(word, true) : word),
        moves: standing !== undefined,
      };
    }),
  );
};

const arabicName = (text: string): Name =>
  nameOf(
    'arabic',
    wordsOf(text).map((raw) => {
      const standing = translated(raw);
      const word = standing ?? foldedArabic(raw);
      return {
        word,
        bones: standing ? consonantsOf(foldedLatin(standing, true)) : consonantsOfArabic(word),
        moves: standing !== undefined,
      };
    }),
  );
