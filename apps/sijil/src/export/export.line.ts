/** A cell that goes out: a text, or a number that a spreadsheet program may add up. */
export type Cell = string | number;

/** One line of a table that goes out: of its head, the headings, or a row of the list. */
export interface Line {
  readonly of: 'head' | 'headings' | 'rows';
  readonly cells: readonly Cell[];
}
