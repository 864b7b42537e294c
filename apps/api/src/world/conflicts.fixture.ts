import { pinpoint, SECRETS, word } from './words.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** An armed conflict and what was part of it. */
export const classifyConflicts = async (
  { done }: Wisher,
  source: object,
  { incident, actId }: { readonly incident: Result; readonly actId: string },
) => {
  const conflict = await done('lawyer', 'classifyConflict', {
    name: { en: 'A conflict' },
    type: 'NIAC',
    parties: [word('one'), word('other')],
    territory: 'A territory',
    during: { from: '2011' },
    source,
    reason: SECRETS.reason,
  });
  await done('lawyer', 'reclassifyConflict', {
    conflictId: conflict.id,
    name: { en: 'A conflict' },
    type: 'IAC',
    parties: [word('one'), word('other')],
    territory: 'A territory',
    during: { from: '2012' },
    source,
    pinpoint,
    reason: SECRETS.reason,
  });
  await done('lawyer', 'assessNexus', {
    conflictId: conflict.id,
    incidentId: incident.id,
    actId,
    nexus: 'yes',
    reason: SECRETS.reason,
  });
  await done('lawyer', 'assertAttackOnCivilians', {
    conflictId: conflict.id,
    population: 'A population',
    during: { from: '2013' },
    organisation: word('A State'),
    policy: 'a policy',
    source,
    pinpoint,
  });

  return { conflict };
};
