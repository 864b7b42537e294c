import type { Unknown } from '../../content/back.js';
import type { Line } from '../document.js';
import type { Paper } from '../paper.js';
import { during } from '../tell/dates.js';
import { reference } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { GROUNDS } from '../words/incidents.js';
import { UNKNOWN_WORDS, unknownWords } from '../words/unknown.js';

const PERIOD = /^(\d{4}[-\d]*)?\/(\d{4}[-\d]*)?$/u;

const detail = (teller: Teller, narrowed: string): Line => {
  const period = PERIOD.exec(narrowed);
  return period === null
    ? teller.word(GROUNDS, narrowed)
    : during(teller, { from: period[1] ?? null, to: period[2] ?? null });
};

/** One thing that is not known, with what narrows it. */
export const unknownLine = (teller: Teller, one: Unknown, named: boolean): Line => {
  const { say } = teller;
  const plain = say(UNKNOWN_WORDS[one.code]);
  const says =
    one.detail === null || one.of.label.endsWith(one.detail)
      ? plain
      : say(unknownWords.more, { says: plain, more: detail(teller, one.detail) });
  return named
    ? say(unknownWords.of, { what: reference(teller, one.of), says })
    : say(unknownWords.plain, { says });
};

/** What is not known, under a head of its own; where nothing is open, that is said. */
export const writeUnknown = (paper: Paper, open: readonly Unknown[], named = true): void => {
  paper.head(unknownWords.head);
  if (open.length === 0) paper.paragraph(unknownWords.nothing);
  else paper.list(open.map((one) => unknownLine(paper.teller, one, named)));
};

/** The number with which a label begins: `2` of `2.1`. */
export const stemOf = (label: string): string => label.split('.')[0] ?? label;
