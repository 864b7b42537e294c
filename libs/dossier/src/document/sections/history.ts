import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code } from '../spans.js';
import { stamp } from '../tell/dates.js';
import { words } from '../tell/said.js';
import { people } from '../words/people.js';
import { what } from './chronology.js';

/** 2. What was done in the case, step by step. */
export const historySection = (paper: Paper, { history, chronology }: DossierContent): void => {
  const { teller } = paper;
  const lines = new Map(chronology.map((line) => [line.position, line]));
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
          // The chronology knows of the same event which thing of the dossier it is about.
          what(teller, lines.get(step.position) ?? { ...step, incident: null, exhibit: null }),
          teller.who(step.by),
        ],
        [reason && teller.say(people.reason, { reason })],
      );
    }),
    people.noHistory,
  );
};
