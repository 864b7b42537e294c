import type { Mapping } from '../mapping.js';
import { csvRows } from './csv.rows.js';
import type { Row } from './row.js';
import { xlsxRows } from './xlsx.rows.js';

/** How a workbook begins: it is a ZIP. */
const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The media type of a spreadsheet, by what it is and not by its name. */
export const mediaTypeOf = (bytes: Uint8Array): string =>
  isWorkbook(bytes)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';

/** The rows of a spreadsheet, one by one. */
export const rowsOf = (
  bytes: Uint8Array,
  { sheet, delimiter, encoding }: Pick<Mapping, 'sheet' | 'delimiter' | 'encoding'>,
): AsyncGenerator<Row> =>
  isWorkbook(bytes) ? xlsxRows(bytes, sheet) : csvRows(bytes, delimiter, encoding);
