import { cas, event, open } from '../event.js';
import { id, integer, label, list, maybe, object, oneOf } from '../shape/shape.js';

/** By which door something was shown. */
export const DISCLOSURE_MEANS = [
  'answer',
  'export',
  'bytes',
  'proof',
  'replay',
  'dossier',
] as const;

/** What somebody says that they look at it for. */
export const DISCLOSURE_PURPOSES = [
  'caseWork',
  'review',
  'audit',
  'disclosure',
  'protection',
] as const;

/** The classes whose showing is recorded. */
export const DISCLOSED_CLASSES = ['confidential', 'work', 'identity'] as const;

/** The most records that one disclosure names: more than one answer can hold. */
const MOST_SUBJECTS = 100_000;

export const ContentDisclosed = event(
  'disclosure',
  'ContentDisclosed',
  'Something confidential was about to be shown to whoever acts here; written before it was. Stands in the access register alone.',
  {
    disclosureId: open(id, 'The request: our log and the answer name it, too.'),
    means: open(oneOf(...DISCLOSURE_MEANS), 'By which door.'),
    purpose: open(oneOf(...DISCLOSURE_PURPOSES), 'What for, as the reader said.'),
    position: open(
      integer(0, Number.MAX_SAFE_INTEGER),
      'The newest position of the register at which something in it was read.',
    ),
    caseId: cas(maybe(id), 'For which case, as the reader said.'),
    shown: cas(
      list(
        object({
          class: oneOf(...DISCLOSED_CLASSES),
          fields: list(label, 200),
          subjects: list(label, MOST_SUBJECTS),
        }),
        1_000,
      ),
      'Which fields of which records. Never what stands in them.',
    ),
  },
);
