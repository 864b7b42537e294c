import { readElement } from './groups.reader.js';
import { found } from './reading.js';
import type { Found } from './reading.js';
import { listProvisions } from '../catalogue/catalogue.js';
import type { Tape } from './tape.js';
import { Trie } from './trie.js';

const codes = new Trie<string>([
  ...[
    'VStGB',
    'Völkerstrafgesetzbuch',
    'Völkerstrafgesetzbuches',
    'Völkerstrafgesetzbuchs',
    'CCAIL',
    'Code of Crimes against International Law',
    'القانون الجنائي الدولي الألماني',
  ].map((name) => [name, 'VStGB'] as const),
  ...['StGB', 'Strafgesetzbuch', 'Strafgesetzbuches', 'Strafgesetzbuchs'].map(
    (name) => [name, 'StGB'] as const,
  ),
]);

interface Part {
  readonly shown: string;
  readonly to: number;
}

/** `Abs. 1`, `(1)`, `subsection (1)`. */
const paragraph = (tape: Tape, at: number): Part | undefined => {
  let to = at;
  if (tape.word(to) === 'abs' || tape.word(to) === 'absatz' || tape.word(to) === 'subsection')
    to += tape.word(to + 1) === '.' ? 2 : 1;
  const open = tape.word(to) === '(' ? 1 : 0;
  const token = tape.at(to + open);
  if (token?.kind !== 'number' || token.text.length > 2 || (to === at && open === 0))
    return undefined;
  if (open === 1 && tape.word(to + 2) !== ')') return undefined;
  return { shown: `(${token.text})`, to: to + 1 + open * 2 };
};

/** `Nr. 1`, `no. 1`. */
const item = (tape: Tape, at: number): Part | undefined => {
  const word = tape.word(at);
  if (word !== 'nr' && word !== 'no' && word !== 'nummer' && word !== 'number') return undefined;
  const to = at + (tape.word(at + 1) === '.' ? 2 : 1);
  const token = tape.at(to);
  return token?.kind === 'number' && token.text.length < 3
    ? { shown: ` no. ${token.text}`, to: to + 1 }
    : undefined;
};

const letter = (tape: Tape, at: number): Part | undefined => {
  if (tape.word(at) !== 'lit' && tape.word(at) !== 'letter') return undefined;
  const to = at + (tape.word(at + 1) === '.' ? 2 : 1);
  return /^[a-z]$/.test(tape.word(to))
    ? { shown: ` lit. ${tape.word(to)}`, to: to + 1 }
    : undefined;
};

const sentence = (tape: Tape, at: number): Part | undefined => {
  const token = tape.at(at + 1);
  return (tape.word(at) === 'sentence' || tape.word(at) === 'satz') && token?.kind === 'number'
    ? { shown: ` sentence ${token.text}`, to: at + 2 }
    : undefined;
};

/** `Alt. 2`, `Var. 2`: one of the ways that a sentence names. */
const alternative = (tape: Tape, at: number): Part | undefined => {
  if (tape.word(at) !== 'alt' && tape.word(at) !== 'var') return undefined;
  const to = at + (tape.word(at + 1) === '.' ? 2 : 1);
  const token = tape.at(to);
  return token?.kind === 'number' && token.text.length < 3
    ? { shown: ` alt. ${token.text}`, to: to + 1 }
    : undefined;
};

/** One section: its number with what stands behind it. */
const section = (tape: Tape, at: number): Part | undefined => {
  const token = tape.at(at);
  if (token?.kind !== 'number' || token.text.length > 3) return undefined;
  let shown = token.text;
  let to = at + 1;
  if (/^[a-f]$/.test(tape.word(to)) && tape.touches(to)) {
    shown += tape.word(to);
    to += 1;
  }
  let before = '';
  for (const read of [paragraph, sentence, item, letter, sentence, alternative]) {
    const part = read(tape, to);
    if (!part) continue;
    // "Abs. 1 Satz 1 Nr. 3": the first sentence is where a numbered list stands, and goes without saying.
    if (before === ' sentence 1' && part.shown.startsWith(' no.'))
      shown = shown.slice(0, -before.length);
    shown += part.shown;
    before = part.shown;
    to = part.to;
  }
  return { shown, to };
};

const ID = /^§ (\d+)(\(\d\))? no\. (\d+)/;
const NUMBERED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...Map.groupBy(
      listProvisions('DE-VStGB').flatMap(({ id }) => [ID.exec(id) ?? []]),
      ([, of, list]) => `${of}${list}`,
    ),
  ].map(([key, all]) => [key, new Set(all.map(([, , , number]) => number ?? ''))] as const),
);
const LAST_SECTION = 15;

/** Whether the code has such a section and, where we hold the numbers of a list, such a number. Of the criminal code we hold too little to say no. */
const exists = (id: string): boolean => {
  if (!id.endsWith(' VStGB')) return true;
  const named = Number.parseInt(id.slice(2), 10);
  if (named < 1 || named > LAST_SECTION) return false;
  const [, of, list = '', number] = ID.exec(id) ?? [];
  return number === undefined || NUMBERED.get(`${of}${list}`)?.has(number) !== false;
};

/** `§ 11 Abs. 1 Nr. 1 VStGB`, `§§ 25, 26 StGB`, `section 11 of the VStGB`. */
export const readGerman = (tape: Tape, at: number): Found | undefined => {
  const word = tape.word(at);
  const sign = word === '§';
  if (!sign && word !== 'section' && word !== 'sections') return undefined;
  let to = at + 1;
  if (sign && tape.word(to) === '§') to += 1;
  const shown: string[] = [];
  for (let part = section(tape, to); part; part = section(tape, to)) {
    shown.push(part.shown);
    to = part.to;
    const separator = tape.word(to);
    if (separator !== ',' && separator !== 'and' && separator !== 'und') break;
    if (tape.at(to + 1)?.kind !== 'number') break;
    to += 1;
  }
  if (shown.length === 0) return undefined;
  let named = to;
  for (let n = 0; n < 3 && ['of', 'the', 'german', 'des', ','].includes(tape.word(named)); n += 1)
    named += 1;
  const code = codes.match(tape, named);
  if (!code) return undefined;
  const { element, to: end } = readElement(tape, code.to);
  const into = found(at, end);
  for (const one of shown) {
    const id = `§ ${one} ${code.value}`;
    if (exists(id)) into.canonical.push(`${id}${element}`);
    else into.flags.add('NO_SUCH_PROVISION');
  }
  return into;
};
