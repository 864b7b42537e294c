import type { Line, Span } from './document.js';
import { apart, breakable, inOrder } from './inert.js';

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const LTR = /[\p{L}\p{Nd}]/u;

/** Whether words run from right to left: by their language, or by the script of their first letter. */
export const runsRight = (text: string, lang?: string): boolean => {
  if (lang === 'ar' || lang?.endsWith('-Arab') === true) return true;
  for (const sign of text) {
    if (RTL.test(sign)) return true;
    if (/\p{L}/u.test(sign) && LTR.test(sign)) return false;
  }
  return false;
};

/** An id, whole. */
export const id = (value: string): Line => [{ id: breakable(value) }];

/** A date, time or number. */
export const code = (value: string | number): Line => [{ code: String(value) }];

/** All digits of a hash. */
export const hash = (digits: string): Line => [{ hash: digits.match(/.{1,8}/gsu) ?? [] }];

/** A new line within a line. */
export const BREAK: Line = [{ br: true }];

// Isolates (UAX 9).
const LEFT = '\u2066';
const RIGHT = '\u2067';
const POP = '\u2069';

/** Somebody else's words within a line of ours, isolated, so that neither turns the other round. */
export const told = (text: string, lang?: string): Line => {
  const rtl = runsRight(text, lang);
  return [{ told: `${rtl ? RIGHT : LEFT}${foreign(text, rtl)}${POP}`, rtl }];
};

/** Somebody else's words as they are set. */
export const foreign = (text: string, rtl: boolean): string => {
  const words = breakable(text);
  return rtl ? inOrder(words) : apart(words);
};

/** Lines one after another, with something between them; those that say nothing are left out. */
export const joined = (lines: readonly (Line | null)[], between = ' '): Line => {
  const said = lines.filter((line): line is Line => line !== null && line.length > 0);
  return said.flatMap((line, i): Span[] => (i === 0 ? [...line] : [{ say: between }, ...line]));
};

const textOf = (span: Span): string => ('br' in span ? '\n' : Object.values(span).flat().join(''));

/** About how many lines of so many signs a line takes on paper. */
export const linesIn = (line: Line, signs: number): number =>
  line
    .map(textOf)
    .join('')
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / signs)), 0);

/** Our words, in bold. */
export const strong = (line: Line): Line =>
  line.map((span) => ('say' in span ? { ...span, strong: true as const } : span));
