import { AGAINST_PEOPLE } from './against-people.js';
import { CONTEXT } from './context.js';
import { CRIMES } from './crimes.js';
import { GERMANY } from './germany.js';
import { GROUNDS_EXCLUDING } from './grounds.js';
import { HOSTILITIES } from './hostilities.js';
import { LIABILITY } from './liability.js';
import { PARTICIPATION } from './participation.js';
import { PROTECTED } from './protected.js';

const SENTENCES = {
  ...LIABILITY,
  ...GERMANY,
  ...CONTEXT,
  ...PARTICIPATION,
  ...GROUNDS_EXCLUDING,
  ...AGAINST_PEOPLE,
  ...PROTECTED,
  ...HOSTILITIES,
};

/** How the Elements of Crimes call the crimes of a family, and how that is said in Arabic before the crime itself. */
const FAMILIES: readonly (readonly [english: string, arabic: string])[] = [
  ['War crime of ', 'جريمة حرب: '],
  ['Crime against humanity of ', 'جريمة ضد الإنسانية: '],
  ['Genocide by ', 'الإبادة الجماعية: '],
];

const own = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/**
 * Words of the catalogue in Arabic, where we have them. They are found by the very English words: a paraphrase
 * that is put otherwise has no Arabic until somebody writes it. No lawyer has signed any of it.
 */
export const arabicOf = (english: string): string | undefined => {
  const whole = own(SENTENCES, english);
  if (whole !== undefined) return whole;
  for (const [family, arabic] of FAMILIES) {
    const crime = english.startsWith(family)
      ? own(CRIMES, english.slice(family.length))
      : undefined;
    if (crime !== undefined) return `${arabic}${crime}`;
  }
  return undefined;
};
