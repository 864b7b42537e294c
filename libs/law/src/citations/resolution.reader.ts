import { resolutions } from '../instruments/resolutions.js';
import { found } from './reading.js';
import type { Found } from './reading.js';
import type { Tape } from './tape.js';
import { Trie } from './trie.js';

/** Clauses that reports quote, by words that occur in them. */
const CLAUSES: readonly { number: string; paragraph: number; words: readonly string[] }[] = [
  { number: '2254', paragraph: 13, words: ['cease', 'attacks', 'civilians'] },
  { number: '2139', paragraph: 3, words: ['cease', 'attacks', 'civilians'] },
];

const heads = new Trie<'sure' | 'bare' | 'assembly' | 'council'>([
  ...[
    'Security Council resolution',
    'Security Council resolutions',
    'UNSC resolution',
    'UNSC resolutions',
    'UNSCR',
    'UNSCRs',
    'SCR',
    'SC resolution',
    'SC resolutions',
    'S/RES/',
    'UNSC/RES/',
    'قرار مجلس الأمن',
    'قرارات مجلس الأمن',
    'قراري مجلس الأمن',
    'قرارا مجلس الأمن',
    'قرار مجلس الأمن الدولي',
    'قرارات مجلس الأمن الدولي',
    'قراري مجلس الأمن الدولي',
  ].map((phrase) => [phrase, 'sure'] as const),
  ...['resolution', 'resolutions', 'القرار', 'القرارين', 'القرارات'].map(
    (p) => [p, 'bare'] as const,
  ),
  ...[
    'General Assembly resolution',
    'A/RES/',
    'UNGA/RES/',
    'UNGA resolution',
    'قرار الجمعية العامة',
  ].map((phrase) => [phrase, 'assembly'] as const),
  ...[
    'Human Rights Council resolution',
    'HRC resolution',
    'A/HRC/RES/',
    'UNHRC/RES/',
    'قرار مجلس حقوق الإنسان',
  ].map((phrase) => [phrase, 'council'] as const),
]);

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'number',
  'numbers',
  'رقم',
  'ورقم',
  'ارقام',
  '.',
]);

const skipNumberWords = (tape: Tape, at: number): number => {
  let to = at;
  for (let n = 0; n < 2 && NUMBER_WORDS.has(tape.word(to)); n += 1) to += 1;
  return to;
};

const readYear = (
  tape: Tape,
  at: number,
): { readonly year: number; readonly to: number } | undefined => {
  const open = tape.word(at) === '(' || tape.word(at) === 'of' ? 1 : 0;
  const token = tape.at(at + open);
  if (open === 0 || token?.kind !== 'number' || !/^(19|20)\d\d$/.test(token.text)) return undefined;
  const closed = tape.word(at) === '(' ? 1 : 0;
  if (closed === 1 && tape.word(at + 2) !== ')') return undefined;
  return { year: Number(token.text), to: at + 2 + closed };
};

const PARAGRAPH: ReadonlySet<string> = new Set(['paragraph', 'para', 'op', 'الفقره', 'فقره']);

const readParagraph = (tape: Tape, at: number): { paragraph: string; to: number } | undefined => {
  let to = at;
  if (tape.word(to) === '#') to += 1;
  else {
    if (tape.word(to) === ',' || tape.word(to) === '،') to += 1;
    if (tape.word(to) === 'operative') to += 1;
    if (!PARAGRAPH.has(tape.word(to))) return undefined;
    to += tape.word(to + 1) === '.' ? 2 : 1;
  }
  const token = tape.at(to);
  return token?.kind === 'number' && token.text.length < 4
    ? { paragraph: token.text, to: to + 1 }
    : undefined;
};

const readOne = (
  into: Found,
  tape: Tape,
  at: number,
): { number: string; to: number } | undefined => {
  const token = tape.at(at);
  if (token?.kind !== 'number' || token.text.length > 4 || Number(token.text) < 1) return undefined;
  const number = String(Number(token.text));
  const stated = readYear(tape, at + 1);
  const known = Object.hasOwn(resolutions, number) ? resolutions[number]?.year : undefined;
  if (stated && known !== undefined && stated.year !== known) into.flags.add('YEAR_MISMATCH');
  const year = known ?? stated?.year;
  const to = stated?.to ?? at + 1;
  const paragraph = readParagraph(tape, to);
  into.canonical.push(
    `UNSC/RES/${number}${year === undefined ? '' : `(${year})`}${paragraph ? `#${paragraph.paragraph}` : ''}`,
  );
  return { number, to: paragraph?.to ?? to };
};

const SEPARATOR: ReadonlySet<string> = new Set([',', 'and', '&', 'و', '،', 'or', ';']);
const OPENING: ReadonlySet<string> = new Set(['“', '"', '«', '„', '”']);

