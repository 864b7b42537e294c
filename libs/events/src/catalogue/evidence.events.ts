import { cas, confidential, event, open, work } from '../event.js';
import {
  flag,
  id,
  instantShape,
  integer,
  json,
  label,
  list,
  maybe,
  oneOf,
  orNull,
  partialDate,
  sha256,
  sha512,
  text,
} from '../shape/shape.js';
import { bilingual, coded, pinpoint, quotation } from '../shape/vocabulary.js';
import { object } from '../shape/shape.js';

/** One file of an item: named for ever by the hash of its bytes; a second hash for the day the first one falls. */
export const evidenceFile = object({
  sha256,
  sha512: maybe(sha512),
  /** The SHA-256 of its encrypted bytes, as they lie in the file store. */
  sealed: maybe(sha256),
  size: integer(0, Number.MAX_SAFE_INTEGER),
  mediaType: label,
  pages: maybe(integer(1)),
  milliseconds: maybe(integer(1)),
});

/** How an item came to the office (Berkeley Protocol, section VI: who, when, where, how, by what tool). */
export const acquisition = object({
  how: coded,
  at: orNull(instantShape),
  tool: maybe(text),
  legalBasis: maybe(text),
  providerTerms: maybe(text),
});

export const EvidenceAdded = event(
  'evidence',
  'EvidenceAdded',
  'An item of evidence entered the register: held as files, or described by a source while the item itself is not held.',
  {
    evidenceId: open(id, 'The item.'),
    kind: cas(coded, 'What it is: video, photograph, witness account, publication, …'),
    held: cas(flag, 'Whether its bytes are held here.'),
    files: cas(list(evidenceFile), 'Its files, in order.'),
    host: cas(maybe(id), 'The item to which this one is attached or from which it was described.'),
    pinpoint: cas(maybe(pinpoint), 'Where in the host it stands.'),
    acquisition: cas(acquisition, 'How it came to the office.'),
    publication: cas(
      maybe(
        object({
          publisher: text,
          title: orNull(text),
          published: orNull(partialDate),
          key: label,
        }),
      ),
      'What was published by whom, where the item is a publication.',
    ),
    extraction: cas(
      maybe(object({ tool: orNull(text), originalPresent: flag })),
      'By what this structured copy was made, and whether the original it was made from is here.',
    ),
    dated: cas(maybe(orNull(partialDate)), 'The day the item speaks from.'),
    supports: cas(list(coded), 'What, by its source, the item shows.'),
    structuredBy: confidential(maybe(text), 'Who made a structured copy.'),
    title: confidential(maybe(bilingual), 'Title or file name.'),
    texts: confidential(
      maybe(json),
      'Free texts of the source about it, by their place in the source.',
    ),
  },
);

export const EvidenceLinked = event(
  'evidence',
  'EvidenceLinked',
  'An item was linked to an incident or one of its acts.',
  {
    evidenceId: open(id, 'The item.'),
    linkId: open(id, 'The link.'),
    incidentId: open(id, 'The incident.'),
    actId: open(maybe(id), 'The act, where the link is to one.'),
    pinpoint: cas(maybe(pinpoint), 'The passage, page or time-code that bears on it.'),
    certainty: cas(maybe(coded), 'How sure the link is.'),
    reason: work(maybe(text), 'Why it was linked.'),
  },
);

export const EvidenceUnlinked = event(
  'evidence',
  'EvidenceUnlinked',
  'A link between an item and an incident was taken back.',
  {
    evidenceId: open(id, 'The item.'),
    linkId: open(id, 'The link.'),
    reason: work(text, 'Why.'),
  },
);

/** How reliable a source is, from completely to cannot be judged (Admiralty system). */
export const SOURCE_RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export const EvidenceGraded = event(
  'evidence',
  'EvidenceGraded',
  'Source and information of an item were graded, each on its own scale (Admiralty system); the two are never averaged.',
  {
    evidenceId: open(id, 'The item.'),
    gradeId: open(id, 'The grading.'),
    sourceReliability: cas(
      oneOf(...SOURCE_RELIABILITIES),
      'A completely reliable … F cannot be judged.',
    ),
    informationCredibility: cas(
      oneOf('1', '2', '3', '4', '5', '6'),
      '1 confirmed by others … 6 cannot be judged.',
    ),
    reason: work(text, 'Why.'),
  },
);

const outcome = oneOf('confirmed', 'not confirmed', 'disputed', 'not checked');

export const AuthenticityAssessed = event(
  'evidence',
  'AuthenticityAssessed',
  'Source, place and time of an item were checked, each by itself.',
  {
    evidenceId: open(id, 'The item.'),
    assessmentId: open(id, 'The assessment.'),
    ofSource: cas(outcome, 'Who made it.'),
    ofPlace: cas(outcome, 'Where it was made.'),
    ofTime: cas(outcome, 'When it was made.'),
    method: confidential(maybe(text), 'How it was checked.'),
    reason: work(text, 'Why this outcome.'),
  },
);

export const EvidenceContested = event(
  'evidence',
  'EvidenceContested',
  'Somebody disputes an item.',
  {
    evidenceId: open(id, 'The item.'),
    contestId: open(id, 'The dispute.'),
    by: cas(coded, 'Who disputes it: a party, a State, the defence.'),
    ground: confidential(quotation, 'What they say.'),
  },
);

export const EvidenceWithdrawn = event(
  'evidence',
  'EvidenceWithdrawn',
  'An item is no longer relied on. It stays in the register.',
  { evidenceId: open(id, 'The item.'), reason: work(text, 'Why.') },
);
