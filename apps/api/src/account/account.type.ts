import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type {
  AccountDocumentRow,
  AccountRow,
  InconsistencyRow,
  PassageRow,
  PassageTranslationRow,
  Row,
} from '#read-side';
import { Id, IdIfSaid, IdOrNull, Ids, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedJson, ProtectedQuotation, ProtectedText } from '../schema/protected.type.js';
import { InstantText, PartialDate, PositionNumber } from '../schema/scalars.js';
import { Coded, Pinpoint, Source } from '../schema/vocabulary.type.js';
import { AccountWithdrawalGround, CorrectionBy, KnowledgeBasis } from '../schema/words.js';

@ObjectType({ implements: () => [Node], description: 'What a person said on one occasion.' })
export class Account extends Node {
  @Id('own') readonly id!: string;
  @IdIfSaid('record', 'Who spoke; null where the source does not say.')
  readonly personId!: string | null;
  @IdIfSaid('record', 'The item in which it stands.') readonly evidenceId!: string | null;
  @IdOrNull('record') readonly incidentId!: string | null;
  @Shown('public', () => PositionNumber) readonly taken!: number;
  @Shown('case', () => Source) readonly takenBy!: Source;
  @ShownOrNull('case', () => PartialDate) readonly takenOn!: string | null;
  @ShownOrNull('case', () => GraphQLString) readonly lang!: string | null;
  @IdOrNull('record') readonly interpreterId!: string | null;
  @Ids('record', 'Who else was there.') readonly presentIds!: readonly string[];
  @Ids('standing', 'Earlier accounts of the same person.')
  readonly priorAccountIds!: readonly string[];
  @ShownOrNull('case', () => GraphQLBoolean) readonly readBack!: boolean | null;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => AccountWithdrawalGround, 'Null while it is relied on.')
  readonly withdrawn!: string | null;
  @Sealed('work', () => ProtectedText, 'Why it was withdrawn.', {
    sealedIn: 'withdrawalSealed',
    field: 'reason',
  })
  readonly withdrawalReason!: unknown;
  @Sealed('confidential', () => ProtectedText) readonly channel!: unknown;
  @Sealed('confidential', () => ProtectedText) readonly place!: unknown;
  @Sealed('confidential', () => ProtectedText, 'In what capacity the person spoke.')
  readonly capacity!: unknown;
  @Sealed('confidential', () => ProtectedJson) readonly texts!: unknown;
}

/** An account as the schema shows it. */
export const accountOf = ({
  accountId,
  interpreter,
  present,
  priorAccounts,
  ...row
}: Row<AccountRow>) => ({
  ...row,
  id: accountId,
  standsOn: [row.personId, row.evidenceId].filter((id) => id !== null),
  interpreterId: interpreter,
  presentIds: present,
  priorAccountIds: priorAccounts,
});
export type AccountView = ReturnType<typeof accountOf>;

@ObjectType({ description: 'One passage of an account, in its words.' })
export class Passage {
  @Id('own') readonly accountId!: string;
  @Shown('public', () => GraphQLInt) readonly number!: number;
  @Shown('case', () => KnowledgeBasis) readonly basis!: string;
  @Shown('case', () => GraphQLBoolean, 'Whether these are the words of whoever took it down.')
  readonly paraphrase!: boolean;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull(
    'case',
    () => CorrectionBy,
    'Whose correction the words are; null while they are as first taken down.',
  )
  readonly correctedBy!: string | null;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('confidential', () => ProtectedQuotation) readonly words!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it was corrected.') readonly reason!: unknown;
}

/** A passage as the schema shows it. */
export const passageOf = (row: Row<PassageRow>) => ({ ...row });
export type PassageView = ReturnType<typeof passageOf>;

@ObjectType({ description: 'A translation of a passage.' })
export class PassageTranslation {
  @Id('own') readonly id!: string;
  @Shown('public', () => GraphQLInt) readonly number!: number;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('confidential', () => ProtectedQuotation) readonly words!: unknown;
}

/** A translation as the schema shows it. */
export const passageTranslationOf = ({ translationId, ...row }: Row<PassageTranslationRow>) => ({
  ...row,
  id: translationId,
});

@ObjectType({
  description:
    'Something with which an account does not agree, and the explanation where there is one.',
})
export class Inconsistency {
  @Id('own') readonly id!: string;
  @ShownOrNull('public', () => GraphQLInt, 'The passage.') readonly number!: number | null;
  @Shown('case', () => Source) readonly with!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => Coded) readonly explainedBy!: Coded | null;
  @Sealed('confidential', () => ProtectedText, 'In what.') readonly what!: unknown;
  @Sealed('confidential', () => ProtectedText, 'How it was explained.', {
    sealedIn: 'explanationSealed',
  })
  readonly explanation!: unknown;
}

/** An inconsistency as the schema shows it. */
export const inconsistencyOf = ({ inconsistencyId, ...row }: Row<InconsistencyRow>) => ({
  ...row,
  id: inconsistencyId,
});

@ObjectType({ description: 'An item that holds an account: its recording, its signed record.' })
export class AccountDocument {
  @Id('own') readonly id!: string;
  @Id('record') readonly evidenceId!: string;
  @ShownOrNull('case', () => Pinpoint, 'Where in the item.') readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** What holds an account as the schema shows it. */
export const accountDocumentOf = ({ documentId, ...row }: Row<AccountDocumentRow>) => ({
  ...row,
  id: documentId,
});
export type AccountDocumentView = ReturnType<typeof accountDocumentOf>;
