import { randomBytes } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file so that it is there whole, on the disk, or not at all. A file of that name is replaced. */
export type Keep = (path: string, bytes: Uint8Array | string, mode: number) => Promise<void>;

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Keeps files on the disk of this machine. */
export const keep: Keep = async (path, bytes, mode) => {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true, mode: mode | ((mode & 0o444) >> 2) });
  const draft = `${path}.${randomBytes(4).toString('hex')}.draft`;
  const handle = await open(draft, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(dirname(made));
};
