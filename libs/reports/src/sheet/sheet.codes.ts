import { partRefusalCodes } from '../reading/refusal-codes.js';

/** Why a spreadsheet is refused whole: nothing in it could be relied on. */
export const sheetRefusalCodes = {
  FILE_TOO_LARGE: 'The file is larger than 64 MiB.',
  NOT_UTF8: 'A CSV file is not text in UTF-8.',
  NOT_IN_ENCODING: 'A CSV file is not text in the encoding that the mapping gives.',
  SHEET_UNREADABLE:
    'The file is no table: a quotation mark is not closed or stands where none can, or it is not what it says it is.',
  ARCHIVE_HOSTILE:
    'The workbook holds what no workbook needs: too many or encrypted entries, unsafe names, a document type.',
  ARCHIVE_TOO_LARGE:
    'The workbook unpacks to more than 512 MiB, or to more than 200 times its size.',
  SHEET_UNKNOWN: 'The workbook has no sheet of the name or number that the mapping gives.',
  HEADER_MISSING: 'The table has no row of headings, or it is empty.',
  HEADING_DUPLICATE: 'A heading stands twice, so that it is unclear which of the two counts.',
  COLUMN_MISSING: 'The mapping names a column that the table does not have.',
  TOO_MANY_ROWS: 'The table has more than 100,000 rows.',
  TOO_MANY_COLUMNS: 'The table has more than 500 columns.',
  TOO_MANY_MERGED: 'The sheet has more than 1,000 merged cells.',
  MAPPING_NEEDED: 'A spreadsheet comes in by a mapping of its columns.',
  MAPPING_INVALID: 'The mapping is not one (docs/spreadsheets.md).',
  MAPPING_WITHOUT_ID: 'The mapping does not say by which column or columns a row is known.',
} as const;

/** Why a row is refused while the rest goes on, beside what refuses an incident of a report. */
export const rowRefusalCodes = {
  ROW_TOO_WIDE: 'A row has more cells than there are headings.',
  CELL_IN_ERROR: 'A cell holds an error of the spreadsheet program, such as #REF!.',
  CELL_MERGED:
    'A cell is merged into another, so that its own value cannot be known. Unmerge it, and write the value into each cell.',
  FORMULA_WITHOUT_VALUE:
    'A cell holds a formula and no value. Formulas are never worked out here: save the file with its values.',
} as const;

/** Codes as a table of Markdown, for the guide. */
export const sheetCodeTables = (): string =>
  [
    ['The whole file is refused', sheetRefusalCodes] as const,
    ['One row is refused, the rest goes on', { ...rowRefusalCodes, ...partRefusalCodes }] as const,
  ]
    .map(([title, codes]) =>
      [
        `### ${title}`,
        '',
        '| code | meaning |',
        '| --- | --- |',
        ...Object.entries(codes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
        '',
      ].join('\n'),
    )
    .join('\n');
