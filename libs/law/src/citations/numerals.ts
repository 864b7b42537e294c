const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
const TENS = ['', 'x', 'xx', 'xxx', 'xl'];

/** A number from 1 to 49 in Roman numerals; empty outside. */
export const roman = (n: number): string =>
  Number.isInteger(n) && n > 0 && n < 50
    ? `${TENS[Math.floor(n / 10)] ?? ''}${ONES[n % 10] ?? ''}`
    : '';

const values = new Map(Array.from({ length: 49 }, (_, i) => [roman(i + 1), i + 1]));

/** The number that a Roman numeral up to 49 stands for; undefined where it is none. */
export const fromRoman = (text: string): number | undefined => values.get(text);

/** Letters of the Arabic alphabet in the order in which Arabic texts number with them. */
const ABJAD: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ج: 'c',
  د: 'd',
  ه: 'e',
  و: 'f',
  ز: 'g',
  ح: 'h',
  ط: 'i',
  ي: 'j',
  ك: 'k',
};

/** The Latin letter that an Arabic one stands for in a numbering. */
export const fromAbjad = (text: string): string | undefined =>
  Object.hasOwn(ABJAD, text) ? ABJAD[text] : undefined;

const WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  الاول: 1,
  الاولي: 1,
  الثاني: 2,
  الثانيه: 2,
  الثالث: 3,
  الثالثه: 3,
  الرابع: 4,
  الرابعه: 4,
  الخامس: 5,
  الخامسه: 5,
  السادس: 6,
  السادسه: 6,
  السابع: 7,
  السابعه: 7,
  الثامن: 8,
  الثامنه: 8,
};

/** A number as a word, a Roman numeral or digits; undefined where it is none. */
export const numberOf = (text: string): number | undefined => {
  if (/^[0-9]{1,6}$/.test(text)) return Number(text);
  return Object.hasOwn(WORDS, text) ? WORDS[text] : fromRoman(text);
};
