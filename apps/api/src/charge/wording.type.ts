import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { OfficialTextRow, WordingAt } from '#read-side';
import { Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, PositionNumber } from '../schema/scalars.js';
import { TextLanguage } from '../schema/words.js';

@ObjectType({
  description: 'An official text that the office loaded. Its bytes lie in the file store.',
})
export class OfficialText {
  @Shown('case', () => TextLanguage) readonly lang!: string;
  @Shown('case', () => GraphQLString, 'The SHA-256 of its bytes.') readonly sha256!: string;
  @Shown('case', () => GraphQLInt, 'How many bytes it has.') readonly size!: number;
  @Shown('case', () => GraphQLString, 'The instrument and edition it was taken from.')
  readonly source!: string;
  @Shown('public', () => PositionNumber, 'Since when it stands.') readonly loaded!: number;
  @Shown('case', () => GraphQLString) readonly loadedBy!: string;
  @Sealed('work', () => ProtectedText, 'Why it took the place of another.')
  readonly reason!: unknown;
}

/** An official text as the schema shows it. */
export const officialTextOf = ({ by, ...row }: OfficialTextRow) => ({ ...row, loadedBy: by });
export type OfficialTextView = ReturnType<typeof officialTextOf>;

@ObjectType({ description: 'What an entry of the law says, or one element or context of it.' })
export class LawWording {
  @Shown('case', () => GraphQLString, 'The entry itself (`whole`), or which part of it.')
  readonly part!: string;
  @Shown('case', () => GraphQLString) readonly citation!: string;
  @Shown('case', () => GraphQLString, 'In our own words.') readonly paraphrase!: string;
  @Shown('case', () => GraphQLString, 'Of the paraphrase in UTF-8: who signs it names this.')
  readonly paraphraseSha256!: string;
  @Shown('case', () => GraphQLString, 'Who stands behind the paraphrase.')
  readonly reviewed!: string;
  @ShownOrNull('case', () => GraphQLString, 'Who signed these very words.')
  readonly signedBy!: string | null;
  @Shown('case', () => [OfficialText], 'By language; empty where none was loaded.')
  readonly official!: readonly object[];
}

/** A wording as the schema shows it. */
export const wordingOf = ({ sha256, ...wording }: WordingAt<OfficialTextView>) => ({
  ...wording,
  paraphraseSha256: sha256,
});

@ObjectType({ description: 'An entry of the law with its wordings, as they stood.' })
export class LawEntryAnswer {
  @Shown('public', () => PositionNumber) readonly position!: number;
  @ShownOrNull('public', () => InstantText) readonly instant!: string | null;
  @Shown('case', () => GraphQLString) readonly citation!: string;
  @Shown('case', () => GraphQLString) readonly label!: string;
  @Shown('case', () => [LawWording]) readonly wordings!: readonly object[];
}
