import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid, refuse } from '#kernel';
import { FileStore } from '../file-store.js';
import type { Content, KeySource, StoredFile } from '../file-store.js';
import { inChunks, openChunk, sealChunk } from '../seal/chunks.js';
import {
  CHUNK_BYTES,
  HEADER_BYTES,
  TAG_BYTES,
  openHeader,
  sealHeader,
  storedBytes,
} from '../seal/header.js';
import type { Header } from '../seal/header.js';
import { entriesOf, isMissing, isThere, onDisk, realDisk, refusing, sizeOf } from './disk.js';
import type { Disk } from './disk.js';

const NAME = /^[0-9a-f]{64}$/;
/** A draft that nobody has touched for so long was left by a process that died. */
const STALE_MS = 24 * 3_600_000;

/** A claim outlives everything that may be claimed: permissions last an hour. */
const CLAIM_MS = 7 * 24 * 3_600_000;

/** Files in a folder: `files/ab/abcd…`, `drafts/` for what is on its way in, `claims/` for what was taken. */
export class DiskFileStore extends FileStore {
  readonly #files: string;
  readonly #drafts: string;
  readonly #claims: string;
  readonly #disk: Disk;

  private constructor(folder: string, disk: Disk) {
    super();
    this.#files = join(folder, 'files');
    this.#drafts = join(folder, 'drafts');
    this.#claims = join(folder, 'claims');
    this.#disk = refusing(disk);
  }

  /** Opens the store in a folder, makes it where it is new, and clears away drafts of the dead. */
  static async open(folder: string, disk: Disk = realDisk): Promise<DiskFileStore> {
    const store = new DiskFileStore(folder, disk);
    await store.#disk.makeFolder(store.#files);
    await store.#disk.makeFolder(store.#drafts);
    await store.#disk.makeFolder(store.#claims);
    await store.#disk.syncFolder(folder);
    await store.#sweep(store.#drafts, STALE_MS);
    await store.#sweep(store.#claims, CLAIM_MS);
    return store;
  }

