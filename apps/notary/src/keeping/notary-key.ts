import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { refuse } from '#kernel';
import type { Keep } from './durable.js';

const PRIVATE = 0o600;

/** Makes a signing key and keeps it, readable by its owner alone. */
export const makeKey = async (file: string, keep: Keep): Promise<KeyObject> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  await keep(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), PRIVATE);
  return privateKey;
};

/** The signing key in a file, or null where there is none. Refuses one that others can read. */
export const readKey = async (file: string): Promise<KeyObject | null> => {
  let pem: string;
  try {
    pem = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return unreadable(file);
  }
  if (((await stat(file)).mode & 0o077) !== 0)
    refuse(
      'forbidden',
      'NOTARY_KEY_OPEN',
      `Others can read the signing key ${file}. Close it (chmod 600) and consider it stolen: rotate it.`,
    );
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : unreadable(file);
  } catch {
    return unreadable(file);
  }
};

const unreadable = (file: string): never =>
  refuse(
    'unavailable',
    'NOTARY_KEY_UNREADABLE',
    `The signing key ${file} cannot be read. Put it back from where it is kept.`,
  );
