const TATWEEL = /ـ/g;

/**
 * One word in one spelling: without tatweel and article, the forms of alef and hamza as one, ta marbuta
 * as ha, alef maqsura as ya. Vowel signs are gone already.
 */
export const foldedArabic = (word: string): string =>
  word
    .replaceAll(TATWEEL, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ؤ', 'و')
    .replaceAll(/[ئى]/g, 'ي')
    .replaceAll('ء', '')
    .replaceAll('ة', 'ه')
    .replace(/^ال(?=..)/, '');

/** Letters that Latin spellings write as consonants. Long vowels and the ayn are left out, as there. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'c',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

/** The consonants of a folded Arabic word in Latin letters, to be compared with those of a Latin name. */
export const consonantsOfArabic = (folded: string): string => {
  const [first = '', ...rest] = folded;
  const start = first === 'و' ? 'w' : (CONSONANTS[first] ?? '');
  return (
    start +
    rest
      .map((letter) => CONSONANTS[letter] ?? '')
      .join('')
      .replaceAll('h', '')
      .replaceAll(/(.)\1+/g, '$1')
  );
};
