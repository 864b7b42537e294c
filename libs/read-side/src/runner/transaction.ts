import type pg from 'pg';

/** Runs work in one transaction on a connection of its own: all of it, or nothing. */
export const inTransaction = async <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  // A connection that breaks while it is ours tells its query, too; unheard it would end the process.
  const heard = (): void => undefined;
  client.on('error', heard);
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', heard);
    client.release(broken);
  }
};
