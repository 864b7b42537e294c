import type { HANDLING_LEVELS, Subject } from '#events';
import type { Sealed, Stated } from '../kit/row.js';

export type HandlingLevel = (typeof HANDLING_LEVELS)[number];

/** How something must be handled, as was laid down on one record. Without a row: confidential. */
export interface HandlingRow extends Stated {
  readonly subjectId: string;
  /** The stream of the record on which it was laid down. */
  readonly stream: string;
  readonly subjectNoun: Subject['noun'];
  readonly level: HandlingLevel;
  readonly audience: readonly string[];
  readonly sealed: Sealed | null;
}

/** A legal hold. */
export interface HoldRow extends Stated {
  readonly holdId: string;
  /** The stream of the record on which it was placed, and on which alone it is lifted. */
  readonly stream: string;
  readonly subjectId: string;
  readonly subjectNoun: Subject['noun'];
  readonly sealed: Sealed | null;
}
