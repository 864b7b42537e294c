import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { id, told } from '../spans.js';
import { day, moment } from '../tell/dates.js';
import { coded, reference, withheld } from '../tell/said.js';
import { common } from '../words/common.js';
import { front, LIMITS, METHOD, READING, STANDARDS } from '../words/front.js';

/** 1. On whose request, how, within which limits and by which standard the case is prepared. */
export const mandateSection = (paper: Paper, { mandate }: DossierContent): void => {
  const { teller } = paper;
  paper.section(1, front.section);

  paper.part(front.mandate);
  paper.paragraph(front.opened, {
    moment: moment(teller, mandate.openedAt),
    who: teller.who(mandate.openedBy),
  });
  if (mandate.mandate === null) paper.paragraph(front.noMandate);
  else if (mandate.mandate.rule !== null)
    paper.paragraph(front.mandateWithheld, { rule: withheld(teller, mandate.mandate.rule) });
  else {
    paper.paragraph(front.mandateIs);
    paper.quote(mandate.mandate.value.text, mandate.mandate.value.lang);
  }

  paper.part(front.method);
  for (const sentence of METHOD) paper.paragraph(sentence);

  paper.part(front.limits);
  for (const sentence of LIMITS) paper.paragraph(sentence);

  paper.part(front.standards);
  if (mandate.standards.length === 0) paper.paragraph(front.noStandards);
  else {
    paper.paragraph(front.standardsAre);
    paper.list(mandate.standards.map((standard) => coded(teller, standard, STANDARDS)));
  }

  paper.part(front.reports);
  paper.table(
    [
      [front.publisher, 4],
      [front.title, 6],
      [front.published, 3],
      [front.exhibit, 2],
    ],
    mandate.reports.map(({ publisher, title, published, exhibit }) =>
      row([
        told(publisher),
        title === null ? teller.say(common.notStated) : told(title),
        published === null ? teller.say(common.notStated) : day(teller, published),
        exhibit === null
          ? teller.say(common.none)
          : reference(teller, { noun: 'exhibit', label: String(exhibit) }),
      ]),
    ),
    front.noReports,
  );

  paper.part(front.reading);
  paper.fields(
    READING.map(([sign, means]) => [typeof sign === 'string' ? id(sign) : sign, teller.say(means)]),
  );
};
