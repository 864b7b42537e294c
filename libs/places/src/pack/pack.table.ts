import { parse } from 'csv-parse/sync';
import { pointerToken, refuse } from '#kernel';

/** One row of a table of the pack: its fields by column, and where it stands. */
export interface PackRow<C extends string> {
  /** The field, without blanks around it; '' where it is empty. */
  readonly of: Readonly<Record<C, string>>;
  /** The JSON Pointer of a field: `/syria-places.csv/12/pcode`, counted in lines. */
  at(column: C): string;
}

const MOST_ROWS = 200_000;

/** Reads a table of the pack (RFC 4180, with a line of column names), or refuses it with the place of the fault. */
export const readTable = <const C extends string>(
  name: string,
  text: string,
  columns: readonly C[],
): readonly PackRow<C>[] => {
  const file = `/${pointerToken(name)}`;
  const [head = [], ...rows] = parsed(text, file);
  const places = columns.map((column) => {
    const at = head.indexOf(column);
    return at < 0
      ? refuse(
          'invalid',
          'GEO_PACK_COLUMN_MISSING',
          `The table has no column ${column}.`,
          `${file}/1`,
        )
      : ([column, at] as const);
  });
  if (rows.length > MOST_ROWS)
    refuse('invalid', 'GEO_PACK_FILE_TOO_LARGE', `The table has over ${MOST_ROWS} rows.`, file);
  return rows.map((fields, i) => ({
    of: Object.fromEntries(
      places.map(([column, at]) => [column, (fields[at] ?? '').trim().normalize('NFC')]),
    ) as Record<C, string>,
    at: (column) => `${file}/${i + 2}/${column}`,
  }));
};

const parsed = (text: string, file: string): readonly (readonly string[])[] => {
  try {
    return parse(text, { bom: true, skip_empty_lines: true });
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    return refuse(
      'invalid',
      'GEO_PACK_NOT_CSV',
      'The table is not CSV: its rows do not all have the same fields, or a quotation mark is open.',
      lines === undefined ? file : `${file}/${lines}`,
    );
  }
};
