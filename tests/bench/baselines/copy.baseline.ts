import { createReadStream, createWriteStream, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Site } from '../site.js';

/** What copying came to. */
export interface CopyMeasured {
  readonly seconds: number;
  readonly rows: number;
  readonly bytes: number;
}

/** As many connections as the projector writes on. */
const CONNECTIONS = 3;
const SCHEMA = 'bench_copy';

interface Dumped {
  /** The table whose rows these are, by its full name. */
  readonly like: string;
  readonly into: string;
  readonly file: string;
  readonly bytes: number;
}

/** The tables of the generations that serve. */
const tablesOf = async (db: pg.Pool): Promise<readonly { schema: string; name: string }[]> => {
  const { rows } = await db.query<{ schema: string; name: string }>(
    `SELECT t.schemaname AS schema, t.tablename AS name FROM pg_tables t
       JOIN read.checkpoint c ON t.schemaname = format('read_%s_%s', c.name, c.generation)
      WHERE c.role = 'serving' ORDER BY 1, 2`,
  );
  return rows;
};

/** Writes the rows of the read models to files, once: reading them is not part of the baseline. */
const dump = async (db: pg.Pool, folder: string): Promise<readonly Dumped[]> => {
  mkdirSync(folder, { recursive: true });
  const dumped: Dumped[] = [];
  for (const { schema, name } of await tablesOf(db)) {
    const file = join(folder, name);
    const like = `"${schema}"."${name}"`;
    if (!existsSync(file)) {
      const client = await db.connect();
      await pipeline(client.query(copyTo(`COPY ${like} TO STDOUT`)), createWriteStream(file));
      client.release();
    }
    dumped.push({ like, into: `${SCHEMA}."${name}"`, file, bytes: statSync(file).size });
  }
  return dumped.toSorted((a, b) => b.bytes - a.bytes);
};

/** COPY of the rows that all read models hold, into empty tables with the same indexes. */
export const copyBaseline = async ({
  site,
}: {
  readonly site: Site;
}): Promise<{ result: CopyMeasured }> => {
  const db = new pg.Pool({ connectionString: site.adminUrl, max: CONNECTIONS });
  try {
    const dumped = await dump(db, join(site.home, 'run', 'copy'));
    await db.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
    await db.query(`CREATE SCHEMA ${SCHEMA}`);
    for (const { like, into } of dumped)
      await db.query(`CREATE TABLE ${into} (LIKE ${like} INCLUDING ALL)`);
    let rows = 0;
    const waiting = [...dumped];
    const work = async (): Promise<void> => {
      const client = await db.connect();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const into = client.query(copyFrom(`COPY ${next.into} FROM STDIN`));
        await pipeline(createReadStream(next.file, { highWaterMark: 1 << 18 }), into);
        rows += into.rowCount;
      }
      client.release();
    };
    const started = performance.now();
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    const seconds = (performance.now() - started) / 1000;
    await db.query(`DROP SCHEMA ${SCHEMA} CASCADE`);
    return { result: { seconds, rows, bytes: dumped.reduce((sum, { bytes }) => sum + bytes, 0) } };
  } finally {
    await db.end();
  }
};
