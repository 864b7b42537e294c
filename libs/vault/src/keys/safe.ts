import type { WrappedKey } from '../seal/wrap.js';

/**
 * Keys that share one wrapping. Destroying a person's key re-wraps every other key of its ring, so
 * the far more numerous keys of texts and files hang on a ring of their own.
 */
export type Ring = 'person' | 'content';
/** Every ring, in the order in which they are locked. */
export const RINGS: readonly Ring[] = ['content', 'person'];

/** The key under which all keys of a ring are wrapped, itself wrapped by the master key. */
export interface Epoch extends WrappedKey {
  readonly ring: Ring;
  readonly number: number;
}

/** A data key at rest and the epoch that opens it. */
export interface KeptKey extends WrappedKey {
  readonly owner: string;
  readonly epoch: Epoch;
}

/** A data key about to be kept. */
export interface NewKey extends WrappedKey {
  readonly owner: string;
  readonly ring: Ring;
  /** The number of the epoch under which it is wrapped. */
  readonly epoch: number;
}

/** An identity part at rest, under the check value of the key that opens it. */
export interface KeptIdentity {
  readonly eventId: string;
  readonly commitment: string;
  readonly owner: string;
  readonly check: Buffer;
  readonly sealed: string;
}

/** An identity part about to be kept, with what its names are found by. */
export interface NewIdentity extends KeptIdentity {
  readonly tokens: readonly Buffer[];
}

/** Where an identity part is kept. */
export interface IdentityAt {
  readonly eventId: string;
  readonly commitment: string;
}

/** What an identity request found: what is kept, and its person's key where that still stands. */
export type FoundIdentity = KeptIdentity & { readonly key: KeptKey | undefined };

/** The wrapping of a ring has been changed by somebody else: fetch it and try again. */
export class EpochMoved extends Error {}

/**
 * Where wrapped keys and sealed identities are kept. It sees no plain key and no plain text. Number
 * of statements: the same for a batch of one and of a thousand.
 */
export interface Safe {
  /** The epochs that stand. */
  epochs(): Promise<readonly Epoch[]>;

  /**
   * Keeps keys of owners that have none and gives all that stand then; an owner that is missing in the
   * answer was destroyed. Throws EpochMoved where a ring is no longer wrapped as the keys are.
   */
  ensureKeys(fresh: readonly NewKey[]): Promise<readonly KeptKey[]>;

  /** The keys of owners, and those with one of the check values. */
  keys(owners: readonly string[], checks: readonly Buffer[]): Promise<readonly KeptKey[]>;

  /**
   * Keeps identity parts and what their names are found by, but those whose key has gone meanwhile.
   * Never replaces one.
   */
  keepIdentities(parts: readonly NewIdentity[]): Promise<void>;

  /** What is kept under event and commitment. */
  identities(at: readonly IdentityAt[]): Promise<readonly FoundIdentity[]>;

  /** The identity parts that have a token of each of these lists, at most `most`. */
  withTokens(
    tokens: readonly (readonly Buffer[])[],
    most: number,
  ): Promise<readonly (IdentityAt & { readonly owner: string })[]>;

  /** Identity parts after one of them, at most `most`, in an order of their own; with their keys. */
  identitiesAfter(after: IdentityAt | null, most: number): Promise<readonly FoundIdentity[]>;

  /** Puts other tokens in the place of those of each part, where it is still kept. */
  replaceTokens(
    parts: readonly (IdentityAt & { readonly tokens: readonly Buffer[] })[],
  ): Promise<void>;

  /** By which version of the way of reading names all parts are indexed; 0 where they are not. */
  indexVersion(): Promise<number>;

  /** Notes that all are. */
  noteIndexed(version: number): Promise<void>;

  /**
   * Destroys the keys of owners of one ring for ever, what was sealed under them and what they are found by, in one
   * step: `renew` gives a new epoch in place of the one that stands, `rewrap` the surviving keys under it.
   */
  destroy(
    owners: readonly string[],
    ring: Ring,
    renewal: (standing: Epoch) => Renewal,
  ): Promise<void>;

  /** Of these owners those whose keys were destroyed. */
  destroyed(owners: readonly string[]): Promise<ReadonlySet<string>>;

  close(): Promise<void>;
}

/** A new epoch and how keys come under it. */
export interface Renewal {
  readonly epoch: Epoch;
  readonly rewrap: (key: { readonly owner: string } & WrappedKey) => WrappedKey;
}
