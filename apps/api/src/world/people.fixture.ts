import { pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** Parts, fates, posts and consents of people. */
export const tellOfPeople = async (
  wishes: Wisher,
  source: object,
  {
    incident,
    person,
    double,
    video,
    post,
    actId,
  }: { readonly [K in 'incident' | 'person' | 'double' | 'video' | 'post']: Result } & {
    readonly actId: string;
  },
) => {
  const { done } = wishes;
  const during = { from: '2016', to: null };
  await done('custodian', 'correctIdentity', {
    personId: person.id,
    name: SECRETS.witness,
    alias: SECRETS.alias,
    particulars: SECRETS.particulars,
    reason: SECRETS.reason,
  });
  const part = await done('investigator', 'assertRole', {
    personId: person.id,
    role: 'witness',
    of: { noun: 'incident', id: incident.id },
    outcome: word('injured'),
    source,
    pinpoint,
    certainty: word('sure'),
    note: 'A note',
  });
  await done('investigator', 'assertRole', {
    personId: person.id,
    role: 'source',
    of: { noun: 'evidence', id: video.id },
    source,
  });
  await done('investigator', 'assertRole', {
    personId: person.id,
    role: 'victim',
    of: { noun: 'act', id: actId },
    within: { noun: 'incident', id: incident.id },
    source,
  });
  await done('investigator', 'assertFate', {
    personId: person.id,
    fate: word('injured'),
    at: '2017-09-29',
    source,
    pinpoint,
    note: 'A note',
  });
  await done('investigator', 'assertPostHeld', {
    personId: double.id,
    post: post.id,
    basis: 'deFacto',
    during,
    source,
    pinpoint,
    certainty: word('sure'),
  });
  const consent = await done('custodian', 'recordConsent', {
    personId: person.id,
    purposes: ['documentation', 'icc'],
    identityUse: 'alias',
    recontactAllowed: true,
    givenAt: '2017-10-01',
    how: word('spoken'),
    expires: '2030',
    pinpoint,
    note: 'A note',
  });
  await done('custodian', 'narrowConsent', {
    personId: person.id,
    consentId: made(consent, 'consentId'),
    purposes: ['icc'],
    identityUse: 'anonymous',
    reason: SECRETS.reason,
  });
  await done('custodian', 'recordConsent', {
    personId: person.id,
    purposes: ['documentation'],
    identityUse: 'anonymous',
    recontactAllowed: false,
    how: word('spoken'),
    note: 'A note',
  });
  const taken = await done('custodian', 'recordConsent', {
    personId: double.id,
    purposes: ['media'],
    identityUse: 'named',
    recontactAllowed: false,
    how: word('written'),
  });
  await done('custodian', 'withdrawConsent', {
    personId: double.id,
    consentId: made(taken, 'consentId'),
    effect: 'erase',
    reason: SECRETS.reason,
  });
  await done('investigator', 'mergePersons', {
    personId: double.id,
    into: person.id,
    reason: SECRETS.reason,
  });
  await done('investigator', 'unmergePersons', { personId: double.id, reason: SECRETS.reason });
  const third = await done('investigator', 'registerPerson', {
    name: `${SECRETS.witness} once more`,
  });
  await done('investigator', 'mergePersons', {
    personId: third.id,
    into: person.id,
    reason: SECRETS.reason,
  });

  await endIdentities(wishes, source, video.id);
  return { part };
};

/** Identities that people asked to be destroyed: once not done, once done, once it waits. */
const endIdentities = async ({ done }: Wisher, source: object, document: string) => {
  const somebody = async () => {
    const { id: personId } = await done('investigator', 'registerPerson', { name: 'Asks Togo' });
    const consent = await done('custodian', 'recordConsent', {
      personId,
      purposes: ['documentation'],
      identityUse: 'anonymous',
      recontactAllowed: false,
      how: word('spoken'),
      source,
    });
    const consentId = made(consent, 'consentId');
    await done('custodian', 'withdrawConsent', {
      personId,
      consentId,
      effect: 'erase',
      reason: SECRETS.reason,
    });
    return { personId, consentId };
  };
  const ask = async ({ personId, consentId }: Awaited<ReturnType<typeof somebody>>) => {
    const asked = await done('lawyer', 'requestDestruction', {
      personId,
      basis: { code: 'consentWithdrawn', printed: 'withdrawn consent' },
      consentId,
      reference: 'REF-2',
      document,
      ground: SECRETS.reason,
    });
    return { personId, requestId: made(asked, 'requestId') };
  };
  const { reason } = SECRETS;
  const [gone, stays] = [await somebody(), await somebody()];
  await done('reviewer', 'rejectDestruction', { ...(await ask(gone)), reason });
  const request = await ask(gone);
  await done('reviewer', 'approveDestruction', { ...request, reason });
  await done('custodian', 'approveDestruction', { ...request, reason });
  await done('custodian', 'carryOutDestruction', request);
  await done('reviewer', 'approveDestruction', { ...(await ask(stays)), reason });
};
