import type { Block, Line, TableRow } from './document.js';
import { foreign, linesIn, runsRight } from './spans.js';
import type { Teller } from './tell/teller.js';
import { common, LETTERS } from './words/common.js';
import type { Phrase } from './words/phrase.js';

/** A column of a table: its head and its share of the width. */
export type Column = readonly [head: Phrase, share: number];

/** A sheet on which sections are written; it numbers heads and paragraphs as it goes. */
export class Paper {
  readonly blocks: Block[] = [];
  #section = '';
  #part = 0;
  #paragraph = 0;

  constructor(readonly teller: Teller) {}

  /** Begins a section on a page of its own. */
  section(number: number, title: Phrase): void {
    this.#begin(String(number), String(number), title);
  }

  /** Begins an annex on a page of its own. */
  annex(letter: keyof typeof LETTERS, title: Phrase): void {
    const of = LETTERS[letter][this.teller.lang === 'en' ? 0 : 1];
    this.#begin(of, `${common.annex[this.teller.lang === 'en' ? 0 : 1]} ${of}`, title);
  }

  /** Begins a part of a section. */
  part(title: Phrase | Line, page = false): void {
    this.#part += 1;
    this.#head(2, `${this.#section}.${this.#part}`, this.#lineOf(title), page);
  }

  /** A head without a number, within a part or, before there is one, within a section: no level is left out. */
  head(title: Phrase | Line): void {
    this.#head(this.#part === 0 ? 2 : 3, null, this.#lineOf(title), false);
  }

  /** A numbered paragraph. */
  paragraph(says: Phrase | Line, slots?: Readonly<Record<string, Line>>): void {
    this.#paragraph += 1;
    const line = isPhrase(says) ? this.teller.say(says, slots) : says;
    this.blocks.push({ kind: 'paragraph', number: this.#paragraph, line });
  }

  /** Words of ours without a number, such as what a table cannot say. */
  plain(line: Line): void {
    this.blocks.push({ kind: 'plain', line });
  }

  /** Somebody else's words, set apart. */
  quote(text: string, lang?: string): void {
    const rtl = runsRight(text, lang);
    this.blocks.push({ kind: 'quote', text: foreign(text, rtl), rtl });
  }

  /** Labels with what is to be said of each; what says nothing is left out. */
  fields(rows: readonly (readonly [Phrase | Line, Line | null])[]): void {
    const said = rows.flatMap(([label, value]) =>
      value === null || value.length === 0 ? [] : [[this.#lineOf(label), value] as const],
    );
    if (said.length > 0) this.blocks.push({ kind: 'fields', rows: said });
  }

  /** A table; without rows it is a sentence that says so. */
  table(columns: readonly Column[], rows: readonly TableRow[], empty: Phrase): void {
    if (rows.length === 0) {
      this.paragraph(empty);
      return;
    }
    this.blocks.push({
      kind: 'table',
      columns: columns.map(([, share]) => share),
      head: columns.map(([head]) => this.teller.say(head)),
      rows,
    });
  }

  list(items: readonly Line[]): void {
    if (items.length > 0) this.blocks.push({ kind: 'list', items });
  }

  #begin(stem: string, number: string, title: Phrase): void {
    this.#section = stem;
    this.#part = 0;
    this.#head(1, number, this.teller.say(title), true);
  }

  #head(level: 1 | 2 | 3, number: string | null, title: Line, page: boolean): void {
    this.blocks.push({ kind: 'heading', level, number, title, page });
  }

  #lineOf(title: Phrase | Line): Line {
    return isPhrase(title) ? this.teller.say(title) : title;
  }
}

const isPhrase = (says: Phrase | Line): says is Phrase => typeof says[0] === 'string';

// Of a page that holds some fifty lines; how many signs go on a line is told low, since columns are narrow
// and letters wide.
const MOST_LINES = 40;
const SIGNS_OF_A_CELL = 15;
const SIGNS_UNDER = 60;

/** A row of a table, with whatever stands under it. */
export const row = (
  all: readonly (Line | null)[],
  below: readonly (Line | null)[] = [],
): TableRow => {
  const cells = all.map((cell) => cell ?? []);
  const under = below.filter((line): line is Line => line !== null && line.length > 0);
  const lines =
    Math.max(...cells.map((cell) => linesIn(cell, SIGNS_OF_A_CELL))) +
    under.reduce((sum, line) => sum + linesIn(line, SIGNS_UNDER), 0);
  return { cells, under, whole: lines <= MOST_LINES };
};
