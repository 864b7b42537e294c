import type { StoredEvent } from '#events';
import type { PartWithSalt } from '#vault';

/** A proof as it is handed over. */
export interface Proven {
  /** The text of the partial proof: envelope, opened parts with their salts, the way to the signed head. */
  readonly text: string;
  /** The signed head. */
  readonly checkpoint: string;
  /** How many events it covers. */
  readonly size: number;
  /** The answer of a time authority on it. */
  readonly timeStamp: Uint8Array | null;
}

/**
 * What makes proofs: whoever has the ledger at hand. What may be opened was decided before; it opens
 * nothing by itself.
 */
export interface Proofs {
  /** Where an event stands; undefined where there is none. */
  positionOf(eventId: string): Promise<number | undefined>;
  /** Proves an event with those parts of it that are opened. Refused where it is not sealed yet. */
  prove(stored: StoredEvent, opened: ReadonlyMap<string, PartWithSalt>): Promise<Proven>;
}
