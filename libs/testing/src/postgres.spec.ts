import pg from 'pg';
import { testDatabase } from './postgres.js';

describe('a database for a spec', () => {
  it('is real: UTF-8, checksums, and what is acknowledged is on the disk', async () => {
    const database = await testDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const show = async (name: string): Promise<unknown> =>
      (await client.query<Record<string, string>>(`SHOW ${name}`)).rows[0]?.[name];
    try {
      await expect(show('server_encoding')).resolves.toBe('UTF8');
      await expect(show('fsync')).resolves.toBe('on');
      await expect(show('synchronous_commit')).resolves.toBe('on');
      await expect(show('full_page_writes')).resolves.toBe('on');
      await expect(show('data_checksums')).resolves.toBe('on');
      await expect(show('listen_addresses')).resolves.toBe('127.0.0.1');
      await expect(show('password_encryption')).resolves.toBe('scram-sha-256');
      const lower = await client.query<{ text: string }>(`SELECT lower('ÄÇ') AS text`);
      expect(lower.rows[0]?.text).toBe('äç');
    } finally {
      await client.end();
      await database.drop();
    }
  });

  it('is gone when dropped', async () => {
    const database = await testDatabase();
    await database.drop();
    const client = new pg.Client({ connectionString: database.url });
    await expect(client.connect()).rejects.toMatchObject({ code: '3D000' });
  });
});
