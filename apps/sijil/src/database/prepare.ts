import { createHash } from 'node:crypto';
import pg from 'pg';
import type { MigrationInterface } from 'typeorm';
import { Refusal, refuse } from '#kernel';
import { accessGrants, registerGrants, registerMigrations, sealGrants } from '#event-store';
import { readGrants, readMigrations } from '#read-side';
import { vaultGrants, vaultMigrations } from '#vault';
import type { Home } from '../home/home.js';
import { accountsOf } from './roles.js';
import type { Account, Accounts } from './roles.js';

/** Where each process part connects, as the role that may do just what it must. */
export interface DatabaseUrls {
  readonly writer: string;
  readonly projector: string;
  readonly reader: string;
  readonly notary: string;
  readonly vault: string;
}

type Migrations = readonly (new () => MigrationInterface)[];

/**
 * Makes databases, roles, tables and rights where they are missing, as the administrator of the
 * cluster, and gives back the connections that serve. The vault has a database of its own.
 */
export const prepareDatabases = async (home: Home, adminUrl: string): Promise<DatabaseUrls> => {
  const { base, vaultBase, accounts, at } = await namesOf(home, adminUrl);

  try {
    await makeRolesAndDatabases(adminUrl, accounts, [base, vaultBase]);
    await makeTables(
      at(base, accounts.owner),
      [...registerMigrations, ...readMigrations],
      [
        registerGrants({
          writer: accounts.writer.name,
          projector: accounts.projector.name,
          reader: accounts.reader.name,
        }),
        accessGrants({ writer: accounts.writer.name, reader: accounts.reader.name }),
        sealGrants(accounts.notary.name),
        readGrants({ projector: accounts.projector.name, reader: accounts.reader.name }),
      ],
    );
    await makeTables(at(vaultBase, accounts.owner), vaultMigrations, [
      vaultGrants(accounts.vault.name),
    ]);
  } catch (error) {
    throw error instanceof Refusal ? error : notPrepared(error);
  }
  return {
    writer: at(base, accounts.writer),
    projector: at(base, accounts.projector),
    reader: at(base, accounts.reader),
    notary: at(base, accounts.notary),
    vault: at(vaultBase, accounts.vault),
  };
};

/** Connections as the owner of the tables: for putting a backup back. Nothing serves with them. */
export const ownerUrls = async (
  home: Home,
  adminUrl: string,
): Promise<{ readonly register: string; readonly vault: string }> => {
  const { base, vaultBase, accounts, at } = await namesOf(home, adminUrl);
  return { register: at(base, accounts.owner), vault: at(vaultBase, accounts.owner) };
};

const namesOf = async (home: Home, adminUrl: string) => {
  const admin = parse(adminUrl);
  const base = admin.pathname.slice(1) === 'postgres' ? 'sijil' : admin.pathname.slice(1);
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(base))
    refuse(
      'invalid',
      'DATABASE_NAME_UNSUITABLE',
      'The database of SIJIL_DATABASE_URL must have a plain lower-case name.',
    );
  const at = (database: string, { name, password }: Account): string => {
    const url = new URL(adminUrl);
    url.username = name;
    url.password = password;
    url.pathname = `/${database}`;
    return url.href;
  };
  return { base, vaultBase: `${base}_vault`, accounts: await accountsOf(home, base), at };
};

const parse = (url: string): URL => {
  try {
    return new URL(url);
  } catch {
    return refuse(
      'invalid',
      'DATABASE_URL_INVALID',
      'SIJIL_DATABASE_URL is not a connection URL (postgres://user@host/database).',
    );
  }
};

const notPrepared = (error: unknown): Refusal => {
  const code =
    (error as { code?: string }).code ??
    (error as { driverError?: { code?: string } }).driverError?.code;
  return new Refusal(
    'unavailable',
    'DATABASE_NOT_PREPARED',
    `The database could not be made ready${code === undefined ? '' : ` (${code})`}. Is it running, and may this account create roles and databases?`,
  );
};

const makeRolesAndDatabases = async (
  adminUrl: string,
  accounts: Accounts,
  databases: readonly string[],
): Promise<void> => {
  const client = await connect(adminUrl);
  try {
    await client.query(`SET password_encryption = 'scram-sha-256'`);
    const { rows } = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles');
    const known = new Set(rows.map(({ rolname }) => rolname));
    for (const { name, password } of Object.values(accounts))
      if (!known.has(name))
        await client.query(
          `CREATE ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${await scram(password)}'`,
        );
    await client.query(`GRANT ${accounts.owner.name} TO CURRENT_USER`);
    for (const database of databases) {
      const made = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (made.rowCount === 0)
        await client.query(`CREATE DATABASE ${database} OWNER ${accounts.owner.name}`);
      await client.query(`ALTER DATABASE ${database} OWNER TO ${accounts.owner.name}`);
      await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    }
    const [base, vaultBase] = databases;
    for (const { name } of [accounts.writer, accounts.projector, accounts.reader, accounts.notary])
      await client.query(`GRANT CONNECT ON DATABASE ${base} TO ${name}`);
    await client.query(`GRANT CONNECT ON DATABASE ${vaultBase} TO ${accounts.vault.name}`);
  } finally {
    await client.end();
  }
};

const open = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: 'sijil set-up' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

/** Connects to the database named, or beside it where it is still to be made. */
const connect = async (adminUrl: string): Promise<pg.Client> => {
  try {
    return await open(adminUrl);
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    const beside = new URL(adminUrl);
    beside.pathname = '/postgres';
    return await open(beside.href);
  }
};

/** The verifier of a password (RFC 5803), so that the password itself never reaches the server's log. */
const scram = async (password: string): Promise<string> => {
  const { pbkdf2, randomBytes, createHmac } = await import('node:crypto');
  const salt = randomBytes(16);
  const salted = await new Promise<Buffer>((resolve, reject) => {
    pbkdf2(password, salt, 4096, 32, 'sha256', (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
};

const MIGRATED = 'sijil_migrations';

const makeTables = async (
  url: string,
  migrations: Migrations,
  grants: readonly string[],
): Promise<void> => {
  const client = await open(url);
  try {
    if (await isBehind(client, migrations)) await migrate(url, migrations);
    // Each time: a process that died between the tables and the rights leaves nothing behind.
    for (const grant of grants) await client.query(grant);
  } finally {
    await client.end();
  }
};

const isBehind = async (client: pg.Client, migrations: Migrations): Promise<boolean> => {
  const made = await client.query<{ there: boolean }>(
    `SELECT to_regclass('public.${MIGRATED}') IS NOT NULL AS there`,
  );
  if (made.rows[0]?.there !== true) return true;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM public.${MIGRATED}`);
  const done = new Set(rows.map(({ name }) => name));
  return migrations.some((Migration) => !done.has(new Migration().name ?? ''));
};

const migrate = async (url: string, migrations: Migrations): Promise<void> => {
  // Once in the life of a release: no other command waits until this is loaded.
  const { DataSource } = await import('typeorm');
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: MIGRATED,
    logging: false,
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
};
