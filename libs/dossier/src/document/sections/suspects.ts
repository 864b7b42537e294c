import type { LinkageEnd } from '../../content/charge.js';
import type { DossierContent } from '../../content/content.js';
import type { DossierSuspect } from '../../content/person.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id, told } from '../spans.js';
import { day, during, moment } from '../tell/dates.js';
import { namedInRows, reference, source, words } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';
import { chargeWords, ENDS } from '../words/charges.js';
import { BASES } from '../words/people.js';
import { writeUnknown } from './unknowns.js';

type Partied = (number: number) => Line;

/** A party by its number and its name. */
const partied =
  (teller: Teller, { parties }: DossierContent): Partied =>
  (number) => {
    const party = parties.find((one) => one.number === number);
    return teller.rows([
      reference(teller, { noun: 'party', label: String(number) }),
      party ? namedInRows(teller, party.name) : null,
    ]);
  };

const postOf = (teller: Teller, { post, on }: DossierSuspect, party: Partied): Line | null => {
  if (post === null) return null;
  return teller.rows([
    party(post),
    on === null ? null : teller.say(chargeWords.postOn, { day: day(teller, on) }),
  ]);
};

const holders = (paper: Paper, one: DossierSuspect): void => {
  const { teller } = paper;
  paper.head(chargeWords.holders);
  paper.table(
    [
      [chargeWords.holder, 4],
      [chargeWords.basis, 3],
      [chargeWords.period, 5],
      [chargeWords.source, 5],
    ],
    one.holders.map((held) =>
      row([
        id(held.person),
        teller.say(BASES[held.basis]),
        during(teller, held.during),
        source(teller, held.source, held.pinpoint),
      ]),
    ),
    chargeWords.noHolders,
  );
};

const structure = (paper: Paper, one: DossierSuspect, party: Partied): void => {
  const { teller } = paper;
  paper.head(chargeWords.structure);
  paper.table(
    [
      [chargeWords.level, 1.5],
      [chargeWords.party, 6],
      [chargeWords.relation, 6],
      [chargeWords.period, 4],
    ],
    one.structure.map((below) =>
      row([
        code(below.depth),
        party(below.party),
        teller.many([
          teller.say(below.relation === 'membership' ? chargeWords.memberOf : chargeWords.underOf, {
            party: reference(teller, { noun: 'party', label: String(below.above) }),
          }),
          below.basis && teller.say(BASES[below.basis]),
        ]),
        during(teller, below.during),
      ]),
    ),
    chargeWords.noStructure,
  );
};

const suspect = (paper: Paper, one: DossierSuspect, content: DossierContent): void => {
  const { teller } = paper;
  const { say, many } = teller;
  const party = partied(teller, content);
  paper.part(say(chargeWords.suspect, { number: code(one.number) }));
  paper.fields([
    [chargeWords.person, one.person === null ? null : id(one.person)],
    [chargeWords.post, postOf(teller, one, party)],
    [chargeWords.named, moment(teller, one.namedAt)],
    [
      chargeWords.charges,
      many(
        one.charges.map((number) => reference(teller, { noun: 'charge', label: String(number) })),
      ),
    ],
    [chargeWords.reasons, words(teller, one.reason)],
  ]);
  if (one.invented) paper.paragraph(chargeWords.invented);
  if (one.post !== null) {
    holders(paper, one);
    structure(paper, one, party);
  }
  writeUnknown(
    paper,
    content.unknown.filter(({ of }) => of.id === one.id),
    false,
  );
};

const endOf = (teller: Teller, { kind, printed, ref }: LinkageEnd): Line => {
  const label = ref === null ? teller.say(ENDS[kind]) : reference(teller, ref);
  return printed === null ? label : teller.say(common.colon, { label, value: told(printed) });
};

/** 5. Who is suspected, what stood below them, and the links of each charge from the act to the suspect. */
export const suspectsSection = (paper: Paper, content: DossierContent): void => {
  const { teller } = paper;
  paper.section(5, chargeWords.suspects);
  if (content.suspects.length === 0) paper.paragraph(chargeWords.noSuspects);
  for (const one of content.suspects) suspect(paper, one, content);
  for (const charge of content.charges) {
    paper.part(teller.say(chargeWords.linkage, { number: code(charge.number) }));
    paper.table(
      [
        [chargeWords.link, 2],
        [chargeWords.from, 6],
        [chargeWords.to, 6],
        [chargeWords.source, 4],
      ],
      charge.linkage.map((link) =>
        row(
          [
            code(teller.label({ label: link.id, id: link.id })),
            endOf(teller, link.from),
            endOf(teller, link.to),
            source(teller, link.source, link.pinpoint),
          ],
          [link.withdrawn ? teller.say(chargeWords.withdrawn) : null],
        ),
      ),
      chargeWords.noLinkage,
    );
  }
};
