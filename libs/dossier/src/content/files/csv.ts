import { stringify } from 'csv-stringify/sync';

/** What a cell of a table holds. */
export type Cell = string | number | boolean | null;

/** A table by its columns, in their order. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const text = (cell: Cell): string => (cell === null ? '' : String(cell));

/**
 * A table as CSV (RFC 4180) that spreadsheet programs open in both scripts. A cell that one of them would take
 * for a formula is made harmless by an apostrophe before it: what a witness said must not run anywhere.
 */
export const csvOf = ({ columns, rows }: CsvTable): string =>
  stringify([columns, ...rows.map((row) => row.map(text))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
