import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Refusal, refuse } from '#kernel';
import type { Piece } from './piece.js';

const cannot = (folder: string, error: unknown): never =>
  refuse(
    'unavailable',
    'CANNOT_WRITE_THERE',
    `${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    '/output',
  );

/** Refuses a folder in which something lies already: a bag is all that its folder holds. */
export const needEmpty = async (folder: string): Promise<void> => {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : cannot(folder, error),
  );
  if (there.length > 0)
    refuse(
      'conflict',
      'FOLDER_NOT_EMPTY',
      `Something lies in ${folder} already. Name a folder that is not there yet.`,
      '/output',
    );
};

/** Lays a bag down. Its folder is there under its name only once all of it is written. */
export const layDown = async (
  folder: string,
  files: ReadonlyMap<string, Piece>,
  progress: (written: number) => void,
): Promise<void> => {
  const target = resolve(folder);
  await needEmpty(target);
  const draft = `${target}.${process.pid}.part`;
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    let written = 0;
    for (const [path, { bytes }] of files) {
      const file = join(draft, ...path.split('/'));
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const handle = await open(file, 'wx', 0o600);
      try {
        if (bytes instanceof Uint8Array) await handle.writeFile(bytes);
        else for await (const piece of await bytes()) await handle.writeFile(piece);
        await handle.sync();
      } finally {
        await handle.close();
      }
      progress((written += 1));
    }
    await rmdir(target).catch(() => undefined);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (error instanceof Refusal) throw error;
    return cannot(target, error);
  }
};
