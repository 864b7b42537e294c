import { open, rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { refuse } from '#kernel';
import type { Line } from './export.line.js';

async function* textsOf(lines: AsyncIterable<Line>): AsyncGenerator<readonly string[]> {
  for await (const { cells } of lines) yield cells.map(String);
}

/**
 * Writes lines as CSV (RFC 4180). A cell that a spreadsheet program would take for a formula is made harmless
 * by an apostrophe before it: what a witness wrote must not run on a lawyer's machine.
 */
export const writeCsv = async (
  lines: AsyncIterable<Line>,
  to: Writable,
  { bom }: { readonly bom: boolean },
): Promise<void> => {
  await pipeline(
    textsOf(lines),
    stringify({ bom, escape_formulas: true, record_delimiter: 'windows' }),
    to,
  );
};

/** Hands a file to `write` that is there, whole, only once it was written to its end. Only its owner may read it. */
export const wholeFile = async <T>(
  path: string,
  write: (to: Writable) => Promise<T>,
): Promise<T> => {
  const partial = `${path}.partial`;
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EEXIST'
      ? refuse('conflict', 'EXPORT_FILE_EXISTS', 'There is a file of this name already.', '/output')
      : refuse('invalid', 'EXPORT_FILE_UNWRITABLE', 'The file cannot be written there.', '/output'),
  );
  await file.close();
  const to = (await open(partial, 'w', 0o600)).createWriteStream({ flush: true });
  try {
    const written = await write(to);
    await rename(partial, path);
    return written;
  } catch (error) {
    to.destroy();
    await Promise.all([partial, path].map((name) => rm(name, { force: true })));
    throw error;
  }
};

/** Standard output, which stays open when the rows end. */
export const toStandardOutput = (): Writable =>
  new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      process.stdout.write(chunk, () => done());
    },
  });
