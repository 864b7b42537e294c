import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testVault } from '#testing';
import type { TestVault } from '#testing';
import { takeVault } from './vault-backup.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.parse('2026-11-26T12:00:00.000Z');
const KIND = 'sijil/vault-backup/v1';

describe('a copy of the vault', () => {
  let vault: TestVault;
  let folder: string;
  beforeAll(async () => {
    vault = await testVault();
  });
  afterAll(() => vault.drop());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijil-vault-copies-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const take = () =>
    takeVault(
      { urls: { vault: vault.url } as never, clock: { now: () => NOW } },
      { id: 'register' } as never,
      { folder, days: 7, position: 1 },
    );
  /** A folder of a copy, begun a while ago and last written to a while ago. */
  const copy = async (begunAgo: number, writtenAgo: number, files: Record<string, string>) => {
    const begun = new Date(NOW - begunAgo).toISOString().replaceAll(/[:.]/g, '-');
    const into = join(folder, `vault-${begun}`);
    await mkdir(into);
    const written = new Date(NOW - writtenAgo);
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(into, name), text);
      await utimes(join(into, name), written, written);
    }
    await utimes(into, written, written);
    return `vault-${begun}`;
  };

  it('that broke off is swept by the next one, unless somebody still writes it', async () => {
    const keys = { 'key.copy.gz': 'invented' };
    const expires = (at: string) => ({
      ...keys,
      'manifest.json': JSON.stringify({ kind: KIND, files: {}, expires: at }),
    });
    const unreadable = { ...keys, 'manifest.json': '{' };
    await copy(2 * DAY_MS, 2 * DAY_MS, keys);
    await copy(36 * DAY_MS, HOUR_MS, keys);
    await copy(37 * DAY_MS, HOUR_MS, unreadable);
    await copy(8 * DAY_MS, 8 * DAY_MS, expires('2026-11-25T00:00:00.000Z'));
    const kept = [
      await copy(3 * DAY_MS, HOUR_MS, keys),
      await copy(HOUR_MS, HOUR_MS, keys),
      await copy(4 * DAY_MS, 4 * DAY_MS, unreadable),
      await copy(5 * DAY_MS, 5 * DAY_MS, expires('2026-11-28T00:00:00.000Z')),
      'of-somebody-else',
    ];
    await mkdir(join(folder, 'of-somebody-else'));
    const taken = await take();
    expect(taken.swept).toBe(4);
    const left = (await readdir(folder)).map((name) => join(folder, name)).sort();
    expect(left).toEqual([...kept.map((name) => join(folder, name)), taken.folder].sort());
  });

  it('that cannot be finished leaves nothing behind', async () => {
    const owner = new pg.Client({ connectionString: vault.adminUrl });
    await owner.connect();
    await owner.query('DROP TABLE vault.identities CASCADE');
    await owner.end();
    await expect(take()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await readdir(folder)).toEqual([]);
  });
});
