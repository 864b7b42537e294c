import { readInstrument, readInstrumentAfter, statute } from './instruments.js';
import { numberOf, roman } from './numerals.js';
import { found } from './reading.js';
import type { Found } from './reading.js';
import type { Tape } from './tape.js';
import { Trie } from './trie.js';

const CHAPTER: ReadonlySet<string> = new Set([
  'chapter',
  'chapters',
  'ch',
  'الفصل',
  'للفصل',
  'الفصلين',
]);

const AND: ReadonlySet<string> = new Set(['and', '&', 'or', 'و']);

/** The numbers of chapters from a place on: `VII`, `VI and VII`. */
const chapterNumbers = (tape: Tape, at: number): { numbers: number[]; to: number } => {
  const numbers: number[] = [];
  let to = at;
  for (let n = 0; n < 4; n += 1) {
    const next = n > 0 && AND.has(tape.word(to)) ? to + 1 : to;
    if (n > 0 && next === to) break;
    const number = numberOf(tape.word(next));
    if (number === undefined || number < 1 || number > 19) break;
    numbers.push(number);
    to = next + 1;
  }
  return { numbers, to };
};

/** `Chapter VII [of the Charter]`, `Chapters VI and VII`, `الفصل السابع`, `UNCharter/Ch.VII`. */
export const readChapter = (tape: Tape, at: number): Found | undefined => {
  const own = tape.word(at) === 'uncharter' && tape.word(at + 1) === '/' ? 2 : 0;
  if (!CHAPTER.has(tape.word(at + own))) return undefined;
  const { numbers, to } = chapterNumbers(
    tape,
    at + own + (tape.word(at + own + 1) === '.' ? 2 : 1),
  );
  if (numbers.length === 0) return undefined;
  const named = own === 0 ? readInstrumentAfter(tape, to) : undefined;
  const ofCharter = own > 0 || named?.instrument.code === 'UNCharter';
  // Chapters VI and VII are known by their number alone; any other may be of a book.
  const alone =
    named === undefined && numbers.every((n) => n === 6 || n === 7) && tape.word(at) !== 'ch';
  const ofStatute = named?.instrument.code === 'Statute';
  if (!ofCharter && !alone && !ofStatute) return undefined;
  const into = found(at, named?.to ?? to);
  for (const number of numbers) {
    const chapter = `UNCharter/Ch.${roman(number).toUpperCase()}`;
    if (ofStatute) {
      into.flags.add('WRONG_INSTRUMENT');
      into.suggestions.add(chapter);
    } else into.canonical.push(chapter);
  }
  return into;
};

/** `Common Article 3`, `Article 3 common to the Geneva Conventions`, `المادة 3 المشتركة`; articles 1 and 2 are common too. */
export const readCommonArticle = (tape: Tape, at: number): Found | undefined => {
  const first = tape.word(at) === 'common' ? 1 : 0;
  const article = tape.word(at + first);
  const isArabic = article === 'الماده' || article === 'للماده' || article === 'والماده';
  if (article !== 'article' && article !== 'art' && !isArabic) return undefined;
  const place = at + first + (tape.word(at + first + 1) === '.' ? 2 : 1);
  const number = numberOf(tape.word(place));
  if (number === undefined || number > 3 || /^[iv]/.test(tape.word(place))) return undefined;
  const after = tape.word(place + 1);
  const shared = after === 'common' || after === 'المشتركه';
  if (first === 0 && !shared) return undefined;
  const to = place + (shared ? 2 : 1);
  const named = readInstrumentAfter(tape, to + (tape.word(to) === 'بين' ? 1 : 0));
  const into = found(at, named?.instrument.code === 'Geneva Conventions' ? named.to : to);
  into.canonical.push(`Common Article ${number}`);
  return into;
};

