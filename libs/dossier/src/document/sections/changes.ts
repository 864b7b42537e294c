import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id } from '../spans.js';
import { reference } from '../tell/said.js';
import { back, CHANGES } from '../words/back.js';

/** C. What reads otherwise than in the previous issue. */
export const changesAnnex = (paper: Paper, { changes }: DossierContent): void => {
  const { teller } = paper;
  paper.annex('C', back.changes);
  if (changes === null) {
    paper.paragraph(back.firstIssue);
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
    changes.changes.map(({ of, change, fields }) =>
      row([
        reference(teller, of),
        teller.say(CHANGES[change]),
        teller.many(fields.map((field) => id(field))),
      ]),
    ),
    back.noChanges,
  );
};
