/** How many columns a table may have. */
export const MAX_COLUMNS = 500;
/** How long the text of one row may be, in characters. */
export const MAX_ROW = 1024 * 1024;
/** What a workbook may unpack to. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** How many times its packed size one entry of a workbook may be. */
export const MAX_RATIO = 200;
/** Below this size the ratio tells nothing: a small sheet of equal rows packs well. */
export const RATIO_FROM_BYTES = 16 * 1024 * 1024;
/** How many entries a workbook may have. */
export const MAX_ENTRIES = 1_000;
/** How much text the shared strings of a workbook may hold, in characters. */
export const MAX_SHARED_TEXT = 64 * 1024 * 1024;
/** How many rows are read at a time. */
export const ROWS_AT_ONCE = 64;
/** How many merged cells a sheet may have. */
export const MAX_MERGED = 1_000;
