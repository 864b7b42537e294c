import { ObjectType } from '@nestjs/graphql';
import { GraphQLBoolean, GraphQLInt, GraphQLString } from 'graphql';
import type {
  ConclusionRow,
  FigureRow,
  FindingRow,
  ImportRow,
  RefusedRowRow,
  ReportRow,
  Row,
} from '#read-side';
import { Id, IdIfSaid, IdOrNull, Ids, Sealed, Shown, ShownOrNull } from '../schema/fields.js';
import { Node } from '../schema/node.type.js';
import { ProtectedJson, ProtectedText } from '../schema/protected.type.js';
import { Day, InstantText, JsonValue, PositionNumber, WholeNumber } from '../schema/scalars.js';
import { Coded, Pinpoint } from '../schema/vocabulary.type.js';
import { ConclusionKind, FindingOutcome } from '../schema/words.js';

@ObjectType({
  implements: () => [Node],
  description:
    'A published report, by its latest import. What it says are claims of its publisher.',
})
export class Report extends Node {
  @Id('own') readonly id!: string;
  @Shown('case', () => GraphQLString, 'The key under which the office knows it.')
  readonly key!: string;
  @Shown('case', () => GraphQLString) readonly publisher!: string;
  @ShownOrNull('case', () => GraphQLString) readonly title!: string | null;
  @ShownOrNull('case', () => Day) readonly published!: string | null;
  @ShownOrNull('case', () => Day) readonly periodStart!: string | null;
  @ShownOrNull('case', () => Day) readonly periodEnd!: string | null;
  @ShownOrNull('case', () => Coded, 'Whether it describes every incident it counts.')
  readonly coverage!: Coded | null;
  @IdOrNull('record', 'Its file, as an item of evidence.') readonly evidenceId!: string | null;
  @Shown('case', () => GraphQLInt, 'How many units its file lists.') readonly units!: number;
}

/** A report as the schema shows it. */
export const reportOf = ({ reportId, ...row }: Row<ReportRow>) => ({ ...row, id: reportId });
export type ReportView = ReturnType<typeof reportOf>;

@ObjectType({ description: 'What came of an import.' })
export class ImportOutcome {
  @Shown('holder', () => GraphQLInt) readonly accepted!: number;
  @Shown('holder', () => GraphQLInt) readonly unchanged!: number;
  @Shown('holder', () => GraphQLInt) readonly corrected!: number;
  @Shown('holder', () => GraphQLInt) readonly refused!: number;
  @Shown('holder', () => GraphQLInt) readonly vanished!: number;
  @Shown('holder', () => GraphQLInt) readonly findings!: number;
  @Shown('holder', () => GraphQLBoolean, 'Whether every unit was looked at.')
  readonly complete!: boolean;
}

@ObjectType({ description: 'One version of a report’s file being taken in.' })
export class ReportImport {
  @Id('own') readonly id!: string;
  @Shown('case', () => GraphQLInt) readonly ordinal!: number;
  @IdOrNull('record') readonly evidenceId!: string | null;
  @Shown('case', () => GraphQLInt) readonly units!: number;
  @Shown('public', () => PositionNumber) readonly started!: number;
  @ShownOrNull('public', () => PositionNumber) readonly completed!: number | null;
  @ShownOrNull('case', () => ImportOutcome, 'Null while it runs or where it broke off.')
  readonly outcome!: ImportOutcome | null;
  @Shown('case', () => GraphQLString) readonly by!: string;
  @Shown('case', () => InstantText) readonly recordedAt!: string;
  @Sealed('confidential', () => ProtectedJson, 'Free texts of the report.')
  readonly texts!: unknown;
  @Sealed('confidential', () => ProtectedJson, 'What the file says beyond what we understand.')
  readonly unknown!: unknown;
}

/** An import as the schema shows it. */
export const reportImportOf = ({ importId, ...row }: Row<ImportRow>) => ({ ...row, id: importId });

@ObjectType({ description: 'A figure as a report prints it.' })
export class Figure {
  @Id('own') readonly id!: string;
  @Shown('case', () => GraphQLString) readonly key!: string;
  @Shown('case', () => WholeNumber, 'Rounded half up where a fraction was printed.')
  readonly value!: number;
  @Shown('case', () => GraphQLString, 'As printed.') readonly printed!: string;
  @ShownOrNull('case', () => GraphQLString) readonly unit!: string | null;
  @Shown('case', () => Coded) readonly qualifier!: Coded;
  @ShownOrNull('case', () => JsonValue, 'How it is defined over the incidents.')
  readonly fromIncidents!: unknown;
  @ShownOrNull('case', () => JsonValue, 'How it is defined over other figures.')
  readonly fromTotals!: unknown;
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => GraphQLBoolean) readonly stands!: boolean;
  @IdOrNull('own') readonly replacedBy!: string | null;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Sealed('confidential', () => ProtectedText, 'What it counts, in the words of the file.')
  readonly counts!: unknown;
}

