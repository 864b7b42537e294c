import {
  announcesGroup,
  bisAt,
  bracketed,
  readElement,
  readGroups,
  readLeaf,
} from './groups.reader.js';
import { readInstrument, readInstrumentAfter, statute } from './instruments.js';
import type { Instrument } from './instruments.js';
import { fromRoman, numberOf, roman } from './numerals.js';
import { found } from './reading.js';
import type { Found } from './reading.js';
import { inherit, LAST_ARTICLE, nearest, pathExists, pathId, pathOf } from './statute.js';
import type { WrittenGroup } from './statute.js';
import type { Tape } from './tape.js';

const ONE: ReadonlySet<string> = new Set([
  'art',
  'article',
  'المادة',
  'الماده',
  'ماده',
  'والماده',
  'بالماده',
  'للماده',
]);
const MANY: ReadonlySet<string> = new Set([
  'arts',
  'articles',
  'المواد',
  'مواد',
  'والمواد',
  'المادتين',
  'المادتان',
  'للمادتين',
  'بالمادتين',
  'والمادتين',
]);

interface Item {
  readonly article: string;
  readonly groups: WrittenGroup[];
  readonly leaf: string;
  readonly element: string;
}

interface Read {
  readonly item: Item;
  readonly to: number;
}

/** `Article`, `Arts.`, `المادة` and the place after it. */
const readHead = (
  tape: Tape,
  at: number,
): { readonly many: boolean; readonly to: number } | undefined => {
  const word = tape.word(at);
  const many = MANY.has(word);
  if (!many && !ONE.has(word)) return undefined;
  return { many, to: at + (tape.word(at + 1) === '.' ? 2 : 1) };
};

const rest = (tape: Tape, at: number): { readonly item: Omit<Item, 'article'>; to: number } => {
  const { groups, to } = readGroups(tape, at);
  // Behind a whole article, `-8` is the end of a range.
  const { leaf, to: afterLeaf } = groups.length === 0 ? { leaf: '', to } : readLeaf(tape, to);
  const { element, to: end } = readElement(tape, afterLeaf);
  return { item: { groups, leaf, element }, to: end };
};

/** The number of an article as a word or digits; Roman, where it is written large and right behind its head. */
const articleNumber = (tape: Tape, at: number, headed: boolean): number | undefined => {
  const token = tape.at(at);
  if (!token) return undefined;
  if (fromRoman(token.text) === undefined) return numberOf(token.text);
  const written = tape.source.slice(token.start, token.end);
  return headed && /^[IVX]+$/.test(written) ? fromRoman(token.text) : undefined;
};

/** An article by its number, which may stand in brackets behind its head, with its groups. */
const readNumbered = (tape: Tape, at: number, headed = false): Read | undefined => {
  const inBrackets = headed ? bracketed(tape, at) : undefined;
  const number =
    inBrackets?.group.kind === 'digits'
      ? Number(inBrackets.group.text)
      : articleNumber(tape, at, headed);
  if (number === undefined || number < 1 || number > 500) return undefined;
  const after = inBrackets?.to ?? at + 1;
  const bis = bisAt(tape, after);
  const tail = rest(tape, bis === undefined ? after : after + 1);
  return {
    item: { article: bis === undefined ? String(number) : `${number} ${bis}`, ...tail.item },
    to: tail.to,
  };
};

const AND: ReadonlySet<string> = new Set(['and', '&', 'or', 'و', 'او', '/']);

/** A comma, an "and", or both. */
const readSeparator = (
  tape: Tape,
  at: number,
): { readonly to: number; readonly and: boolean } | undefined => {
  let to = at;
  if (tape.word(to) === ',' || tape.word(to) === ';' || tape.word(to) === '،') to += 1;
  let and = false;
  if (AND.has(tape.word(to))) {
    and = true;
    to += 1;
    // "and/or"
    if (tape.has(to, '/', 'or')) to += 2;
  } else if (tape.has(to, 'as', 'well', 'as')) {
    and = true;
    to += 3;
  }
  return to === at ? undefined : { to, and };
};

const DASH: ReadonlySet<string> = new Set(['-', '–', '—', 'to', 'الي']);

