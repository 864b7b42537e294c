import { Protected, pseudonymOf, uuidV5 } from '#kernel';
import * as events from '#events';
import type { Move, World } from './world.js';
import { states, word } from './world.js';

type Known = World['persons'][number];

const withPerson =
  (move: (world: World, person: Known) => ReturnType<Move>): Move =>
  (world) =>
    world.persons.length === 0 ? [] : move(world, world.recent(world.persons));

const withAccount =
  (move: (world: World, account: World['accounts'][number]) => ReturnType<Move>): Move =>
  (world) =>
    world.accounts.length === 0 ? [] : move(world, world.recent(world.accounts));

const words = { text: 'I heard it before I saw it.', lang: 'en' };

/** The signed record of what was corrected; of every other one it is said afterwards that it is another's. */
const documented = ({ evidence }: World, accountId: string, number: number) => {
  const documentId = uuidV5(accountId, `document:${number}`);
  const evidenceId = evidence[0] ?? documentId;
  const named = states(events.AccountDocumented, accountId, {
    accountId,
    documentId,
    evidenceId,
    pinpoint: { timecode: '00:00:00-00:12:30' },
  });
  const takenBack = states(events.AccountDocumentWithdrawn, accountId, {
    accountId,
    documentId,
    reason: 'another account',
  });
  return number % 2 === 0 ? [named, takenBack] : [named];
};

