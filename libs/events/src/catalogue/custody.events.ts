import { cas, confidential, event, open, work } from '../event.js';
import {
  id,
  instantShape,
  label,
  list,
  maybe,
  object,
  oneOf,
  orNull,
  partialDate,
  sha256,
  text,
} from '../shape/shape.js';
import type { Of } from '../shape/shape.js';
import { coded } from '../shape/vocabulary.js';
import { evidenceFile } from './evidence.events.js';

/** Who can have an item in hand. */
export const CUSTODIAN_KINDS = ['office', 'member', 'person', 'organisation'] as const;

/** Who has an item in hand. The office is this one; members and persons go by id, since their names are the vault's. */
export const custodian = object({
  kind: oneOf(...CUSTODIAN_KINDS),
  id: maybe(id),
  name: maybe(label),
});
export type Custodian = Of<typeof custodian>;

const evidenceId = open(id, 'The item.');

export const CustodyTransferred = event(
  'evidence',
  'CustodyTransferred',
  'An item went from one hand to another (Berkeley Protocol, para. 167: a chronological record of custodians).',
  {
    evidenceId,
    transferId: open(id, 'The transfer.'),
    from: cas(custodian, 'Who had it.'),
    to: cas(custodian, 'Who has it since.'),
    at: cas(orNull(instantShape), 'When it changed hands, where that is known.'),
    how: cas(coded, 'By what way: in person, by courier, by an encrypted medium, …'),
    reason: work(text, 'Why.'),
  },
);

export const CustodyGapStated = event(
  'evidence',
  'CustodyGapStated',
  'It is not known who had an item for some time. Such a hole is stated, never papered over.',
  {
    evidenceId,
    gapId: open(id, 'The gap.'),
    from: cas(orNull(partialDate), 'Since when; null where even that is not known.'),
    to: cas(orNull(partialDate), 'Until when; null where even that is not known.'),
    known: confidential(text, 'What is known of that time.'),
    effect: work(text, 'What it does to the weight of the item.'),
  },
);

export const FIXITY_OUTCOMES = ['intact', 'altered', 'missing'] as const;

export const FixityChecked = event(
  'evidence',
  'FixityChecked',
  'The bytes of an item were read to their end and their hash was compared with its name. Every check is a fact.',
  {
    evidenceId,
    checkId: open(id, 'The check.'),
    files: cas(
      list(object({ sha256, outcome: oneOf(...FIXITY_OUTCOMES) })),
      'Each file that was checked, and how it was found.',
    ),
  },
);

const copyId = open(id, 'The copy.');
const copied = cas(sha256, 'The file of the item from which it was made.');
const copy = cas(evidenceFile, 'The file of the copy. It never takes the place of the original.');

export const WorkingCopyMade = event(
  'evidence',
  'WorkingCopyMade',
  'A copy to work with was made from a file of an item.',
  {
    evidenceId,
    copyId,
    of: copied,
    file: copy,
    tool: cas(maybe(label), 'What made it, with its version.'),
    purpose: work(text, 'What for.'),
  },
);

export const RedactedCopyMade = event(
  'evidence',
  'RedactedCopyMade',
  'A copy was made from which something was taken out for whom it is meant.',
  {
    evidenceId,
    copyId,
    of: copied,
    file: copy,
    ground: cas(coded, 'On what ground something was taken out.'),
    recipient: confidential(maybe(text), 'For whom it is meant.'),
    removed: confidential(text, 'What was taken out, without repeating it.'),
    reason: work(text, 'Why.'),
  },
);

/** What a rendition of an item is. */
export const RENDITION_KINDS = ['translation', 'transcript'] as const;

export const TranslationAdded = event(
  'evidence',
  'TranslationAdded',
  'An item got a translation or a transcript. Original and rendition are one piece (Leiden Guidelines, A2 and A3).',
  {
    evidenceId,
    translationId: open(id, 'The rendition.'),
    kind: cas(oneOf(...RENDITION_KINDS), 'What it is.'),
    from: cas(label, 'The language of the original, as a BCP 47 tag.'),
    to: cas(label, 'The language of the rendition, as a BCP 47 tag.'),
    file: cas(maybe(evidenceFile), 'Its file, where it is one.'),
    tool: cas(
      maybe(label),
      'The machine that made it, with its version; absent where a person did.',
    ),
    text: confidential(maybe(text), 'Its words, where it is short.'),
    translator: confidential(maybe(text), 'Who made it.'),
  },
);
