import { cas, confidential, event, open, work } from '../event.js';
import { id, label, list, maybe, oneOf, partialDate, sha256, text } from '../shape/shape.js';
import { coded } from '../shape/vocabulary.js';
import { custodian } from './custody.events.js';

/** How bytes leave the office for good. */
export const DISPOSALS = ['return', 'destruction'] as const;

/** The ground on which alone goes what somebody outside the office may still ask for. */
export const COURT_ORDER = 'courtOrder';

const evidenceId = open(id, 'The item.');
const disposalId = open(id, 'The order.');
const files = cas(list(sha256), 'The files of the item that are returned or destroyed.');
const copies = cas(
  list(sha256),
  'Copies and renditions made of them here that are destroyed with them.',
);

export const DisposalOrdered = event(
  'evidence',
  'DisposalOrdered',
  'An order to return or to destroy files of an item was taken in. Nothing happens to them before another member approved it.',
  {
    evidenceId,
    disposalId,
    kind: cas(oneOf(...DISPOSALS), 'Which of the two.'),
    files,
    copies,
    to: cas(maybe(custodian), 'To whom they are returned.'),
    authority: confidential(
      text,
      'Who ordered it: an office or body, or whoever gave the item; no natural person by name.',
    ),
    ground: cas(coded, 'On what ground: order of a court, agreement, withdrawn consent, …'),
    reference: cas(maybe(label), 'The reference of the order.'),
    document: open(maybe(id), 'The item that holds the order.'),
    orderedOn: cas(maybe(partialDate), 'The day of the order.'),
    reason: work(text, 'Why it is followed.'),
  },
);

export const DisposalApproved = event(
  'evidence',
  'DisposalApproved',
  'A member other than who took the order in approved that it be carried out.',
  { evidenceId, disposalId, reason: work(text, 'Why.') },
);

export const DisposalRejected = event(
  'evidence',
  'DisposalRejected',
  'It was decided that an order to return or destroy is not carried out.',
  { evidenceId, disposalId, reason: work(text, 'Why.') },
);

export const BytesReturned = event(
  'evidence',
  'BytesReturned',
  'By order, files of an item went back and are kept here no longer, neither bytes nor keys. Hashes and history stay.',
  {
    evidenceId,
    disposalId,
    files,
    copies,
    to: cas(custodian, 'To whom they were returned.'),
    receipt: open(id, 'The item in which the recipient confirms it.'),
  },
);

export const BytesDestroyed = event(
  'evidence',
  'BytesDestroyed',
  'By order, the bytes of files of an item and their keys are destroyed. Hashes and history stay, and every proof holds.',
  { evidenceId, disposalId, files, copies },
);
