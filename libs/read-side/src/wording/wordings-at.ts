import type { PinnedLaw } from '#events';
import { refuse } from '#kernel';
import { currentVersion, entry, hashOfWords, isForum, wordingIdOf, wordingsOf } from '#law';
import type { Forum, Wording } from '#law';
import type { OfficialTextRow, SignatureRow } from './wording.rows.js';

/** Who stands behind a paraphrase. */
export type Review = 'unreviewed paraphrase' | 'paraphrase reviewed by a member';

/** Whether a signature stands under these very words, and whose. Changed words are unreviewed again. */
export const reviewOf = (
  words: string,
  signature: SignatureRow | undefined,
): { readonly reviewed: Review; readonly signedBy: string | null } =>
  signature && !signature.withdrawn && signature.sha256 === hashOfWords(words)
    ? { reviewed: 'paraphrase reviewed by a member', signedBy: signature.by }
    : { reviewed: 'unreviewed paraphrase', signedBy: null };

/** The wording of a part as it stood at a position. */
export interface WordingAt<T = OfficialTextRow> extends Wording {
  readonly reviewed: Review;
  readonly signedBy: string | null;
  readonly official: readonly T[];
}

const needForum = ({ forum, catalogueVersion }: PinnedLaw): Forum =>
  isForum(forum) && catalogueVersion <= currentVersion(forum)
    ? forum
    : refuse(
        'not-found',
        'LAW_ENTRY_UNKNOWN',
        'The catalogue holds no such entry of this forum and version.',
        '/law',
      );

/** An entry of the law, under which id its wordings stand, and these from the rows that stood. */
export const wordingsAt = (law: PinnedLaw) => {
  const found = entry(needForum(law), law.entry, law.catalogueVersion);
  return {
    wordingId: wordingIdOf(law),
    citation: found.citation,
    label: found.label,
    with: <T extends Pick<OfficialTextRow, 'part'>>(
      texts: readonly T[],
      signatures: readonly SignatureRow[],
    ): readonly WordingAt<T>[] =>
      wordingsOf(found).map((wording) => ({
        ...wording,
        ...reviewOf(
          wording.paraphrase,
          signatures.find(({ part }) => part === wording.part),
        ),
        official: texts.filter(({ part }) => part === wording.part),
      })),
  };
};
