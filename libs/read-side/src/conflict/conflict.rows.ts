import type {
  Bilingual,
  Coded,
  CONFLICT_TYPES,
  NEXUS_ANSWERS,
  Period,
  Pinpoint,
  Source,
} from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** An armed conflict as last classified. */
export interface ConflictRow extends Stated {
  readonly conflictId: string;
  readonly name: Bilingual;
  readonly type: (typeof CONFLICT_TYPES)[number];
  readonly parties: readonly Coded[];
  readonly territory: string;
  readonly during: Period;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly classified: Position;
  readonly sealed: Sealed | null;
}

/** Whether an incident or act was part of a conflict, as last assessed. */
export interface NexusRow extends Stated {
  readonly conflictId: string;
  /** The act, or the incident where no act is named. */
  readonly subjectId: string;
  readonly incidentId: string;
  readonly actId: string | null;
  readonly nexus: (typeof NEXUS_ANSWERS)[number];
  readonly sealed: Sealed | null;
}

/** A widespread or systematic attack on a civilian population, as somebody asserts it. */
export interface CivilianAttackRow extends Stated {
  readonly claimId: string;
  readonly conflictId: string;
  readonly during: Period;
  readonly organisation: Coded;
  readonly source: Source;
  readonly pinpoint: Pinpoint | null;
  readonly sealed: Sealed | null;
}
