import { fold, wordsOf } from '../vocabulary/fold.js';
import { isBodyWord, isDescriptive, isGeneric } from './generic-words.js';

/** Whether a text contains a protected name, whole or by a part that gives it away. */
export type Shield = (text: string) => boolean;

/** Camel case and digits are joints of words too: keys and ids are texts. */
const spread = (text: string): string =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})|(\p{N})(\p{L})/gu, '$1$3 $2$4');

const PREPOSITION = /[,;(\n]|\s(?:in|from|at|of|near|who|working|with|for)\s/iu;
const DISTINCTIVE_LETTERS = 4;
const MAX_LOWER_CASE_WORDS = 4;

/** The parts of a name that hardly anybody else has: what stands in a family's place, not `Abu` or `Doctor`. */
const distinctiveParts = (name: string): readonly string[] => {
  const [person = ''] = name.split(PREPOSITION);
  const all = wordsOf(person);
  if (all.some(isBodyWord)) return [];
  const description = all.some(isDescriptive) || all.length > MAX_LOWER_CASE_WORDS;
  return person.split(/[^\p{L}\p{M}\p{N}\p{Cf}'’‘`´ʼʿʾ]+/u).flatMap((printed) => {
    const word = fold(printed);
    if (word.length < DISTINCTIVE_LETTERS || word.includes(' ') || isGeneric(word)) return [];
    return description && /^\p{Ll}/u.test(printed) ? [] : [word];
  });
};

const firstWordOf = (folded: string): string => folded.split(' ', 1)[0] ?? '';

const build = (named: readonly string[]): Shield => {
  const parts = new Set<string>();
  const whole = new Map<string, Set<string>>();
  const squeezed = new Map<number, Set<string>>();
  for (const name of named) {
    for (const part of distinctiveParts(name)) parts.add(part);
    for (const folded of new Set([fold(name), fold(spread(name))])) {
      if (folded === '') continue;
      const first = firstWordOf(folded);
      whole.set(first, (whole.get(first) ?? new Set()).add(folded));
      const run = folded.replaceAll(' ', '');
      // Shorter runs of letters turn up inside ordinary words: `ali` in `coalition`.
      if (run.length >= (folded.includes(' ') ? 6 : 7))
        squeezed.set(run.length, (squeezed.get(run.length) ?? new Set()).add(run));
    }
  }

  const holdsWhole = (words: readonly string[]): boolean =>
    words.some((word, i) => {
      const rest = whole.has(word) ? `${words.slice(i).join(' ')} ` : '';
      return [...(whole.get(word) ?? [])].some((name) => rest.startsWith(`${name} `));
    });
  const holdsSqueezed = (run: string): boolean =>
    [...squeezed].some(([length, names]) => {
      for (let i = 0; i + length <= run.length; i += 1)
        if (names.has(run.slice(i, i + length))) return true;
      return false;
    });

  return (text) => {
    const plain = wordsOf(text);
    const jointed = wordsOf(spread(text));
    return (
      plain.some((word) => parts.has(word)) ||
      jointed.some((word) => parts.has(word)) ||
      holdsWhole(plain) ||
      holdsWhole(jointed) ||
      holdsSqueezed(plain.join(''))
    );
  };
};

const built = new WeakMap<readonly string[], Shield>();

/** The shield of a list of protected names. Built once per list; the list must not be changed afterwards. */
export const shieldFor = (named: readonly string[]): Shield => {
  const known = built.get(named) ?? build(named);
  built.set(named, known);
  return known;
};

/**
 * Whether a text contains a protected name: the whole of it, run together, or a distinctive part
 * such as the family's name; regardless of case, accents, spaces and punctuation.
 */
export const shield = (text: string, named: readonly string[]): boolean => shieldFor(named)(text);
