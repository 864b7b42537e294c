import { randomBytes, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refuse } from '#kernel';
import { KEY_BYTES, dataKey } from './seal/data-key.js';
import type { DataKey } from './seal/data-key.js';

/** The key over all keys of a vault: a file of its own, outside both databases and their backups. */
export type MasterKey = DataKey;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const missing = (file: string): never =>
  refuse(
    'unavailable',
    'VAULT_KEY_FILE_MISSING',
    `The master key of the vault is not at ${file}, or cannot be read there.`,
  );

/** Reads a master key. Refuses a file that others can read, and one that holds no key. */
export const loadMasterKey = async (file: string): Promise<MasterKey> => {
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW).catch(() =>
    missing(file),
  );
  try {
    const { mode, size } = await handle.stat();
    if ((mode & constants.S_IFMT) !== constants.S_IFREG) missing(file);
    if ((mode & 0o077) !== 0)
      refuse(
        'unavailable',
        'VAULT_KEY_FILE_OPEN',
        `Others than its owner can read the master key at ${file}: it must have mode 0600.`,
      );
    if (size !== KEY_BYTES)
      refuse(
        'unavailable',
        'VAULT_KEY_FILE_BROKEN',
        `The file at ${file} holds no master key: a key has ${KEY_BYTES} bytes.`,
      );
    const bytes = await handle.readFile();
    const key = dataKey(bytes);
    bytes.fill(0);
    return key;
  } finally {
    await handle.close();
  }
};

const writeDurably = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Makes a master key of 256 random bits in a new file of mode 0600. Never overwrites: a key that is
 * lost takes everything sealed with it. If we die on the way, the file is there whole or not at all.
 */
export const createMasterKey = async (file: string): Promise<MasterKey> => {
  const bytes = randomBytes(KEY_BYTES);
  const draft = `${file}.${randomUUID()}.draft`;
  try {
    await writeDurably(draft, bytes);
    await link(draft, file); // Unlike a rename, a link never takes the place of a file.
    await syncFolder(dirname(file));
    return dataKey(bytes);
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      return refuse(
        'conflict',
        'VAULT_KEY_FILE_EXISTS',
        `There is a file at ${file} already; a master key is never overwritten.`,
      );
    return refuse(
      'unavailable',
      'VAULT_KEY_FILE_UNWRITABLE',
      `The master key of the vault cannot be written to ${file}.`,
    );
  } finally {
    bytes.fill(0);
    await unlink(draft).catch(() => undefined);
  }
};
