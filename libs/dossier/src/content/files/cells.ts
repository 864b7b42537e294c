import { pinpointWords } from '#events';
import type { Coded, Pinpoint, Quotation } from '#events';
import type { DossierSource, Named, Ref, Shown, Words } from '../shown.js';
import type { Cell } from './csv.js';

/** What stands in a cell for what is withheld: the rule, so that nobody takes it for nothing said. */
const withheld = (rule: string): string => `[withheld: ${rule}]`;

/** A value that may be withheld, as one cell. */
export const shown = <T>(value: Shown<T> | null, read: (value: T) => string): Cell => {
  if (value === null) return null;
  return value.rule === null ? read(value.value) : withheld(value.rule);
};

/** Words as they were written. */
export const words = (value: Shown<Words | Quotation> | null): Cell =>
  shown(value, ({ text }) => text);

/** The same in the language asked for, where they are in it: one column for each script. */
export const inScript = (value: Shown<Words | Quotation> | null, script: 'en' | 'ar'): Cell => {
  if (value?.rule === null) {
    const isArabic = value.value.lang === 'und-Arab' || value.value.lang.startsWith('ar');
    return isArabic === (script === 'ar') ? value.value.text : null;
  }
  return words(value);
};

/** A name in both scripts, as two cells. */
export const named = (value: Named | null): readonly Cell[] => [
  value?.en ?? null,
  value?.ar ?? null,
];

/** The same of what may be withheld. */
export const shownNamed = (value: Shown<Named> | null): readonly Cell[] =>
  value === null || value.rule === null
    ? named(value?.value ?? null)
    : [withheld(value.rule), withheld(value.rule)];

/** A word as printed. */
export const printed = (value: Coded | null | undefined): Cell => value?.printed ?? null;

/** A word of the vocabulary beside the words as printed. */
export const coded = (value: Coded | null | undefined): readonly Cell[] => [
  value?.code ?? null,
  value?.printed ?? null,
];

/** Several things in one cell. */
export const several = (values: readonly (string | number)[]): Cell =>
  values.length === 0 ? null : values.join('; ');

/** References, as they are printed. */
export const refs = (values: readonly Ref[]): Cell =>
  several(values.map(({ noun, label }) => `${noun} ${label}`));

/** Where in a source something stands, in both languages. */
export const pinpointed = (value: Pinpoint | null): readonly Cell[] =>
  value === null ? [null, null] : [pinpointWords(value, 'en'), pinpointWords(value, 'ar')];

/** Who asserts something, as a reader finds it. */
export const sourced = ({ kind, id, exhibit, account }: DossierSource): Cell => {
  if (exhibit !== null) return `exhibit ${exhibit}`;
  return account === null ? `${kind} ${id}` : `account ${account}`;
};
