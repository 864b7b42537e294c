import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import { writeDurably } from '../home/durable-file.js';
import type { Home } from '../home/home.js';

/** The accounts in the database, each for one purpose. The owner only makes tables; nothing serves as it. */
export const ROLES = ['owner', 'writer', 'projector', 'reader', 'vault'] as const;
export type Role = (typeof ROLES)[number];

/** One account: its name in the database and its password. */
export interface Account {
  readonly name: string;
  readonly password: string;
}
export type Accounts = Readonly<Record<Role, Account>>;

const FILE = 'roles.json';

/** The accounts of a home, made at its first start and kept readable to its owner alone. */
export const accountsOf = async (home: Home, prefix: string): Promise<Accounts> => {
  const file = join(home.secrets, FILE);
  if (!existsSync(file)) {
    const made = Object.fromEntries(
      ROLES.map((role) => [
        role,
        { name: `${prefix}_${role}`, password: randomBytes(24).toString('base64url') },
      ]),
    );
    await writeDurably(file, `${JSON.stringify(made, null, 2)}\n`);
  }
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Accounts;
  } catch {
    return refuse(
      'unavailable',
      'ROLES_UNREADABLE',
      `${file} cannot be read. Restore it from a backup.`,
    );
  }
};
