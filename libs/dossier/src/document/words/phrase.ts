import type { DossierLanguage } from '../../content/shown.js';
import type { Line } from '../document.js';

/** Words of ours in both languages, side by side so that neither can be forgotten; `{slots}` are filled in. */
export type Phrase = readonly [en: string, ar: string];

/** The words for the values of a vocabulary. */
export type Vocabulary<Code extends string = string> = Readonly<Record<Code, Phrase>>;

const SLOT = /\{([a-z]+)\}/u;

/** A phrase in a language, with its slots filled. */
export const saying = (
  lang: DossierLanguage,
  phrase: Phrase,
  slots: Readonly<Record<string, Line>> = {},
): Line =>
  phrase[lang === 'en' ? 0 : 1]
    .split(/(\{[a-z]+\})/u)
    .filter((piece) => piece !== '')
    .flatMap((piece): Line => {
      const slot = SLOT.exec(piece)?.[1];
      return slot === undefined ? [{ say: piece }] : (slots[slot] ?? [{ say: '' }]);
    });

/** A code as plain words, where the vocabulary has none for it: `notFound` is `not found`. */
export const spaced = (code: string): string =>
  code
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
