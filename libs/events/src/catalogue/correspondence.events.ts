import { cas, event, open, work } from '../event.js';
import { id, oneOf, text } from '../shape/shape.js';
import { lawEntry } from '../shape/vocabulary.js';

/** How far one entry of the law covers what another does, in somebody’s opinion. */
export const CORRESPONDENCE_FITS = ['same', 'wider', 'narrower', 'overlapping', 'none'] as const;

export const CorrespondenceProposed = event(
  'correspondence',
  'CorrespondenceProposed',
  'Somebody holds that an entry of one forum corresponds to one of another, or that it does not. An opinion with an author; nothing follows from it by itself.',
  {
    correspondenceId: open(id, 'The opinion.'),
    from: cas(lawEntry, 'The entry of the one forum.'),
    to: cas(lawEntry, 'The entry of the other.'),
    fit: cas(oneOf(...CORRESPONDENCE_FITS), 'What the second covers, seen from the first.'),
    reason: work(text, 'Why.'),
  },
);

export const CorrespondenceRevised = event(
  'correspondence',
  'CorrespondenceRevised',
  'The fit of two entries was put otherwise; it is open again, and the former view stays in the history.',
  {
    correspondenceId: open(id, 'The opinion.'),
    fit: cas(oneOf(...CORRESPONDENCE_FITS), 'What the second covers, from here on.'),
    reason: work(text, 'Why.'),
  },
);

const decision = {
  correspondenceId: open(id, 'The opinion.'),
  reason: work(text, 'Why.'),
};
export const CorrespondenceAdopted = event(
  'correspondence',
  'CorrespondenceAdopted',
  'Somebody other than its author made an opinion on two entries the office’s own.',
  decision,
);
export const CorrespondenceRejected = event(
  'correspondence',
  'CorrespondenceRejected',
  'Somebody other than its author did not share an opinion on two entries; it stays on record.',
  decision,
);
export const CorrespondenceWithdrawn = event(
  'correspondence',
  'CorrespondenceWithdrawn',
  'An opinion on two entries is not held any more.',
  decision,
);
