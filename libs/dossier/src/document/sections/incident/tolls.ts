import type { TollCount } from '#events';
import type { ClaimSaid, DossierIncident } from '../../../content/incident.js';
import type { Line } from '../../document.js';
import { row } from '../../paper.js';
import type { Paper } from '../../paper.js';
import { code, id } from '../../spans.js';
import { coded, source } from '../../tell/said.js';
import type { Teller } from '../../tell/teller.js';
import { incidentWords, OUTCOMES, QUALIFIERS, TRAITS } from '../../words/incidents.js';
import { becameOf, claimed } from './claim.js';

const countOf = (teller: Teller, { outcome, category, value, qualifier }: TollCount): Line => {
  const { say } = teller;
  const slots = {
    outcome: say(OUTCOMES[outcome]),
    value: say(QUALIFIERS[qualifier], { value: code(value) }),
  };
  return category === null
    ? say(incidentWords.countOf, slots)
    : say(incidentWords.countAmong, { ...slots, category: coded(teller, category) });
};

const whom = (teller: Teller, { descriptor, traits }: ClaimSaid['toll']): Line =>
  teller.many([
    descriptor && coded(teller, descriptor),
    ...Object.entries(traits)
      .filter(([trait, holds]) => holds === true && trait !== descriptor?.code)
      .map(([trait]) => teller.word(TRAITS, trait)),
  ]);

/** What sources say of how many were harmed, beside each other. */
export const tolls = (paper: Paper, { number, tolls: all }: DossierIncident): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.head(incidentWords.tolls);
  paper.table(
    [
      [incidentWords.claim, 2],
      [incidentWords.counts, 6],
      [incidentWords.ofWhom, 5],
      [incidentWords.source, 5],
    ],
    all.map((toll) =>
      row(
        [
          claimed(teller, number, toll),
          teller.rows(toll.said.counts.map((count) => countOf(teller, count))),
          whom(teller, toll.said),
          source(teller, toll.source, toll.pinpoint),
        ],
        [
          toll.said.standsForTheCount ? say(incidentWords.forTheCount) : null,
          toll.said.persons.length === 0
            ? null
            : say(incidentWords.persons, {
                persons: many(toll.said.persons.map((who) => id(who))),
              }),
          ...becameOf(teller, toll),
        ],
      ),
    ),
    incidentWords.noTolls,
  );
};
