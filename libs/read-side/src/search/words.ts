/** Articles that are spelled apart or not, assimilated or not: in names of places they tell nothing apart. */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el il ul ar er as es ash esh at et ath ad ed adh an en az ez the'.split(' '),
);

/** Letters that are written for each other, after accents and vowel signs are gone. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ء: '',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/** Apostrophes, the signs for ayn and hamza, the Arabic stroke that only stretches, and what is not seen. */
const BETWEEN_LETTERS = /['’‘‛`´ʼʻʿʾʹ′\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const digit = (sign: string): string => {
  const point = sign.codePointAt(0) ?? 0;
  return String(point >= 0x6f0 ? point - 0x6f0 : point - 0x660);
};

/** The Arabic article, where it leaves a word behind. */
const withoutArticle = (word: string): string => word.replace(/^ال(?=..)/u, '');

/**
 * The words of a text as they are searched: in lower case, without accents, vowel signs, apostrophes
 * and articles, letters that are written for each other made one (alef with and without hamza, ta
 * marbuta and ha, alef maqsura and ya), doubled Latin letters single. A text and what is looked for
 * in it go the same way, so nothing is lost by it but distinctions.
 */
export const wordsIn = (text: string): readonly string[] => {
  const words = KNOWN.get(text) ?? wordsAsSearched(text);
  if (KNOWN.size >= REMEMBERED) KNOWN.clear();
  if (text.length <= SHORT) KNOWN.set(text, words);
  return words;
};

/** Names of parties, places and means come again and again: their words are remembered. */
const KNOWN = new Map<string, readonly string[]>();
const REMEMBERED = 5_000;
const SHORT = 100;

/**
 * The beginnings of words that a text asks for: its words, each with what else it may be the beginning of. An
 * article of which too little follows may be left out of the word by now; one that is all there is, is meant.
 */
export const beginningsIn = (text: string): readonly (readonly string[])[] => {
  const words = wordsIn(text).map(begun);
  if (words.length === 0) return lettersIn(text).map((word) => [begun(word)]);
  return words.map((word) => [word, ...(BEGUN.test(word) ? [word.slice(2)] : [])]);
};

/** How much of a word is looked for. It is a beginning anyway, and the database takes none of above two thousand bytes. */
const MOST_LETTERS = 100;

const begun = (word: string): string => Array.from(word).slice(0, MOST_LETTERS).join('');

/** The Arabic article and one letter: of a word of two, or of a longer one that stands without its article. */
const BEGUN = /^ال.$/u;

const wordsAsSearched = (text: string): readonly string[] =>
  lettersIn(text)
    .filter((word) => !ARTICLES.has(word))
    .map((word) => withoutArticle(word).replaceAll(/([a-z])\1+/g, '$1'))
    .filter((word) => word !== '');

const lettersIn = (text: string): readonly string[] => {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(BETWEEN_LETTERS, '')
    .toLowerCase()
    .replaceAll(/[٠-٩۰-۹]/gu, digit)
    .replaceAll(/[ٱةىیېکہءıłđøæœß]/gu, (letter) => LETTERS[letter] ?? letter);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
};

/** The words of several texts, each once and in order, as a row keeps them. */
export const searchable = (texts: readonly (string | null | undefined)[]): string =>
  [...new Set(texts.flatMap((text) => (text ? wordsIn(text) : [])))].sort().join(' ');
