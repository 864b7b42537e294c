import type { PinnedLaw } from '#events';
import type { Applicability } from '#law';
import type { ActRow } from '../incident/incident.rows.js';

/** Under which law, and within which case, acts are looked for. */
export interface GroundingQuery {
  readonly law: PinnedLaw;
  readonly caseId?: string;
}

/** What the tool answers for one conflict that an act was linked to; null: for none. */
export interface GroundingAnswer {
  readonly conflictId: string | null;
  readonly applicability: Applicability;
}

/** An act that could ground a provision: nothing of what stands rules it out in every conflict. */
export interface GroundingRow extends ActRow {
  readonly day: string | null;
  readonly answers: readonly GroundingAnswer[];
  /** Classifications of the act or its incident under this entry. */
  readonly classifications: readonly {
    readonly classificationId: string;
    readonly status: string;
  }[];
}