/** What a range such as `6-8` or `(i)-(iv)` spans; empty where it is none. */
const between = (before: Item, last: WrittenGroup[] | number): Item[] => {
  const item = (groups: WrittenGroup[], article = before.article): Item => ({
    article,
    groups,
    leaf: '',
    element: '',
  });
  if (typeof last === 'number') {
    const first = Number(before.article);
    return Number.isInteger(first) && last > first && last - first < 30
      ? Array.from({ length: last - first }, (_, i) => item([], String(first + i + 1)))
      : [];
  }
  const from = before.groups.at(-1);
  const upTo = last[0];
  if (!from || !upTo || last.length !== 1 || from.kind !== upTo.kind) return [];
  const head = before.groups.slice(0, -1);
  const value = (text: string): number | undefined =>
    from.kind === 'digits'
      ? Number(text)
      : head.length === 2
        ? fromRoman(text)
        : text.codePointAt(0);
  const [a, b] = [value(from.text), value(upTo.text)];
  if (a === undefined || b === undefined || b <= a || b - a > 30) return [];
  const shown = (n: number): string =>
    from.kind === 'digits' ? String(n) : head.length === 2 ? roman(n) : String.fromCodePoint(n);
  return Array.from({ length: b - a }, (_, i) =>
    item([...head, { ...from, text: shown(a + i + 1) }]),
  );
};

const readRange = (
  tape: Tape,
  at: number,
  before: Item,
): { items: Item[]; to: number } | undefined => {
  if (!DASH.has(tape.word(at))) return undefined;
  const number = tape.at(at + 1);
  if (number?.kind === 'number' && before.groups.length === 0) {
    const items = between(before, Number(number.text));
    return items.length > 0 ? { items, to: at + 2 } : undefined;
  }
  const { groups, to } = readGroups(tape, at + 1);
  const items = between(before, groups);
  return items.length > 0 ? { items, to } : undefined;
};

const AFTER_NUMBER =
  /^([.,;:)\]»”"'(\-–—]|of|and|&|or|و|to|under|in|from|من|as|are|were|is|have|has|bis|ter)?$/;

/** One more item of a list: a shared head left out, a new number, or the word Article once more. */
const readTail = (tape: Tape, at: number, before: Item, many: boolean): Read | undefined => {
  const separator = readSeparator(tape, at);
  if (!separator) return undefined;
  const head = readHead(tape, separator.to);
  if (head) return readNumbered(tape, head.to, true);
  if (many && before.groups.length === 0 && tape.word(separator.to) === '(') {
    // "Articles (7) and (8)"
    const read = readNumbered(tape, separator.to, true);
    if (read) return read;
  }
  if (tape.at(separator.to)?.kind === 'number') {
    const read = readNumbered(tape, separator.to);
    if (!read) return undefined;
    const sure = many || read.item.groups.length > 0;
    // "Article 8 and 5 civilians" is no list.
    if (sure || (separator.and && AFTER_NUMBER.test(tape.word(read.to)))) return read;
    return undefined;
  }
  if (before.groups.length === 0) return undefined;
  const tail = rest(tape, separator.to);
  if (tail.item.groups.length === 0) return undefined;
  return {
    item: {
      ...tail.item,
      article: before.article,
      groups: inherit(before.groups, before.article, tail.item.groups),
    },
    to: tail.to,
  };
};

const statuteItem = (into: Found, { article, groups, leaf, element }: Item): void => {
  const { path, flags } = pathOf(article, groups, leaf);
  for (const flag of flags) into.flags.add(flag);
  const number = Number(article.split(' ')[0]);
  if (!pathExists(path) || number > LAST_ARTICLE) {
    into.flags.add('NO_SUCH_PROVISION');
    for (const one of nearest(path)) into.suggestions.add(one);
    return;
  }
  into.paths.push(path);
  into.canonical.push(`Article ${pathId(path)}${element}`);
};

const SWAPPED: Readonly<Record<string, string>> = { 'Geneva Conventions': 'GC-IV' };

/** Puts an item of another instrument down. */
const foreignItem = (into: Found, { code, unknown }: Instrument, item: Item): void => {
  const groups = item.groups.map((group) => `(${group.text})`).join('');
  if (unknown) {
    into.flags.add('NO_SUCH_CONVENTION');
    into.suggestions.add(`${SWAPPED[code] ?? code}/${item.article}${groups}`);
    return;
  }
  if (code === 'Geneva Conventions' && item.article === '3')
    into.canonical.push('Common Article 3');
  else into.canonical.push(`${code}/${item.article}${groups}`);
};

const settle = (into: Found, instrument: Instrument | undefined, items: readonly Item[]): Found => {
  const law = instrument ?? statute;
  for (const item of items)
    if (law === statute) statuteItem(into, item);
    else foreignItem(into, law, item);
  return into;
};

/** A reading of articles with the instrument they were found to belong to. */
export interface ArticleFound {
  readonly found: Found;
  readonly instrument: Instrument | undefined;
  /** Written with the word Article, not as `8(2)(e)(i)` alone. */
  readonly headed: boolean;
}

