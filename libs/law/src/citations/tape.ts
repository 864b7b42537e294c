/** A piece of a text with where it stands. `text` is folded for comparison; the source is never changed. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly script: 'latin' | 'arabic';
}

const PIECE = /[\p{L}\p{M}\u0640]+(?:['’]\p{L}+)*|[0-9]+|[٠-٩]+|[۰-۹]+|\S/gu;
const MARKS_OF_ARABIC = /[\u0640\u064B-\u065F\u0670]/g;
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'art',
  'arts',
  'no',
  'nos',
  'nr',
  'para',
  'paras',
  'abs',
  'alt',
  'var',
  'lit',
  'cf',
  'eg',
  'ie',
  'sec',
  'ch',
  's',
  'v',
]);

const fold = (raw: string): string =>
  raw
    .toLowerCase()
    .replace(MARKS_OF_ARABIC, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/['’]s$/, '');

const digits = (raw: string): string =>
  raw.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

/** Arabic-Indic digits stand at U+0660 and U+06F0: their last four bits are their value. */
const tokenOf = (raw: string, start: number, sentence: number): Token => {
  const first = raw.codePointAt(0) ?? 0;
  const script = first >= 0x600 && first <= 0x6ff ? 'arabic' : 'latin';
  const place = { start, end: start + raw.length, sentence, script } as const;
  if (/^[0-9٠-٩۰-۹]/.test(raw)) return { kind: 'number', text: digits(raw), ...place };
  if (/^[\p{L}\p{M}\u0640]/u.test(raw)) return { kind: 'word', text: fold(raw), ...place };
  return { kind: 'mark', text: raw, ...place };
};

const ends = (token: Token, before: Token | undefined, gap: string): boolean =>
  /[.!?؟]/.test(token.text) &&
  token.kind === 'mark' &&
  (gap === '' || /^\s/.test(gap)) &&
  !(token.text === '.' && before !== undefined && ABBREVIATIONS.has(before.text));

/** A text in pieces. Every look at one is a step, so that the work can be counted. */
export class Tape {
  readonly length: number;
  readonly #tokens: readonly Token[];
  #steps: number;

  constructor(readonly source: string) {
    const tokens: Token[] = [];
    let sentence = 0;
    let last: Token | undefined;
    for (const match of source.matchAll(PIECE)) {
      const token = tokenOf(match[0], match.index, sentence);
      if (last && ends(last, tokens.at(-2), source.slice(last.end, token.start))) sentence += 1;
      last = token.sentence === sentence ? token : { ...token, sentence };
      tokens.push(last);
    }
    this.#tokens = tokens;
    this.length = tokens.length;
    this.#steps = tokens.length;
  }

  /** How often a piece was looked at. */
  get steps(): number {
    return this.#steps;
  }

  /** The piece at a place. */
  at(i: number): Token | undefined {
    this.#steps += 1;
    return this.#tokens[i];
  }

  /** Its folded text; empty outside the text. */
  word(i: number): string {
    return this.at(i)?.text ?? '';
  }

  /** Whether these pieces stand here, one after the other. */
  has(i: number, ...words: readonly string[]): boolean {
    return words.every((word, n) => this.word(i + n) === word);
  }

  /** Whether a piece follows the one before it without a gap. */
  touches(i: number): boolean {
    const before = this.at(i - 1);
    return before !== undefined && before.end === this.at(i)?.start;
  }

  /** Whether two pieces stand in one sentence. */
  together(i: number, j: number): boolean {
    const one = this.at(i);
    return one !== undefined && one.sentence === this.at(j)?.sentence;
  }

  /** The first place in [from, to) and in the sentence of `home` where one of the words stands, or -1. */
  find(words: ReadonlySet<string>, from: number, to: number, home: number): number {
    const sentence = this.at(home)?.sentence;
    for (let i = Math.max(0, from); i < Math.min(to, this.length); i += 1) {
      const token = this.at(i);
      if (token && token.sentence === sentence && words.has(token.text)) return i;
    }
    return -1;
  }
}
