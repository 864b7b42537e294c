import type { Coded, ConclusionReviewed, DataOf, Pinpoint } from '#events';
import type { Json, Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';
import type { AssignmentFilter } from '../task/task.rows.js';

/** A published report, by its latest import. */
export interface ReportRow {
  readonly reportId: string;
  readonly key: string;
  readonly publisher: string;
  readonly title: string | null;
  /** A day, month or year, as are start and end of the period. */
  readonly published: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  /** Whether it describes every incident it counts. */
  readonly coverage: Coded | null;
  readonly evidenceId: string;
  readonly latestImport: string;
  readonly imports: number;
  readonly units: number;
  /** The words by which it is found. */
  readonly words: string;
}

/** One version of a report's file being taken in. */
export interface ImportRow extends Stated {
  readonly importId: string;
  readonly reportId: string;
  readonly ordinal: number;
  readonly evidenceId: string;
  readonly fileMac: string;
  readonly units: number;
  readonly started: Position;
  readonly completed: Position | null;
  /** What the end of it says; null while it runs or where it broke off. */
  readonly outcome: {
    readonly accepted: number;
    readonly unchanged: number;
    readonly corrected: number;
    readonly refused: number;
    readonly vanished: number;
    readonly findings: number;
    readonly complete: boolean;
  } | null;
  /** Free texts of the report. */
  readonly sealed: Sealed | null;
}

/** A figure as a report prints it. */
export interface FigureRow extends Stated {
  readonly claimId: string;
  readonly reportId: string;
  readonly key: string;
  readonly value: number;
  /** The number as printed; `value` is rounded half up where that has a fraction. */
  readonly printed: string;
  readonly unit: string | null;
  readonly qualifier: Coded;
  readonly definition: { readonly fromIncidents: Json; readonly fromTotals: Json };
  readonly pinpoint: Pinpoint | null;
  /** False once another stands in its place or a later version does not print it. */
  readonly stands: boolean;
  readonly replacedBy: string | null;
  readonly made: Position;
  readonly sealed: Sealed | null;
}

/** A legal conclusion, a denial or another's statement that a report states or relays. */
export interface ConclusionRow extends Stated {
  readonly claimId: string;
  readonly reportId: string;
  readonly kind: 'conclusion' | 'denial' | 'thirdPartyStatement';
  readonly citation: string | null;
  readonly role: Coded | null;
  readonly certainty: Coded | null;
  readonly parties: readonly Coded[];
  readonly incidents: readonly string[];
  readonly pinpoint: Pinpoint | null;
  /** How a tool reads it and what it flags, and which tool; null where none did. */
  readonly readings: DataOf<typeof ConclusionReviewed>['readings'] | null;
  readonly tool: string | null;
  readonly stands: boolean;
  readonly made: Position;
  readonly sealed: Sealed | null;
}

/** Something a person should look at, and what became of it. */
export interface FindingRow extends Stated {
  readonly findingId: string;
  readonly reportId: string;
  readonly importId: string;
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly incidentId: string | null;
  readonly tool: string;
  readonly outcome: 'accepted' | 'dismissed' | 'corrected' | null;
  readonly resolvedBy: string | null;
  readonly raised: Position;
  /** The reason of whoever resolved it. */
  readonly sealed: Sealed | null;
}

/** What the queue of findings is narrowed by; by whom they are held is said of their open tasks. */
export interface FindingFilter extends AssignmentFilter {
  readonly reports?: readonly string[];
  readonly incidents?: readonly string[];
  readonly codes?: readonly string[];
  /** Whether nobody has decided yet. */
  readonly open?: boolean;
  readonly outcomes?: readonly NonNullable<FindingRow['outcome']>[];
}

/** A unit of a file that was refused whole. */
export interface RefusedRowRow extends Stated {
  readonly rowId: string;
  readonly reportId: string;
  readonly importId: string;
  readonly code: string;
  readonly path: string;
  readonly refused: Position;
}
