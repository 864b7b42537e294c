import type { Named, Words } from '#dossier';
import type { Bilingual, Quotation } from '#events';

const ARABIC = /\p{Script=Arabic}/u;

/** A text of which the register does not keep the language: by its script. */
export const asWords = (value: unknown): Words => {
  const text = String(value);
  return { text, lang: ARABIC.test(text) ? 'und-Arab' : 'und-Latn' };
};

/** A quoted text in its language. */
export const asQuotation = (value: unknown): Quotation => value as Quotation;

/** A name in both scripts. */
export const named = ({ en, ar }: Bilingual): Named => ({ en: en ?? null, ar: ar ?? null });

/** The same of what was opened. */
export const asNamed = (value: unknown): Named => named(value as Bilingual);