/** Words quoted after the resolution, in the same sentence. */
const quoted = (into: Found, tape: Tape, last: string): void => {
  const open = tape.find(OPENING, into.to, into.to + 8, into.from);
  if (open < 0) return;
  into.flags.add('QUOTE_CHECK');
  const clause = CLAUSES.find(
    (one) =>
      one.number === last &&
      one.words.every((word) => tape.find(new Set([word]), open, open + 24, open) > 0),
  );
  const cited = into.canonical.at(-1);
  if (clause && cited !== undefined && !cited.includes('#'))
    into.canonical[into.canonical.length - 1] = `${cited}#${clause.paragraph}`;
};

const BODIES = { assembly: 'UNGA/RES', council: 'UNHRC/RES' } as const;

/** `71/248`, `S-17/1`: session and number, as the General Assembly and the Human Rights Council count. */
const readSession = (
  at: number,
  tape: Tape,
  from: number,
  body: keyof typeof BODIES,
): Found | undefined => {
  const special = tape.word(from) === 's' && tape.word(from + 1) === '-' ? 2 : 0;
  const [session, item] = [tape.at(from + special), tape.at(from + special + 2)];
  if (
    session?.kind !== 'number' ||
    item?.kind !== 'number' ||
    tape.word(from + special + 1) !== '/'
  )
    return undefined;
  const into = found(at, from + special + 3);
  into.canonical.push(`${BODIES[body]}/${special > 0 ? 'S-' : ''}${session.text}/${item.text}`);
  return into;
};

const bodyAfter = (tape: Tape, from: number): keyof typeof BODIES | undefined => {
  if (tape.word(from + 1) !== '/') return undefined;
  const of = from + 3 + (tape.word(from + 4) === 'the' ? 1 : 0);
  if (tape.word(from + 3) !== 'of') return undefined;
  if (tape.has(of + 1, 'general', 'assembly')) return 'assembly';
  return tape.has(of + 1, 'human', 'rights', 'council') ? 'council' : undefined;
};

const ISSUED: ReadonlySet<string> = new Set(['adopted', 'issued', 'passed', 'dated', 'الصادر']);

/** `, issued on April 14, 2012,` behind a resolution; where another follows in the list, it is passed over. */
const skipDate = (tape: Tape, at: number): number => {
  const start = at + (tape.word(at) === ',' ? 1 : 0);
  if (!ISSUED.has(tape.word(start))) return at;
  for (let i = start + 1; i < start + 9; i += 1)
    if (/^(19|20)\d\d$/.test(tape.word(i)) && tape.at(i)?.kind === 'number') return i + 1;
  return at;
};

/** The next resolution of a list, or where there is none the same place. */
const nextOf = (tape: Tape, at: number): number => {
  const after = skipDate(tape, at);
  let to = after;
  for (let n = 0; n < 2 && SEPARATOR.has(tape.word(to)); n += 1) to += 1;
  if (to === after && tape.word(to) !== 'ورقم') return at;
  to = skipNumberWords(tape, to);
  return /^\d{3,4}$/.test(tape.word(to)) ? to : at;
};

/** Resolutions of the Security Council (or of another body) at this place. */
export const readResolutions = (tape: Tape, at: number): Found | undefined => {
  let start = at;
  if (tape.word(start) === 'un' || tape.has(start, 'united', 'nations'))
    start += tape.word(start) === 'un' ? 1 : 2;
  const head = heads.match(tape, start);
  if (!head) return undefined;
  const into = found(at, at);
  const first = skipNumberWords(tape, head.to);
  // A bare "resolution 46/22" is of whom the words behind it name.
  const other = head.value === 'bare' ? bodyAfter(tape, first) : head.value;
  if (other === 'assembly' || other === 'council' || tape.word(first + 1) === '/')
    return other === 'assembly' || other === 'council'
      ? readSession(at, tape, first, other)
      : undefined;
  // A bare "resolution 3" may be anybody’s.
  if (head.value === 'bare' && !/^[12]?\d{3}$/.test(tape.word(first))) return undefined;
  let one = readOne(into, tape, first);
  if (!one) return undefined;
  let last = one.number;
  into.to = one.to;
  for (;;) {
    const next = nextOf(tape, into.to);
    if (next === into.to) break;
    one = readOne(into, tape, next);
    if (!one) break;
    last = one.number;
    into.to = one.to;
  }
  quoted(into, tape, last);
  return into;
};

/** `paragraph 13 of Security Council resolution 2254`. */
export const readParagraphOfResolution = (tape: Tape, at: number): Found | undefined => {
  const paragraph = readParagraph(tape, at);
  if (!paragraph || tape.word(paragraph.to) !== 'of' || tape.word(at) === ',') return undefined;
  const read = readResolutions(
    tape,
    paragraph.to + (tape.word(paragraph.to + 1) === 'the' ? 2 : 1),
  );
  if (read?.canonical.length !== 1) return undefined;
  const into = found(at, read.to);
  into.canonical.push(`${read.canonical[0] ?? ''}#${paragraph.paragraph}`);
  for (const flag of read.flags) into.flags.add(flag);
  return into;
};
