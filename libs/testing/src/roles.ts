import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Runs statements one after another on one connection. */
export const execute = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A login role of one spec's own: roles belong to the whole cluster, so its name is used nowhere else. */
export interface TestRole {
  readonly name: string;
  /** Connects to the spec's database under this role. */
  readonly url: string;
  readonly create: string;
  readonly drop: string;
}

/** Thinks up a role for a database; `create` and `drop` are the statements that make and end it. */
export const testRole = (use: string, databaseUrl: string): TestRole => {
  const name = `test_${use}_${randomBytes(5).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const url = new URL(databaseUrl);
  url.username = name;
  url.password = password;
  return {
    name,
    url: url.href,
    create: `CREATE ROLE ${name} LOGIN PASSWORD '${password}'`,
    drop: `DROP ROLE IF EXISTS ${name}`,
  };
};
