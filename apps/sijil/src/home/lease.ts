import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, ownIdentity } from './process-identity.js';

/** A stake of this process in something shared: it ends when dropped, and with the process itself. */
export interface Lease {
  drop(): void;
}

/** Takes a stake. A file `<name>.lease.<pid>-<n>` says who holds it. */
export const takeLease = (folder: string, name: string): Lease => {
  const file = join(folder, `${prefix(name)}${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, ownIdentity(), { flag: 'wx', mode: 0o600 });
  return { drop: () => remove(file) };
};

/** How many stakes living processes hold; those of the dead are swept away. Call it under a lock. */
export const countLeases = (folder: string, name: string): number => {
  let living = 0;
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(prefix(name))) continue;
    const file = join(folder, entry);
    if (isAlive(read(file))) living += 1;
    else remove(file);
  }
  return living;
};

const prefix = (name: string): string => `${name}.lease.`;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
};

const remove = (file: string): void => {
  try {
    unlinkSync(file);
  } catch {
    // Already gone.
  }
};
