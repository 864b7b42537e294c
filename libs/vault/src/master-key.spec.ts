import { chmod, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMasterKey, loadMasterKey } from './master-key.js';

describe('the master key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijil-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);

  it('is made once, for its owner alone, and read again', async () => {
    const made = await createMasterKey(at('key'));
    const { mode, size } = await stat(at('key'));
    expect(mode & 0o777).toBe(0o600);
    expect(size).toBe(32);
    const loaded = await loadMasterKey(at('key'));
    expect(loaded.check.equals(made.check)).toBe(true);
    expect(loaded.key.equals(made.key)).toBe(true);
    await expect(readdir(folder)).resolves.toEqual(['key']);
  });

  it('is never overwritten, however many try at once', async () => {
    const race = await Promise.allSettled(
      Array.from({ length: 8 }, () => createMasterKey(at('key'))),
    );
    const won = race.filter((r) => r.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const lost of race.filter((r) => r.status === 'rejected'))
      expect(lost.reason).toMatchObject({ kind: 'conflict', code: 'VAULT_KEY_FILE_EXISTS' });
    const loaded = await loadMasterKey(at('key'));
    expect(won[0]?.value.check.equals(loaded.check)).toBe(true);
    await expect(readdir(folder)).resolves.toEqual(['key']);
  });

  it('is refused where others can read it', async () => {
    await createMasterKey(at('key'));
    for (const mode of [0o640, 0o604, 0o620, 0o666, 0o601]) {
      await chmod(at('key'), mode);
      await expect(loadMasterKey(at('key'))).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'VAULT_KEY_FILE_OPEN',
      });
    }
    await chmod(at('key'), 0o400);
    await expect(loadMasterKey(at('key'))).resolves.toHaveProperty('check');
  });

  it('is refused where it has another length', async () => {
    for (const length of [0, 31, 33, 64]) {
      await writeFile(at('key'), Buffer.alloc(length, 7), { mode: 0o600 });
      await expect(loadMasterKey(at('key'))).rejects.toMatchObject({
        code: 'VAULT_KEY_FILE_BROKEN',
      });
    }
  });

  it('is refused where there is none, a folder or a link', async () => {
    await createMasterKey(at('key'));
    await symlink(at('key'), at('link'));
    for (const name of ['nothing', '.', 'link', 'key/below'])
      await expect(loadMasterKey(at(name))).rejects.toMatchObject({
        code: 'VAULT_KEY_FILE_MISSING',
      });
  });

  it('says so where it cannot be written', async () => {
    await expect(createMasterKey(at('no/such/folder/key'))).rejects.toMatchObject({
      code: 'VAULT_KEY_FILE_UNWRITABLE',
    });
  });
});
