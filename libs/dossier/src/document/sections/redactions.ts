import type { Redaction } from '../../content/back.js';
import type { DossierContent } from '../../content/content.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, hash, id } from '../spans.js';
import { reference } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { back, CLASSES } from '../words/back.js';
import { REDACTIONS_SAY } from '../words/by-profile.js';
import { KINDS } from '../words/common.js';
import { FIELDS } from '../words/fields.js';
import { ruleWords } from '../words/rules.js';
import { fieldWord } from './field-word.js';

/** D. What is withheld from this reader, and by which rule. */
export const redactionsAnnex = (paper: Paper, { cover, redactions }: DossierContent): void => {
  const { teller } = paper;
  const { say } = teller;
  paper.annex('D', back.redactions);
  paper.paragraph(REDACTIONS_SAY[cover.profile]);
  paper.table(
    [
      [back.what, 6],
      [back.field, 4],
      [back.class, 4],
      [back.rule, 7],
      [back.count, 2],
    ],
    redactions.map((one) =>
      row(
        [
          one.of === null
            ? say(back.unnamed, { noun: say(KINDS[one.what]) })
            : reference(teller, one.of),
          fieldOf(teller, one),
          say(CLASSES[one.class]),
          id(one.rule),
          code(one.count),
        ],
        [
          bytesOf(one),
          one.helpsDefence ? say(back.helps) : null,
          one.destroyed ? say(back.destroyed) : null,
        ],
      ),
    ),
    back.noRedactions,
  );
  rules(paper, [...new Set(redactions.map(({ rule }) => rule))]);
};

const BYTES = /^bytes ([0-9a-f]{64})$/u;

/** What of a thing is withheld: by its word, or the bytes of a file, whose hash stands under it. */
const fieldOf = (teller: Teller, { field }: Redaction): Line | null =>
  field === null ? null : BYTES.test(field) ? teller.say(FIELDS.bytes) : fieldWord(teller, field);

const bytesOf = ({ field }: Redaction): Line | null => {
  const [, digits] = BYTES.exec(field ?? '') ?? [];
  return digits === undefined ? null : hash(digits);
};

/** What the rules mean that close something. */
const rules = (paper: Paper, all: readonly string[]): void => {
  if (all.length === 0) return;
  const { teller } = paper;
  paper.part(back.rules);
  paper.table(
    [
      [back.rule, 1],
      [back.meaning, 2],
    ],
    all.toSorted().map((rule) => row([id(rule), teller.say(ruleWords(rule))])),
    back.noRedactions,
  );
};
