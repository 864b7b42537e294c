import type { DossierCharge, DossierRow } from '../../content/charge.js';
import type { DossierContent } from '../../content/content.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id } from '../spans.js';
import { moment } from '../tell/dates.js';
import { citation, lawWords } from '../tell/law.js';
import { coded, numbers, reference, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';
import { CHARGE_STATES, chargeWords, COVERAGES, FINDINGS, ROWS } from '../words/charges.js';
import { STANDARDS } from '../words/front.js';
import { GROUNDS } from '../words/incidents.js';
import { facts } from './facts.js';
import { lawText } from './law-text.js';
import { writeUnknownOfCharge } from './unknowns.js';

const byAt = (teller: Teller, who: string | null, at: string | null): Line | null =>
  who === null || at === null
    ? null
    : teller.say(chargeWords.byAt, { who: teller.who(who), moment: moment(teller, at) });

const provision = (teller: Teller, law: DossierCharge['crime']): Line =>
  teller.many([
    lawWords(teller, law.label),
    teller.say(chargeWords.catalogue, {
      citation: citation(teller, law.text.citation),
      entry: id(`${law.forum} ${law.entry}`),
      version: code(law.catalogueVersion),
    }),
  ]);

const under = (teller: Teller, one: DossierRow): readonly (Line | null)[] => {
  const { say } = teller;
  const argument = words(teller, one.argument);
  const reason = words(teller, one.reason);
  return [
    ...lawText(teller, one.text),
    one.arguedBy === null
      ? null
      : say(chargeWords.argued, {
          who: teller.who(one.arguedBy),
          argument: argument ?? say(common.notStated),
        }),
    one.assessedBy === null || one.assessedAt === null
      ? null
      : say(chargeWords.assessed, {
          who: teller.who(one.assessedBy),
          moment: moment(teller, one.assessedAt),
          standard: one.standard ? coded(teller, one.standard, STANDARDS) : say(common.notStated),
        }),
    reason && say(chargeWords.reason, { reason }),
  ];
};

const matrix = (paper: Paper, { number: charged, rows }: DossierCharge): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.head(chargeWords.matrix);
  if (rows.length > 0) paper.paragraph(chargeWords.matrixSays);
  paper.table(
    [
      [chargeWords.number, 2],
      [chargeWords.requirement, 10],
      [chargeWords.coverage, 5],
      [chargeWords.factsOf, 3],
      [chargeWords.finding, 4],
    ],
    rows.map((one) =>
      row(
        [
          code(teller.label({ label: `${charged} ${one.key}` })),
          many([citation(teller, one.text.citation), say(ROWS[one.row])]),
          many([
            one.coverage === 'nothing' ? say(COVERAGES.nothing) : null,
            one.for === 0 ? null : say(chargeWords.lyingFor, { number: code(one.for) }),
            one.against === 0 ? null : say(chargeWords.lyingAgainst, { number: code(one.against) }),
            one.fallen === 0 ? null : say(chargeWords.fallen, { fallen: code(one.fallen) }),
          ]),
          one.facts.length === 0 ? say(common.none) : numbers(teller, one.facts),
          one.finding === null ? say(chargeWords.noFinding) : say(FINDINGS[one.finding]),
        ],
        under(teller, one),
      ),
    ),
    chargeWords.noRows,
  );
};

const charge = (paper: Paper, one: DossierCharge, content: DossierContent): void => {
  const { teller } = paper;
  const { say, many } = teller;
  const grounds = (all: readonly string[]): Line =>
    many(all.map((ground) => teller.word(GROUNDS, ground)));
  paper.part(
    say(chargeWords.charge, { number: code(one.number), crime: lawWords(teller, one.crime.label) }),
    true,
  );
  paper.fields([
    [chargeWords.status, say(CHARGE_STATES[one.status])],
    [
      chargeWords.against,
      one.suspect === null
        ? say(chargeWords.suspectGone)
        : reference(teller, { noun: 'suspect', label: String(one.suspect) }),
    ],
    [chargeWords.acts, many(one.acts.map((act) => reference(teller, act)))],
    [chargeWords.crime, provision(teller, one.crime)],
    [chargeWords.mode, provision(teller, one.mode)],
    [chargeWords.standard, coded(teller, one.standard, STANDARDS)],
    [
      chargeWords.conflict,
      one.conflict === null
        ? say(common.none)
        : reference(teller, { noun: 'conflict', label: String(one.conflict) }),
    ],
    [
      chargeWords.principals,
      one.principals.length === 0
        ? say(common.notStated)
        : many(one.principals.map((who) => reference(teller, who))),
    ],
    [chargeWords.drafted, byAt(teller, one.draftedBy, one.draftedAt)],
    [chargeWords.decided, byAt(teller, one.decidedBy, one.decidedAt)],
    [chargeWords.tool, id(one.tool)],
    [chargeWords.flags, grounds(one.flags)],
    [chargeWords.questions, grounds(one.questions)],
    [chargeWords.reasons, words(teller, one.reason)],
  ]);
  matrix(paper, one);
  writeUnknownOfCharge(
    paper,
    content.unknown.filter(({ of }) => of.id === one.id),
  );
};

/** 6. The facts alleged, and for each charge what it has to show and what lies beside that. */
export const chargesSection = (paper: Paper, content: DossierContent): void => {
  paper.section(6, chargeWords.facts);
  facts(paper, content);
  if (content.charges.length === 0) {
    paper.part(chargeWords.charges);
    paper.paragraph(chargeWords.noCharges);
  }
  for (const one of content.charges) charge(paper, one, content);
};
