const ARABIC = /\p{Script=Arabic}/u;

/** Whether a name is written in Arabic letters. */
export const isArabic = (name: string): boolean => ARABIC.test(name);

const APOSTROPHES = /['’‘`´ʼʿʾ"“”]/g;
const MARKS = /[\p{M}\p{Cf}]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * The words of a name in lower case, without accents, vowel signs and apostrophes. Whatever else is
 * neither letter nor digit parts words.
 */
export const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(BETWEEN_WORDS, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
