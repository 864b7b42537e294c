import { readFile, stat } from 'node:fs/promises';
import { Refusal, refuse } from '#kernel';

const MOST_BYTES = 64 * 1024 * 1024;

/** The bytes of a file that somebody gave, or a clear no. */
export const readInputFile = async (path: string): Promise<Uint8Array> => {
  try {
    const found = await stat(path);
    // A device would never end.
    if (!found.isFile() && !found.isFIFO())
      return refuse('invalid', 'FILE_UNREADABLE', 'This is not a file.');
    return found.size > MOST_BYTES ? tooLarge() : await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return unreadable(error);
  }
};

/** Why a file cannot be read, in words. */
export const unreadable = (error: unknown): never => {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  return refuse(
    'invalid',
    'FILE_UNREADABLE',
    UNREADABLE[code] ?? `The file cannot be read (${code}).`,
  );
};

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'This user may not read the file.',
  EISDIR: 'This is a folder, not a file.',
};

const tooLarge = (): never =>
  refuse('invalid', 'FILE_TOO_LARGE', 'The file is larger than 64 MiB.');
