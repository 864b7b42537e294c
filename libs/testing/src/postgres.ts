import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one spec's own. */
export interface TestDatabase {
  /** Connects to it as the superuser. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database on the PostgreSQL of this test run: a real one, with fsync. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const admin = process.env['SIJIL_TEST_ADMIN_URL'];
  if (admin === undefined)
    throw new Error('This run has no PostgreSQL: SIJIL_TEST_ADMIN_URL is not set.');
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  const url = new URL(admin);
  url.pathname = `/${name}`;
  // template0 is the one template that no other connection can be in the way of.
  await execute(admin, `CREATE DATABASE ${name} TEMPLATE template0`);
  return {
    url: url.href,
    drop: () => execute(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
};

const execute = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
