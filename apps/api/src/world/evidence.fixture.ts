import { pinpoint, SECRETS, word } from './words.fixture.js';
import { made } from './wisher.fixture.js';
import type { Result, Wisher } from './wisher.fixture.js';

/** A video that bears on an incident, and nothing more. */
export const videoOf = async ({ done }: Wisher, incidentId: string): Promise<Result> => {
  const item = await done('investigator', 'addEvidence', {
    kind: word('Video'),
    acquisition: { how: word('x') },
    supports: [],
  });
  await done('investigator', 'linkEvidence', { evidenceId: item.id, incidentId });
  return item;
};

/** An item that is described, linked, graded, checked and disputed. */
export const addItems = async (
  { done }: Wisher,
  {
    incident,
    other,
    report,
    actId,
  }: { readonly [K in 'incident' | 'other' | 'report']: Result } & { readonly actId: string },
) => {
  const video = await done('investigator', 'addEvidence', {
    kind: word('Video'),
    host: report.id,
    pinpoint,
    acquisition: { how: word('Described'), at: null },
    dated: '2017-09-29',
    supports: [word('crater')],
    title: { en: 'A video' },
  });
  const bears = await done('investigator', 'linkEvidence', {
    evidenceId: video.id,
    incidentId: incident.id,
    actId,
    pinpoint: { timecode: '00:01:02' },
    certainty: word('sure'),
    reason: SECRETS.reason,
  });
  const astray = await done('investigator', 'linkEvidence', {
    evidenceId: video.id,
    incidentId: other.id,
  });
  await done('investigator', 'unlinkEvidence', {
    evidenceId: video.id,
    linkId: made(astray, 'linkId'),
    reason: 'Not this one.',
  });
  await done('analyst', 'gradeEvidence', {
    evidenceId: video.id,
    sourceReliability: 'B',
    informationCredibility: 'C2',
    reason: SECRETS.reason,
  });
  await done('analyst', 'assessAuthenticity', {
    evidenceId: video.id,
    ofSource: 'confirmed',
    ofPlace: 'notConfirmed',
    ofTime: 'disputed',
    method: 'shadows',
    reason: SECRETS.reason,
  });
  await done('investigator', 'contestEvidence', {
    evidenceId: video.id,
    by: word('A State'),
    ground: { text: 'It is staged.', lang: 'en' },
  });
  const doubtful = await done('investigator', 'addEvidence', {
    kind: word('Photo'),
    acquisition: { how: word('Described') },
    supports: [],
  });
  await done('investigator', 'withdrawEvidence', { evidenceId: doubtful.id, reason: 'Not ours.' });

  return { bears, video };
};
