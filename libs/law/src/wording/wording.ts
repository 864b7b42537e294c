import { createHash } from 'node:crypto';
import { SIJIL_NAMESPACE, uuidV5 } from '#kernel';
import type { LawEntry } from '../catalogue/entry.js';
import type { ChargedLaw } from '../matrix/requirements.js';

/** The part of an entry that is the entry itself: the text of its provision, for which our label stands. */
export const WHOLE_ENTRY = 'whole';

/** What can be worded of an entry: in our own words, and in those of an official text. */
export interface Wording {
  /** `whole`, the number of an element, `context/…` by its code, or `mental`. */
  readonly part: string;
  readonly citation: string;
  readonly paraphrase: string;
  /** The SHA-256 of the paraphrase in UTF-8: who signs it signs these very words. */
  readonly sha256: string;
}

/** The SHA-256 of words in UTF-8, hexadecimal. */
export const hashOfWords = (words: string): string =>
  createHash('sha256').update(words, 'utf8').digest('hex');

const wording = (part: string, citation: string, paraphrase: string): Wording => ({
  part,
  citation,
  paraphrase,
  sha256: hashOfWords(paraphrase),
});

/** Everything of an entry that can have an official text, and a signature under our words. */
export const wordingsOf = ({
  citation,
  label,
  elements,
  contextual,
  mentalDefault,
}: LawEntry): readonly Wording[] => [
  wording(WHOLE_ENTRY, citation, label),
  ...elements.map((one) => wording(String(one.number), one.citation, one.text)),
  ...contextual.map((one) => wording(`context/${one.code}`, one.citation, one.text)),
  ...(mentalDefault === null
    ? []
    : [wording('mental', mentalDefault.citation, mentalDefault.text)]),
];

/** The id of the wordings of one entry in one version: the same entry is the same id. Eternal. */
export const wordingIdOf = ({
  forum,
  entry,
  catalogueVersion,
}: {
  readonly forum: string;
  readonly entry: string;
  readonly catalogueVersion: number;
}): string => uuidV5(SIJIL_NAMESPACE, `wording:${forum}:${catalogueVersion}:${entry}`);

/** Which part of which entry a row of the matrix of a charge is worded by. */
export const wordedBy = (
  { forum, crime, mode, catalogueVersion }: ChargedLaw,
  key: string,
): { readonly wordingId: string; readonly part: string } => {
  const [of = '', ...rest] = key.split('/');
  const named = rest.join('/');
  const entry = of === 'ground' ? named : of === 'mode' ? mode : crime;
  return {
    wordingId: wordingIdOf({ forum, entry, catalogueVersion }),
    part: of === 'ground' ? WHOLE_ENTRY : named,
  };
};
