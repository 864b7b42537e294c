import type {
  AccountWithdrawn,
  Coded,
  CORRECTORS,
  DataOf,
  KNOWLEDGE_BASES,
  Pinpoint,
  Source,
} from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** What a person said on one occasion. */
export interface AccountRow extends Stated {
  readonly accountId: string;
  readonly personId: string | null;
  readonly evidenceId: string | null;
  readonly incidentId: string | null;
  readonly taken: Position;
  readonly takenBy: Source;
  readonly takenOn: string | null;
  readonly lang: string | null;
  readonly interpreter: string | null;
  readonly present: readonly string[];
  readonly priorAccounts: readonly string[];
  readonly readBack: boolean | null;
  readonly pinpoint: Pinpoint | null;
  /** On what ground it was withdrawn; null while it is relied on. */
  readonly withdrawn: DataOf<typeof AccountWithdrawn>['ground'] | null;
  readonly sealed: Sealed | null;
  /** Why it was withdrawn. */
  readonly withdrawalSealed: Sealed | null;
}

/** One passage of an account; its words are sealed. */
export interface PassageRow extends Stated {
  readonly accountId: string;
  readonly number: number;
  readonly basis: (typeof KNOWLEDGE_BASES)[number];
  readonly paraphrase: boolean;
  readonly pinpoint: Pinpoint | null;
  /** Whose correction the words are; null while they are as first taken down. */
  readonly correctedBy: (typeof CORRECTORS)[number] | null;
  readonly sealed: Sealed | null;
}

/** A translation of a passage; its words are sealed. */
export interface PassageTranslationRow extends Stated {
  readonly translationId: string;
  readonly accountId: string;
  readonly number: number;
  readonly sealed: Sealed | null;
}

/** Something with which an account does not agree, and the explanation where there is one. */
export interface InconsistencyRow extends Stated {
  readonly inconsistencyId: string;
  readonly accountId: string;
  readonly number: number | null;
  readonly with: Source;
  /** Where that stands. */
  readonly pinpoint: Pinpoint | null;
  readonly explainedBy: Coded | null;
  readonly sealed: Sealed | null;
  readonly explanationSealed: Sealed | null;
}

/** An item that holds an account. */
export interface AccountDocumentRow extends Stated {
  readonly documentId: string;
  readonly accountId: string;
  readonly evidenceId: string;
  readonly pinpoint: Pinpoint | null;
  readonly sealed: Sealed | null;
}

/** What the list of accounts is narrowed by. */
export interface AccountFilter {
  readonly persons?: readonly string[];
  readonly incidents?: readonly string[];
  readonly evidence?: readonly string[];
}
