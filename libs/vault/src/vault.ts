import type { Protected, StreamName } from '#kernel';
import type { Part } from '#events';

/** The classes whose parts stand sealed in the register. */
export type SealedClass = 'confidential' | 'work';

/** What is sealed of one event before it is appended. */
export interface Sealing {
  readonly eventId: string;
  readonly stream: StreamName;
  /** The person under whose key the identity part is sealed; needed where there is one. */
  readonly personId?: string;
  /** Parts of the classes confidential, work and identity. */
  readonly parts: readonly Part[];
}

/** What came of it: tokens to stand beside the leaf. */
export interface Sealed {
  readonly eventId: string;
  readonly tokens: Readonly<Partial<Record<SealedClass, string>>>;
}

/** A sealed part and what its envelope says of it. */
export interface OpenRequest {
  readonly eventId: string;
  readonly stream: StreamName;
  readonly class: SealedClass;
  readonly token: string;
  readonly commitment: string;
}

/** The identity part of an event and what its envelope says of it. */
export interface IdentityRequest {
  readonly eventId: string;
  readonly personId: string;
  readonly commitment: string;
}

/** Whose identity stands where: what the register says of it, and nothing else. */
export interface Namesake {
  readonly personId: string;
  readonly eventId: string;
  readonly commitment: string;
}

/** How a name is looked for. */
export interface NameSearch {
  /** Whether the last word may be unfinished. */
  readonly unfinished?: boolean;
  /** More than so many people are refused. */
  readonly most?: number;
}

/** Who a person is, field by field. */
export type Identity = Readonly<Record<string, Protected<string>>>;

/**
 * Identities of natural persons and the keys of everything sealed, in a database of its own.
 *
 * A thief of this database has ciphertext alone: the master key is a file outside it. A thief of the
 * register has tokens alone: their keys are here. Whoever holds all three can read what is sealed.
 * Where the vault does not answer, a Refusal of kind `unavailable` says so; plain text is never in it.
 */
export abstract class Vault {
  /**
   * Seals a whole batch: makes missing keys, keeps identity parts. Durable once it resolves; called
   * before the append, an orphan is harmless. What is sealed of a person whose key was destroyed is
   * gone from the start: destruction has no way back.
   */
  abstract seal(sealings: readonly Sealing[]): Promise<readonly Sealed[]>;

  /**
   * Opens sealed parts; a token whose key is gone gives null (withheld: key destroyed); a token that
   * was tampered with, moved or truncated is refused. Checks the commitment.
   */
  abstract open(requests: readonly OpenRequest[]): Promise<readonly (Part | null)[]>;

  /**
   * Opens identity parts of persons; null where the key was destroyed or nothing is kept. Only after
   * the policy said yes.
   */
  abstract identities(requests: readonly IdentityRequest[]): Promise<readonly (Identity | null)[]>;

  /**
   * The identities that have all words of a name, however they are spelled, in either script: whole
   * words, by how they sound; while a name is being typed, the last word by its beginning too. More than
   * `most` are refused. Only after the policy said yes, and only for those of whom it says yes.
   */
  abstract namesakes(name: Protected<string>, search?: NameSearch): Promise<readonly Namesake[]>;

  /**
   * Makes the index of names anew from the identities that are kept, where it was made by another way
   * of reading names, or anyway. What is sealed meanwhile is indexed by itself. Gives how many were read.
   */
  abstract indexNames(options?: {
    readonly anyway?: boolean;
    readonly progress?: (parts: number) => void;
  }): Promise<number>;

  /**
   * Keyed HMAC-SHA-256 (hexadecimal) under a secret of this register: for command macs and digests of
   * units and files. `domain` separates uses.
   */
  abstract mac(domain: string, text: string | Uint8Array): string;

  /**
   * The data key of a file, by the SHA-256 of its plain bytes: made and kept at first, the same ever after.
   * Refused where it was destroyed, also by another process: such bytes never come in again.
   */
  abstract fileKey(sha256: string): Promise<Uint8Array>;

  /** Destroys a person's key and what the person is found by: the survivors get a new wrapping, the old one goes. Again changes nothing. */
  abstract destroyPerson(personId: string): Promise<void>;

  /** Of these people those whose keys were destroyed. */
  abstract destroyedPersons(personIds: readonly string[]): Promise<ReadonlySet<string>>;

  /** Destroys the keys of files in the same way, all at once and for ever. Again changes nothing. */
  abstract destroyFiles(sha256s: readonly string[]): Promise<void>;

  /** Of these files those whose keys were destroyed. */
  abstract destroyedFiles(sha256s: readonly string[]): Promise<ReadonlySet<string>>;

  abstract close(): Promise<void>;
}
