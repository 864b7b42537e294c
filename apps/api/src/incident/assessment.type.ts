import { ObjectType } from '@nestjs/graphql';
import { GraphQLInt, GraphQLString } from 'graphql';
import type { ActRow, ClassificationRow, IncidentLinkSeen, Row } from '#read-side';
import { Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { ProtectedText } from '../schema/protected.type.js';
import { InstantText, Uuid } from '../schema/scalars.js';
import { Coded, LawEntry, Pinpoint, Source } from '../schema/vocabulary.type.js';
import { ActKind, ClassificationStatus, IncidentLinkKind, LinkDirection } from '../schema/words.js';

@ObjectType({ description: 'One act within an incident: what charges are about.' })
export class Act {
  @Shown('public', () => Uuid) readonly id!: string;
  @Shown('public', () => Uuid) readonly incidentId!: string;
  @Shown('case', () => GraphQLInt) readonly sequence!: number;
  @Shown('case', () => ActKind) readonly kind!: string;
  @ShownOrNull('case', () => GraphQLString, 'HH:MM') readonly time!: string | null;
  @ShownOrNull('case', () => GraphQLInt) readonly minutesAfterFirst!: number | null;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Sealed('work', () => ProtectedText, 'Why it was added, where it was added later.')
  readonly reason!: unknown;
}

/** An act as the schema shows it. */
export const actOf = ({ actId, ...row }: Row<ActRow>) => ({ ...row, id: actId });
export type ActView = ReturnType<typeof actOf>;

@ObjectType({ description: 'A conclusion of a report.' })
export class ConclusionNamed {
  @Shown('holder', () => Uuid) readonly reportId!: string;
  @Shown('holder', () => Uuid) readonly claimId!: string;
}

@ObjectType({
  description: 'A legal characterisation and what became of it. A proposal is nobody’s finding.',
})
export class Classification {
  @Shown('public', () => Uuid) readonly id!: string;
  @Shown('public', () => Uuid) readonly incidentId!: string;
  @ShownOrNull('public', () => Uuid) readonly actId!: string | null;
  @Shown('case', () => ClassificationStatus) readonly status!: string;
  @Shown('case', () => LawEntry) readonly law!: LawEntry;
  @Shown('case', () => Coded, 'The standard of proof in view.') readonly standard!: Coded;
  @Shown('public', () => [Uuid], 'The items relied on.') readonly evidenceIds!: readonly string[];
  @ShownOrNull('public', () => Uuid, 'In whose place it stands, or is to stand once adopted.')
  readonly revises!: string | null;
  @ShownOrNull('public', () => Uuid) readonly conflictId!: string | null;
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

@ObjectType({ description: 'How an incident hangs together with another, seen from one end.' })
export class IncidentLink {
  @Shown('public', () => Uuid) readonly id!: string;
  @Shown('case', () => IncidentLinkKind) readonly kind!: string;
  @Shown('case', () => LinkDirection) readonly direction!: string;
  @Shown('public', () => Uuid) readonly otherId!: string;
  @Shown('case', () => Source) readonly source!: Source;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Sealed('confidential', () => ProtectedText, 'The words of the source.')
  readonly printed!: unknown;
}

/** A link as the schema shows it. */
export const incidentLinkOf = ({ linkId, other, ...row }: Row<IncidentLinkSeen>) => ({
  ...row,
  id: linkId,
  otherId: other,
});