/** A figure as the schema shows it. */
export const figureOf = ({ claimId, definition, ...row }: Row<FigureRow>) => ({
  ...row,
  ...definition,
  id: claimId,
});

@ObjectType({
  description:
    'A reference to law, as a tool reads it. A flag is the output of the tool, and nobody’s finding.',
})
export class CitationReading {
  @Shown('holder', () => [GraphQLString], 'The provisions, in the form in which we print them.')
  readonly canonical!: readonly string[];
  @Shown('holder', () => [GraphQLString], 'The flags by their code (docs/law.md).')
  readonly flags!: readonly string[];
  @Shown('holder', () => [GraphQLString], 'What may have been meant.')
  readonly suggestions!: readonly string[];
}

@ObjectType({
  description:
    'A legal conclusion as a report states it, or another’s statement that it relays: never ours.',
})
export class Conclusion {
  @Id('own') readonly id!: string;
  @Shown('case', () => ConclusionKind) readonly kind!: string;
  @ShownOrNull('case', () => GraphQLString, 'The citation as written.') readonly citation!:
    string | null;
  @ShownOrNull('case', () => Coded) readonly role!: Coded | null;
  @ShownOrNull('case', () => Coded) readonly certainty!: Coded | null;
  @Shown('case', () => [Coded], 'Of whom it speaks.') readonly parties!: readonly Coded[];
  @Ids('record') readonly incidentIds!: readonly string[];
  @ShownOrNull('case', () => Pinpoint) readonly pinpoint!: Pinpoint | null;
  @Shown('case', () => [CitationReading], 'How a tool reads what it cites, each with its flags.')
  readonly readings!: readonly CitationReading[];
  @ShownOrNull('case', () => GraphQLString, 'The tool and its version; null where none read it.')
  readonly tool!: string | null;
  @Shown('case', () => GraphQLBoolean) readonly stands!: boolean;
  @Shown('public', () => PositionNumber) readonly made!: number;
  @Sealed('confidential', () => ProtectedJson) readonly texts!: unknown;
}

/** A conclusion as the schema shows it. */
export const conclusionOf = ({ claimId, incidents, readings, ...row }: Row<ConclusionRow>) => ({
  ...row,
  readings: readings ?? [],
  id: claimId,
  incidentIds: incidents,
});

@ObjectType({ description: 'Something that a person should look at, and what became of it.' })
export class Finding {
  @Id('own') readonly id!: string;
  @Id('record') readonly reportId!: string;
  @Id('own') readonly importId!: string;
  @Shown('case', () => GraphQLString) readonly code!: string;
  @Shown('case', () => GraphQLString, 'Where in the file (JSON Pointer).') readonly path!: string;
  @Shown('case', () => GraphQLString) readonly message!: string;
  @IdIfSaid('record') readonly incidentId!: string | null;
  @Shown('case', () => GraphQLString, 'The tool and version that found it.') readonly tool!: string;
  @ShownOrNull('case', () => FindingOutcome, 'Null while nobody has decided.') readonly outcome!:
    string | null;
  @ShownOrNull('case', () => GraphQLString) readonly resolvedBy!: string | null;
  @Shown('public', () => PositionNumber) readonly raised!: number;
  @Sealed('work', () => ProtectedText, 'Why it was resolved so.') readonly reason!: unknown;
}

/** A finding as the schema shows it. */
export const findingOf = ({ findingId, ...row }: Row<FindingRow>) => ({
  ...row,
  id: findingId,
  standsOn: [row.reportId, ...(row.incidentId === null ? [] : [row.incidentId])],
});
export type FindingView = ReturnType<typeof findingOf>;

@ObjectType({ description: 'A unit of a file that was refused whole.' })
export class RefusedUnit {
  @Id('own') readonly importId!: string;
  @Shown('case', () => GraphQLString) readonly code!: string;
  @Shown('case', () => GraphQLString) readonly path!: string;
  @Shown('public', () => PositionNumber) readonly refused!: number;
}

/** A refused unit as the schema shows it. */
export const refusedUnitOf = (row: Row<RefusedRowRow>) => ({ ...row });
