import type { DossierCharge, DossierRow } from '../../content/charge.js';
import type { DossierContent } from '../../content/content.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id, told } from '../spans.js';
import { moment } from '../tell/dates.js';
import { coded, reference, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';
import { CHARGE_STATES, chargeWords, COVERAGES, FINDINGS, ROWS } from '../words/charges.js';
import { STANDARDS } from '../words/front.js';
import { GROUNDS } from '../words/incidents.js';
import { facts } from './facts.js';
import { lawText } from './law-text.js';
import { writeUnknown } from './unknowns.js';

const byAt = (teller: Teller, who: string | null, at: string | null): Line | null =>
  who === null || at === null
    ? null
    : teller.say(chargeWords.byAt, { who: teller.who(who), moment: moment(teller, at) });

const provision = (teller: Teller, law: DossierCharge['crime']): Line =>
  teller.many([
    told(law.label),
    teller.say(chargeWords.catalogue, {
      citation: told(law.text.citation),
      forum: id(law.forum),
      entry: id(law.entry),
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

const matrix = (paper: Paper, { rows }: DossierCharge): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.head(chargeWords.matrix);
  if (rows.length > 0) paper.paragraph(chargeWords.matrixSays);
  paper.table(
    [
      [chargeWords.element, 6],
      [chargeWords.coverage, 5],
      [chargeWords.factsOf, 3],
      [chargeWords.finding, 3],
    ],
    rows.map((one) =>
      row(
        [
          teller.rows([many([told(one.text.citation), say(ROWS[one.row])]), id(one.key)]),
          many([
            one.coverage === 'nothing' ? say(COVERAGES.nothing) : null,
            one.for === 0 ? null : say(chargeWords.lyingFor, { number: code(one.for) }),
            one.against === 0 ? null : say(chargeWords.lyingAgainst, { number: code(one.against) }),
            one.fallen === 0 ? null : say(chargeWords.fallen, { fallen: code(one.fallen) }),
          ]),
          one.facts.length === 0 ? say(common.none) : code(one.facts.join(', ')),
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
    say(chargeWords.charge, { number: code(one.number), crime: told(one.crime.label) }),
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
  writeUnknown(
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
