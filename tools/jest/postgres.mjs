import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { ensureBuilt } from '../build.mjs';

const PREFIX = 'sijil-test-';
const KEPT = 'sijil-kept-';
const open = async (home) => {
  const { openCluster } = await import('../../dist/apps/sijil/src/cluster/cluster.js');
  return await openCluster({ home });
};

/**
 * One real PostgreSQL for the whole run, in a home of its own; every spec makes its own databases on
 * it. A run that is handed SIJIL_TEST_ADMIN_URL uses that server and starts none. What specs share of a
 * run is noted in a folder of the run's own.
 */
export default async function start() {
  await ensureBuilt();
  await sweep();
  process.env.SIJIL_TEST_KEPT = await mkdtemp(join(tmpdir(), `${KEPT}${process.pid}-`));
  if (process.env.SIJIL_TEST_ADMIN_URL) return;
  const home = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // So that even root's server can live inside and goes with it.
  await chmod(home, 0o711);
  const cluster = await open(home);
  process.env.SIJIL_TEST_ADMIN_URL = cluster.adminUrl;
  globalThis.sijilTestCluster = { home, cluster };
}

/** Stops the server and removes its home; from a server that is not ours goes what the specs shared. */
export async function end() {
  const { home, cluster } = globalThis.sijilTestCluster ?? {};
  if (cluster) await remove(home, cluster);
  else await dropKept(process.env.SIJIL_TEST_ADMIN_URL, process.env.SIJIL_TEST_KEPT);
  await rm(process.env.SIJIL_TEST_KEPT, { recursive: true });
}

const dropKept = async (url, folder) => {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const entry of (await readdir(folder)).filter((name) => name.endsWith('.json'))) {
    const note = await readFile(join(folder, entry), 'utf8');
    const named = (pattern) => new Set(note.match(pattern));
    for (const database of named(/(test_\d+|journey)_[0-9a-f]{10}(_vault)?/g))
      await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    for (const role of named(/test_[a-z]+_[0-9a-f]{10}/g))
      await client.query(`DROP ROLE IF EXISTS ${role}`);
    for (const desk of named(/journey_[0-9a-f]{10}/g))
      for (const role of ['owner', 'writer', 'projector', 'reader', 'notary', 'vault'])
        await client.query(`DROP ROLE IF EXISTS ${desk}_${role}`);
  }
  await client.end();
};

const remove = async (home, cluster) => {
  await cluster.stop();
  const { base } = JSON.parse(await readFile(join(home, 'cluster.json'), 'utf8'));
  if (base) await rm(base, { recursive: true });
  await rm(home, { recursive: true });
};

/** Runs that were killed leave a server, its home and what they shared behind. */
const sweep = async () => {
  for (const entry of await readdir(tmpdir())) {
    const prefix = [PREFIX, KEPT].find((one) => entry.startsWith(one));
    const pid = prefix && Number(entry.slice(prefix.length).split('-', 1)[0]);
    if (!pid || existsSync(`/proc/${pid}`)) continue;
    const left = join(tmpdir(), entry);
    const removed =
      prefix === KEPT
        ? rm(left, { recursive: true })
        : open(left).then((cluster) => remove(left, cluster));
    await removed.catch(() => undefined); // Another user's, or another run is at it.
  }
};
