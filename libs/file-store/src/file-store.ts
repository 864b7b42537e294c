/** The bytes of a file, whole or as they come. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** What a file that is kept is: named for ever by the SHA-256 of its plain bytes. */
export interface StoredFile {
  readonly sha256: string;
  /** How many plain bytes it has. */
  readonly size: number;
}

/** Gives the key of a file by its name; whoever calls asks the vault. 32 bytes. */
export type KeySource = (sha256: string) => Promise<Uint8Array>;

/**
 * Files named by their hash, each encrypted under a key of its own that is kept elsewhere.
 *
 * A thief of the store learns how many files there are, how long each is, and whether it holds a file
 * that the thief has too; nothing of what stands in them. Whoever changes a byte is found out.
 */
export abstract class FileStore {
  /**
   * Keeps bytes, in one pass and without ever writing them in clear. Durable once it resolves. The
   * same bytes are stored once. If we die on the way, the file is there whole or not at all.
   */
  abstract put(content: Content, key: KeySource): Promise<StoredFile>;

  /**
   * The plain bytes of a file. Every piece is checked before it is handed out; a file that was cut,
   * altered, exchanged or put under another key is refused at the first wrong piece, at the latest at
   * the end: only bytes that were read to their end are the whole file.
   */
  abstract get(sha256: string, key: KeySource): Promise<AsyncIterable<Uint8Array>>;

  /** The SHA-256 of what lies at rest under a name: so that a copy of the store can be checked without a key. */
  abstract sealedHash(sha256: string): Promise<string>;

  /** What lies at rest under a name, encrypted as it is: for a copy of the store that needs no key. */
  abstract atRest(sha256: string): Promise<AsyncIterable<Uint8Array>>;

  /**
   * Puts back what lay at rest under a name. Nothing is opened: whether it is that file shows when it is
   * read. What is kept under the name already stays. Whole or not at all, and durable, like `put`.
   */
  abstract putBack(sha256: string, atRest: AsyncIterable<Uint8Array>): Promise<void>;

  /**
   * Takes something that may be taken once, by its id (a UUID): true for the first who asks, whichever
   * process it is, and durable once it resolves; false for everybody after.
   */
  abstract claim(id: string): Promise<boolean>;

  /** Gives back what was claimed and not used. */
  abstract release(id: string): Promise<void>;

  /** Removes a file for good. Durable once it resolves; one that is not kept is removed already. */
  abstract remove(sha256: string): Promise<void>;

  /** Whether a file of this name is kept. */
  abstract has(sha256: string): Promise<boolean>;

  /** The names of all files that are kept. */
  abstract list(): AsyncIterable<string>;

  /** Of all files that are kept those that nothing refers to, as `isKnown` says batch by batch. */
  async *orphans(
    isKnown: (names: readonly string[]) => Promise<ReadonlySet<string>>,
  ): AsyncIterable<string> {
    const unknown = async (names: readonly string[]): Promise<readonly string[]> => {
      const known = await isKnown(names);
      return names.filter((name) => !known.has(name));
    };
    let batch: string[] = [];
    for await (const name of this.list())
      if (batch.push(name) === ORPHAN_BATCH) {
        yield* await unknown(batch);
        batch = [];
      }
    if (batch.length > 0) yield* await unknown(batch);
  }
}

const ORPHAN_BATCH = 500;
