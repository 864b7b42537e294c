import type { LawText } from '#dossier';
import type { PinnedLaw } from '#events';
import { entry, isForum, WHOLE_ENTRY, wordingIdOf } from '#law';
import type { Requirement } from '#law';
import { reviewOf } from '#read-side';
import type { Grouped, MatrixRow, OfficialTextRow, Row, SignatureRow } from '#read-side';
import type { CaseFile } from './case-file.js';

/** An entry of the law by its pins; what no catalogue of ours holds is called by its pins alone. */
export const lawOf = ({ forum, entry: id, catalogueVersion }: PinnedLaw) =>
  isForum(forum) ? entry(forum, id, catalogueVersion) : { citation: `${forum} ${id}`, label: id };

/** The ids of all wordings that the charges of a case are printed with. */
export const wordingsIn = ({ matrices }: CaseFile): readonly string[] => [
  ...new Set(
    matrices.flatMap(({ charge: { crime, mode }, rows }) => [
      wordingIdOf(crime),
      wordingIdOf(mode),
      ...rows.map(({ worded }) => worded.wordingId),
    ]),
  ),
];

/** What stands of the wordings of a case, and the official texts by their hash. */
export interface Wordings {
  readonly official: Grouped<Row<OfficialTextRow>>;
  readonly signatures: Grouped<Row<SignatureRow>>;
  /** Null where the bytes of a text are not kept here. */
  readonly texts: ReadonlyMap<string, string | null>;
}

const textOf = (
  { official, signatures, texts }: Wordings,
  { wordingId, part }: MatrixRow['worded'],
  { text, citation }: Pick<Requirement, 'text' | 'citation'>,
): LawText => {
  const signature = (signatures.get(wordingId) ?? []).find((one) => one.part === part);
  return {
    citation,
    paraphrase: text,
    ...reviewOf(text, signature),
    official: (official.get(wordingId) ?? [])
      .filter((one) => one.part === part)
      .map(({ lang, sha256, source }) => ({
        lang,
        sha256,
        source,
        text: texts.get(sha256) ?? null,
      })),
  };
};

/** The text of a row of a matrix as it is printed: our paraphrase, marked, and what was loaded by hash. */
export const rowText = (wordings: Wordings, row: MatrixRow): LawText =>
  textOf(wordings, row.worded, row);

/** A provision as it is printed. */
export const provision = (wordings: Wordings, law: PinnedLaw) => {
  const { citation, label } = lawOf(law);
  const worded = { wordingId: wordingIdOf(law), part: WHOLE_ENTRY };
  return { ...law, label, text: textOf(wordings, worded, { text: label, citation }) };
};
