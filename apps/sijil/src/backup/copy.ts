import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { refuse } from '#kernel';
import { writeHashed } from './hashed.js';
import type { Hashed } from './hashed.js';
import { damaged } from './manifest.js';

/** Fast rather than small: the disk is seldom what a backup waits for. */
const GZIP = { level: 1 };

/** Does work on a connection of its own. */
export const connected = async <T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'sijil backup' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return refuse(
      'unavailable',
      error.code === '53100' ? 'STORE_FULL' : 'STORE_UNAVAILABLE',
      `The database did not carry this out (${error.code ?? 'for an unknown reason'}). It can be tried again.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Does work in one transaction; `snapshot` sees one state of the database, whatever is written meanwhile. */
export const within = async <T>(
  client: pg.Client,
  kind: 'snapshot' | 'change',
  work: () => Promise<T>,
): Promise<T> => {
  await client.query(
    kind === 'snapshot' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN',
  );
  try {
    const done = await work();
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

/** Streams the rows of a query into a file. */
export const copyOut = async (
  client: pg.Client,
  query: string,
  path: string,
  told?: (bytes: number) => void,
): Promise<Hashed> => {
  const rows = client.query(copyTo(`COPY (${query}) TO STDOUT`));
  const gzip = createGzip(GZIP);
  const [hashed] = await Promise.all([writeHashed(path, gzip, told), pipeline(rows, gzip)]);
  return hashed;
};

/** Streams the rows of a file into a table. A file that holds no such rows is none of a backup. */
export const copyIn = async (client: pg.Client, into: string, path: string): Promise<void> => {
  const rows = client.query(copyFrom(`COPY ${into} FROM STDIN`));
  try {
    await pipeline(createReadStream(path), createGunzip(), rows);
  } catch (error) {
    // What it compresses to is broken (zlib), or is no such row, or stands there twice (SQLSTATE 22, 23).
    const { code = '' } = error as { readonly code?: string };
    throw /^(Z_|22|23)/.test(code) ? damaged(path) : error;
  }
};