  async #sweep(folder: string, after: number): Promise<void> {
    for (const name of await entriesOf(folder)) {
      const path = join(folder, name);
      const age = await stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      // Somebody else may have swept it meanwhile.
      if (age > after) await this.#disk.remove(path).catch(() => undefined);
    }
  }

  override async put(content: Content, key: KeySource): Promise<StoredFile> {
    const draft = join(this.#drafts, randomUUID());
    const file = await this.#disk.create(draft);
    try {
      const stored = await closing(file, () => this.#write(file, content, key));
      await this.#place(draft, stored, key);
      return stored;
    } catch (error) {
      await this.#disk.remove(draft).catch(() => undefined);
      throw error;
    }
  }

  async #write(file: FileHandle, content: Content, key: KeySource): Promise<StoredFile> {
    const contentKey = randomBytes(32);
    const prefix = randomBytes(7);
    const hash = createHash('sha256');
    let size = 0;
    let index = 0;
    let at = HEADER_BYTES;
    for await (const { plain, last } of inChunks(content)) {
      hash.update(plain);
      size += plain.length;
      const sealed = sealChunk(contentKey, plain, { prefix, index, last });
      await this.#disk.write(file, sealed, at);
      at += sealed.length;
      index += 1;
    }
    const sha256 = hash.digest('hex');
    const header = sealHeader({ contentKey, prefix, size }, sha256, await key(sha256));
    await this.#disk.write(file, header, 0);
    await this.#disk.sync(file);
    return { sha256, size };
  }

  /** Gives a draft its name. Until the folder is synced, a crash may take the name away again, never the bytes. */
  async #place(draft: string, { sha256, size }: StoredFile, key: KeySource): Promise<void> {
    const folder = join(this.#files, sha256.slice(0, 2));
    const path = join(folder, sha256);
    await this.#disk.makeFolder(folder);
    await this.#disk.syncFolder(this.#files);
    if ((await onDisk(() => sizeOf(path))) === storedBytes(size)) {
      // One that we could not open is not taken for ours, nor thrown away: a person has to look.
      await readHeader(path, sha256, key);
      await this.#disk.remove(draft);
    } else await this.#disk.rename(draft, path);
    // Also where it was there already: whoever placed it may not have come to this.
    await this.#disk.syncFolder(folder);
  }

  #pathOf(sha256: string): string {
    if (!NAME.test(sha256))
      refuse(
        'invalid',
        'FILE_UNNAMED',
        'A file is named by the SHA-256 of its bytes, in hexadecimal.',
      );
    return join(this.#files, sha256.slice(0, 2), sha256);
  }

  override async get(sha256: string, key: KeySource): Promise<AsyncIterable<Uint8Array>> {
    const path = this.#pathOf(sha256);
    return readChunks(path, await readHeader(path, sha256, key), sha256);
  }

  override async sealedHash(sha256: string): Promise<string> {
    const hash = createHash('sha256');
    for await (const piece of await this.atRest(sha256)) hash.update(piece);
    return hash.digest('hex');
  }

  override async atRest(sha256: string): Promise<AsyncIterable<Uint8Array>> {
    return readAtRest(await openFile(this.#pathOf(sha256)));
  }

  override async putBack(sha256: string, atRest: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.#pathOf(sha256);
    if ((await onDisk(() => sizeOf(path))) !== undefined) return;
    const draft = join(this.#drafts, randomUUID());
    const file = await this.#disk.create(draft);
    try {
      await closing(file, async () => {
        let at = 0;
        for await (const piece of atRest) {
          await this.#disk.write(file, piece, at);
          at += piece.length;
        }
        await this.#disk.sync(file);
      });
      const folder = join(this.#files, sha256.slice(0, 2));
      await this.#disk.makeFolder(folder);
      await this.#disk.syncFolder(this.#files);
      await this.#disk.rename(draft, path);
      await this.#disk.syncFolder(folder);
    } catch (error) {
      await this.#disk.remove(draft).catch(() => undefined);
      throw error;
    }
  }

  #claimOf(id: string): string {
    if (!isUuid(id)) refuse('invalid', 'CLAIM_UNNAMED', 'A claim is named by a UUID.');
    return join(this.#claims, id);
  }

  override async claim(id: string): Promise<boolean> {
    const path = this.#claimOf(id);
    try {
      // The system makes a name once, whoever asks for it.
      await closing(await this.#disk.create(path), () => Promise.resolve());
    } catch (error) {
      if (isThere(error)) return false;
      throw error;
    }
    await this.#disk.syncFolder(this.#claims);
    return true;
  }

  override async release(id: string): Promise<void> {
    await this.#disk.remove(this.#claimOf(id));
    await this.#disk.syncFolder(this.#claims);
  }

  override async remove(sha256: string): Promise<void> {
    const path = this.#pathOf(sha256);
    if ((await onDisk(() => sizeOf(path))) === undefined) return;
    await this.#disk.remove(path).catch(async (error: unknown) => {
      // Somebody else may have removed it meanwhile.
      if ((await onDisk(() => sizeOf(path))) !== undefined) throw error;
    });
    await this.#disk.syncFolder(join(this.#files, sha256.slice(0, 2)));
  }

  override async has(sha256: string): Promise<boolean> {
    const path = this.#pathOf(sha256);
    return (await onDisk(() => sizeOf(path))) !== undefined;
  }

  override async *list(): AsyncIterable<string> {
    for (const folder of await onDisk(() => entriesOf(this.#files)))
      for (const name of await onDisk(() => entriesOf(join(this.#files, folder))))
        if (NAME.test(name)) yield name;
  }
}

const closing = async <T>(file: FileHandle, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    await file.close();
  }
};

const openFile = (path: string): Promise<FileHandle> =>
  onDisk(() =>
    open(path, 'r').catch((error: unknown) =>
      isMissing(error)
        ? refuse('not-found', 'FILE_NOT_KEPT', 'No file of this name is kept here.')
        : Promise.reject(error as Error),
    ),
  );

const readHeader = async (path: string, sha256: string, key: KeySource): Promise<Header> => {
  const file = await openFile(path);
  return await closing(file, async () => {
    const bytes = Buffer.alloc(HEADER_BYTES);
    const { bytesRead } = await onDisk(() => file.read(bytes, 0, HEADER_BYTES, 0));
    const header = openHeader(bytes.subarray(0, bytesRead), sha256, await key(sha256));
    const { size } = await onDisk(() => file.stat());
    return header && size === storedBytes(header.size) ? header : refuseFile();
  });
};

const PIECE_BYTES = 1024 * 1024;

async function* readAtRest(file: FileHandle): AsyncIterable<Uint8Array> {
  try {
    for (let at = 0; ;) {
      // A buffer for each piece: whoever reads may keep the last one while the next comes.
      const bytes = Buffer.allocUnsafe(PIECE_BYTES);
      const { bytesRead } = await onDisk(() => file.read(bytes, 0, bytes.length, at));
      if (bytesRead === 0) return;
      yield bytes.subarray(0, bytesRead);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function* readChunks(
  path: string,
  header: Header,
  sha256: string,
): AsyncIterable<Uint8Array> {
  const { contentKey, prefix, size } = header;
  const file = await openFile(path);
  try {
    const hash = createHash('sha256');
    const chunks = Math.max(1, Math.ceil(size / CHUNK_BYTES));
    const sealed = Buffer.alloc(CHUNK_BYTES + TAG_BYTES);
    for (let index = 0; index < chunks; index += 1) {
      const at = HEADER_BYTES + index * sealed.length;
      const { bytesRead } = await onDisk(() => file.read(sealed, 0, sealed.length, at));
      const last = index === chunks - 1;
      const place = { prefix, index, last };
      const plain = openChunk(contentKey, sealed.subarray(0, bytesRead), place) ?? refuseFile();
      hash.update(plain);
      // Before the last piece goes out: what was handed out whole was the file that its name says.
      if (last && hash.digest('hex') !== sha256) refuseFile();
      if (plain.length > 0) yield plain;
    }
  } finally {
    await file.close();
  }
}

const refuseFile = (): never =>
  refuse(
    'unavailable',
    'FILE_NOT_AS_KEPT',
    'A file is not as it was kept: it was cut, altered, exchanged or sealed with another key.',
  );
