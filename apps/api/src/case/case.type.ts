import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type { BearingRow, CaseIncidentRow, CaseRow, ExhibitRow, Row, SuspectRow } from '#read-side';
import { Id, IdIfSaid, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedBilingual, ProtectedText } from '../schema/protected.type.js';
import { Day, PositionNumber } from '../schema/scalars.js';
import { Pinpoint } from '../schema/vocabulary.type.js';
import { Bearing, Forum } from '../schema/words.js';

@ObjectType({
  implements: () => [Node],
  description: 'A case file: suspects, incidents, exhibits and how they bear, for a forum.',
})
export class Case extends Node {
  @Id('own') readonly id!: string;
  @Shown('case', () => GraphQLString) readonly reference!: string;
  @Sealed('confidential', () => ProtectedBilingual, 'Its title, which may name a suspect.')
  readonly title!: unknown;
  @Shown('case', () => Forum) readonly forum!: string;
  @Shown('public', () => PositionNumber) readonly opened!: number;
  @Sealed('confidential', () => ProtectedText, 'On whose request and for what.')
  readonly mandate!: unknown;
}

/** A case as the schema shows it. */
export const caseOf = ({ caseId, ...row }: Row<CaseRow>) => ({ ...row, id: caseId });
export type CaseView = ReturnType<typeof caseOf>;

@ObjectType({ description: 'A suspect within a case: a person, or the holder of a post on a day.' })
export class Suspect {
  @Id('own') readonly id!: string;
  @IdIfSaid('record') readonly personId!: string | null;
  @IdIfSaid('record') readonly postId!: string | null;
  @ShownOrNull('case', () => Day, 'The day on which the post was held.') readonly on!:
    string | null;
  @Shown('case', () => GraphQLBoolean, 'Set where the suspect is invented, as in a demo.')
  readonly invented!: boolean;
  @Shown('public', () => PositionNumber) readonly named!: number;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** A suspect as the schema shows one. */
export const suspectOf = ({ suspectId, ...row }: Row<SuspectRow>) => ({ ...row, id: suspectId });
export type SuspectView = ReturnType<typeof suspectOf>;

@ObjectType({ description: 'An incident within a case.' })
export class CaseIncident {
  @Id('record') readonly incidentId!: string;
  @Shown('public', () => PositionNumber) readonly included!: number;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** An incident within a case as the schema shows it. */
export const caseIncidentOf = (row: Row<CaseIncidentRow>) => ({ ...row });
export type CaseIncidentView = ReturnType<typeof caseIncidentOf>;

@ObjectType({
  description: 'An item of evidence within a case, under a number that is never used again.',
})
export class Exhibit {
  @Id('own') readonly id!: string;
  @Id('own') readonly caseId!: string;
  @Id('record') readonly evidenceId!: string;
  @Shown('case', () => GraphQLInt) readonly number!: number;
  @Shown('case', () => GraphQLInt) readonly firstPage!: number;
  @Shown('case', () => GraphQLInt) readonly lastPage!: number;
  @Shown('case', () => GraphQLBoolean, 'True once it was taken out; its number stays used.')
  readonly excluded!: boolean;
  @ShownOrNull(
    'case',
    () => GraphQLString,
    'Who proposed that it leave, while that is open or once it was approved.',
  )
  readonly exclusionProposedBy!: string | null;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
  @Sealed(
    'work',
    () => ProtectedText,
    'What was last said of its leaving: proposed, approved or not.',
    {
      sealedIn: 'exclusionSealed',
      field: 'reason',
    },
  )
  readonly exclusionReason!: unknown;
}

/** An exhibit as the schema shows it. */
export const exhibitOf = ({ exhibitId, ...row }: Row<ExhibitRow>) => ({ ...row, id: exhibitId });
export type ExhibitView = ReturnType<typeof exhibitOf>;

@ObjectType({
  description: 'Which way an exhibit, or a passage of it, points for a suspect, as last assessed.',
})
export class BearingAssessment {
  @Id('own') readonly exhibitId!: string;
  @IdIfSaid('standing', 'Null: for all.') readonly suspectId!: string | null;
  @Shown('case', () => Bearing) readonly bearing!: string;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Sealed('work', () => ProtectedText) readonly reason!: unknown;
}

/** A bearing as the schema shows it. */
export const bearingOf = (row: Row<BearingRow>) => ({ ...row });
