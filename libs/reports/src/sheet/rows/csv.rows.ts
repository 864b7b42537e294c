import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { refuse } from '#kernel';
import { MAX_COLUMNS, MAX_ROW } from '../sheet.limits.js';
import type { Encoding } from '../mapping.js';
import { textCell } from './row.js';
import type { Row } from './row.js';

const CHUNK = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

const notText = (encoding: Encoding): never =>
  encoding === 'utf-8'
    ? refuse(
        'invalid',
        'NOT_UTF8',
        'The file is not text in UTF-8. Save it as “CSV UTF-8” and give it again, or say `encoding` in the mapping.',
      )
    : refuse('invalid', 'NOT_IN_ENCODING', 'The file is not text in the encoding of the mapping.');

/** The text of the file piece by piece; the whole of it at once would be twice in memory. */
function* textOf(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (piece: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(piece, { stream });
    } catch {
      return notText(encoding);
    }
  };
  for (let at = 0; at < bytes.byteLength; at += CHUNK)
    yield decode(bytes.subarray(at, at + CHUNK), true);
  yield decode(new Uint8Array(), false);
}

/** `sep=;`: a line by which Excel is told what stands between the cells. It is no row of the table. */
const SEPARATOR_SAID = /^sep=([^\r\n"])(?:\r\n|\n|\r)/iu;

/** What stands between the cells: whichever mark the first line has most often outside quotation marks. */
const delimiterOf = (start: string): string => {
  const line = start.replace(/"(?:[^"]|"")*"/gu, '').split(/\r\n|\n|\r/u, 1)[0] ?? '';
  const times = (mark: string): number => line.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (times(mark) > times(best) ? mark : best));
};

const whyUnreadable = (code: string): string => {
  if (code === 'CSV_MAX_RECORD_SIZE')
    return `a row is longer than ${MAX_ROW / 1024 / 1024} MiB, or a quotation mark is not closed`;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark is not closed';
  return 'a quotation mark stands where none can. A cell that holds one is put between two of them, and writes it twice: "5"" shell"';
};

/** The rows of a CSV file, one by one. Quoted cells may hold delimiters and line breaks (RFC 4180). */
export async function* csvRows(
  bytes: Uint8Array,
  delimiter: string | null,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<Row> {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, CHUNK));
  const said = SEPARATOR_SAID.exec(start)?.[1];
  const parser = parse({
    delimiter: delimiter ?? said ?? delimiterOf(start),
    from_line: said === undefined ? 1 : 2,
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const source = Readable.from(textOf(bytes, encoding));
  // What is wrong with the source is wrong with the table; a plain pipe would leave it hanging.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      number += 1;
      if (record.length > MAX_COLUMNS)
        refuse(
          'invalid',
          'TOO_MANY_COLUMNS',
          `The table has more than ${MAX_COLUMNS} columns.`,
          `/rows/${number}`,
        );
      yield { number, cells: record.map(textCell) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The words of the parser may quote the file; it has read further than we have taken.
    const row = ((error as { readonly records?: number }).records ?? number) + 1;
    refuse(
      'invalid',
      'SHEET_UNREADABLE',
      `The table cannot be read from row ${row} on: ${whyUnreadable(error.code)}.`,
      `/rows/${row}`,
    );
  }
}
