import { refuse } from '#kernel';
import type { Mapping } from '../mapping.js';
import { csvRows } from './csv.rows.js';
import type { Row } from './row.js';
import { xlsxRows } from './xlsx.rows.js';

const begins = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, i) => bytes[i] === sign);

/** How a workbook begins: it is a ZIP. A table may well begin with the heading `PK`. */
const isWorkbook = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04);

/** How Office began its files until 2007, and begins every one that is locked with a password. */
const isOldOrLocked = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** The media type of a spreadsheet, by what it is and not by its name. */
export const mediaTypeOf = (bytes: Uint8Array): string =>
  isWorkbook(bytes)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';

/** The rows of a spreadsheet, one by one. */
export const rowsOf = (
  bytes: Uint8Array,
  { sheet, delimiter, encoding }: Pick<Mapping, 'sheet' | 'delimiter' | 'encoding'>,
): AsyncGenerator<Row> => {
  if (isOldOrLocked(bytes))
    refuse(
      'invalid',
      'SHEET_UNREADABLE',
      'The workbook is locked with a password, or older than XLSX. Save it as XLSX, without a password.',
    );
  return isWorkbook(bytes) ? xlsxRows(bytes, sheet) : csvRows(bytes, delimiter, encoding);
};
