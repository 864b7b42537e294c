import { found } from './reading.js';
import type { Found } from './reading.js';
import type { Tape } from './tape.js';
import { Trie } from './trie.js';

/** The years of resolutions that reports on Syria and on the protection of civilians cite. */
const YEARS: Readonly<Record<string, number>> = {
  1265: 1999,
  1296: 2000,
  1325: 2000,
  1373: 2001,
  1593: 2005,
  1674: 2006,
  1738: 2006,
  1894: 2009,
  1970: 2011,
  1973: 2011,
  2042: 2012,
  2043: 2012,
  2118: 2013,
  2139: 2014,
  2165: 2014,
  2170: 2014,
  2178: 2014,
  2191: 2014,
  2199: 2015,
  2209: 2015,
  2235: 2015,
  2249: 2015,
  2254: 2015,
  2258: 2015,
  2268: 2016,
  2286: 2016,
  2328: 2016,
  2332: 2016,
  2336: 2016,
  2393: 2017,
  2401: 2018,
  2417: 2018,
  2449: 2018,
  2504: 2020,
  2533: 2020,
  2573: 2021,
  2585: 2021,
  2642: 2022,
  2672: 2023,
};

/** Clauses that reports quote, by words that occur in them. */
const CLAUSES: readonly { number: string; paragraph: number; words: readonly string[] }[] = [
  { number: '2254', paragraph: 13, words: ['cease', 'attacks', 'civilians'] },
  { number: '2139', paragraph: 3, words: ['cease', 'attacks', 'civilians'] },
];

const heads = new Trie<'sure' | 'bare' | 'assembly'>([
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
  ...['General Assembly resolution', 'A/RES/', 'UNGA/RES/', 'UNGA resolution'].map(
    (phrase) => [phrase, 'assembly'] as const,
  ),
]);

const NUMBER_WORDS: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'number',
  'numbers',
  'رقم',
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

const PARAGRAPH: ReadonlySet<string> = new Set(['paragraph', 'para', 'op']);

const readParagraph = (tape: Tape, at: number): { paragraph: string; to: number } | undefined => {
  let to = at;
  if (tape.word(to) === '#') to += 1;
  else {
    if (tape.word(to) === ',') to += 1;
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
  const known = Object.hasOwn(YEARS, number) ? YEARS[number] : undefined;
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

/** Resolutions of the Security Council (or of the General Assembly) at this place. */
export const readResolutions = (tape: Tape, at: number): Found | undefined => {
  let start = at;
  if (tape.word(start) === 'un' || tape.has(start, 'united', 'nations'))
    start += tape.word(start) === 'un' ? 1 : 2;
  const head = heads.match(tape, start);
  if (!head) return undefined;
  const into = found(at, at);
  const first = skipNumberWords(tape, head.to);
  if (head.value === 'assembly' || tape.word(first + 1) === '/') {
    const [session, item] = [tape.at(first), tape.at(first + 2)];
    if (head.value !== 'assembly' || session?.kind !== 'number' || item?.kind !== 'number')
      return undefined;
    into.canonical.push(`UNGA/RES/${session.text}/${item.text}`);
    into.to = first + 3;
    return into;
  }
  // A bare "resolution 3" may be anybody’s.
  if (head.value === 'bare' && !/^[12]?\d{3}$/.test(tape.word(first))) return undefined;
  let one = readOne(into, tape, first);
  if (!one) return undefined;
  let last = one.number;
  into.to = one.to;
  for (;;) {
    let next = into.to;
    for (let n = 0; n < 2 && SEPARATOR.has(tape.word(next)); n += 1) next += 1;
    if (next === into.to || !/^\d{3,4}$/.test(tape.word(next))) break;
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
