import { fold, wordsOf } from './fold.js';

/** A word of a vocabulary beside the words as printed; code null where the vocabulary has none. */
export interface Word {
  readonly code: string | null;
  readonly printed: string;
}

/** The codes that a field can have, each with the ways in which sources print it. */
export interface Vocabulary {
  readonly name: string;
  /** The code of printed words; null where they are not in the list. */
  codeOf(printed: string): string | null;
  read(printed: string): Word;
  readonly codes: readonly string[];
  /** Every listed printed form. */
  readonly forms: readonly string[];
}

/** Makes a vocabulary. Forms are compared folded; case, accents and hyphens do not matter. */
export const vocabulary = (
  name: string,
  table: Readonly<Record<string, readonly string[]>>,
): Vocabulary => {
  const codes = new Map<string, string>();
  for (const [code, forms] of Object.entries(table))
    for (const form of forms) codes.set(fold(form), code);
  const codeOf = (printed: string): string | null => codes.get(fold(printed)) ?? null;
  return {
    name,
    codeOf,
    read: (printed) => ({ code: codeOf(printed), printed }),
    codes: Object.keys(table),
    forms: Object.values(table).flat(),
  };
};

/** Every single word that occurs in the forms of vocabularies. */
export const wordsIn = (vocabularies: readonly Vocabulary[]): ReadonlySet<string> =>
  new Set(vocabularies.flatMap((v) => v.forms.flatMap((form) => wordsOf(form))));
