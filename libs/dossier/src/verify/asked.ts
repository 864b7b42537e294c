import type { VerifierKey } from '#ledger';
import type { CheckStamp } from './stamp.js';
import type { BagTree } from './tree.js';

/** What whoever checks a bag brings along. What lies in the bag itself is never believed on its own word. */
export interface Asked {
  /** Public keys that came another way: of the register's notary, of outsiders who cosign. */
  readonly trust: readonly VerifierKey[];
  /** How a time stamp is checked. */
  readonly stamp: CheckStamp;
  /** Whether that uses a root that came another way. */
  readonly rooted: boolean;
  /** A bag that was received before. */
  readonly since?: BagTree;
}
