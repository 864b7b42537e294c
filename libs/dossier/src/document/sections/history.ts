import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code } from '../spans.js';
import { stamp } from '../tell/dates.js';
import { reference, words } from '../tell/said.js';
import { FACTS } from '../words/facts.js';
import { people } from '../words/people.js';

/** 2. What was done in the case, step by step. */
export const historySection = (paper: Paper, { history }: DossierContent): void => {
  const { teller } = paper;
  paper.section(2, people.history);
  if (history.length > 0) paper.paragraph(people.historySays);
  paper.table(
    [
      [people.position, 2],
      [people.recorded, 4],
      [people.step, 9],
      [people.by, 3],
    ],
    history.map((step) => {
      const reason = words(teller, step.reason);
      return row(
        [
          code(step.position),
          stamp(step.recordedAt),
          teller.many([
            teller.word(FACTS, step.type),
            ...step.of.map((one) => reference(teller, one)),
          ]),
          teller.who(step.by),
        ],
        [reason && teller.say(people.reason, { reason })],
      );
    }),
    people.noHistory,
  );
};
