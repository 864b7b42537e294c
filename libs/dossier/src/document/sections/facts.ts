import type { DossierFact } from '../../content/charge.js';
import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code } from '../spans.js';
import { moment } from '../tell/dates.js';
import { reference, withheld, words } from '../tell/said.js';
import { chargeWords, FACT_KINDS, SIDES } from '../words/charges.js';
import { writeUnknown } from './unknowns.js';
import { where } from './where.js';

const statement = (paper: Paper, { statement: said }: DossierFact): void => {
  if (said === null) paper.plain(paper.teller.say(chargeWords.noStatement));
  else if (said.rule !== null) paper.plain(withheld(paper.teller, said.rule));
  else paper.quote(said.value.text, said.value.lang);
};

const supports = (paper: Paper, fact: DossierFact): void => {
  const { teller } = paper;
  paper.table(
    [
      [chargeWords.support, 2],
      [chargeWords.side, 3],
      [chargeWords.where, 11],
    ],
    fact.supports.map((support) => {
      const reason = words(teller, support.reason);
      return row(
        [
          code(teller.label({ label: support.id, id: support.id })),
          teller.many([
            teller.say(SIDES[support.stance]),
            support.withdrawn ? teller.say(chargeWords.withdrawn) : null,
          ]),
          where(teller, support),
        ],
        [reason && teller.say(chargeWords.reason, { reason })],
      );
    }),
    chargeWords.noSupport,
  );
};

const fact = (paper: Paper, one: DossierFact, content: DossierContent): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.head(
    say(one.withdrawn ? chargeWords.factWithdrawn : chargeWords.fact, {
      number: code(one.number),
      kind: teller.word(FACT_KINDS, one.kind),
    }),
  );
  statement(paper, one);
  paper.paragraph([
    ...(one.acts.length === 0
      ? []
      : [
          ...say(chargeWords.about, { acts: many(one.acts.map((act) => reference(teller, act))) }),
          { say: ' ' },
        ]),
    ...say(chargeWords.allegedBy, {
      who: teller.who(one.allegedBy),
      moment: moment(teller, one.recordedAt),
    }),
    { say: ' ' },
    ...say(chargeWords.weight, {
      for: code(one.weight.for),
      originsfor: code(one.weight.originsFor),
      against: code(one.weight.against),
      originsagainst: code(one.weight.originsAgainst),
      fallen: code(one.weight.fallen),
    }),
  ]);
  supports(paper, one);
  const open = content.unknown.filter(({ of }) => of.noun === 'fact' && of.id === one.id);
  if (open.length > 0) writeUnknown(paper, open, false);
};

/** The facts alleged, with what lies for and against each. */
export const facts = (paper: Paper, content: DossierContent): void => {
  paper.part(chargeWords.alleged);
  if (content.facts.length === 0) paper.paragraph(chargeWords.noFacts);
  for (const one of content.facts) fact(paper, one, content);
};
