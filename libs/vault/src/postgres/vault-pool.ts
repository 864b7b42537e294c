import pg from 'pg';
import { Refusal, refuse } from '#kernel';
import { EpochMoved } from '../keys/safe.js';

const PATIENCE_MS = 30_000;

/** A pool that survives a lost connection: the next query reports it. */
export const vaultPool = (url: string, connections: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'sijil vault',
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', () => undefined);
  return pool;
};

/** SQLSTATE classes after which the same request may succeed: connection, sign-in, database, conflict, resources, lock, operator, system. */
const isPassing = (code: string | undefined): boolean =>
  /^(08|28|3D|40|53|55|57|58)/.test(code ?? '');

const unavailable = (): never =>
  refuse(
    'unavailable',
    'VAULT_UNAVAILABLE',
    'The vault does not answer just now. The same request can be sent again.',
  );

/** Runs work on the database and turns its failures into refusals; what reaches it holds no plain text. */
export const onVault = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal || error instanceof TypeError || error instanceof RangeError)
      throw error;
    if (error instanceof pg.DatabaseError && error.code === 'SJ002')
      throw new EpochMoved('the wrapping has changed');
    if (error instanceof pg.DatabaseError && error.code === '53100')
      return refuse('unavailable', 'VAULT_FULL', 'The disk of the vault is full.');
    if (error instanceof pg.DatabaseError && !isPassing(error.code)) throw error;
    return unavailable();
  }
};

/** Refuses a database that may lose what it acknowledged. */
export const checkVaultDurability = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT name FROM pg_settings
      WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off' ORDER BY name`,
  );
  if (rows.length > 0)
    refuse(
      'unavailable',
      'VAULT_NOT_DURABLE',
      `The vault's database may lose what it acknowledged (${rows.map(({ name }) => name).join(', ')} is off).`,
    );
};
