import { ObjectType } from '@nestjs/graphql';
import { GraphQLString } from 'graphql';
import type { ClassificationRow, Row } from '#read-side';
import { Id, IdIfSaid, IdOrNull, Ids, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText } from '../schema/scalars.js';
import { Coded, LawEntry } from '../schema/vocabulary.type.js';
import { ClassificationStatus } from '../schema/words.js';

@ObjectType({ description: 'A conclusion of a report.' })
export class ConclusionNamed {
  @Id('record') readonly reportId!: string;
  @Id('record') readonly claimId!: string;
}

@ObjectType({
  description: 'A legal characterisation and what became of it. A proposal is nobody’s finding.',
})
export class Classification {
  @Id('own') readonly id!: string;
  @Id('record') readonly incidentId!: string;
  @IdIfSaid('record') readonly actId!: string | null;
  @Shown('case', () => ClassificationStatus) readonly status!: string;
  @Shown('case', () => LawEntry) readonly law!: LawEntry;
  @Shown('case', () => Coded, 'The standard of proof in view.') readonly standard!: Coded;
  @Ids('record', 'The items relied on.') readonly evidenceIds!: readonly string[];
  @IdOrNull('own', 'In whose place it stands, or is to stand once adopted.')
  readonly revises!: string | null;
  @ShownOrNull('public', () => ConclusionNamed, 'The conclusion of a report that it takes up.')
  readonly conclusion!: ConclusionNamed | null;
  @IdOrNull('record') readonly conflictId!: string | null;
  @Shown('case', () => [GraphQLString], 'What the tools found against it, by code.')
  readonly flags!: readonly string[];
  @Shown('case', () => [GraphQLString], 'What the tool found that it depends on.')
  readonly questions!: readonly string[];
  @ShownOrNull('case', () => GraphQLString, 'The tools and their versions.')
  readonly tool!: string | null;
  @Shown('case', () => GraphQLString) readonly proposedBy!: string;
  @Shown('case', () => InstantText) readonly proposedAt!: string;
  @ShownOrNull('case', () => GraphQLString, 'Who adopted, rejected or withdrew it.')
  readonly decidedBy!: string | null;
  @ShownOrNull('case', () => InstantText) readonly decidedAt!: string | null;
  @Sealed('work', () => ProtectedText, 'Why it was proposed.') readonly reason!: unknown;
  @Sealed('work', () => ProtectedText, 'Why, where it was proposed against a flag.')
  readonly departure!: unknown;
  @Sealed('work', () => ProtectedText, 'Why it was decided so.', {
    sealedIn: 'decisionSealed',
    field: 'reason',
  })
  readonly decisionReason!: unknown;
}

/** A classification as the schema shows it. */
export const classificationOf = ({
  classificationId,
  evidence,
  ...row
}: Row<ClassificationRow>) => ({
  ...row,
  id: classificationId,
  evidenceIds: evidence,
});
