import { readInstrumentAfter } from './instruments.js';
import { numberOf, roman } from './numerals.js';
import { found } from './reading.js';
import type { Found } from './reading.js';
import type { Tape } from './tape.js';

const CHAPTER: ReadonlySet<string> = new Set(['chapter', 'ch', 'الفصل', 'للفصل']);

/** `Chapter VII [of the Charter]`, `الفصل السابع`, `UNCharter/Ch.VII`. */
export const readChapter = (tape: Tape, at: number): Found | undefined => {
  const own = tape.word(at) === 'uncharter' && tape.word(at + 1) === '/' ? 2 : 0;
  if (!CHAPTER.has(tape.word(at + own))) return undefined;
  const to = at + own + (tape.word(at + own + 1) === '.' ? 2 : 1);
  const number = numberOf(tape.word(to));
  if (number === undefined || number > 19) return undefined;
  const named = own === 0 ? readInstrumentAfter(tape, to + 1) : undefined;
  const ofCharter = own > 0 || named?.instrument.code === 'UNCharter';
  // Chapters VI and VII are known by their number alone; any other may be of a book.
  const alone = named === undefined && (number === 6 || number === 7) && tape.word(at) !== 'ch';
  const ofStatute = named?.instrument.code === 'Statute';
  if (!ofCharter && !alone && !ofStatute) return undefined;
  const into = found(at, named?.to ?? to + 1);
  const chapter = `UNCharter/Ch.${roman(number).toUpperCase()}`;
  if (ofStatute) {
    into.flags.add('WRONG_INSTRUMENT');
    into.suggestions.add(chapter);
  } else into.canonical.push(chapter);
  return into;
};

/** `Common Article 3`, `Article 3 common to the Geneva Conventions`, `المادة 3 المشتركة`. */
export const readCommonArticle3 = (tape: Tape, at: number): Found | undefined => {
  const first = tape.word(at) === 'common' ? 1 : 0;
  const article = tape.word(at + first);
  const isArabic = article === 'الماده' || article === 'للماده';
  if (article !== 'article' && article !== 'art' && !isArabic) return undefined;
  const number = at + first + (tape.word(at + first + 1) === '.' ? 2 : 1);
  if (numberOf(tape.word(number)) !== 3 || tape.word(number) === 'iii') return undefined;
  const after = tape.word(number + 1);
  const shared = after === 'common' || after === 'المشتركه';
  if (first === 0 && !shared) return undefined;
  const to = number + (shared ? 2 : 1);
  const named = readInstrumentAfter(tape, to);
  const into = found(at, named?.instrument.code === 'GC' ? named.to : to);
  into.canonical.push('Common Article 3');
  return into;
};

const CUSTOM: ReadonlySet<string> = new Set(['icrc', 'cihl', 'customary']);
const SEPARATOR: ReadonlySet<string> = new Set([',', 'and', '&', 'or', ';']);

/** `ICRC Rule 14`, `rules 11 and 12 of customary international humanitarian law`, `ICRC-CIHL/14`. */
export const readCustomaryRules = (tape: Tape, at: number): Found | undefined => {
  const into = found(at, at);
  let to: number;
  if (tape.has(at, 'icrc', '-', 'cihl', '/')) to = at + 4;
  else {
    let start = at;
    for (let n = 0; n < 3 && CUSTOM.has(tape.word(start)); n += 1) start += 1;
    if (tape.word(start) !== 'rule' && tape.word(start) !== 'rules') return undefined;
    const near = start > at || tape.find(CUSTOM, start - 12, start + 14, start) >= 0;
    if (!near) return undefined;
    to = start + 1;
  }
  for (;;) {
    const token = tape.at(to);
    if (token?.kind !== 'number' || Number(token.text) < 1 || Number(token.text) > 161) break;
    into.canonical.push(`ICRC-CIHL/${Number(token.text)}`);
    into.to = to + 1;
    to = into.to;
    for (let n = 0; n < 2 && SEPARATOR.has(tape.word(to)); n += 1) to += 1;
    if (to === into.to) break;
  }
  return into.canonical.length > 0 ? into : undefined;
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