/** What happens around natural persons, all of them invented, and what they say. */
export const peopleMoves: readonly (readonly [weight: number, move: Move])[] = [
  [
    4,
    ({ dice, persons }) => {
      const personId = dice.uuid();
      persons.push({ id: personId, merged: null });
      return [
        states(events.PersonRegistered, personId, {
          personId,
          pseudonym: pseudonymOf(personId),
          name: new Protected('Nobody At All'),
          note: 'met twice',
        }),
      ];
    },
  ],
  [
    1,
    withPerson((_, { id }) => [
      states(events.IdentityCorrected, id, {
        personId: id,
        name: new Protected('Nobody Else'),
        reason: 'misheard',
      }),
    ]),
  ],
  [
    4,
    withPerson((world, { id }) => {
      const { dice, incidents } = world;
      const incident = incidents.at(-1);
      if (incident === undefined) return [];
      return [
        states(events.RoleAsserted, id, {
          personId: id,
          claimId: dice.uuid(),
          role: dice.pick(events.PERSON_ROLES),
          of: { noun: 'incident', id: incident.id },
          source: world.report(),
          note: 'as listed',
          ...(dice.chance(0.3) ? { outcome: word('killed') } : {}),
        }),
      ];
    }),
  ],
  [
    1,
    withPerson((world, { id }) => [
      states(events.FateAsserted, id, {
        personId: id,
        claimId: world.dice.uuid(),
        fate: word('missing'),
        at: world.dice.maybe('2017-09'),
        source: world.report(),
        pinpoint: { pages: [4] },
      }),
    ]),
  ],
  [
    1,
    withPerson((world, { id }) =>
      world.actors.length === 0
        ? []
        : [
            states(events.PostHeld, id, {
              personId: id,
              claimId: world.dice.uuid(),
              post: world.dice.pick(world.actors).id,
              basis: 'deJure',
              during: { from: '2016', to: null },
              source: world.source(),
            }),
          ],
    ),
  ],
  [
    2,
    withPerson((world, { id }) => {
      const { dice, consents } = world;
      const former = dice.chance(0.5) ? consents.pop() : undefined;
      if (former !== undefined) {
        const data = { personId: former.person, consentId: former.id, reason: 'asked to' };
        return [
          dice.chance(0.5)
            ? states(events.ConsentNarrowed, former.person, {
                ...data,
                purposes: ['icc'],
                identityUse: 'anonymous',
              })
            : states(events.ConsentWithdrawn, former.person, { ...data, effect: 'stopSharing' }),
        ];
      }
      const consentId = dice.uuid();
      consents.push({ person: id, id: consentId });
      return [
        states(events.ConsentRecorded, id, {
          personId: id,
          consentId,
          purposes: ['documentation', 'icc'],
          identityUse: 'alias',
          recontactAllowed: dice.chance(0.5),
          givenAt: '2024-01',
          how: word('spoken'),
          source: world.member(),
          ...(dice.chance(0.3) ? { expires: '2030' } : {}),
        }),
      ];
    }),
  ],
  [
    1,
    withPerson((world, person) => {
      const { id } = person;
      if (person.merged !== null) {
        const from = person.merged;
        person.merged = null;
        return [states(events.PersonUnmerged, id, { personId: id, from, reason: 'two' })];
      }
      const into = world.dice.pick(world.persons).id;
      if (into === id) return [];
      person.merged = into;
      return [states(events.PersonMerged, id, { personId: id, into, reason: 'one' })];
    }),
  ],
  [
    1,
    withPerson(({ dice }, { id }) => {
      const requestId = dice.uuid();
      const request = { personId: id, requestId };
      const asked = states(events.DestructionRequested, id, {
        ...request,
        ...(dice.chance(0.7) ? { basis: word('withdrawn consent') } : {}),
        ...(dice.chance(0.5) ? { consentId: dice.uuid() } : {}),
        ...(dice.chance(0.5) ? { reference: 'REF-1' } : {}),
        ground: 'asked for',
      });
      const approved = states(events.DestructionApproved, id, { ...request, reason: 'so it is' });
      const rejected = states(events.DestructionRejected, id, { ...request, reason: 'not now' });
      const destroyed = states(events.IdentityDestroyed, id, {
        ...request,
        approvedBy: ['one', 'two'],
        at: '2025-01-01T00:00:00.000Z',
      });
      return [
        asked,
        ...dice.pick([
          [],
          [approved],
          [approved, rejected],
          [approved, approved, destroyed],
          [destroyed],
        ]),
      ];
    }),
  ],
  [
    1,
    withPerson(({ dice, members }, { id }) => [
      states(events.IdentityRevealed, id, {
        personId: id,
        to: `member-${dice.pick(members)}`,
        purpose: 'to call',
      }),
    ]),
  ],
  [
    2,
    (world) => {
      const { dice, accounts, persons, evidence, incidents } = world;
      const accountId = dice.uuid();
      accounts.push({ id: accountId, passages: 1, doubts: [] });
      const item = evidence.at(-1);
      const incident = incidents.at(-1);
      return [
        states(events.AccountTaken, accountId, {
          accountId,
          person: persons.length === 0 ? null : dice.maybe(world.recent(persons).id, 0.8),
          takenBy: world.report(),
          takenOn: dice.maybe('2017-10'),
          present: [],
          priorAccounts: [],
          readBack: dice.maybe(true),
          channel: 'by telephone',
          ...(item === undefined ? {} : { evidenceId: item }),
          ...(incident === undefined ? {} : { incidentId: incident.id }),
        }),
        states(events.PassageRecorded, accountId, {
          accountId,
          number: 1,
          basis: 'heard',
          paraphrase: true,
          words,
        }),
      ];
    },
  ],
  [
    2,
    withAccount((world, account) => {
      const { dice } = world;
      const { id } = account;
      const number = dice.between(1, account.passages);
      switch (dice.between(1, 5)) {
        case 1:
          account.passages += 1;
          return [
            states(events.PassageRecorded, id, {
              accountId: id,
              number: account.passages,
              basis: 'saw',
              paraphrase: false,
              words,
              pinpoint: { timecode: '00:00:10' },
            }),
          ];
        case 2:
          return [states(events.PassageTranslated, id, { accountId: id, number, words })];
        case 3:
          return [
            states(events.AccountCorrected, id, {
              accountId: id,
              number,
              words,
              by: 'speaker',
              reason: 'on reading it again',
            }),
            ...documented(world, id, number),
          ];
        case 4:
          return [
            states(events.AccountWithdrawn, id, {
              accountId: id,
              ground: 'takenBack',
              reason: 'the speaker asked for it',
            }),
          ];
        default: {
          const doubt = account.doubts.pop();
          if (doubt !== undefined)
            return [
              states(events.InconsistencyExplained, id, {
                accountId: id,
                inconsistencyId: doubt,
                explanation: 'another day',
                explainedBy: word('speaker'),
              }),
            ];
          const inconsistencyId = dice.uuid();
          account.doubts.push(inconsistencyId);
          return [
            states(events.InconsistencyNoted, id, {
              accountId: id,
              inconsistencyId,
              number,
              with: world.report(),
              what: 'the hour',
            }),
          ];
        }
      }
    }),
  ],
];
