import { contextFlags } from './context.flags.js';
import { readAfterInstrument, readArticles, readParagraphOfArticle } from './article.reader.js';
import { describeLaw } from './description.reader.js';
import { readGerman } from './german.reader.js';
import { marksOf } from './lexicon.js';
import { nameCrime } from './narrowing.js';
import {
  readChapter,
  readCommonArticle,
  readCustomaryRules,
  readProcedureRule,
  readWholeInstrument,
} from './other.readers.js';
import type { Found, Reading } from './reading.js';
import { readParagraphOfResolution, readResolutions } from './resolution.reader.js';
import { Sentences } from './sentences.js';
import { Tape } from './tape.js';
import type { CiteOptions, Work } from './work.js';

export type { CiteOptions } from './work.js';

/** The references in a text, with the number of steps that reading took. */
export interface Citations {
  readonly readings: readonly Reading[];
  readonly steps: number;
}

const readAt = (tape: Tape, at: number): Work | undefined => {
  const plain =
    readCommonArticle(tape, at) ??
    readParagraphOfResolution(tape, at) ??
    readResolutions(tape, at) ??
    readChapter(tape, at) ??
    readProcedureRule(tape, at) ??
    readCustomaryRules(tape, at) ??
    readGerman(tape, at);
  if (plain) return { found: plain, article: undefined };
  const article =
    readArticles(tape, at) ?? readParagraphOfArticle(tape, at) ?? readAfterInstrument(tape, at);
  if (article) return { found: article.found, article };
  const whole = readWholeInstrument(tape, at);
  return whole && { found: whole, article: undefined };
};

const readAll = (tape: Tape): Work[] => {
  const all: Work[] = [];
  for (let i = 0; i < tape.length;) {
    const work = readAt(tape, i);
    if (work) all.push(work);
    i = Math.max(i + 1, work?.found.to ?? 0);
  }
  return all;
};

const shown = (tape: Tape, { from, to, canonical, flags, suggestions }: Found): Reading => {
  const start = tape.at(from)?.start ?? 0;
  const end = tape.at(to - 1)?.end ?? start;
  const read = [...new Set(canonical)];
  return {
    text: tape.source.slice(start, end),
    start,
    end,
    canonical: read,
    flags: [...flags].sort(),
    suggestions: [...suggestions].filter((one) => !read.includes(one)),
  };
};

/** Reads every reference to law in a text and says what it took. The work is linear in the length. */
export const citeCounted = (text: string, options: CiteOptions = {}): Citations => {
  const tape = new Tape(text);
  const cited = readAll(tape);
  const sentences = new Sentences(tape, marksOf(tape), cited, options);
  cited.forEach((work, i) => nameCrime(tape, work, cited[i - 1], cited[i + 1], sentences));
  const described = describeLaw(tape, sentences, options, cited);
  const all = [...cited, ...described].sort((a, b) => a.found.from - b.found.from);
  contextFlags(tape, all, sentences, options);
  return { readings: all.map((work) => shown(tape, work.found)), steps: tape.steps };
};

/**
 * Reads every reference to law in a text: articles in English and Arabic numbering, lists that leave
 * out their head, resolutions, conventions, rules, descriptions and titles. The source stays as it is.
 */
export const cite = (text: string, options: CiteOptions = {}): readonly Reading[] =>
  citeCounted(text, options).readings;