interface List {
  readonly items: Item[];
  readonly to: number;
  readonly instrument: Instrument | undefined;
}

/** How many items are read ahead to see whether a list ends at an instrument. */
const AHEAD = 12;

/** A list; "Article 27, 31 and 32 of the Fourth Geneva Convention" is one although its head is in the singular. */
const list = (tape: Tape, first: Read, many: boolean): List => {
  const read = upTo(tape, first, many, Infinity);
  if (many || read.instrument || read.items.length > 1) return read;
  const separator = readSeparator(tape, read.to);
  if (!separator || tape.at(separator.to)?.kind !== 'number') return read;
  const ahead = upTo(tape, first, true, AHEAD);
  return ahead.instrument ? ahead : read;
};

const upTo = (tape: Tape, first: Read, many: boolean, most: number): List => {
  const items = [first.item];
  let to = first.to;
  for (;;) {
    const named = readInstrumentAfter(tape, to);
    if (named) return { items, to: named.to, instrument: named.instrument };
    const before = items.at(-1) ?? first.item;
    const range = readRange(tape, to, before);
    if (range) {
      items.push(...range.items);
      to = range.to;
      continue;
    }
    const next = items.length < most ? readTail(tape, to, before, many) : undefined;
    if (!next) return { items, to, instrument: undefined };
    items.push(next.item);
    to = next.to;
  }
};

const BARE: ReadonlySet<string> = new Set([
  '6',
  '7',
  '8',
  '25',
  '28',
  '31',
  '32',
  '33',
  '30',
  '13',
  '12',
]);

/** `8(2)(e)(i)` without the word Article: only where the groups leave no doubt. */
const bareHead = (tape: Tape, at: number): Read | undefined => {
  const token = tape.at(at);
  if (token?.kind !== 'number' || !BARE.has(token.text)) return undefined;
  const before = tape.at(at - 1);
  if (before?.end === token.start && !/^[(["'“«]$/.test(before.text)) return undefined;
  const read = readNumbered(tape, at);
  const first = read?.item.groups[0];
  if (!read || !first) return undefined;
  const lettered = read.item.article === '6' || read.item.article === '28';
  const bis = read.item.article.endsWith('bis');
  const enough = lettered
    ? first.kind === 'letters'
    : (first.kind === 'digits' || first.text.endsWith('bis')) &&
      (read.item.groups.length > 1 || bis || first.text.endsWith('bis'));
  return enough ? read : undefined;
};

/** Articles at this place, with all that belongs to them. */
export const readArticles = (tape: Tape, at: number): ArticleFound | undefined => {
  const head = readHead(tape, at);
  const first = head ? readNumbered(tape, head.to, true) : bareHead(tape, at);
  if (!first) return undefined;
  const { items, to, instrument } = list(tape, first, head?.many ?? false);
  return {
    found: settle(found(at, to), instrument, items),
    instrument,
    headed: head !== undefined,
  };
};

/** `Rome Statute, Article 8(2)(e)(i)`, `ICCPR/6`, `GC IV, art. 27`: the instrument first. */
export const readAfterInstrument = (tape: Tape, at: number): ArticleFound | undefined => {
  const named = readInstrument(tape, at);
  if (!named) return undefined;
  const to = /^[,/:]$/.test(tape.word(named.to)) ? named.to + 1 : named.to;
  const head = readHead(tape, to);
  if (!head && tape.word(to - 1) !== '/') return undefined;
  const first = readNumbered(tape, head?.to ?? to, head !== undefined);
  if (!first) return undefined;
  const items = list(tape, first, head?.many ?? false);
  const instrument = items.instrument ?? named.instrument;
  return { found: settle(found(at, items.to), instrument, items.items), instrument, headed: true };
};

/** `paragraph 2 (e)(i) of Article 8`, `الفقرة 1 (أ) من المادة 7`: the groups first. */
export const readParagraphOfArticle = (tape: Tape, at: number): ArticleFound | undefined => {
  if (!announcesGroup(tape.word(at))) return undefined;
  const { groups, to } = readGroups(tape, at);
  if (groups.length === 0 || (tape.word(to) !== 'of' && tape.word(to) !== 'من')) return undefined;
  const head = readHead(tape, to + 1);
  const read = head && !head.many ? readNumbered(tape, head.to, true) : undefined;
  if (!read || read.item.groups.length > 0) return undefined;
  const named = readInstrumentAfter(tape, read.to);
  const item = { ...read.item, groups };
  return {
    found: settle(found(at, named?.to ?? read.to), named?.instrument, [item]),
    instrument: named?.instrument,
    headed: true,
  };
};
