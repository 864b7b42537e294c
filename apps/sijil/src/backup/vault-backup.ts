import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, refuse } from '#kernel';
import { VAULT_TABLES } from '#vault';
import type { Desk, RegisterCard } from '../desk/desk.js';
import { connected, copyIn, copyOut, within } from './copy.js';
import type { Hashed } from './hashed.js';
import { checkFiles, findManifest, keepManifest, readManifest } from './manifest.js';
import type { VaultManifest } from './manifest.js';
import { DAY_MS, sweepVaults, VAULT_KIND, vaultFolderName } from './vault-sweep.js';

/** How long a copy of the vault may live where nobody says otherwise, in days. */
export const VAULT_DAYS = 7;

const fileOf = (table: string): string => `${table}.copy.gz`;

/** A copy of the vault that was taken, and what was swept away. */
export interface VaultTaken {
  readonly folder: string;
  readonly expires: string;
  readonly swept: number;
}

/**
 * Takes a copy of the vault into a folder of such copies, in one snapshot. It is of use only with the master
 * key. Copies whose time is over are removed: an identity that was destroyed is gone with the last of them.
 * A copy that cannot be finished is removed at once: it holds as much, and no manifest would say until when.
 */
export const takeVault = async (
  desk: Pick<Desk, 'urls' | 'clock'>,
  card: RegisterCard,
  { folder, days, position }: { readonly folder: string; readonly days: number; position: number },
): Promise<VaultTaken> => {
  const now = desk.clock.now();
  const into = join(folder, vaultFolderName(now));
  const expires = instant(now + days * DAY_MS);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mkdir(into, { mode: 0o700 });
  try {
    const files = await copyTables(desk.urls.vault, into);
    const of = { kind: VAULT_KIND, register: card.id, takenAt: instant(now), expires } as const;
    await keepManifest(into, { ...of, position, files });
  } catch (error) {
    await rm(into, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  return { folder: into, expires, swept: await sweepVaults(folder, now) };
};

/** Copies all tables of a vault into a folder, as they stand at one moment. */
const copyTables = async (url: string, into: string): Promise<Record<string, Hashed>> => {
  const files: Record<string, Hashed> = {};
  await connected(url, (client) =>
    within(client, 'snapshot', async () => {
      for (const [table, columns] of VAULT_TABLES)
        files[fileOf(table)] = await copyOut(
          client,
          `SELECT ${columns} FROM ${table}`,
          join(into, fileOf(table)),
        );
    }),
  );
  return files;
};

/** A copy of the vault that may be put back. */
export interface VaultCopy {
  readonly folder: string;
  readonly manifest: VaultManifest;
}

/** The newest copy of the vault of a register in a folder, or the folder itself. Refuses one whose time is over. */
export const vaultCopyIn = async (
  folder: string,
  register: string,
  now: number,
): Promise<VaultCopy> => {
  const folders = [folder, ...(await subfolders(folder))];
  const copies: VaultCopy[] = [];
  for (const one of folders) {
    const found = await findManifest(one, VAULT_KIND);
    if (found?.manifest.register === register)
      copies.push({ folder: one, manifest: found.manifest });
  }
  const newest = copies.sort((a, b) => (a.manifest.takenAt < b.manifest.takenAt ? 1 : -1))[0];
  if (!newest) {
    await readManifest(folder, VAULT_KIND);
    return refuse(
      'invalid',
      'VAULT_BACKUP_OF_ANOTHER',
      'This copy of a vault belongs to another register.',
      '/vault',
    );
  }
  if (Date.parse(newest.manifest.expires) <= now)
    refuse(
      'conflict',
      'VAULT_BACKUP_EXPIRED',
      `This copy of the vault was to be removed on ${newest.manifest.expires}: identities that were destroyed since may be in it. It is not put back.`,
      '/vault',
    );
  return newest;
};

const subfolders = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));

/** Puts a copy of the vault into an empty one, as the owner of its tables. */
export const putVaultBack = async (ownerUrl: string, copy: VaultCopy): Promise<void> => {
  await checkFiles(copy.folder, copy.manifest, () => undefined);
  await connected(ownerUrl, (client) =>
    within(client, 'change', async () => {
      for (const [table, columns] of VAULT_TABLES)
        await copyIn(client, `${table} (${columns})`, join(copy.folder, fileOf(table)));
    }),
  );
};
