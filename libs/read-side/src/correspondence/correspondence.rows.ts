import type { CorrespondenceProposed, DataOf } from '#events';
import type { Position } from '#kernel';
import type { Sealed } from '../kit/row.js';

/** Somebody’s opinion on two entries of the law of two forums. */
export interface CorrespondenceRow {
  readonly correspondenceId: string;
  readonly from: DataOf<typeof CorrespondenceProposed>['from'];
  readonly to: DataOf<typeof CorrespondenceProposed>['to'];
  readonly fit: DataOf<typeof CorrespondenceProposed>['fit'];
  readonly status: 'proposed' | 'adopted' | 'rejected' | 'withdrawn';
  /** Who holds it: who proposed or last revised it. */
  readonly author: string;
  readonly proposed: Position;
  readonly decidedBy: string | null;
  readonly sealed: Sealed | null;
  readonly decisionSealed: Sealed | null;
}

/** Which opinions are asked for: those that name an entry, on either side. */
export interface CorrespondenceFilter {
  readonly forum?: string;
  readonly entry?: string;
}
