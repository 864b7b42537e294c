import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { vaultGrants, vaultMigrations } from '#vault';
import { databaseOf, inDatabase, testDatabase } from './postgres.js';
import { execute, testRole } from './roles.js';

/** A vault's database of one spec's own, with the one role that serves it. */
export interface TestVault {
  readonly url: string;
  /** Connects as the superuser, who owns everything. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

const migrate = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // The migrations ask a runner for no more than to run a statement.
    const runner = { query: (sql: string) => client.query(sql) } as unknown as QueryRunner;
    for (const Migration of vaultMigrations) await new Migration().up(runner);
  } finally {
    await client.end();
  }
};

/** Makes an empty vault on the PostgreSQL of this test run. */
export const testVault = async (): Promise<TestVault> => {
  const database = await testDatabase();
  const role = testRole('vault', database.url);
  await migrate(database.url);
  await execute(database.url, role.create, vaultGrants(role.name));
  return {
    url: role.url,
    adminUrl: database.url,
    drop: async () => {
      await execute(database.url, `DROP OWNED BY ${role.name}`, role.drop);
      await database.drop();
    },
  };
};

/** A vault as specs tell one another of it. */
export type KeptVault = Omit<TestVault, 'drop'>;

/** A vault of one spec's own that begins as a kept one was left, with its role. */
export const copyOfVault = async (kept: KeptVault): Promise<TestVault> => {
  const database = await testDatabase(databaseOf(kept.adminUrl));
  return {
    url: inDatabase(kept.url, databaseOf(database.url)),
    adminUrl: database.url,
    drop: () => database.drop(),
  };
};
