import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallPlaces, SMALL_README } from './small.gazetteer.js';

/** Writes a small geography pack into a folder of its own, with other contents where some are given. */
export const smallPack = async (files: Readonly<Record<string, string>> = {}): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sijil-geo-'));
  const contents = { 'small-places.csv': smallPlaces(), 'README.md': SMALL_README, ...files };
  for (const [name, text] of Object.entries(contents)) await writeFile(join(folder, name), text);
  return folder;
};
