import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#kernel';
import { syncFolder } from '../home/durable-file.js';
import { type Account, namedAccount } from './account.js';
import type { Binaries } from './binaries.js';
import type { Place } from './place.js';
import { run } from './program.js';
import { verifierOf } from './scram.js';
import type { ClusterSecret } from './secret.js';

const DRAFT = '.making-';

/**
 * Makes the data folder of a new cluster. It is built beside its place and renamed into it when whole
 * and on the disk, so a first start that is killed half-way leaves only drafts, which the next sweeps.
 */
export const makeDataFolder = async (
  place: Place,
  binaries: Binaries,
  secret: ClusterSecret,
): Promise<void> => {
  await sweep(place.base);
  const draft = join(place.base, `${DRAFT}${randomBytes(4).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  const data = place.account
    ? await makeForAnother(draft, binaries, secret, place.account)
    : await initialise(draft, binaries, secret, undefined);
  await rename(data, place.data);
  await syncFolder(place.base);
  await sweep(place.base);
};

const initialise = async (
  draft: string,
  { initdb }: Binaries,
  secret: ClusterSecret,
  account: Account | undefined,
): Promise<string> => {
  const data = join(draft, 'data');
  const password = join(draft, 'verifier');
  await writeFile(password, `${verifierOf(secret.password)}\n`, { mode: 0o600, flag: 'wx' });
  if (account) {
    await chown(password, account.uid, account.gid);
    await chown(draft, account.uid, account.gid);
  }
  const { code, said } = await run(
    initdb,
    [
      ['--pgdata', data],
      ['--username', secret.user],
      ['--pwfile', password],
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(account ? ['--no-sync'] : []),
    ].flat(),
    account,
  );
  if (code !== 0) {
    refuse(
      'unavailable',
      'CLUSTER_START_FAILED',
      `The database could not be made: ${said.split('\n').slice(-3).join(' ') || `initdb ended with ${code}`}`,
    );
  }
  return data;
};

/**
 * initdb insists on an account with a name, which others may share. What it made is therefore copied,
 * file by file, into files that only the server's own account can open: whoever held one of the first
 * open holds nothing.
 */
const makeForAnother = async (
  draft: string,
  binaries: Binaries,
  secret: ClusterSecret,
  account: Account,
): Promise<string> => {
  const work = join(draft, 'work');
  const copy = join(draft, 'copy');
  await mkdir(work);
  await chown(draft, 0, 0);
  await makePassable(draft);
  const made = await initialise(work, binaries, secret, namedAccount());
  await copyTree(made, copy, account);
  return copy;
};

const makePassable = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.chmod(0o711);
  await handle.close();
};

const copyTree = async (from: string, to: string, account: Account): Promise<void> => {
  await mkdir(to, { mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target, account);
    else if (entry.isFile()) await copyFile(source, target, account);
    else throw new Error(`${source} is neither a file nor a folder`);
  }
  await chown(to, account.uid, account.gid);
  await syncFolder(to);
};

const copyFile = async (from: string, to: string, { uid, gid }: Account): Promise<void> => {
  // No links: the account that made these files must not lead root anywhere else.
  const source = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  const target = await open(to, 'wx', 0o600);
  try {
    await target.writeFile(await source.readFile());
    await target.chown(uid, gid);
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
};

/** An initdb whose launcher was killed may still be writing into its draft, until that is gone. */
const sweep = async (base: string): Promise<void> => {
  for (const entry of await readdir(base)) {
    if (!entry.startsWith(DRAFT)) continue;
    await rm(join(base, entry), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
};
