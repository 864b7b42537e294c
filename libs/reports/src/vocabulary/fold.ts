const ASCII = /^[\x20-\x7e]*$/;
const MARKS = /[\p{M}\p{Cf}]/gu;
const APOSTROPHES = /['’‘`´ʼʿʾ]/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]+/gu;

/**
 * A text as it is compared: lower case, without accents, invisible characters and apostrophes, and
 * one space for all else that is neither letter nor digit. `Mazra'at al-Tes'a` → `mazraat al tesa`.
 */
export const fold = (text: string): string => {
  const letters = ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '');
  const folded = letters
    .replace(APOSTROPHES, '')
    .toLowerCase()
    .replace(NEITHER_LETTER_NOR_DIGIT, ' ')
    .trim();
  return folded.normalize('NFC');
};

/** The folded words of a text. */
export const wordsOf = (text: string): readonly string[] => {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
};
