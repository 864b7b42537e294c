import { cas, event, open, work } from '../event.js';
import { id, integer, label, oneOf, sha256, text } from '../shape/shape.js';
import { lawEntry } from '../shape/vocabulary.js';

/** In which languages official texts are held. */
export const TEXT_LANGUAGES = ['en', 'ar', 'fr'] as const;

/** How many bytes an official text of one provision or element has at most. */
export const MAX_OFFICIAL_TEXT_BYTES = 1_000_000;

const of = {
  wordingId: open(id, 'The wordings of one entry in one version.'),
  law: cas(lawEntry, 'The entry of the law.'),
  part: cas(label, 'The entry itself, or which element or context of it.'),
};
const loaded = {
  ...of,
  lang: cas(oneOf(...TEXT_LANGUAGES), 'In which language it is.'),
  sha256: cas(sha256, 'Of its bytes in UTF-8, under which the file store keeps them.'),
  size: cas(integer(1, MAX_OFFICIAL_TEXT_BYTES), 'How many bytes these are.'),
  source: cas(label, 'The instrument and edition it was taken from.'),
};

export const OfficialTextLoaded = event(
  'wording',
  'OfficialTextLoaded',
  'The official text of an entry of the law, or of one of its elements, was loaded in one language. The text itself lies in the file store.',
  loaded,
);

export const OfficialTextReplaced = event(
  'wording',
  'OfficialTextReplaced',
  'Another official text stands from here on; the former stays in the history.',
  { ...loaded, reason: work(text, 'Why.') },
);

export const ParaphraseSigned = event(
  'wording',
  'ParaphraseSigned',
  'A lawyer of the office read a paraphrase against the law and signed it. It holds for these very words alone.',
  { ...of, sha256: cas(sha256, 'Of the words that were signed, in UTF-8.') },
);

export const ParaphraseSignatureWithdrawn = event(
  'wording',
  'ParaphraseSignatureWithdrawn',
  'The signature under a paraphrase does not hold any more; the paraphrase is unreviewed again.',
  { ...of, reason: work(text, 'Why.') },
);
