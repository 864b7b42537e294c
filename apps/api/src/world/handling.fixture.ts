import { SECRETS } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** How things must be handled, and what may not be destroyed. */
export const layDownHandling = async (
  { done }: Wisher,
  { account, incident, video }: { readonly [K in 'account' | 'incident' | 'video']: Result },
) => {
  await done('custodian', 'setHandling', {
    subject: { noun: 'account', id: account.id },
    level: 'confidential',
    audience: [],
    terms: 'not for publication',
    reason: SECRETS.reason,
  });
  const hold = await done('custodian', 'placeHold', {
    subject: { noun: 'evidence', id: video.id },
    ground: 'a request of a court',
    reason: SECRETS.reason,
  });
  await done('custodian', 'liftHold', {
    subject: { noun: 'evidence', id: video.id },
    holdId: made(hold, 'holdId'),
    reason: SECRETS.reason,
  });
  for (const subject of [
    { noun: 'incident', id: incident.id },
    { noun: 'evidence', id: video.id },
  ]) {
    await done('custodian', 'placeHold', {
      subject,
      ground: 'a request of a court',
      reason: SECRETS.reason,
    });
    await done('custodian', 'setHandling', {
      subject,
      level: 'public',
      audience: ['lawyer'],
      terms: 'none',
      reason: SECRETS.reason,
    });
  }
};
