import type { Coded } from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated, Step } from '../kit/row.js';

/** What becomes of a request to destroy an identity. */
export type DestructionAct = 'approved' | 'rejected' | 'destroyed';

/** A request that an identity be destroyed, and all that became of it. */
export interface DestructionRow extends Stated {
  readonly requestId: string;
  readonly personId: string;
  readonly requested: Position;
  /** `approved` once two others have; until then every approval is a step. */
  readonly state: 'requested' | DestructionAct;
  /** On what it rests; null where nobody said. */
  readonly basis: Coded | null;
  readonly consentId: string | null;
  readonly reference: string | null;
  /** The item that holds the order or letter. */
  readonly document: string | null;
  readonly steps: readonly Step<DestructionAct>[];
  /** Why, in words. */
  readonly sealed: Sealed | null;
}

/** What the list of requests is narrowed by. */
export interface DestructionFilter {
  readonly states?: readonly DestructionRow['state'][];
}
