import type { DataOf, OfficialTextLoaded, ParaphraseSigned } from '#events';
import type { Position } from '#kernel';
import type { Sealed, Stated } from '../kit/row.js';

/** The official text that stands for a part of an entry, in one language. */
export interface OfficialTextRow extends DataOf<typeof OfficialTextLoaded>, Stated {
  /** The position at which it was loaded. */
  readonly loaded: Position;
  /** Why it took the place of another; null for the first. */
  readonly sealed: Sealed | null;
}

/** A signature under a paraphrase: it holds for the words of this hash alone. */
export interface SignatureRow extends DataOf<typeof ParaphraseSigned>, Stated {
  readonly signed: Position;
  readonly withdrawn: boolean;
  readonly withdrawalSealed: Sealed | null;
}
