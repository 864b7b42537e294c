import type { Change } from '../../content/back.js';
import type { DossierContent } from '../../content/content.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id } from '../spans.js';
import { reference } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { back, CAUSES, CHANGES } from '../words/back.js';
import { FACTS } from '../words/facts.js';
import { fieldWord } from './field-word.js';

/** What of a thing reads otherwise, each once in words; the very places are pointers in the data. */
const fieldsIn = (teller: Teller, pointers: readonly string[]): Line => {
  const lines = pointers.map((pointer) => fieldWord(teller, pointer.split('/')[1] ?? pointer));
  return teller.many([...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]);
};

/** Why something is otherwise, in words: what happened, or the rule by which it is withheld now. */
const whyOf = (teller: Teller, { why, change }: Change): Line | null => {
  if (why.length === 0) return change === 'changed' ? teller.say(back.noCause) : null;
  const causes = why.map(({ kind, word }) =>
    kind === 'rule'
      ? teller.say(back.withheldNow, { rule: id(word) })
      : teller.word(kind === 'fact' ? FACTS : CAUSES, word),
  );
  return teller.say(back.because, { why: teller.many(causes) });
};

/** C. What reads otherwise than in the previous issue. */
export const changesAnnex = (paper: Paper, { cover, changes }: DossierContent): void => {
  const { teller } = paper;
  paper.annex('C', back.changes);
  if (changes === null) {
    paper.paragraph(cover.number === null ? back.notIssued : back.firstIssue);
    return;
  }
  const { number, position } = changes.from;
  if (number === null) paper.paragraph(back.sincePosition, { position: code(position) });
  else paper.paragraph(back.since, { number: code(number), position: code(position) });
  paper.table(
    [
      [back.what, 5],
      [back.change, 5],
      [back.fields, 8],
    ],
    changes.changes.map((one) =>
      row(
        [reference(teller, one.of), teller.say(CHANGES[one.change]), fieldsIn(teller, one.fields)],
        [whyOf(teller, one)],
      ),
    ),
    back.noChanges,
  );
};
