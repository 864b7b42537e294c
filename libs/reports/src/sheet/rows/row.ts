/** One cell as the file has it: never a formula, always its value. */
export interface Cell {
  readonly text: string;
  /** Whether a spreadsheet program holds it as a number: dates are numbers there. */
  readonly number: boolean;
  /** Whether its days count from 1904. */
  readonly from1904: boolean;
  /** Why its value cannot be known. */
  readonly fault?: 'CELL_IN_ERROR' | 'CELL_MERGED' | 'FORMULA_WITHOUT_VALUE';
}

/** One row with its number as a person sees it in the table, from 1. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A cell of plain text. */
export const textCell = (text: string): Cell => ({ text, number: false, from1904: false });
