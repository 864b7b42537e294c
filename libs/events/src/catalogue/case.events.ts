import { cas, confidential, event, open, work } from '../event.js';
import { date, id, integer, label, maybe, oneOf, orNull, text } from '../shape/shape.js';
import { bilingual, pinpoint } from '../shape/vocabulary.js';

export const CaseOpened = event('case', 'CaseOpened', 'A case was opened for a forum.', {
  caseId: open(id, 'The case.'),
  reference: cas(label, 'Its reference, unique in the register; names nobody.'),
  title: confidential(bilingual, 'Its title, which may name a suspect.'),
  forum: cas(oneOf('ICC', 'DE-VStGB', 'other'), 'The forum it is prepared for.'),
  mandate: confidential(maybe(text), 'On whose request and for what.'),
});

export const SuspectNamed = event(
  'case',
  'SuspectNamed',
  'A suspect was named: a person of the register, or the holder of a post on a day.',
  {
    caseId: open(id, 'The case.'),
    suspectId: open(id, 'The suspect within the case.'),
    person: open(orNull(id), 'The person, where known.'),
    post: open(orNull(id), 'The post, an actor of kind post.'),
    on: cas(orNull(date), 'The day on which the post was held.'),
    invented: cas(maybe(oneOf('invented')), 'Set where the suspect is invented, as in a demo.'),
    reason: work(text, 'Why.'),
  },
);

export const SuspectRemoved = event('case', 'SuspectRemoved', 'A suspect was taken off a case.', {
  caseId: open(id, 'The case.'),
  suspectId: open(id, 'The suspect.'),
  reason: work(text, 'Why.'),
});

export const IncidentIncluded = event(
  'case',
  'IncidentIncluded',
  'An incident was taken into a case.',
  {
    caseId: open(id, 'The case.'),
    incidentId: open(id, 'The incident.'),
    reason: work(maybe(text), 'Why.'),
  },
);

export const IncidentExcluded = event(
  'case',
  'IncidentExcluded',
  'An incident was taken out of a case.',
  {
    caseId: open(id, 'The case.'),
    incidentId: open(id, 'The incident.'),
    reason: work(text, 'Why.'),
  },
);

export const EvidenceIncluded = event(
  'case',
  'EvidenceIncluded',
  'An item became an exhibit of a case under a number that is never used again.',
  {
    caseId: open(id, 'The case.'),
    exhibitId: open(id, 'The exhibit.'),
    evidenceId: open(id, 'The item.'),
    number: cas(integer(1), 'The exhibit number.'),
    firstPage: cas(integer(1), 'Its first page in the case.'),
    lastPage: cas(integer(1), 'Its last page in the case.'),
    reason: work(maybe(text), 'Why.'),
  },
);

export const EvidenceExcluded = event(
  'case',
  'EvidenceExcluded',
  'An exhibit was taken out of a case; its number stays used.',
  {
    caseId: open(id, 'The case.'),
    exhibitId: open(id, 'The exhibit.'),
    reason: work(text, 'Why.'),
  },
);

const exclusion = {
  caseId: open(id, 'The case.'),
  exhibitId: open(id, 'The exhibit.'),
  reason: work(text, 'Why.'),
};
export const ExclusionProposed = event(
  'case',
  'ExclusionProposed',
  'It was proposed that an exhibit leave a case. What can help the defence leaves it in no other way.',
  exclusion,
);
export const ExclusionApproved = event(
  'case',
  'ExclusionApproved',
  'Somebody other than who proposed it approved that an exhibit leave the case.',
  exclusion,
);
export const ExclusionRejected = event(
  'case',
  'ExclusionRejected',
  'Somebody other than who proposed it decided that an exhibit stay in the case.',
  exclusion,
);

/** Which way an exhibit points (Rome Statute, 54(1)(a) and 67(2); Rules of Procedure and Evidence, 77). */
export const BEARINGS = [
  'incriminating',
  'exculpatory',
  'mixed',
  'materialToDefence',
  'neutral',
] as const;

export const BearingAssessed = event(
  'case',
  'BearingAssessed',
  'Which way an exhibit points for a suspect was assessed.',
  {
    caseId: open(id, 'The case.'),
    exhibitId: open(id, 'The exhibit.'),
    suspectId: open(orNull(id), 'For which suspect; all where null.'),
    bearing: cas(oneOf(...BEARINGS), 'Which way.'),
    pinpoint: cas(maybe(pinpoint), 'The passage that points so.'),
    reason: work(text, 'Why.'),
  },
);
