import type { DossierContent } from '../../content/content.js';
import type { DossierConflict, DossierParty } from '../../content/party.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, told } from '../spans.js';
import { during } from '../tell/dates.js';
import { coded, named, namedInRows, reference, source, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { ANSWERS, common } from '../words/common.js';
import { BASES, CONFLICT_TYPES, PARTY_KINDS, people } from '../words/people.js';

const aboveOf = (teller: Teller, above: DossierParty['above'][number]): Line => {
  const { say } = teller;
  const what = say(above.relation === 'membership' ? people.partOf : people.under, {
    party: reference(teller, { noun: 'party', label: String(above.party) }),
  });
  const slots = {
    what,
    during: during(teller, above.during),
    source: source(teller, above.source, above.pinpoint),
  };
  const said =
    above.basis === null
      ? say(people.saidPlain, slots)
      : say(people.saidBy, { ...slots, basis: say(BASES[above.basis]) });
  return above.stands ? said : teller.many([said, say(people.noLonger)]);
};

/** Parties, forces, units and posts, with what they are said to belong to. */
export const parties = (paper: Paper, { parties: all }: DossierContent): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.part(people.parties);
  paper.table(
    [
      [people.number, 1],
      [people.name, 8],
      [people.kind, 3],
      [people.source, 4],
    ],
    all.map((party) =>
      row(
        [
          code(party.number),
          namedInRows(teller, party.name),
          many([
            teller.word(PARTY_KINDS, party.kind),
            party.invented ? say(common.invented) : null,
          ]),
          source(teller, party.source, party.pinpoint),
        ],
        [
          party.otherNames.length === 0
            ? null
            : say(people.alsoCalled, {
                names: many(party.otherNames.map((name) => named(teller, name))),
              }),
          ...party.above.map((above) => aboveOf(teller, above)),
        ],
      ),
    ),
    people.noParties,
  );
};

const nexusOf = (teller: Teller, { nexus }: DossierConflict): Line | null =>
  nexus.length === 0
    ? null
    : teller.many(
        nexus.map(({ incident, act, answer }) =>
          teller.say(people.nexusOf, {
            what: reference(
              teller,
              act === null
                ? { noun: 'incident', label: String(incident) }
                : { noun: 'act', label: `${incident}.${act}` },
            ),
            answer: teller.word(ANSWERS, answer),
          }),
        ),
      );

/** Armed conflicts, by their classification. */
export const conflicts = (paper: Paper, { conflicts: all }: DossierContent): void => {
  const { teller } = paper;
  paper.part(people.conflicts);
  if (all.length === 0) paper.paragraph(people.noConflicts);
  for (const conflict of all) {
    paper.head(
      teller.say(people.conflict, {
        number: code(conflict.number),
        name: named(teller, conflict.name),
      }),
    );
    const reason = words(teller, conflict.reason);
    paper.fields([
      [people.kind, teller.word(CONFLICT_TYPES, conflict.type)],
      [people.between, teller.many(conflict.parties.map((party) => coded(teller, party)))],
      [people.territory, told(conflict.territory)],
      [people.period, during(teller, conflict.during)],
      [people.source, source(teller, conflict.source, conflict.pinpoint)],
      [people.reasons, reason],
      [people.nexus, nexusOf(teller, conflict)],
    ]);
  }
};
