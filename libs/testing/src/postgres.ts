import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of one spec's own. */
export interface TestDatabase {
  /** Connects to it as the superuser. */
  readonly url: string;
  drop(): Promise<void>;
}

/** The PostgreSQL of this test run, as its superuser. */
export const adminUrl = (): string => {
  const admin = process.env['SIJIL_TEST_ADMIN_URL'];
  if (admin === undefined)
    throw new Error('This run has no PostgreSQL: SIJIL_TEST_ADMIN_URL is not set.');
  return admin;
};

/** The same connection to another database. */
export const inDatabase = (url: string, name: string): string => {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
};

/** The name of the database that a connection leads to. */
export const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

/**
 * Makes a database on the PostgreSQL of this test run: a real one, with fsync. It is empty, or a copy of
 * another one that nobody is connected to.
 */
export const testDatabase = async (template?: string): Promise<TestDatabase> => {
  const admin = adminUrl();
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
  // template0 is the one template that no other connection can be in the way of.
  await execute(admin, `CREATE DATABASE ${name} TEMPLATE ${template ?? 'template0'}`);
  return {
    url: inDatabase(admin, name),
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
