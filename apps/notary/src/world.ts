import type { EventStore } from '#event-store';
import type { Keep } from './keeping/durable.js';
import type { LedgerFolder } from './keeping/ledger-folder.js';
import type { TimeAuthority } from './stamping/time-authority.js';

/** What the notary tells the register: a command of the register's own, under an id that follows from what it says. */
export interface News {
  readonly id: string;
  readonly kind: 'SealCheckpoint' | 'AnchorCheckpoint' | 'RecordKeyRotation' | 'RecordRestoration';
  readonly data: object;
}

/** What the notary needs of the world. */
export interface World {
  readonly register: Pick<EventStore, 'head' | 'readAll'>;
  readonly registerId: string;
  readonly ledger: LedgerFolder;
  /** A folder of its own, for key and memory, that nobody else can read. */
  readonly secrets: string;
  readonly keep: Keep;
  /** Hands news to the pen. Saying the same again changes nothing. */
  readonly tell: (news: News) => Promise<void>;
  /** Does the work while no other notary of this register works. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly authority?: TimeAuthority;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
