import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, describeFileStore, keysOf } from '../file-store.conformance.js';
import { realDisk } from './disk.js';
import type { Disk } from './disk.js';
import { DiskFileStore } from './disk.file-store.js';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'sijil-files-'));

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describeFileStore('disk', async () => {
  const folder = await newFolder();
  return {
    files: await DiskFileStore.open(folder),
    atRest: async () =>
      new Map(
        await Promise.all(
          (await filesIn(folder)).map(async (path) => [path, await readFile(path)] as const),
        ),
      ),
    tamper: async (sha256, change) => {
      const path = join(folder, 'files', sha256.slice(0, 2), sha256);
      await writeFile(path, change(await readFile(path)));
    },
    close: () => rm(folder, { recursive: true }),
  };
});

/** A machine that dies at its n-th step, in the middle of it where it writes; dead, it does nothing more. */
const mortal = (diesAt: number): Disk & { readonly steps: string[] } => {
  const steps: string[] = [];
  const died = (): Promise<never> => Promise.reject(new Error('died'));
  const step =
    <A extends unknown[], T>(
      name: keyof Disk,
      work: (...args: A) => Promise<T>,
      halfway?: (...args: A) => Promise<unknown>,
    ) =>
    async (...args: A): Promise<T> => {
      steps.push(name);
      if (steps.length === diesAt) await halfway?.(...args);
      return await (steps.length >= diesAt ? died() : work(...args));
    };
  return {
    steps,
    makeFolder: step('makeFolder', realDisk.makeFolder),
    create: step('create', realDisk.create),
    write: step('write', realDisk.write, (file, bytes, at) =>
      realDisk.write(file, bytes.subarray(0, bytes.length >> 1), at),
    ),
    sync: step('sync', realDisk.sync),
    rename: step('rename', realDisk.rename),
    syncFolder: step('syncFolder', realDisk.syncFolder),
    remove: step('remove', realDisk.remove),
  };
};

describe('a disk file store whose machine dies', () => {
  const bytes = randomBytes(2 * 65_536 + 10);
  const key = keysOf();

  it('at any step has the file whole or not at all, and takes it when it comes again', async () => {
    let outcome = 'died';
    for (let n = 1; outcome === 'died'; n += 1) {
      const folder = await newFolder();
      await DiskFileStore.open(folder);
      const disk = mortal(n);
      const dying = await DiskFileStore.open(folder, disk).catch(() => undefined);
      outcome = await (dying?.put(bytes, key) ?? Promise.reject(new Error('died'))).then(
        () => 'done',
        (error: Error) => error.message,
      );
      const again = await DiskFileStore.open(folder);
      const names: string[] = [];
      for await (const name of again.list()) names.push(name);
      for (const name of names)
        expect((await all(await again.get(name, key))).equals(bytes)).toBe(true);
      if (outcome === 'done') expect(names).toHaveLength(1);
      await again.put(bytes, key);
      await expect(again.put(bytes, key)).resolves.toMatchObject({ size: bytes.length });
      expect(await filesIn(join(folder, 'files'))).toHaveLength(1);
      await rm(folder, { recursive: true });
    }
    expect(outcome).toBe('done');
  });

  it('names nothing before its bytes are on the disk, and has nothing before its name is', async () => {
    const folder = await newFolder();
    const disk = mortal(Number.POSITIVE_INFINITY);
    const store = await DiskFileStore.open(folder, disk);
    const opened = disk.steps.length;
    expect(opened).toBe(4);
    await store.put(bytes, key);
    expect(disk.steps.slice(opened)).toEqual([
      'create',
      'write',
      'write',
      'write',
      'write',
      'sync',
      'makeFolder',
      'syncFolder',
      'rename',
      'syncFolder',
    ]);
    await rm(folder, { recursive: true });
  });

  it('clears away the drafts of the dead, not those of the living', async () => {
    const folder = await newFolder();
    await DiskFileStore.open(folder);
    const drafts = join(folder, 'drafts');
    await writeFile(join(drafts, 'old'), 'x');
    await writeFile(join(drafts, 'new'), 'x');
    const yesterday = Date.now() / 1000 - 25 * 3600;
    await utimes(join(drafts, 'old'), yesterday, yesterday);
    await DiskFileStore.open(folder);
    await expect(readdir(drafts)).resolves.toEqual(['new']);
    await rm(folder, { recursive: true });
  });
});

describe('a disk file store', () => {
  it('is closed to everybody else', async () => {
    const folder = await newFolder();
    const store = await DiskFileStore.open(folder);
    const { sha256 } = await store.put(Buffer.from('x'), keysOf());
    for (const path of [
      'files',
      'drafts',
      join('files', sha256.slice(0, 2)),
      join('files', sha256.slice(0, 2), sha256),
    ])
      expect((await stat(join(folder, path))).mode & 0o077).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('says clearly that it cannot work', async () => {
    const folder = await newFolder();
    const full: Disk = {
      ...realDisk,
      write: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    };
    const store = await DiskFileStore.open(folder, full);
    await expect(store.put(Buffer.from('x'), keysOf())).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'FILE_STORE_FULL',
    });
    await expect(readdir(join(folder, 'drafts'))).resolves.toEqual([]);
    await writeFile(join(folder, 'file'), '');
    await chmod(join(folder, 'file'), 0o600);
    await expect(DiskFileStore.open(join(folder, 'file', 'below'))).rejects.toMatchObject({
      code: 'FILE_STORE_UNAVAILABLE',
    });
    await rm(folder, { recursive: true });
  });
});
