import { pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** What a person said, corrected, translated and doubted. */
export const takeAccounts = async (
  { done }: Wisher,
  source: object,
  {
    incident,
    person,
    double,
    video,
  }: { readonly [K in 'incident' | 'person' | 'double' | 'video']: Result },
) => {
  const before = await done('investigator', 'takeAccount', {
    person: person.id,
    present: [],
    priorAccounts: [],
  });
  const account = await done('investigator', 'takeAccount', {
    pinpoint,
    person: person.id,
    evidenceId: video.id,
    incidentId: incident.id,
    takenOn: '2017-10-02',
    lang: 'ar',
    interpreter: double.id,
    present: [double.id],
    priorAccounts: [before.id],
    readBack: true,
    channel: 'telephone',
    place: 'a tent',
    capacity: 'a neighbour',
  });
  await done('investigator', 'recordPassage', {
    accountId: account.id,
    basis: 'saw',
    paraphrase: false,
    words: { text: SECRETS.words, lang: 'en' },
    pinpoint,
  });
  await done('investigator', 'translatePassage', {
    accountId: account.id,
    number: 1,
    words: { text: 'رأيت', lang: 'ar', translationOf: 'en', translator: 'a translator' },
  });
  await done('investigator', 'correctAccount', {
    accountId: account.id,
    number: 1,
    words: { text: `${SECRETS.words} clearly`, lang: 'en' },
    by: 'speaker',
    reason: SECRETS.reason,
  });
  const doubt = await done('analyst', 'noteInconsistency', {
    accountId: account.id,
    number: 1,
    with: source,
    pinpoint,
    what: 'another hour',
  });
  await done('analyst', 'explainInconsistency', {
    accountId: account.id,
    inconsistencyId: made(doubt, 'inconsistencyId'),
    explanation: 'summer time',
    explainedBy: word('team'),
  });

  const document = { accountId: account.id, evidenceId: video.id, pinpoint };
  const named = await done('investigator', 'documentAccount', document);
  await done('investigator', 'withdrawAccountDocument', {
    accountId: account.id,
    documentId: made(named, 'documentId'),
    reason: SECRETS.reason,
  });
  await done('investigator', 'documentAccount', { ...document, reason: SECRETS.reason });

  await done('investigator', 'withdrawAccount', {
    accountId: before.id,
    ground: 'takenBack',
    reason: SECRETS.reason,
  });

  return { account };
};
