import type { Json } from '#kernel';
import { fold, wordsOf } from '../vocabulary/fold.js';
import { isBodyWord, isDescriptive, isGeneric, isVocabularyWord } from './generic-words.js';
import { fieldOf, isObject } from './json.objects.js';

/** Keys under which files of this shape write who somebody is, wherever they stand. */
const NAMING_KEYS: ReadonlySet<string> = new Set(['who', 'via', 'by', 'alias', 'speaker']);
/** Lists of people: every `name` within is a person's. */
const LISTS_OF_PEOPLE: ReadonlySet<string> = new Set(['persons', 'witnesses', 'victimsNamed']);

const collect = (json: Json, inPeople: boolean, into: Set<string>): void => {
  if (Array.isArray(json))
    for (const item of json as readonly Json[]) collect(item, inPeople, into);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
  for (const [key, held] of Object.entries(json)) {
    const people = LISTS_OF_PEOPLE.has(key);
    if (people || NAMING_KEYS.has(key) || (inPeople && key === 'name'))
      for (const name of Array.isArray(held) ? (held as readonly Json[]) : [held])
        if (typeof name === 'string') into.add(name);
    collect(held, inPeople || people, into);
  }
};

/** `reported by witness X, a nurse` → `X`; a body keeps its whole name. */
const bareName = (printed: string): string => {
  const [head = ''] = printed.split(/[,;(]/);
  const words = head.split(/\s+/).filter((word) => word !== '');
  const generic = (word: string | undefined): boolean =>
    word !== undefined && wordsOf(word).every(isGeneric);
  while (words.length > 0 && generic(words[0])) words.shift();
  if (words.some((word) => wordsOf(word).some(isBodyWord))) return '';
  while (words.length > 0 && generic(words.at(-1))) words.pop();
  return words.join(' ');
};

const publisherOf = (file: Json): string => {
  const report = isObject(file) ? fieldOf(file, 'report') : null;
  const publisher = isObject(report) ? fieldOf(report, 'publisher') : null;
  return typeof publisher === 'string' ? fold(publisher) : '';
};

/**
 * Every text of a file that names a person and so must not stand anywhere in the clear: names and
 * aliases of people, who gave or relayed evidence, who told a time. The publisher's own name and
 * words that could mean anybody (`narrative`, `local activists`, `ISIS`) are not protected.
 */
export const protectedNames = (file: Json): readonly string[] => {
  const printed = new Set<string>();
  collect(file, false, printed);
  const publisher = ` ${publisherOf(file)} `;
  const isNobody = (name: string): boolean => {
    const words = wordsOf(name);
    return (
      words.every(isDescriptive) ||
      isVocabularyWord(name) ||
      publisher.includes(` ${words.join(' ')} `)
    );
  };
  const all = new Set<string>();
  for (const name of printed)
    for (const form of [name, bareName(name)])
      if (!isNobody(form)) all.add(form.normalize('NFC').trim());
  return [...all];
};
