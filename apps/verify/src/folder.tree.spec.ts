import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderTree } from './folder.tree.js';

describe('the folder of a bag', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sijil-tree-'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'a.txt'), 'bytes');
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.of(0x66, 0xff)]), 'odd');
    symlinkSync('/etc', join(folder, 'data', 'etc'));
    symlinkSync('a.txt', join(folder, 'data', 'again'));
    execFileSync('mkfifo', [join(folder, 'data', 'pipe')]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names everything as it is, and goes into no link', async () => {
    const found = [];
    for await (const entry of new FolderTree(folder).entries()) found.push(entry);
    expect(found.sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
      { path: 'data', kind: 'folder', utf8: true },
      { path: 'data/a.txt', kind: 'file', utf8: true },
      { path: 'data/again', kind: 'link', utf8: true },
      { path: 'data/etc', kind: 'link', utf8: true },
      { path: 'data/f\\xff', kind: 'file', utf8: false },
      { path: 'data/pipe', kind: 'other', utf8: true },
    ]);
  });

  it('reads files, and neither links nor pipes', async () => {
    const tree = new FolderTree(folder);
    const read = async (path: string): Promise<string> => {
      const pieces: Uint8Array[] = [];
      for await (const piece of tree.read(path)) pieces.push(piece);
      return Buffer.concat(pieces).toString('utf8');
    };
    expect(await read('data/a.txt')).toBe('bytes');
    for (const path of ['data/again', 'data/pipe', 'data', 'data/none'])
      await expect(read(path)).rejects.toThrow();
  });
});
