import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import { writeDurably } from '../home/durable-file.js';
import type { Home } from '../home/home.js';

/** The accounts in the database, each for one purpose. The owner only makes tables; nothing serves as it. */
export const ROLES = ['owner', 'writer', 'projector', 'reader', 'notary', 'vault'] as const;
export type Role = (typeof ROLES)[number];

/** One account: its name in the database and its password. */
export interface Account {
  readonly name: string;
  readonly password: string;
}
export type Accounts = Readonly<Record<Role, Account>>;

const FILE = 'roles.json';

/** The accounts of a home, made where they are missing and kept readable to its owner alone. */
export const accountsOf = async (home: Home, prefix: string): Promise<Accounts> => {
  const file = join(home.secrets, FILE);
  const known = existsSync(file) ? await read(file) : {};
  const missing = ROLES.filter((role) => known[role] === undefined);
  if (missing.length === 0) return known as Accounts;
  const made = missing.map((role) => [
    role,
    { name: `${prefix}_${role}`, password: randomBytes(24).toString('base64url') },
  ]);
  const accounts = { ...known, ...Object.fromEntries(made) } as Accounts;
  await writeDurably(file, `${JSON.stringify(accounts, null, 2)}\n`);
  return accounts;
};

const read = async (file: string): Promise<Partial<Accounts>> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Accounts>;
  } catch {
    return refuse(
      'unavailable',
      'ROLES_UNREADABLE',
      `${file} cannot be read. Restore it from a backup.`,
    );
  }
};
