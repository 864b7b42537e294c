import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeHashed } from './hashed.js';
import type { Hashed } from './hashed.js';
import { damaged } from './manifest.js';

/** A line of a list: the hash, the length and the path of a file. */
export const lineOf = (path: string, { bytes, sha256 }: Hashed): string =>
  `${sha256} ${bytes} ${path}\n`;

/** The files that a list names, in its order. A path that leads out of its folder is none of ours. */
export const linesOf = async (
  list: string,
): Promise<readonly (Hashed & { readonly path: string })[]> =>
  (await readFile(list, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, sha256 = '', bytes = '', path = ''] =
        /^([0-9a-f]{64}) ([0-9]{1,15}) ([A-Za-z0-9_./-]+)$/.exec(line) ?? damaged(list);
      if (path.startsWith('/') || path.split('/').includes('..')) damaged(list);
      return { sha256, bytes: Number(bytes), path };
    });

/** Copies everything below a folder; gives the list of what was copied. */
export const copyTree = async (from: string, to: string): Promise<string> => {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.draft'))
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1))
    .sort();
  let list = '';
  for (const path of paths) list += lineOf(path, await copyFile(join(from, path), join(to, path)));
  return list;
};

/** Copies the files of a list back, each held against its hash. */
export const putTreeBack = async (from: string, to: string, list: string): Promise<void> => {
  for (const { path, sha256, bytes } of await linesOf(list)) {
    const copied = await copyFile(join(from, path), join(to, path));
    if (copied.sha256 !== sha256 || copied.bytes !== bytes) damaged(join(from, path));
  }
};

const copyFile = async (from: string, to: string): Promise<Hashed> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  return await writeHashed(to, createReadStream(from) as AsyncIterable<Uint8Array>);
};
