import type { CiteOptions, Work } from './work.js';
import type { Mark, Marked } from './lexicon.js';
import type { Tape } from './tape.js';

/** What a sentence says beside its citations. */
export interface Sentence {
  readonly marks: ReadonlySet<Mark>;
  /** The articles of the Statute that it cites. */
  readonly articles: ReadonlySet<string>;
  /** The beginnings of what else it cites, such as ICCPR. */
  readonly codes: ReadonlySet<string>;
}

const NOTHING: Sentence = { marks: new Set(), articles: new Set(), codes: new Set() };

type Pleaded = 'IAC' | 'NIAC' | undefined;

const pleadedIn = (marks: ReadonlySet<Mark>): Pleaded =>
  marks.has('niac') === marks.has('iac') ? undefined : marks.has('niac') ? 'NIAC' : 'IAC';

/** The sentences of a text, with what stands in them. */
export class Sentences {
  readonly #all = new Map<number, Sentence>();
  readonly #text: Pleaded;

  constructor(
    tape: Tape,
    readonly marks: readonly Marked[],
    cited: readonly Work[],
    readonly options: CiteOptions,
  ) {
    const bySentence = Map.groupBy(marks, (mark) => mark.sentence);
    const works = Map.groupBy(cited, (work) => tape.at(work.found.from)?.sentence ?? 0);
    for (const sentence of new Set([...bySentence.keys(), ...works.keys()])) {
      const founds = (works.get(sentence) ?? []).map((work) => work.found);
      this.#all.set(sentence, {
        marks: new Set((bySentence.get(sentence) ?? []).map((mark) => mark.mark)),
        articles: new Set(founds.flatMap((one) => one.paths.map((path) => path.article))),
        codes: new Set(
          founds.flatMap((one) => one.canonical.map((name) => name.split('/')[0] ?? '')),
        ),
      });
    }
    this.#text = pleadedIn(new Set(marks.map((mark) => mark.mark)));
  }

  /** A sentence by its number. */
  of(sentence: number): Sentence {
    return this.#all.get(sentence) ?? NOTHING;
  }

  /** The type of conflict that is pleaded: as given, else in the sentence, else in the whole text if it is one. */
  conflict(sentence: number): Pleaded {
    return this.options.conflict ?? pleadedIn(this.of(sentence).marks) ?? this.#text;
  }

  /** The marked phrases between two places. */
  between(from: number, to: number): readonly Marked[] {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle]?.from ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const some: Marked[] = [];
    for (let i = low; i < this.marks.length; i += 1) {
      const mark = this.marks[i];
      if (!mark || mark.from >= to) break;
      some.push(mark);
    }
    return some;
  }
}
