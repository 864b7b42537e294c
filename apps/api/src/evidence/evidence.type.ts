import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type { AssessmentRow, EvidenceLinkRow, EvidenceRow, Row } from '#read-side';
import { codedOf } from '../schema/coded-of.js';
import { Id, IdIfSaid, IdOrNull, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import {
  ProtectedBilingual,
  ProtectedJson,
  ProtectedQuotation,
  ProtectedText,
} from '../schema/protected.type.js';
import { InstantText, PartialDate, PositionNumber, WholeNumber } from '../schema/scalars.js';
import { Coded, Pinpoint } from '../schema/vocabulary.type.js';
import {
  AssessmentKind,
  CheckOutcome,
  InformationCredibility,
  SourceReliability,
} from '../schema/words.js';

@ObjectType({ description: 'One file of an item, named for ever by the hash of its bytes.' })
export class EvidenceFile {
  @Shown('holder', () => GraphQLString) readonly sha256!: string;
  @ShownOrNull('holder', () => GraphQLString, 'A second hash, for the day the first one falls.')
  readonly sha512!: string | null;
  @ShownOrNull('holder', () => GraphQLString, 'The SHA-256 of its encrypted bytes in the store.')
  readonly sealed!: string | null;
  @Shown('holder', () => WholeNumber, 'In bytes.') readonly size!: number;
  @Shown('holder', () => GraphQLString) readonly mediaType!: string;
  @ShownOrNull('holder', () => GraphQLInt) readonly pages!: number | null;
  @ShownOrNull('holder', () => GraphQLInt) readonly milliseconds!: number | null;
}

@ObjectType({ description: 'How an item came to the office (Berkeley Protocol, section VI).' })
export class Acquisition {
  @Shown('holder', () => Coded) readonly how!: Coded;
  @ShownOrNull('holder', () => InstantText) readonly at!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly tool!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly legalBasis!: string | null;
  @ShownOrNull('holder', () => GraphQLString) readonly providerTerms!: string | null;
}

@ObjectType({ description: 'What was published by whom, where the item is a publication.' })
export class Publication {
  @Shown('holder', () => GraphQLString) readonly publisher!: string;
  @ShownOrNull('holder', () => GraphQLString) readonly title!: string | null;
  @ShownOrNull('holder', () => PartialDate) readonly published!: string | null;
  @Shown('holder', () => GraphQLString) readonly key!: string;
}

@ObjectType({
  description:
    'By what a structured copy was made, and whether the original it was made from is here.',
})
export class Extraction {
  @ShownOrNull('holder', () => GraphQLString) readonly tool!: string | null;
  @Shown('holder', () => GraphQLBoolean) readonly originalPresent!: boolean;
}

@ObjectType({
  implements: () => [Node],
  description:
    'An item of evidence: held as files, or described by a source while the item itself is not held.',
})
export class Evidence extends Node {
  @Id('own') readonly id!: string;
  @Shown('public', () => PositionNumber, 'The position at which it was added.')
  readonly added!: number;
  @Shown('case', () => Coded, 'What it is: video, photograph, witness account, publication, …')
  readonly kind!: Coded;
  @Shown('case', () => GraphQLBoolean, 'Whether its bytes are held here.') readonly held!: boolean;
  @Shown(
    'case',
    () => [GraphQLString],
    'Its files, copies among them, that were returned or destroyed by order: by their hashes.',
  )
  readonly gone!: readonly string[];
  @IdOrNull('record', 'The item to which it is attached or from which it was described.')
  readonly hostId!: string | null;
  @Shown('case', () => GraphQLBoolean) readonly withdrawn!: boolean;
  @Shown('case', () => GraphQLBoolean) readonly contested!: boolean;
  @ShownOrNull('case', () => SourceReliability, 'The latest grade of the source.')
  readonly sourceReliability!: string | null;
  @ShownOrNull(
    'case',
    () => InformationCredibility,
    'The latest grade of the information. Never averaged with the other.',
  )
  readonly informationCredibility!: string | null;
  @Shown('case', () => [EvidenceFile]) readonly files!: readonly EvidenceFile[];
  @ShownOrNull('case', () => Pinpoint, 'Where in the host it stands.')
  readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => Acquisition) readonly acquisition!: Acquisition;
  @ShownOrNull('case', () => Publication) readonly publication!: Publication | null;
  @ShownOrNull('case', () => Extraction) readonly extraction!: Extraction | null;
  @ShownOrNull('case', () => PartialDate, 'The day it speaks from.') readonly dated!: string | null;
  @Shown('case', () => [Coded], 'What, by its source, it shows.')
  readonly supports!: readonly Coded[];
  @Sealed('confidential', () => ProtectedBilingual, 'Title or file name.') readonly title!: unknown;
  @Sealed('confidential', () => ProtectedJson, 'Free texts of the source about it.')
  readonly texts!: unknown;
}

/** An item as the schema shows it. */
export const evidenceOf = ({
  evidenceId,
  kindCode,
  kindPrinted,
  host,
  ...row
}: Row<EvidenceRow>) => ({
  ...row,
  id: evidenceId,
  kind: codedOf(kindCode, kindPrinted),
  hostId: host,
});
export type EvidenceView = ReturnType<typeof evidenceOf>;

@ObjectType({ description: 'A link between an item and an incident or one of its acts.' })
export class EvidenceLink {
  @Id('own') readonly id!: string;
  @Id('record') readonly evidenceId!: string;
  @Id('record') readonly incidentId!: string;
  @IdIfSaid('record') readonly actId!: string | null;
  @ShownOrNull('case', () => Pinpoint, 'The passage, page or time-code that bears on it.')
  readonly pinpoint!: Pinpoint | null;
  @ShownOrNull('case', () => Coded) readonly certainty!: Coded | null;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('work', () => ProtectedText, 'Why it was linked.') readonly reason!: unknown;
}

/** A link as the schema shows it. */
export const evidenceLinkOf = ({ linkId, ...row }: Row<EvidenceLinkRow>) => ({
  ...row,
  id: linkId,
});
export type EvidenceLinkView = ReturnType<typeof evidenceLinkOf>;

@ObjectType({ description: 'A grading, a check or a dispute of an item. All stand side by side.' })
export class EvidenceAssessment {
  @Id('own') readonly id!: string;
  @Shown('case', () => AssessmentKind) readonly kind!: string;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @ShownOrNull('case', () => SourceReliability) readonly sourceReliability!: string | null;
  @ShownOrNull('case', () => InformationCredibility) readonly informationCredibility!:
    string | null;
  @ShownOrNull('case', () => CheckOutcome, 'Who made it.') readonly ofSource!: string | null;
  @ShownOrNull('case', () => CheckOutcome, 'Where it was made.') readonly ofPlace!: string | null;
  @ShownOrNull('case', () => CheckOutcome, 'When it was made.') readonly ofTime!: string | null;
  @ShownOrNull('case', () => Coded, 'Who disputes it.') readonly contestedBy!: Coded | null;
  @Sealed('confidential', () => ProtectedQuotation, 'What they say who dispute it.')
  readonly ground!: unknown;
  @Sealed('confidential', () => ProtectedText, 'How it was checked.') readonly method!: unknown;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** An assessment as the schema shows it. */
export const evidenceAssessmentOf = (row: Row<AssessmentRow>) => {
  const { assessmentId, data, ...assessment } = row;
  return {
    ...assessment,
    ...(row.kind === 'contest' ? { contestedBy: row.data.by } : data),
    by: assessment.by,
    id: assessmentId,
  };
};
