import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, refuse } from '#kernel';
import { VAULT_TABLES } from '#vault';
import type { Desk, RegisterCard } from '../desk/desk.js';
import { connected, copyIn, copyOut, within } from './copy.js';
import type { Hashed } from './hashed.js';
import { checkFiles, findManifest, keepManifest, readManifest } from './manifest.js';
import type { VaultManifest } from './manifest.js';

/** How long a copy of the vault may live where nobody says otherwise, in days. */
export const VAULT_DAYS = 7;
/** And at the longest: whoever destroys an identity must be able to say when its last copy is gone. */
export const MOST_VAULT_DAYS = 35;
const DAY_MS = 86_400_000;
const KIND = 'sijil/vault-backup/v1';

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
 */
export const takeVault = async (
  desk: Pick<Desk, 'urls' | 'clock'>,
  card: RegisterCard,
  { folder, days, position }: { readonly folder: string; readonly days: number; position: number },
): Promise<VaultTaken> => {
  const now = desk.clock.now();
  const takenAt = instant(now);
  const into = join(folder, `vault-${takenAt.replaceAll(/[:.]/g, '-')}`);
  await mkdir(into, { recursive: true, mode: 0o700 });
  const files: Record<string, Hashed> = {};
  await connected(desk.urls.vault, (client) =>
    within(client, 'snapshot', async () => {
      for (const [table, columns] of VAULT_TABLES)
        files[fileOf(table)] = await copyOut(
          client,
          `SELECT ${columns} FROM ${table}`,
          join(into, fileOf(table)),
        );
    }),
  );
  const expires = instant(now + days * DAY_MS);
  const register = card.id;
  await keepManifest(into, { kind: KIND, register, takenAt, expires, position, files });
  return { folder: into, expires, swept: await sweep(folder, now) };
};

/** Removes the copies in a folder whose time is over. */
const sweep = async (folder: string, now: number): Promise<number> => {
  let swept = 0;
  for (const name of await readdir(folder)) {
    const found = await findManifest(join(folder, name), KIND);
    if (!found || Date.parse(found.manifest.expires) > now) continue;
    await rm(join(folder, name), { recursive: true });
    swept += 1;
  }
  return swept;
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
    const found = await findManifest(one, KIND);
    if (found?.manifest.register === register)
      copies.push({ folder: one, manifest: found.manifest });
  }
  const newest = copies.sort((a, b) => (a.manifest.takenAt < b.manifest.takenAt ? 1 : -1))[0];
  if (!newest) {
    await readManifest(folder, KIND);
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
