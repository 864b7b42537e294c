import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';
import { describedOn, SECRETS, word } from './words.fixture.js';

const { reason } = SECRETS;

/**
 * Things that stand on another record, each named alone by what was done with it later; and the records,
 * to be put under seal. `took` are the positions of what was done, `asked` is what can be asked for still.
 */
export const standingOnOthers = async ({ done }: Wisher, caseId: string) => {
  const item = (): Promise<Result> =>
    done('investigator', 'addEvidence', {
      kind: word('Video'),
      acquisition: { how: word('x') },
      supports: [],
    });
  const incident = (): Promise<Result> =>
    done('investigator', 'recordIncident', { described: describedOn('2017-09-29') });
  const actor = (en: string): Promise<Result> =>
    done('lawyer', 'registerActor', { kind: 'unit', name: { en }, invented: true });
  const person = await done('investigator', 'registerPerson', { name: SECRETS.witness });
  const account = await done('investigator', 'takeAccount', {
    person: null,
    present: [],
    priorAccounts: [],
  });
  await done('investigator', 'recordPassage', {
    accountId: account.id,
    basis: 'saw',
    paraphrase: false,
    words: { text: SECRETS.words, lang: 'en' },
  });
  const spoken = await done('investigator', 'takeAccount', {
    person: person.id,
    present: [],
    priorAccounts: [],
  });
  const [shown, kept, here, there] = [
    await item(),
    await item(),
    await incident(),
    await incident(),
  ];
  const [part, whole] = [await actor('An invented part'), await actor('An invented whole')];
  const inCase = { caseId };

  const exhibitId = made(
    await done('lawyer', 'includeEvidence', { ...inCase, evidenceId: kept.id }),
    'exhibitId',
  );
  const fact = {
    ...inCase,
    factId: made(
      await done('analyst', 'allegeFact', {
        ...inCase,
        kind: 'crimeBase',
        acts: [],
        statement: SECRETS.words,
      }),
      'factId',
    ),
  };
  /** Does a thing, takes it back, and does it again: that one stays, to be asked for. */
  const twice = async (
    by: 'analyst' | 'investigator' | 'lawyer',
    wish: string,
    back: string,
    input: object,
    key: readonly [name: string, ids: object],
  ) => {
    const [name, ids] = key;
    const first = { ...ids, [name]: made(await done(by, wish, input), name), reason };
    const { position } = await done(by, back, first);
    const second = { ...ids, [name]: made(await done(by, wish, input), name), reason };
    return { position, by, back, input: second };
  };
  const support = { ...fact, stance: 'for' };
  const onAccount = { ...support, account: { accountId: account.id, passage: 1 } };
  const link = { evidenceId: shown.id, incidentId: there.id };
  const suspect = { ...inCase, person: person.id, reason };
  const source = { kind: 'evidence', id: shown.id };
  const during = { from: '2016', to: null };
  const relation = { actorId: part.id, during, source };
  const supportId = ['supportId', fact] as const;
  const claimId = ['claimId', { actorId: part.id }] as const;
  const linked = await twice('investigator', 'linkEvidence', 'unlinkEvidence', link, [
    'linkId',
    { evidenceId: shown.id },
  ]);
  const took = [
    await twice(
      'analyst',
      'recordFactSupport',
      'withdrawFactSupport',
      { ...support, exhibitId },
      supportId,
    ),
    await twice('analyst', 'recordFactSupport', 'withdrawFactSupport', onAccount, supportId),
    linked,
    await twice(
      'analyst',
      'linkIncidents',
      'unlinkIncidents',
      { incidentId: here.id, to: there.id, kind: 'related', source },
      ['linkId', { incidentId: here.id }],
    ),
    await twice('lawyer', 'nameSuspect', 'removeSuspect', suspect, ['suspectId', inCase]),
    await twice(
      'lawyer',
      'assertMembership',
      'endMembership',
      { ...relation, of: whole.id },
      claimId,
    ),
    await twice(
      'lawyer',
      'assertCommand',
      'endCommand',
      { ...relation, under: whole.id, basis: 'deJure' },
      claimId,
    ),
  ];
  const passage = {
    accountId: spoken.id,
    basis: 'saw',
    paraphrase: false,
    words: { text: SECRETS.words, lang: 'en' },
  };
  await done('investigator', 'recordPassage', passage);
  const bearing = { ...inCase, exhibitId, suspectId: null, bearing: 'mixed', reason };
  return {
    took,
    asked: [
      ...took,
      { by: 'lawyer' as const, back: 'assessBearing', input: bearing },
      { by: 'investigator' as const, back: 'recordPassage', input: passage },
    ],
    spoken: spoken.id,
    seal: async () => {
      for (const [noun, { id }] of [
        ['evidence', kept],
        ['account', account],
        ['incident', there],
        ['person', person],
        ['actor', whole],
      ] as const)
        await done('custodian', 'setHandling', {
          subject: { noun, id },
          level: 'underSeal',
          audience: ['custodian'],
          reason: 'The source is in danger.',
        });
    },
    subjects: [caseId, shown.id, here.id, part.id],
  };
};
