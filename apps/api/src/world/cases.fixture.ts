import { pinpoint, SECRETS } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** A case file. */
export const openCases = async (
  { done }: Wisher,
  {
    incident,
    other,
    person,
    double,
    post,
    video,
    report,
  }: {
    readonly [
      K in 'incident' | 'other' | 'person' | 'double' | 'post' | 'video' | 'report'
    ]: Result;
  },
) => {
  const opened = await done('lawyer', 'openCase', {
    reference: 'SPEC-1',
    title: { en: 'A case', ar: 'قضية' },
    forum: 'ICC',
    mandate: 'on request',
  });
  const inCase = { caseId: opened.id };
  await done('lawyer', 'nameSuspect', {
    ...inCase,
    post: post.id,
    on: '2017-09-29',
    invented: true,
    reason: SECRETS.reason,
  });
  const suspect = await done('lawyer', 'nameSuspect', {
    ...inCase,
    person: double.id,
    reason: SECRETS.reason,
  });
  const mistaken = await done('lawyer', 'nameSuspect', {
    ...inCase,
    person: person.id,
    reason: SECRETS.reason,
  });
  await done('lawyer', 'removeSuspect', {
    ...inCase,
    suspectId: made(mistaken, 'suspectId'),
    reason: SECRETS.reason,
  });
  await done('lawyer', 'includeIncident', {
    ...inCase,
    incidentId: incident.id,
    reason: SECRETS.reason,
  });
  await done('lawyer', 'includeIncident', { ...inCase, incidentId: other.id });
  await done('lawyer', 'excludeIncident', {
    ...inCase,
    incidentId: other.id,
    reason: SECRETS.reason,
  });
  const exhibit = await done('lawyer', 'includeEvidence', {
    ...inCase,
    evidenceId: video.id,
    pages: 3,
    reason: SECRETS.reason,
  });
  const out = await done('lawyer', 'includeEvidence', { ...inCase, evidenceId: report.id });
  await done('lawyer', 'assessBearing', {
    ...inCase,
    exhibitId: made(out, 'exhibitId'),
    bearing: 'exculpatory',
    reason: SECRETS.reason,
  });
  const leaving = { ...inCase, exhibitId: made(out, 'exhibitId'), reason: SECRETS.reason };
  await done('lawyer', 'proposeExclusion', leaving);
  await done('reviewer', 'rejectExclusion', leaving);
  await done('lawyer', 'proposeExclusion', leaving);
  await done('reviewer', 'approveExclusion', leaving);
  const copy = await done('lawyer', 'includeEvidence', { ...inCase, evidenceId: report.id });
  await done('lawyer', 'excludeEvidence', { ...leaving, exhibitId: made(copy, 'exhibitId') });
  await done('lawyer', 'assessBearing', {
    ...inCase,
    exhibitId: made(exhibit, 'exhibitId'),
    suspectId: made(suspect, 'suspectId'),
    bearing: 'incriminating',
    pinpoint,
    reason: SECRETS.reason,
  });

  return { exhibit, opened, suspect };
};
