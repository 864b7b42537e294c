/** How large a report file may be. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** How deep its JSON may be nested. */
export const MAX_DEPTH = 64;
/** How many units one file may list. */
export const MAX_UNITS = 100_000;
/** How many entries a list within a unit may have. */
export const MAX_LIST = 10_000;
/** How long one text may be, in UTF-8. */
export const MAX_TEXT_BYTES = 16 * 1024;
/** How many people, things or lines one number may count. */
export const MAX_COUNT = 1_000_000;
/** How large a published figure may be: figures count inhabitants too. */
export const MAX_FIGURE = 10_000_000_000;
/** How long the id of a unit or the key of a figure may be, in characters. */
export const MAX_ID = 200;
/** How long a word or a name of a place may be before it is taken for running text. */
export const MAX_LABEL = 120;
/** How long a title may be. */
export const MAX_TITLE = 500;
