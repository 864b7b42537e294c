/** Why a file is refused whole: nothing in it could be relied on. */
export const fileRefusalCodes = {
  FILE_TOO_LARGE: 'The file is larger than 64 MiB.',
  NOT_UTF8: 'The file is not text in UTF-8.',
  NOT_JSON: 'The file is not JSON.',
  JSON_TOO_DEEP: 'The JSON is nested more than 64 levels deep.',
  DUPLICATE_KEY: 'An object has the same key twice, so that it is unclear which of the two counts.',
  NOT_AN_OBJECT: 'The file is not a JSON object.',
  NO_INCIDENTS: 'The file has no list of incidents.',
  TOO_MANY_INCIDENTS: 'The file lists more than 100,000 incidents.',
} as const;

/** Why one part of a file (an incident, a figure, a field of the report) is refused while the rest goes on. */
export const partRefusalCodes = {
  WRONG_TYPE: 'A field holds another type of value than the format has for it.',
  ID_MISSING: 'An incident has no id.',
  ID_TOO_LONG: 'An id is longer than 200 characters.',
  ID_DUPLICATE: 'An id stands twice; the first incident keeps it, every later one is refused.',
  NO_SUCH_DATE: 'A date is not a day, month or year that exists.',
  NO_SUCH_TIME: 'A time is not a time of day (HH:MM).',
  NEGATIVE_COUNT: 'A count is below zero.',
  NOT_A_WHOLE_NUMBER: 'A count is not a whole number.',
  COUNT_TOO_LARGE: 'A count is above 1,000,000 (a published figure: above ten thousand million).',
  NUMBER_OUT_OF_RANGE: 'A number is too large to be kept exactly.',
  NO_SUCH_LINE: 'A line number is below one.',
  NO_SUCH_PLACE:
    'A place in a document or recording is not one that can be read (p. 3-4, 00:01:05-00:02:10, lines 9-11).',
  TEXT_HAS_NUL: 'A text holds a NUL character.',
  TEXT_BROKEN: 'A text holds half a character (a lone surrogate).',
  TEXT_TOO_LONG: 'A text is longer than 16 KiB.',
  LIST_TOO_LONG: 'A list has more than 10,000 entries.',
  FIGURE_WITHOUT_VALUE: 'A published figure has no value.',
  KEY_UNUSABLE: 'The key of a published figure is empty, too long or not printable.',
} as const;

/** Why a record of a Bayanat export is refused, beside what refuses an incident of a report. */
export const bayanatRefusalCodes = {
  RECORD_RESTRICTED:
    'The exporting office let nothing of this record out but its number. Nothing is recorded of it.',
} as const;

/** The code of a refusal. */
export type RefusalCode =
  keyof typeof fileRefusalCodes | keyof typeof partRefusalCodes | keyof typeof bayanatRefusalCodes;
