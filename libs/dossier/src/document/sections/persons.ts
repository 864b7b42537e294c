import type { DossierContent } from '../../content/content.js';
import type { DossierPerson } from '../../content/person.js';
import type { Line } from '../document.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { code, id, told } from '../spans.js';
import { day } from '../tell/dates.js';
import { coded, numbers, reference, source, words } from '../tell/said.js';
import { membersIn } from '../tell/teller.js';
import type { Teller } from '../tell/teller.js';
import { common } from '../words/common.js';
import { CONSENTS, people, PURPOSES_OF_CONSENT, ROLES, USES } from '../words/people.js';

const roleOf = (teller: Teller, role: DossierPerson['roles'][number]): Line => {
  const name = teller.word(ROLES, role.role);
  const part =
    role.of === null
      ? name
      : teller.say(people.roleOf, { role: name, of: reference(teller, role.of) });
  return teller.say(common.inParentheses, {
    what: teller.many([part, role.outcome && coded(teller, role.outcome)]),
    more: source(teller, role.source, role.pinpoint),
  });
};

const consentOf = (teller: Teller, consent: DossierPerson['consents'][number]): Line =>
  teller.many([
    teller.say(people.consentOf, {
      status: teller.say(CONSENTS[consent.status]),
      purposes:
        consent.purposes.length === 0
          ? teller.say(common.none)
          : teller.many(consent.purposes.map((one) => teller.word(PURPOSES_OF_CONSENT, one))),
      use: teller.say(USES[consent.identityUse]),
    }),
    consent.givenAt === null ? null : day(teller, consent.givenAt),
    consent.expires === null
      ? null
      : teller.say(common.until, { to: day(teller, consent.expires) }),
  ]);

/** Why words of somebody who was never asked stand in clear: others had published them. */
const published = (
  teller: Teller,
  { accounts, exhibits }: DossierContent,
  { pseudonym, consents }: DossierPerson,
): readonly Line[] =>
  accounts
    .filter(({ person }) => person === pseudonym && consents.length === 0)
    .filter(({ takenBy }) => takenBy.kind === 'publication')
    .filter(({ passages }) => passages.some(({ words: said }) => said?.rule === null))
    .map(({ number, takenBy }) => {
      const by = exhibits.find((one) => one.number === takenBy.exhibit)?.publication?.publisher;
      const account = code(number);
      return by === undefined
        ? teller.say(people.publishedByOthers, { account })
        : teller.say(people.publishedBy, { account, publisher: told(by) });
    });

/** That nobody can be asked for the name any more: since when, and on what that rests. */
const ended = (teller: Teller, { ended: end }: DossierPerson): Line | null => {
  if (end === undefined) return null;
  const on = day(teller, end.on);
  return end.basis === null
    ? teller.say(people.identityDestroyed, { on })
    : teller.say(people.identityDestroyedOn, { on, basis: coded(teller, end.basis) });
};

const under = (
  teller: Teller,
  content: DossierContent,
  person: DossierPerson,
): readonly (Line | null)[] => {
  const note = words(teller, person.note);
  return [
    ...person.fates.map(({ fate, at, source: from, pinpoint }) =>
      teller.say(people.fate, {
        fate: teller.many([
          coded(teller, fate),
          at === null ? null : day(teller, at),
          source(teller, from, pinpoint),
        ]),
      }),
    ),
    ended(teller, person),
    person.accounts.length === 0
      ? null
      : teller.say(people.accountsOf, { accounts: numbers(teller, person.accounts) }),
    ...published(teller, content, person),
    note && teller.say(people.note, { note }),
  ];
};

/** Natural persons, each under a pseudonym. */
export const persons = (paper: Paper, content: DossierContent): void => {
  const { teller } = paper;
  const { persons: all } = content;
  const { say } = teller;
  paper.part(people.persons);
  if (all.length > 0) paper.paragraph(people.personsSay);
  paper.table(
    [
      [people.pseudonym, 4],
      [people.roles, 7],
      [people.consent, 6],
    ],
    all.map((person) =>
      row(
        [
          teller.rows([id(person.pseudonym), person.protected ? say(people.protected) : null]),
          teller.rows(person.roles.map((role) => roleOf(teller, role))),
          person.consents.length === 0
            ? say(people.noConsent)
            : teller.rows(person.consents.map((consent) => consentOf(teller, consent))),
        ],
        under(teller, content, person),
      ),
    ),
    people.noPersons,
  );
};

/** The members of the office, by the numbers that stand for them. */
export const members = (paper: Paper, content: DossierContent): void => {
  const all = membersIn(content);
  paper.part(people.members);
  if (all.length > 0) paper.paragraph(people.membersSay);
  paper.table(
    [
      [people.member, 2],
      [people.memberId, 9],
    ],
    all.map((member) => row([paper.teller.who(member), id(member)])),
    people.noMembers,
  );
};
