import type { DossierIncident } from '../../../content/incident.js';
import type { Line } from '../../document.js';
import { row } from '../../paper.js';
import type { Paper } from '../../paper.js';
import { code, id, joined } from '../../spans.js';
import { moment } from '../../tell/dates.js';
import { citation, lawWords } from '../../tell/law.js';
import { coded, reference, words } from '../../tell/said.js';
import type { Teller } from '../../tell/teller.js';
import { common } from '../../words/common.js';
import { STANDARDS } from '../../words/front.js';
import { CLASSIFICATION_STATES, GROUNDS, incidentWords } from '../../words/incidents.js';

const answered = ({ say }: Teller, said: boolean | null): Line =>
  say(said === null ? common.notStated : said ? common.yes : common.no);

/** What the rule of counting says, beside what others say. */
export const counting = (paper: Paper, { massacre }: DossierIncident): void => {
  const { teller } = paper;
  paper.head(incidentWords.counting);
  paper.paragraph(incidentWords.countingSays, {
    rule: id(massacre.rule),
    version: code(massacre.version),
    answer: teller.word(GROUNDS, massacre.answer),
    ground: teller.word(GROUNDS, massacre.ground),
    publisher: answered(teller, massacre.publisher),
    member: answered(teller, massacre.member),
  });
};

/** As what it is characterised in law, by whom, and what became of that. */
export const characterised = (paper: Paper, { number, classifications }: DossierIncident): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.head(incidentWords.classifications);
  paper.table(
    [
      [incidentWords.provision, 8],
      [incidentWords.status, 3],
      [incidentWords.standard, 5],
    ],
    classifications.map((one) => {
      const reason = words(teller, one.reason);
      const grounds = (all: readonly string[]): Line =>
        many(all.map((ground) => teller.word(GROUNDS, ground)));
      return row(
        [
          many([
            joined([
              code(teller.label({ label: one.id, id: one.id })),
              lawWords(teller, one.label),
            ]),
            citation(teller, one.citation),
            one.act === null
              ? null
              : say(incidentWords.ofAct, { act: code(`${number}.${one.act}`) }),
          ]),
          say(CLASSIFICATION_STATES[one.status]),
          coded(teller, one.standard, STANDARDS),
        ],
        [
          many([
            say(incidentWords.proposed, {
              who: teller.who(one.proposedBy),
              moment: moment(teller, one.proposedAt),
            }),
            one.decidedBy === null || one.decidedAt === null
              ? null
              : say(incidentWords.decided, {
                  who: teller.who(one.decidedBy),
                  moment: moment(teller, one.decidedAt),
                }),
          ]),
          one.exhibits.length === 0
            ? null
            : say(incidentWords.restsOn, {
                exhibits: many(
                  one.exhibits.map((exhibit) =>
                    reference(teller, { noun: 'exhibit', label: String(exhibit) }),
                  ),
                ),
              }),
          one.questions.length === 0
            ? null
            : say(incidentWords.openQuestions, { questions: grounds(one.questions) }),
          one.flags.length === 0 ? null : say(incidentWords.flags, { flags: grounds(one.flags) }),
          reason && say(incidentWords.reason, { reason }),
        ],
      );
    }),
    incidentWords.noClassifications,
  );
};
