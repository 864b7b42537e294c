import type { Coded, Custodian, DISPOSALS } from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated, Step } from '../kit/row.js';

/** What became of an order to return or destroy. */
export type DisposalAct = 'approved' | 'rejected' | 'returned' | 'destroyed';

/** One step of it. */
export type DisposalStep = Step<DisposalAct>;

/** An order that files of an item be returned or destroyed, and all that became of it. */
export interface DisposalRow extends Stated {
  readonly disposalId: string;
  readonly evidenceId: string;
  readonly ordered: Position;
  readonly kind: (typeof DISPOSALS)[number];
  readonly state: 'ordered' | DisposalAct;
  readonly files: readonly string[];
  /** Copies and renditions of them that are destroyed with them. */
  readonly copies: readonly string[];
  readonly to: Custodian | null;
  readonly ground: Coded;
  readonly reference: string | null;
  /** The item that holds the order. */
  readonly document: string | null;
  readonly orderedOn: string | null;
  /** The item in which the recipient confirms it. */
  readonly receipt: string | null;
  readonly steps: readonly DisposalStep[];
  /** Whose order it is, and why it is followed. */
  readonly sealed: Sealed | null;
}
