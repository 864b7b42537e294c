import type { Unknown } from '../../content/back.js';
import type { Line } from '../document.js';
import type { Paper } from '../paper.js';
import { code, hash, joined } from '../spans.js';
import { day, during } from '../tell/dates.js';
import { reference } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { FIXITY } from '../words/back.js';
import { GROUNDS, VERIFICATIONS } from '../words/incidents.js';
import { OPEN_ROWS, UNKNOWN_WORDS, unknownWords } from '../words/unknown.js';

const PERIOD = /^(?:(\d{4}[-\d]*)|\.\.)\/(?:(\d{4}[-\d]*)|\.\.)$/u;
const CHECKED = /^(altered|missing) ([0-9a-f]{64})$/u;
const DAY = /^\d{4}(?:-\d\d){0,2}$/u;

/** What narrows it: a period, a day, a number, a file, a degree of verification, or the ground of a rule. */
const detail = (teller: Teller, narrowed: string): Line => {
  const period = PERIOD.exec(narrowed);
  if (period !== null) return during(teller, { from: period[1] ?? null, to: period[2] ?? null });
  const [, outcome, file] = CHECKED.exec(narrowed) ?? [];
  if (outcome !== undefined && file !== undefined)
    return joined([teller.word(FIXITY, outcome), hash(file)]);
  if (DAY.test(narrowed)) return day(teller, narrowed);
  if (/^\d+$/u.test(narrowed)) return code(narrowed);
  return teller.word({ ...GROUNDS, ...VERIFICATIONS }, narrowed);
};

/** One thing that is not known, with what narrows it. */
const saidOf = (teller: Teller, one: Unknown): Line => {
  const { say } = teller;
  const says = say(UNKNOWN_WORDS[one.code]);
  const more =
    one.detail === null || one.of.label.endsWith(one.detail) ? null : detail(teller, one.detail);
  return say(unknownWords.plain, {
    says: more === null ? says : say(unknownWords.more, { says, more }),
  });
};

/** What is not known of each thing, in one line with its name. */
export const unknownLines = (teller: Teller, open: readonly Unknown[]): readonly Line[] =>
  [...Map.groupBy(open, ({ of }) => `${of.noun} ${of.label}`).values()].map((all) => {
    const [{ of }] = all as [Unknown];
    return teller.say(unknownWords.of, {
      what: reference(teller, of),
      says: joined(all.map((one) => saidOf(teller, one))),
    });
  });

/** What is not known, under a head of its own; where nothing is open, that is said. */
export const writeUnknown = (paper: Paper, open: readonly Unknown[], named = true): void => {
  const { teller } = paper;
  paper.head(unknownWords.head);
  if (open.length === 0) paper.paragraph(unknownWords.nothing);
  else if (named) paper.list(unknownLines(teller, open));
  else paper.list(open.map((one) => saidOf(teller, one)));
};

/** What is not known of many things: what several have in common is said once, with all their numbers. */
const writeTogether = (
  paper: Paper,
  open: readonly Unknown[],
  isCommon: (one: Unknown) => boolean,
  says: (all: readonly [Unknown, ...Unknown[]], numbers: Line) => Line,
): void => {
  const { teller } = paper;
  const groups = Map.groupBy(open.filter(isCommon), (one) => one.code);
  const alone = open.filter((one) => !isCommon(one));
  paper.head(unknownWords.head);
  if (open.length === 0) paper.paragraph(unknownWords.nothing);
  paper.list([
    ...unknownLines(teller, alone),
    ...[...groups.values()].map((all) =>
      says(
        all as [Unknown],
        teller.many(all.map(({ of }) => code(teller.label({ label: of.label })))),
      ),
    ),
  ]);
};

/** What is not known of a charge, and of what it has to show. */
export const writeUnknownOfCharge = (paper: Paper, open: readonly Unknown[]): void =>
  writeTogether(
    paper,
    open,
    ({ of, code: one }) => of.noun === 'element' && one in OPEN_ROWS,
    ([one], rows) => paper.teller.say(OPEN_ROWS[one.code as keyof typeof OPEN_ROWS], { rows }),
  );

/** What is not known of the exhibits. */
export const writeUnknownOfExhibits = (paper: Paper, open: readonly Unknown[]): void =>
  writeTogether(
    paper,
    open,
    ({ detail: narrowed }) => narrowed === null,
    ([one], numbers) =>
      paper.teller.say(unknownWords.ofExhibits, {
        says: paper.teller.say(UNKNOWN_WORDS[one.code]),
        numbers,
      }),
  );

/** The number with which a label begins: `2` of `2.1`. */
export const stemOf = (label: string): string => label.split('.')[0] ?? label;
