import type { CommandBus } from '@nestjs/cqrs';
import type { Purpose } from '#events';
import type { FileStore } from '#file-store';
import type { Clock } from '#kernel';
import type { Geography } from '#places';
import type { Questions } from '#read-side';
import type { Streams } from '#replay';
import type { Vault } from '#vault';
import type { AccessRegister, Disclosure, Naming } from '#write-side';
import type { Purses } from '../cost/purses.js';
import type { Intake } from '../files/intake.js';
import type { Proofs } from '../proof/proofs.js';
import type { Log } from './fault.js';

/** What a caller may ask for at most, as the house was told. */
export interface CallerLimits {
  /** Entries of one page, at most `LIMITS.page`. */
  readonly page: number;
  /** For how long a query may be worked on. */
  readonly queryMs: number;
  /** For how long a mutation waits until the read models have followed. */
  readonly followMs: number;
  /** Points of a full purse (`cost/purses.ts`). */
  readonly points: number;
  /** Points that come back in a second. */
  readonly restoreRate: number;
}

/** What the api was given to work with. */
export interface House {
  readonly models: Questions;
  readonly vault: Vault;
  readonly commands: CommandBus;
  readonly clock: Clock;
  readonly purpose: Purpose;
  readonly limits: CallerLimits;
  readonly purses: Purses;
  /** Ids chosen by wishes that are on their way here, each with the wish that chose it. */
  readonly underway: Map<string, string>;
  readonly log: Log;
  readonly geography: Geography;
  /** Where it is written down what was shown, and by which door this is. */
  readonly access: Pick<AccessRegister, 'record'>;
  readonly means: Disclosure['means'];
  /** The register itself, for histories that are told from it, and for what is left to no read model. */
  readonly streams: Streams & Naming;
  /** What makes proofs; null where there is no ledger at hand. */
  readonly proofs: Proofs | null;
  /** Where bytes lie; null where there is no file store at hand. */
  readonly files: Pick<FileStore, 'get' | 'claim' | 'release'> | null;
  /** What takes bytes in; null where nothing here does. */
  readonly intake: Intake | null;
  /** What removes the bytes and keys of which the register says that they are gone; null where nothing here does. */
  readonly removeGone: (() => Promise<void>) | null;
  /** Where the door for bytes is. */
  readonly filesUrl: () => string;
  /** Which register this is. */
  readonly registerId: () => Promise<string | undefined>;
}
