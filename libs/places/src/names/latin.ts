/** The article as it is written before sun and moon letters. */
const ARTICLES: ReadonlySet<string> = new Set(
  'al el il ul an en ar er as es ash esh at et ad ed az ez adh ath'.split(' '),
);

/** Whether a word that others follow is an article. */
export const isArticle = (word: string): boolean => ARTICLES.has(word);

const ABU = /^(?:abu|abo|abou|bu|bo|bou|abi)$/;

/**
 * One word in one spelling out of the many in which Arabic is written in Latin letters: kh, gh, th, dh as
 * their first letter, q as k, three vowels, no doubled letters, -a, -ah and -eh at the end alike. Before
 * another word the -at of a construct is the -a that the word has alone.
 */
export const foldedLatin = (word: string, isLast: boolean): string => {
  if (ABU.test(word)) return 'abu';
  return word
    .replace(isLast ? /(?<=..)(?:ah|eh|e)$/ : /(?<=..)(?:ah|eh|e|at|et)$/, 'a')
    .replaceAll(/c(?!h)/g, 'k')
    .replaceAll(/[sc]h/g, 'c')
    .replaceAll(/([kgtd])h/g, '$1')
    .replaceAll('q', 'k')
    .replaceAll('p', 'b')
    .replaceAll('v', 'f')
    .replaceAll(/ou|oo|o/g, 'u')
    .replaceAll(/[ae][iy]|ee|ie|e|y/g, 'i')
    .replaceAll(/(.)\1+/g, '$1');
};

const FUSED_ARTICLE = /^[iau]l(?=[^aiu]..)/;

/** The consonants of a folded word, which spellings agree on when they agree on nothing else. */
export const consonantsOf = (folded: string): string =>
  folded
    .replace(FUSED_ARTICLE, '')
    .replaceAll(/(?<!^)[wh]/g, '')
    .replaceAll(/[aiu]/g, '');
