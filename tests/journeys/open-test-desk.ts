import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { open, openDesk } from '#sijil';
import type { Desk, Operator } from '#sijil';

/** A desk in a home of its own, on databases of its own in the run's cluster. */
export interface TestDesk {
  readonly desk: Desk;
  readonly operator: Operator;
  readonly home: string;
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** Opens a desk with a register on it. */
export const openTestDesk = async (
  purpose: 'demo' | 'operational' | 'sandbox' = 'sandbox',
): Promise<TestDesk> => {
  const cluster = process.env['SIJIL_TEST_ADMIN_URL'] ?? '';
  const name = `journey_${randomBytes(5).toString('hex')}`;
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  const home = await mkdtemp(join(tmpdir(), 'sijil-journey-'));
  const desk = await openDesk({ home, databaseUrl: url.href, port: 0 });
  const operator = await open(desk, { purpose });
  await desk.catchUp();
  return {
    desk,
    operator,
    home,
    adminUrl: url.href,
    drop: async () => {
      await desk.close();
      await dropDatabases(cluster, name);
      await rm(home, { recursive: true, force: true });
    },
  };
};

/** Removes the databases and roles that a home made on the cluster of the run. */
export const dropDatabases = async (cluster: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    for (const database of [name, `${name}_vault`])
      await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    for (const role of ['owner', 'writer', 'projector', 'reader', 'vault'])
      await client.query(`DROP ROLE IF EXISTS ${name}_${role}`);
  } finally {
    await client.end();
  }
};
