import { namedInstruments } from '../instruments/instruments.js';
import { numberOf } from './numerals.js';
import type { Tape } from './tape.js';
import { Trie } from './trie.js';

/** The instrument that an article belongs to. */
export interface Instrument {
  /** How our references to it begin; Statute: the forum’s own. */
  readonly code: string;
  /** There is no convention of this number. */
  readonly unknown?: true;
}

const STATUTE: Instrument = { code: 'Statute' };

const STATUTE_NAMES = [
  'Rome Statute of the International Criminal Court',
  'Statute of the International Criminal Court',
  'Rome Statute of the ICC',
  'ICC Rome Statute',
  'Rome Statute',
  'ICC Statute',
  'Statute of the ICC',
  'Rome Treaty',
  'نظام روما الأساسي للمحكمة الجنائية الدولية',
  'نظام روما الأساسي',
  'نظام روما',
  'النظام الأساسي للمحكمة الجنائية الدولية',
  'ميثاق روما الأساسي للمحكمة الجنائية الدولية',
  'ميثاق روما الأساسي',
  'ميثاق روما',
];

const trie = new Trie<Instrument>([
  ...STATUTE_NAMES.map((name) => [name, STATUTE] as const),
  // What we print ourselves reads back, too.
  ...namedInstruments.flatMap(({ code, names }) =>
    [...names, ...(/^[\w-]+$/.test(code) && !code.startsWith('GC-') ? [code] : [])].map(
      (name) => [name, { code }] as const,
    ),
  ),
]);

const GENEVA = ['', 'GC-I', 'GC-II', 'GC-III', 'GC-IV'];

const geneva = (number: number | undefined): Instrument =>
  number === undefined
    ? { code: 'Geneva Conventions' }
    : number >= 1 && number <= 4
      ? { code: GENEVA[number] ?? 'Geneva Conventions' }
      : { code: 'Geneva Conventions', unknown: true };

const year = (tape: Tape, at: number): number => {
  const open = tape.word(at) === '(' ? 1 : 0;
  const of = tape.word(at) === 'of' ? 1 : 0;
  if (tape.word(at + open + of) !== '1949') return at;
  return at + open + of + 1 + (open === 1 && tape.word(at + 2) === ')' ? 1 : 0);
};

interface Hit {
  readonly instrument: Instrument;
  readonly to: number;
}

const ARABIC_GENEVA = new Trie<null>([
  ['اتفاقية جنيف', null],
  ['اتفاقيات جنيف', null],
]);

/** A Geneva Convention: GC IV, the Fourth Geneva Convention, Geneva Convention IV, the four Geneva Conventions. */
const readGeneva = (tape: Tape, at: number): Hit | undefined => {
  const arabic = ARABIC_GENEVA.match(tape, at);
  if (arabic) {
    const number = numberOf(tape.word(arabic.to));
    return { instrument: geneva(number), to: number === undefined ? arabic.to : arabic.to + 1 };
  }
  if (tape.word(at) === 'gc' || tape.word(at) === 'gciv') {
    if (tape.word(at) === 'gciv') return { instrument: geneva(4), to: at + 1 };
    const dash = tape.word(at + 1) === '-' ? 1 : 0;
    const number = numberOf(tape.word(at + 1 + dash));
    return number === undefined ? undefined : { instrument: geneva(number), to: at + 2 + dash };
  }
  const before = numberOf(tape.word(at));
  // "1949 Geneva Conventions" counts nothing, and neither does "the four Geneva Conventions".
  const start = before === undefined ? at : at + 1;
  if (tape.word(start) !== 'geneva') return undefined;
  const plural = tape.word(start + 1) === 'conventions';
  if (!plural && tape.word(start + 1) !== 'convention') return undefined;
  let to = start + 2;
  if (plural) return { instrument: geneva(undefined), to: year(tape, to) };
  if (before !== undefined && before < 100)
    return { instrument: geneva(before), to: year(tape, to) };
  if (tape.word(to) === 'no') to += tape.word(to + 1) === '.' ? 2 : 1;
  const open = tape.word(to) === '(' && tape.word(to + 2) === ')' ? 1 : 0;
  const after = numberOf(tape.word(to + open));
  return after === undefined || after > 99
    ? { instrument: geneva(undefined), to: year(tape, start + 2) }
    : { instrument: geneva(after), to: year(tape, to + 1 + open * 2) };
};

/** An instrument by its name, standing exactly here. */
export const readInstrument = (tape: Tape, at: number): Hit | undefined => {
  const quoted = /^["“„«']$/.test(tape.word(at)) ? 1 : 0;
  const hit = trie.match(tape, at + quoted);
  const read = hit ? { instrument: hit.value, to: hit.to } : readGeneva(tape, at + quoted);
  if (!read) return undefined;
  let to = read.to;
  if (quoted === 1 && /^["”“»']$/.test(tape.word(to))) to += 1;
  // "… of the International Criminal Court (ICC)"
  if (read.instrument === STATUTE && tape.has(to, '(', 'icc', ')')) to += 3;
  return { instrument: read.instrument, to };
};

const LINKS: ReadonlySet<string> = new Set([
  'of',
  'in',
  'under',
  'to',
  'from',
  'من',
  'في',
  ',',
  '(',
]);

/** An instrument after its article: `of the Rome Statute`, `, Rome Statute`, `ICCPR`. */
export const readInstrumentAfter = (tape: Tape, at: number): Hit | undefined => {
  let to = at;
  let bracket = false;
  for (let n = 0; n < 3 && LINKS.has(tape.word(to)); n += 1) {
    bracket ||= tape.word(to) === '(';
    to += 1;
  }
  if (tape.word(to) === 'the' || tape.word(to) === 'its') to += 1;
  if (tape.word(to) === '1949') to += 1;
  // "of the ICC’s Rome Statute"
  if (tape.word(to) === 'icc' && tape.word(to + 1) === 'rome') to += 1;
  const hit = readInstrument(tape, to);
  if (!hit) return undefined;
  return bracket && tape.word(hit.to) === ')' ? { ...hit, to: hit.to + 1 } : hit;
};

/** The instrument that a bare article of the forum is read in. */
export const statute = STATUTE;
