import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id } from '../spans.js';
import { reference } from '../tell/said.js';
import { back, CLASSES } from '../words/back.js';
import { KINDS } from '../words/common.js';

/** D. What is withheld from this reader, and by which rule. */
export const redactionsAnnex = (paper: Paper, { redactions }: DossierContent): void => {
  const { teller } = paper;
  const { say } = teller;
  paper.annex('D', back.redactions);
  if (redactions.length > 0) paper.paragraph(back.redactionsSay);
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
          one.field === null ? null : id(one.field),
          say(CLASSES[one.class]),
          id(one.rule),
          code(one.count),
        ],
        [one.helpsDefence ? say(back.helps) : null, one.destroyed ? say(back.destroyed) : null],
      ),
    ),
    back.noRedactions,
  );
};
