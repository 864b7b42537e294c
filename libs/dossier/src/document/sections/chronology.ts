import type { ChronologyLine } from '../../content/back.js';
import type { DossierContent } from '../../content/content.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code } from '../spans.js';
import { stamp } from '../tell/dates.js';
import { reference } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { back } from '../words/back.js';
import { FACTS } from '../words/facts.js';

const happened = (teller: Teller, { happenedFrom: from, happenedTo: to }: ChronologyLine): Line =>
  teller.rows([from === null ? null : code(from), to === null || to === from ? null : code(to)]);

/** What happened in the register, and to what. */
const what = (
  teller: Teller,
  { type, incident, exhibit }: Pick<ChronologyLine, 'type' | 'incident' | 'exhibit'>,
): Line =>
  teller.many([
    teller.word(FACTS, type),
    incident === null ? null : reference(teller, { noun: 'incident', label: String(incident) }),
    exhibit === null ? null : reference(teller, { noun: 'exhibit', label: String(exhibit) }),
  ]);

const received = (at: string | null): Line | null => (at === null ? null : stamp(at));

/** 7. Everything in the order of time, with its four clocks. */
export const chronologySection = (paper: Paper, { chronology }: DossierContent): void => {
  const { teller } = paper;
  paper.section(7, back.chronology);
  if (chronology.length > 0) paper.paragraph(back.chronologySays);
  paper.table(
    [
      [back.happened, 5],
      [back.what, 15],
      [back.reported, 5],
      [back.received, 7],
      [back.recorded, 7],
      [back.position, 4],
    ],
    chronology.map((line) =>
      row([
        happened(teller, line),
        what(teller, line),
        line.reported === null ? null : code(line.reported),
        received(line.receivedAt),
        stamp(line.recordedAt),
        code(line.position),
      ]),
    ),
    back.noChronology,
  );
};
