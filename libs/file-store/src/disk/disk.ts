import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { refuse } from '#kernel';

/** What a store asks of a disk. A specification lets a machine die between any two of these. */
export interface Disk {
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes a new file that only its owner can read. */
  readonly create: (path: string) => Promise<FileHandle>;
  readonly write: (file: FileHandle, bytes: Uint8Array, at: number) => Promise<void>;
  readonly sync: (file: FileHandle) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Makes what was made, renamed or removed in a folder last. */
  readonly syncFolder: (path: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  create: (path) => open(path, 'wx', 0o600),
  write: async (file, bytes, at) => {
    for (let done = 0; done < bytes.length;)
      done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
  },
  sync: (file) => file.sync(),
  rename,
  syncFolder: async (path) => {
    const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  remove: unlink,
};

/** The same disk; what fails on it is said in a refusal. */
export const refusing = (disk: Disk): Disk => ({
  makeFolder: (path) => onDisk(() => disk.makeFolder(path)),
  create: (path) => onDisk(() => disk.create(path)),
  write: (file, bytes, at) => onDisk(() => disk.write(file, bytes, at)),
  sync: (file) => onDisk(() => disk.sync(file)),
  rename: (from, to) => onDisk(() => disk.rename(from, to)),
  syncFolder: (path) => onDisk(() => disk.syncFolder(path)),
  remove: (path) => onDisk(() => disk.remove(path)),
});

/** Turns a failure of the system into a refusal. */
export const onDisk = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    switch (codeOf(error)) {
      case 'ENOSPC':
      case 'EDQUOT':
        return refuse('unavailable', 'FILE_STORE_FULL', 'The disk of the file store is full.');
      case 'EACCES':
      case 'EIO':
      case 'EISDIR':
      case 'EMFILE':
      case 'ENOENT':
      case 'ENOTDIR':
      case 'EPERM':
      case 'EROFS':
        return refuse(
          'unavailable',
          'FILE_STORE_UNAVAILABLE',
          'The file store cannot be read or written just now.',
        );
      default:
        throw error;
    }
  }
};

/** How long a file is; undefined where there is none. */
export const sizeOf = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** What stands in a folder, in order; nothing where there is none. */
export const entriesOf = async (path: string): Promise<readonly string[]> => {
  try {
    return (await readdir(path)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Whether something failed because there is no such file. */
export const isMissing = (error: unknown): boolean =>
  codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

/** Whether something failed because there is such a file already. */
export const isThere = (error: unknown): boolean => codeOf(error) === 'EEXIST';
