import { pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** Corrections, acts, classifications, links and merges of incidents. */
export const reviewIncidents = async (
  { done }: Wisher,
  source: object,
  {
    incident,
    other,
    twin,
    report,
    actId,
  }: { readonly [K in 'incident' | 'other' | 'twin' | 'report']: Result } & {
    readonly actId: string;
  },
) => {
  await done('analyst', 'correctIncident', {
    incidentId: incident.id,
    target: word('Hospital'),
    reason: SECRETS.reason,
  });
  const added = await done('investigator', 'addAct', {
    incidentId: other.id,
    act: { sequence: 2, kind: 'strike', time: '07:00', minutesAfterFirst: 20 },
    pinpoint,
    reason: SECRETS.reason,
  });
  await done('investigator', 'moveAct', {
    incidentId: other.id,
    actId: made(added, 'actId'),
    to: incident.id,
    reason: 'It belongs there.',
  });
  await done('analyst', 'resolvePlace', {
    incidentId: incident.id,
    gazetteer: 'geonames/2026',
    code: '172946',
    proposal: { tool: 'matcher/1', score: 930, exact: false, unique: false },
    reason: SECRETS.reason,
  });
  await done('analyst', 'assessVerification', {
    incidentId: incident.id,
    level: 'corroborated',
    reason: SECRETS.reason,
  });
  const classification = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    actId,
    law: { forum: 'ICC', entry: '8(2)(c)(i)-1', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [report.id],
    departure: SECRETS.reason,
    reason: SECRETS.reason,
  });
  const reviewed = {
    incidentId: incident.id,
    classificationId: made(classification, 'classificationId'),
    reason: SECRETS.reason,
  };
  await done('reviewer', 'adoptClassification', reviewed);
  await done('lawyer', 'withdrawClassification', reviewed);
  const former = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    law: { forum: 'ICC', entry: '7(1)(b)', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [],
    reason: SECRETS.reason,
  });
  await done('lawyer', 'reviseClassification', {
    incidentId: incident.id,
    revises: made(former, 'classificationId'),
    law: { forum: 'ICC', entry: '7(1)(k)', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [report.id],
    reason: SECRETS.reason,
  });
  const again = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    law: { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [],
    departure: 'against a flag',
    reason: SECRETS.reason,
  });
  await done('reviewer', 'rejectClassification', {
    ...reviewed,
    classificationId: made(again, 'classificationId'),
  });
  const proposal = await done('lawyer', 'proposeClassification', {
    incidentId: incident.id,
    law: { forum: 'ICC', entry: '7(1)(a)', catalogueVersion: 1 },
    standard: word('reasonable grounds'),
    evidence: [report.id],
    reason: SECRETS.reason,
  });
  const link = await done('analyst', 'linkIncidents', {
    incidentId: incident.id,
    to: other.id,
    kind: 'precedes',
    source,
    pinpoint,
    printed: 'the day after',
  });
  const wrong = await done('analyst', 'linkIncidents', {
    incidentId: incident.id,
    to: other.id,
    kind: 'related',
    source,
  });
  await done('analyst', 'unlinkIncidents', {
    incidentId: incident.id,
    linkId: made(wrong, 'linkId'),
    reason: 'Not so.',
  });
  await done('analyst', 'mergeIncidents', {
    incidentId: twin.id,
    into: other.id,
    reason: 'The same.',
  });
  await done('analyst', 'unmergeIncidents', { incidentId: twin.id, reason: 'Not the same.' });
  await done('analyst', 'mergeIncidents', {
    incidentId: twin.id,
    into: other.id,
    reason: 'The same after all.',
  });

  return { former, link, proposal };
};