const CUSTOM: ReadonlySet<string> = new Set(['icrc', 'cihl', 'customary', 'العرفي', 'العرفيه']);
const RULE: ReadonlySet<string> = new Set(['rule', 'rules', 'القاعده', 'القواعد', 'للقاعده']);
const SEPARATOR: ReadonlySet<string> = new Set([',', '،', 'and', '&', 'or', ';', 'و']);
const RANGE: ReadonlySet<string> = new Set(['-', '–', '—', 'to']);

const STUDY = new Trie<true>(
  [
    'customary international humanitarian law',
    'customary international law',
    'customary humanitarian law',
    'customary IHL',
    'ICRC study on customary international humanitarian law',
    'ICRC customary IHL study',
    'القانون الدولي الإنساني العرفي',
  ].map((name) => [name, true] as const),
);

/** `of customary international humanitarian law` behind its rules: the place after it. */
const skipStudy = (tape: Tape, at: number): number => {
  if (tape.word(at) !== 'of' && tape.word(at) !== 'من') return at;
  return STUDY.match(tape, at + (tape.word(at + 1) === 'the' ? 2 : 1))?.to ?? at;
};

/** The last rule of the study of the Red Cross. */
const LAST_RULE = 161;

const ruleAt = (tape: Tape, at: number): number | undefined => {
  const token = tape.at(at);
  return token?.kind === 'number' && token.text.length < 4 && Number(token.text) > 0
    ? Number(token.text)
    : undefined;
};

/** `ICRC Rule 14`, `rules 11 and 12 of customary international humanitarian law`, `ICRC-CIHL/14`. */
export const readCustomaryRules = (tape: Tape, at: number): Found | undefined => {
  const into = found(at, at);
  let to: number;
  if (tape.has(at, 'icrc', '-', 'cihl', '/')) to = at + 4;
  else {
    let start = at;
    for (let n = 0; n < 3 && CUSTOM.has(tape.word(start)); n += 1) start += 1;
    if (!RULE.has(tape.word(start))) return undefined;
    const near = start > at || tape.find(CUSTOM, start - 12, start + 14, start) >= 0;
    if (!near) return undefined;
    to = start + 1;
  }
  for (;;) {
    const rule = ruleAt(tape, to);
    if (rule === undefined) break;
    const last = RANGE.has(tape.word(to + 1)) ? ruleAt(tape, to + 2) : undefined;
    const spans = last !== undefined && last > rule && last - rule < 30;
    for (let n = rule; n <= (spans ? last : rule); n += 1)
      if (n > LAST_RULE) into.flags.add('NO_SUCH_PROVISION');
      else into.canonical.push(`ICRC-CIHL/${n}`);
    into.to = to + (spans ? 3 : 1);
    to = into.to;
    for (let n = 0; n < 2 && SEPARATOR.has(tape.word(to)); n += 1) to += 1;
    if (to === into.to) break;
  }
  if (into.to === at) return undefined;
  into.to = skipStudy(tape, into.to);
  return into;
};

/** `Rule 77 of the Rules of Procedure and Evidence`, `RPE/77` by its instrument. */
export const readProcedureRule = (tape: Tape, at: number): Found | undefined => {
  if (tape.word(at) !== 'rule') return undefined;
  const token = tape.at(at + 1);
  if (token?.kind !== 'number') return undefined;
  const named = readInstrumentAfter(tape, at + 2);
  if (named?.instrument.code !== 'RPE') return undefined;
  const into = found(at, named.to);
  into.canonical.push(`RPE/${Number(token.text)}`);
  return into;
};

/** `the Fourth Geneva Convention`, `GC IV`, `Sochi agreement`: an instrument that is named as a whole. The forum’s own law is none. */
export const readWholeInstrument = (tape: Tape, at: number): Found | undefined => {
  const named = readInstrument(tape, at);
  if (!named || named.instrument === statute) return undefined;
  const into = found(at, named.to);
  if (named.instrument.unknown) into.flags.add('NO_SUCH_CONVENTION');
  else into.canonical.push(named.instrument.code);
  return into;
};
