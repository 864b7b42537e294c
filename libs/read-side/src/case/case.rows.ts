import type { BEARINGS, Coded, DataOf, DossierIssued, Pinpoint } from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** A case. */
export interface CaseRow extends Stated {
  readonly caseId: string;
  readonly reference: string;
  readonly forum: 'ICC' | 'DE-VStGB' | 'other';
  readonly opened: Position;
  readonly sealed: Sealed | null;
}

/** A suspect within a case: a person, or the holder of a post on a day. */
export interface SuspectRow extends Stated {
  readonly suspectId: string;
  readonly caseId: string;
  readonly personId: string | null;
  readonly postId: string | null;
  readonly on: string | null;
  readonly invented: boolean;
  readonly named: Position;
  readonly sealed: Sealed | null;
}

/** An incident within a case. */
export interface CaseIncidentRow extends Stated {
  readonly caseId: string;
  readonly incidentId: string;
  readonly included: Position;
  readonly sealed: Sealed | null;
}

/** An item of evidence within a case, under a number that is never used again. */
export interface ExhibitRow extends Stated {
  readonly exhibitId: string;
  readonly caseId: string;
  readonly evidenceId: string;
  readonly number: number;
  readonly firstPage: number;
  readonly lastPage: number;
  /** True once it was taken out; its number stays used. */
  readonly excluded: boolean;
  /** Who proposed that it leave, where that is open or was approved. */
  readonly exclusionProposedBy: string | null;
  /** The reason that was last given for its leaving or staying. */
  readonly exclusionSealed: Sealed | null;
  readonly sealed: Sealed | null;
}

/** Which way an exhibit, or a passage of it, points for a suspect, as last assessed. */
export interface BearingRow extends Stated {
  readonly bearingId: string;
  readonly caseId: string;
  readonly exhibitId: string;
  /** Null: for all. */
  readonly suspectId: string | null;
  readonly bearing: (typeof BEARINGS)[number];
  readonly pinpoint: Pinpoint | null;
  readonly sealed: Sealed | null;
}

type Issue = DataOf<typeof DossierIssued>;

/** A dossier of a case that was issued. */
export interface DossierRow
  extends
    Stated,
    Pick<
      Issue,
      | 'dossierId'
      | 'caseId'
      | 'number'
      | 'profile'
      | 'language'
      | 'checkpoint'
      | 'anchor'
      | 'versions'
      | 'manifest'
      | 'evidenceId'
    > {
  /** The position at which it speaks. */
  readonly speaksAt: Position;
  /** Null where it takes the place of no other. */
  readonly replaces: number | null;
  readonly differences: NonNullable<Issue['differences']>;
  /** Why it had to be otherwise, as far as both issues show it. */
  readonly causes: NonNullable<Issue['causes']>;
  readonly issued: Position;
  readonly sealed: Sealed | null;
}

/** Items of a case that were handed to somebody outside. */
export interface HandoverRow extends Stated {
  readonly disclosureId: string;
  readonly caseId: string;
  readonly items: readonly string[];
  readonly rule: Coded;
  readonly rulePrinted: string;
  readonly request: string | null;
  readonly on: string;
  readonly receipt: string | null;
  readonly disclosed: Position;
  readonly sealed: Sealed | null;
}

/** What the list of cases is narrowed by. */
export interface CaseFilter {
  readonly ids?: readonly string[];
  readonly incidents?: readonly string[];
  readonly evidence?: readonly string[];
}
