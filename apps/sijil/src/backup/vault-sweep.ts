import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { instant } from '#kernel';
import { findManifest, MANIFEST_FILE } from './manifest.js';

/** Of which kind the manifest of a copy of the vault is. */
export const VAULT_KIND = 'sijil/vault-backup/v1';
/** The longest that a copy of the vault may live, in days: whoever destroys an identity must be able to say when its last copy is gone. */
export const MOST_VAULT_DAYS = 35;
/** A day, in milliseconds. */
export const DAY_MS = 86_400_000;

/** What the folder of a copy is called that was begun at some moment. */
export const vaultFolderName = (begun: number): string =>
  `vault-${instant(begun).replaceAll(/[:.]/g, '-')}`;

/** When a copy was begun, by the name of its folder; null where it is not one that we gave. */
const begunAt = (name: string): number | null => {
  const [, day, hour, minute, rest, ms] =
    /^vault-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/.exec(name) ?? [];
  const begun = Date.parse(`${day}T${hour}:${minute}:${rest}.${ms}Z`);
  return Number.isNaN(begun) ? null : begun;
};

/** Whether a copy was never finished: it has no manifest, and nobody has written to it for a day. */
const brokeOff = async (copy: string, now: number): Promise<boolean> => {
  const files = await readdir(copy);
  if (files.includes(MANIFEST_FILE)) return false;
  for (const path of [copy, ...files.map((file) => join(copy, file))])
    if ((await stat(path)).mtimeMs > now - DAY_MS) return false;
  return true;
};

/** Whether the time of a copy is over: as it says itself, or by its name where it never came to say so or cannot be read. */
const isOver = async (folder: string, name: string, now: number): Promise<boolean> => {
  const copy = join(folder, name);
  const found = await findManifest(copy, VAULT_KIND);
  if (found) return Date.parse(found.manifest.expires) <= now;
  const begun = begunAt(name);
  if (begun === null) return false;
  return begun + MOST_VAULT_DAYS * DAY_MS <= now || (await brokeOff(copy, now));
};

/** Removes the copies in a folder whose time is over, and those that broke off; tells how many. */
export const sweepVaults = async (folder: string, now: number): Promise<number> => {
  let swept = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || !(await isOver(folder, entry.name, now))) continue;
    await rm(join(folder, entry.name), { recursive: true });
    swept += 1;
  }
  return swept;
};
