import { fromAbjad, fromRoman } from './numerals.js';
import type { WrittenGroup } from './statute.js';
import type { Tape } from './tape.js';

interface Read {
  readonly group: WrittenGroup;
  readonly to: number;
}

const QUOTES: ReadonlySet<string> = new Set(['"', "'", '“', '”', '‘', '’', '«', '»']);
const BIS: Readonly<Record<string, string>> = { bis: 'bis', ter: 'ter', مكرر: 'bis', مكررا: 'bis' };

/** `bis` or `ter` at this place. */
export const bisAt = (tape: Tape, at: number): string | undefined => {
  const word = tape.word(at);
  return Object.hasOwn(BIS, word) ? BIS[word] : undefined;
};

/** One numbering sign: a number, a letter, a Roman numeral, an Arabic letter. */
const sign = (tape: Tape, at: number): WrittenGroup | undefined => {
  const token = tape.at(at);
  if (!token) return undefined;
  if (token.kind === 'number' && token.text.length <= 3)
    return { text: token.text, kind: 'digits', script: token.script };
  if (token.kind !== 'word') return undefined;
  const abjad = fromAbjad(token.text);
  if (abjad !== undefined) return { text: abjad, kind: 'letters', script: 'arabic' };
  return /^[a-z]$/.test(token.text) || fromRoman(token.text) !== undefined
    ? { text: token.text, kind: 'letters', script: 'latin' }
    : undefined;
};

const bracketed = (tape: Tape, at: number): Read | undefined => {
  const open = tape.word(at);
  if (open !== '(' && open !== '[') return undefined;
  let to = at + 1;
  if (QUOTES.has(tape.word(to))) to += 1;
  const group = sign(tape, to);
  if (!group) return undefined;
  to += 1;
  const bis = bisAt(tape, to);
  if (bis !== undefined) to += 1;
  if (QUOTES.has(tape.word(to))) to += 1;
  if (tape.word(to) !== ')' && tape.word(to) !== ']') return undefined;
  return {
    group: bis === undefined ? group : { ...group, text: `${group.text} ${bis}` },
    to: to + 1,
  };
};

/** `.2` or `.b`, which must touch what stands before: a full stop ends a sentence otherwise. */
const dotted = (tape: Tape, at: number): Read | undefined => {
  if (tape.word(at) !== '.' || !tape.touches(at) || !tape.touches(at + 1)) return undefined;
  const group = sign(tape, at + 1);
  return group ? { group, to: at + 2 } : undefined;
};

const PARAGRAPH: ReadonlySet<string> = new Set([
  'paragraph',
  'paragraphs',
  'para',
  'paras',
  'subparagraph',
  'subparagraphs',
  'letter',
  'الفقره',
  'فقره',
  'الفقرات',
  'البند',
]);

/** `, paragraph 2`, `para. (b)`, `sub-paragraph (i)`, `الفقرة 2`. */
const worded = (tape: Tape, at: number): Read | undefined => {
  let to = tape.word(at) === ',' ? at + 1 : at;
  if (tape.word(to) === 'sub' && tape.word(to + 1) === '-') to += 2;
  if (!PARAGRAPH.has(tape.word(to))) return undefined;
  to += tape.word(to + 1) === '.' ? 2 : 1;
  const inBrackets = bracketed(tape, to);
  if (inBrackets) return inBrackets;
  const group = sign(tape, to);
  return group ? { group, to: to + 1 } : undefined;
};

/** The groups of a provision from this place on: at most six. */
export const readGroups = (
  tape: Tape,
  at: number,
): { readonly groups: WrittenGroup[]; readonly to: number } => {
  const groups: WrittenGroup[] = [];
  let to = at;
  for (let n = 0; n < 6; n += 1) {
    const read = bracketed(tape, to) ?? dotted(tape, to) ?? worded(tape, to);
    if (!read) break;
    groups.push(read.group);
    to = read.to;
  }
  return { groups, to };
};

/** `-1` after a provision, as the Elements of Crimes number their entries. */
export const readLeaf = (
  tape: Tape,
  at: number,
): { readonly leaf: string; readonly to: number } => {
  const number = tape.at(at + 1);
  return tape.word(at) === '-' &&
    tape.touches(at) &&
    tape.touches(at + 1) &&
    number?.kind === 'number' &&
    number.text.length === 1
    ? { leaf: `-${number.text}`, to: at + 2 }
    : { leaf: '', to: at };
};

/** `, element 3`. */
export const readElement = (
  tape: Tape,
  at: number,
): { readonly element: string; readonly to: number } => {
  const comma = tape.word(at) === ',' ? 1 : 0;
  const number = tape.at(at + comma + 1);
  return tape.word(at + comma) === 'element' && number?.kind === 'number' && number.text.length < 3
    ? { element: `, element ${number.text}`, to: at + comma + 2 }
    : { element: '', to: at };
};
