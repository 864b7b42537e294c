import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { ensureBuilt } from '../build.mjs';

const PREFIX = 'sijil-test-';
const open = async (home) => {
  const { openCluster } = await import('../../dist/apps/sijil/src/cluster/cluster.js');
  return await openCluster({ home });
};

/**
 * One real PostgreSQL for the whole run, in a home of its own; every spec makes its own databases on
 * it. A run that is handed SIJIL_TEST_ADMIN_URL uses that server and starts none.
 */
export default async function start() {
  await ensureBuilt();
  if (process.env.SIJIL_TEST_ADMIN_URL) return;
  await sweep();
  const home = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // So that even root's server can live inside and goes with it.
  await chmod(home, 0o711);
  const cluster = await open(home);
  process.env.SIJIL_TEST_ADMIN_URL = cluster.adminUrl;
  globalThis.sijilTestCluster = { home, cluster };
}

/** Stops the server and removes its home. */
export async function end() {
  const { home, cluster } = globalThis.sijilTestCluster ?? {};
  if (cluster) await remove(home, cluster);
}

const remove = async (home, cluster) => {
  await cluster.stop();
  const { base } = JSON.parse(await readFile(join(home, 'cluster.json'), 'utf8'));
  if (base) await rm(base, { recursive: true });
  await rm(home, { recursive: true });
};

/** Runs that were killed leave a server and a home behind. */
const sweep = async () => {
  for (const entry of await readdir(tmpdir())) {
    const pid = entry.startsWith(PREFIX) && Number(entry.slice(PREFIX.length).split('-', 1)[0]);
    if (!pid || existsSync(`/proc/${pid}`)) continue;
    const home = join(tmpdir(), entry);
    await open(home)
      .then((cluster) => remove(home, cluster))
      .catch(() => undefined); // Another user's, or another run is at it.
  }
};
