import { open, rename } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';

/**
 * Writes a small file so that it is there whole, on the disk, or not at all: a power cut leaves the
 * old content or the new, never a half. Readable by nobody else.
 */
export const writeDurably = async (file: string, content: string): Promise<void> => {
  const draft = `${file}.${randomBytes(4).toString('hex')}.draft`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(dirname(file));
};

/** Makes what was renamed or created in a folder outlast a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
