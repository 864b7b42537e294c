import { cas, confidential, event, open, work } from '../event.js';
import { id, list, maybe, oneOf, text } from '../shape/shape.js';
import { bilingual, coded, period, pinpoint, source } from '../shape/vocabulary.js';

/** The types of armed conflict on which paragraphs of article 8 of the Rome Statute turn. */
export const CONFLICT_TYPES = ['IAC', 'NIAC'] as const;

const classification = {
  conflictId: open(id, 'The conflict.'),
  name: cas(bilingual, 'How it is called.'),
  type: cas(oneOf(...CONFLICT_TYPES), 'International, or not of an international character.'),
  parties: cas(list(coded), 'Between whom.'),
  territory: cas(text, 'Where.'),
  during: cas(period, 'From when to when.'),
  source: cas(source, 'Whose classification it is.'),
  pinpoint: cas(maybe(pinpoint), 'Where it stands in the source.'),
  reason: work(text, 'Why.'),
};

export const ConflictClassified = event(
  'conflict',
  'ConflictClassified',
  'An armed conflict was classified, by an author and for a time.',
  classification,
);
export const ConflictReclassified = event(
  'conflict',
  'ConflictReclassified',
  'An armed conflict was classified otherwise; the former view stays in the history.',
  classification,
);

/** Whether an act was part of a conflict. */
export const NEXUS_ANSWERS = ['yes', 'no', 'open'] as const;

export const NexusAssessed = event(
  'conflict',
  'NexusAssessed',
  'Whether an act was part of a conflict was assessed.',
  {
    conflictId: open(id, 'The conflict.'),
    incidentId: open(id, 'The incident.'),
    actId: open(maybe(id), 'The act.'),
    nexus: cas(oneOf(...NEXUS_ANSWERS), 'The assessment.'),
    reason: work(text, 'Why.'),
  },
);

export const AttackOnCiviliansAsserted = event(
  'conflict',
  'AttackOnCiviliansAsserted',
  'A widespread or systematic attack on a civilian population was asserted (Rome Statute, 7(1) and 7(2)(a)).',
  {
    conflictId: open(id, 'The conflict.'),
    claimId: open(id, 'The claim.'),
    population: confidential(text, 'Against whom.'),
    during: cas(period, 'From when to when.'),
    organisation: cas(coded, 'The State or organisation.'),
    policy: confidential(text, 'The policy asserted.'),
    source: cas(source, 'Who asserts it.'),
    pinpoint: cas(maybe(pinpoint), 'Where it stands in the source.'),
  },
);
