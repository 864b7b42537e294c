import type { Line, Span } from './document.js';
import { breakable } from './inert.js';

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
export const id = (value: string): Line => [{ id: value }];

/** A date, time or number. */
export const code = (value: string | number): Line => [{ code: String(value) }];

/** All digits of a hash. */
export const hash = (digits: string): Line => [{ hash: digits.match(/.{1,8}/gsu) ?? [] }];

/** A new line within a line. */
export const BREAK: Line = [{ br: true }];

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Somebody else's words within a line of ours, isolated, so that neither turns the other round. */
export const told = (text: string, lang?: string): Line => [
  {
    told: `${FIRST_STRONG_ISOLATE}${breakable(text)}${POP_ISOLATE}`,
    rtl: runsRight(text, lang),
  },
];

/** Lines one after another, with something between them; those that say nothing are left out. */
export const joined = (lines: readonly (Line | null)[], between = ' '): Line => {
  const said = lines.filter((line): line is Line => line !== null && line.length > 0);
  return said.flatMap((line, i): Span[] => (i === 0 ? [...line] : [{ say: between }, ...line]));
};

/** Our words, in bold. */
export const strong = (line: Line): Line =>
  line.map((span) => ('say' in span ? { ...span, strong: true as const } : span));
