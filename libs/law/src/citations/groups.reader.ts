import { fromAbjad } from './numerals.js';
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
  // What looks like a Roman numeral and is none, such as (iiii), is read, so that it can be called wrong.
  return /^([a-z]|[ivx]{2,7})$/.test(token.text)
    ? { text: token.text, kind: 'letters', script: 'latin' }
    : undefined;
};

const quoteAt = (tape: Tape, at: number): 0 | 1 => (QUOTES.has(tape.word(at)) ? 1 : 0);

/** `(2)`, `["e"]`, `(3 bis)`: the number of an article can stand so too. */
export const bracketed = (tape: Tape, at: number): Read | undefined => {
  const open = tape.word(at);
  if (open !== '(' && open !== '[') return undefined;
  let to = at + 1;
  to += quoteAt(tape, to);
  const group = sign(tape, to);
  if (!group) return undefined;
  to += 1;
  const bis = bisAt(tape, to);
  if (bis !== undefined) to += 1;
  to += quoteAt(tape, to);
  if (tape.word(to) !== ')' && tape.word(to) !== ']') return undefined;
  return {
    group: bis === undefined ? group : { ...group, text: `${group.text} ${bis}` },
    to: to + 1,
  };
};

/** `'1'`, as the Arabic text of the Statute writes its numbers; only behind a letter. */
const quoted = (tape: Tape, at: number, before: WrittenGroup | undefined): Read | undefined => {
  if (before?.kind !== 'letters' || quoteAt(tape, at) === 0 || quoteAt(tape, at + 2) === 0)
    return undefined;
  const group = sign(tape, at + 1);
  return group && { group, to: at + 3 };
};

/** `(2) e (i)`, `(e)i`: a letter between groups, or hard upon one, that lost its brackets. */
const naked = (tape: Tape, at: number, before: WrittenGroup | undefined): Read | undefined => {
  if (before === undefined || tape.at(at)?.kind !== 'word') return undefined;
  const group = sign(tape, at);
  // In Arabic such a letter is the word "and".
  if (group?.script !== 'latin') return undefined;
  const between = before.kind === 'digits' && bracketed(tape, at + 1) !== undefined;
  const hard = tape.touches(at) && !/^[\p{L}\d'’-]$/u.test(tape.word(at + 1));
  return between || hard ? { group, to: at + 1 } : undefined;
};

const CHAIN: ReadonlySet<string> = new Set(['/', '-']);

/** `/2/e/i`, `-2-هـ-1`: groups in one chain; a digit and a letter at least, so that `6-8` stays a range. */
const chained = (tape: Tape, at: number): { groups: WrittenGroup[]; to: number } | undefined => {
  const link = tape.word(at);
  if (!CHAIN.has(link)) return undefined;
  const groups: WrittenGroup[] = [];
  let to = at;
  for (let n = 0; n < 4 && tape.word(to) === link && tape.touches(to + 1); n += 1) {
    const group = sign(tape, to + 1);
    if (!group) break;
    groups.push(group);
    to += 2;
  }
  return groups[0]?.kind === 'digits' && groups[1]?.kind === 'letters' ? { groups, to } : undefined;
};

/** `(paragraph 2/b/7)`: a whole chain in brackets. */
const inBrackets = (tape: Tape, at: number): { groups: WrittenGroup[]; to: number } | undefined => {
  if (tape.word(at) !== '(') return undefined;
  const start = at + 1 + (PARAGRAPH.has(tape.word(at + 1)) ? 1 : 0);
  const first = sign(tape, start);
  if (!first) return undefined;
  const groups = [first];
  let to = start + 1;
  for (let n = 0; n < 3 && CHAIN.has(tape.word(to)); n += 1) {
    const group = sign(tape, to + 1);
    if (!group) break;
    groups.push(group);
    to += 2;
  }
  const enough = groups.length > 1 || start > at + 1;
  return enough && tape.word(to) === ')' ? { groups, to: to + 1 } : undefined;
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
  'lit',
  'litera',
  'item',
  'clause',
  'point',
  'section',
  'الفقره',
  'فقره',
  'والفقره',
  'الفقرات',
  'البند',
  'بند',
  'الحرف',
]);

/** Whether a word announces a group: `paragraph`, `item`, `الفقرة`. */
export const announcesGroup = (word: string): boolean => PARAGRAPH.has(word);

/** `, paragraph 2`, `para. (b)`, `sub-paragraph (i)`, `الفقرة 2`. */
const worded = (tape: Tape, at: number): Read | undefined => {
  let to = tape.word(at) === ',' || tape.word(at) === '،' ? at + 1 : at;
  if (tape.word(to) === 'sub' && tape.word(to + 1) === '-') to += 2;
  if (!PARAGRAPH.has(tape.word(to))) return undefined;
  to += tape.word(to + 1) === '.' ? 2 : 1;
  const bracket = bracketed(tape, to);
  if (bracket) return bracket;
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
  const chain = chained(tape, to) ?? inBrackets(tape, to);
  if (chain) {
    groups.push(...chain.groups);
    to = chain.to;
  }
  for (let n = groups.length; n < 6; n += 1) {
    const before = groups.at(-1);
    const read =
      bracketed(tape, to) ??
      dotted(tape, to) ??
      worded(tape, to) ??
      quoted(tape, to, before) ??
      naked(tape, to, before);
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
