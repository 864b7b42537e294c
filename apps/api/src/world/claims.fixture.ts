import { killed, pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** What is claimed about an incident, and what becomes of it. */
export const addClaims = async (
  { done }: Wisher,
  source: object,
  {
    incident,
    actId,
    person,
    force,
  }: { readonly [K in 'incident' | 'person' | 'force']: Result } & { readonly actId: string },
) => {
  const at = { incidentId: incident.id, source, pinpoint };
  const toll = await done('investigator', 'assertToll', {
    ...at,
    counts: [
      killed(7),
      { ...killed(3), category: word('Children') },
      { ...killed(2), category: word('Women') },
      { ...killed(1), category: word('Unborn') },
      { ...killed(9), outcome: 'injured' },
    ],
    descriptor: word('civilians'),
    traits: {
      civilians: true,
      atOnce: true,
      sameFamily: false,
      displaced: true,
      breakdownExhaustive: true,
      killedIncludesUnborn: true,
      childrenIncludeUnborn: false,
    },
    persons: [person.id],
    note: 'A note of the source',
  });
  await done('investigator', 'assertControl', {
    ...at,
    parties: [word('Opposition')],
    minor: [word('Others')],
    countedAs: [word('Opposition')],
    tense: word('then'),
  });
  await done('investigator', 'assertAttribution', {
    ...at,
    actId,
    actorId: force.id,
    party: word('A State'),
    level: 'force',
    role: 'countedUnder',
    language: word('stated'),
    basis: [word('witness')],
  });
  for (const role of ['author', 'countedUnder'])
    await done('investigator', 'assertAttribution', {
      ...at,
      party: word('A State'),
      level: 'party',
      role,
      language: word('stated'),
      basis: [],
    });
  await done('analyst', 'assertCharacterisation', {
    incidentId: incident.id,
    term: word('massacre'),
    applies: true,
  });
  await done('investigator', 'assertCharacterisation', {
    ...at,
    term: word('massacre'),
    applies: true,
    counted: true,
    basis: 'more than five',
  });
  const time = await done('investigator', 'assertTime', {
    ...at,
    time: '18:30',
    precision: word('around'),
    asWritten: '6:30 PM',
    by: 'a witness',
    about: 'the first strike',
  });
  await done('investigator', 'recordStatement', {
    ...at,
    speaker: word('A State'),
    stance: 'denies',
    target: made(toll, 'claimId'),
    on: '2017-10',
    words: { text: SECRETS.words, lang: 'en' },
  });
  await done('investigator', 'assessMilitaryObjective', {
    incidentId: incident.id,
    finding: 'notFound',
    method: 'satellite images',
    reason: SECRETS.reason,
  });
  await done('investigator', 'withdrawClaim', {
    incidentId: incident.id,
    claimId: made(time, 'claimId'),
    ground: 'enteredInError',
    reason: 'Wrong line.',
  });
  const doubtfulToll = await done('investigator', 'assertToll', {
    ...at,
    actId,
    counts: [killed(1)],
    traits: {},
  });
  await done('investigator', 'withdrawClaim', {
    incidentId: incident.id,
    claimId: made(doubtfulToll, 'claimId'),
    ground: 'discredited',
    reason: SECRETS.reason,
  });
  const corrected = await done('analyst', 'correctToll', {
    incidentId: incident.id,
    claimId: made(toll, 'claimId'),
    changes: [killed(8)],
    traits: { displaced: false },
    reason: SECRETS.reason,
  });

  return { corrected, toll };
};
