import type pg from 'pg';
import { refuse } from '#kernel';

/** Refuses a database that may lose what it acknowledged. */
export const checkDurability = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`,
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length > 0)
    refuse(
      'unavailable',
      'STORE_NOT_DURABLE',
      `This database may lose what it acknowledged (${off.sort().join(', ')} is off). Sijil does not work on it.`,
    );
};
