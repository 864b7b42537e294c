import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { adminUrl } from './postgres.js';

/** The folder of this test run for what its specs share. */
export const keptFolder = (): string => {
  const folder = process.env['SIJIL_TEST_KEPT'];
  if (folder === undefined)
    throw new Error('This run keeps nothing for its specs: SIJIL_TEST_KEPT is not set.');
  return folder;
};

/**
 * Makes once in a test run what many specs begin with, in whichever process comes first, and tells all of
 * them what was told of it, as JSON. The others wait; where the first fails, the next one tries.
 */
export const oncePerRun = async <T>(name: string, make: () => Promise<T>): Promise<T> => {
  const file = join(keptFolder(), `${name}.json`);
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    // The lock goes with the connection, so that whoever dies over the work holds up nobody.
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [file]);
    if (!existsSync(file)) {
      const draft = `${file}.draft`;
      await writeFile(draft, JSON.stringify(await make()));
      await rename(draft, file);
    }
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } finally {
    await client.end();
  }
};
