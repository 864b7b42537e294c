import type { ClaimSaid, DossierClaim, DossierIncident } from '../../../content/incident.js';
import type { Line } from '../../document.js';
import { row } from '../../paper.js';
import type { Paper } from '../../paper.js';
import { day } from '../../tell/dates.js';
import { coded, reference, source, words } from '../../tell/said.js';
import type { Teller } from '../../tell/teller.js';
import { common } from '../../words/common.js';
import { AUTHORSHIPS, incidentWords, LEVELS, STANCES } from '../../words/incidents.js';
import { becameOf, claimed } from './claim.js';

type Statement = DossierClaim<ClaimSaid['statement']>;

const spoken = (teller: Teller, statement: Statement, head: Line): Line => {
  const said = words(teller, statement.said.words);
  return teller.many([
    head,
    said && teller.say(incidentWords.inWords, { words: said }),
    source(teller, statement.source, statement.pinpoint),
    ...becameOf(teller, statement),
  ]);
};

/** What somebody says to an attribution, to stand directly under it. */
const answer = (teller: Teller, statement: Statement): Line => {
  const { speaker, stance, on } = statement.said;
  const slots = { speaker: coded(teller, speaker), stance: teller.say(STANCES[stance]) };
  return spoken(
    teller,
    statement,
    on === null
      ? teller.say(incidentWords.stated, slots)
      : teller.say(incidentWords.statedOn, { ...slots, date: day(teller, on) }),
  );
};

/** Who is named as author, in whose words; every denial stands under what it denies. */
export const authors = (
  paper: Paper,
  { number, attributions, statements }: DossierIncident,
): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.head(incidentWords.authors);
  paper.table(
    [
      [incidentWords.claim, 2],
      [incidentWords.named, 5],
      [incidentWords.how, 5],
      [incidentWords.source, 6],
    ],
    attributions.map((claim) => {
      const { actor, party, level, role, language, basis } = claim.said;
      const answers = statements.filter(({ said }) => said.target === claim.id);
      return row(
        [
          claimed(teller, number, claim),
          many([
            coded(teller, party),
            actor === null ? null : reference(teller, { noun: 'party', label: String(actor) }),
          ]),
          many([
            say(AUTHORSHIPS[role]),
            say(LEVELS[level]),
            language.printed === AUTHORSHIPS[role][0] ? null : coded(teller, language),
          ]),
          source(teller, claim.source, claim.pinpoint),
        ],
        [
          basis.length === 0
            ? null
            : say(incidentWords.basis, { basis: many(basis.map((one) => coded(teller, one))) }),
          ...becameOf(teller, claim),
          ...answers.map((statement) => answer(teller, statement)),
          role !== 'author' || answers.some(({ said }) => said.stance === 'denies')
            ? null
            : say(incidentWords.noDenial),
        ],
      );
    }),
    incidentWords.noAuthors,
  );
  others(
    paper,
    statements.filter(({ said }) => !attributions.some(({ id }) => id === said.target)),
  );
};

const others = (paper: Paper, statements: readonly Statement[]): void => {
  const { teller } = paper;
  const { say } = teller;
  if (statements.length === 0) return;
  paper.head(incidentWords.statements);
  for (const statement of statements) {
    const { speaker, stance, target, on } = statement.said;
    const what =
      target === null
        ? say(incidentWords.something)
        : reference(teller, { noun: 'claim', label: target, id: target });
    const head = say(incidentWords.statement, {
      speaker: coded(teller, speaker),
      stance: say(STANCES[stance]),
      what,
    });
    const dated = on === null ? head : say(common.atTime, { date: head, time: day(teller, on) });
    paper.paragraph(spoken(teller, statement, dated));
  }
};
