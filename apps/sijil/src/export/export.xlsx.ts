import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { refuse } from '#kernel';
import type { Cell, Line } from './export.line.js';
import { SHEET_ENDS, SHEET_PATH, sheetBegins, STYLES, workbookParts } from './workbook.parts.js';

/** How many rows a sheet has, and how long the text of a cell may be, in every program that reads them. */
const MOST_ROWS = 1_048_576;
const MOST_TEXT = 32_767;
const CUT = ' … [cut here: a cell of a workbook holds no more; the CSV has all of it]';

/** The oldest moment that a ZIP knows: the same rows give the same bytes, whenever they are written. */
const WRITTEN = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true } as const;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML may not hold is written as programs write it: `_x0007_`; what looks like that, as text. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, hex)
    .replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? '');

const hex = (mark: string): string =>
  `_x${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;

const fitting = (text: string): string =>
  text.length <= MOST_TEXT ? text : text.slice(0, MOST_TEXT - CUT.length) + CUT;

/** A text is an inline string, which no program works out, whatever it begins with. */
const cellXml = (cell: Cell, style: number): string => {
  if (typeof cell === 'number') return `<c s="${STYLES.number}"><v>${cell}</v></c>`;
  return cell === ''
    ? '<c/>'
    : `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(cell))}</t></is></c>`;
};

const rowXml = ({ of, cells }: Line): string => {
  const style = of === 'headings' ? STYLES.heading : STYLES.text;
  return `<row>${cells.map((cell) => cellXml(cell, style)).join('')}</row>`;
};

async function* sheetXml(lines: AsyncIterable<Line>, rightToLeft: boolean): AsyncGenerator<string> {
  yield sheetBegins(rightToLeft);
  let rows = 0;
  for await (const line of lines) {
    rows += 1;
    if (rows > MOST_ROWS)
      refuse(
        'invalid',
        'EXPORT_TOO_LONG',
        `A sheet has ${MOST_ROWS} rows at most, and this list has more. Narrow the filter, or export it as CSV.`,
      );
    yield rowXml(line);
  }
  yield SHEET_ENDS;
}

/** Writes lines as a workbook of one sheet, as they come: nothing is gathered on the way, in memory or on the disk. */
export const writeXlsx = async (
  lines: AsyncIterable<Line>,
  to: Writable,
  { rightToLeft }: { readonly rightToLeft: boolean },
): Promise<void> => {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const sheet = Readable.from(sheetXml(lines, rightToLeft));
  // What goes wrong with the rows goes wrong with the workbook.
  sheet.on('error', (error) => out.destroy(error));
  for (const [path, xml] of Object.entries(workbookParts))
    zip.addBuffer(Buffer.from(xml), path, WRITTEN);
  zip.addReadStream(sheet, SHEET_PATH, WRITTEN);
  zip.end();
  try {
    await pipeline(out, to);
  } finally {
    sheet.destroy();
  }
};
