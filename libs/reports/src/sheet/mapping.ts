import { refuse } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import { canonical } from '#events';
import { fieldOf, isObject } from '../reading/json.objects.js';
import { pointerOf } from '../reading/pointer.js';
import { sheetFieldOf } from './sheet.fields.js';

/** Which order a date of the table has. A date that says the year first is understood in any. */
export const DATE_FORMATS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** In which encodings a CSV file may be. */
export const ENCODINGS = ['utf-8', 'windows-1256', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the columns of a table are read. */
export interface Mapping {
  /** Headings, each with the field that its column holds. Other columns are kept under seal. */
  readonly columns: ReadonlyMap<string, string>;
  /** The headings by which a row is known, where no column is mapped to `id`. */
  readonly id: readonly string[];
  /** The sheet of a workbook, by name, or by number among those that are not hidden; the first where absent. */
  readonly sheet: string | number;
  /** The row of the headings, from 1. */
  readonly headerRow: number;
  /** Between the cells of CSV; found out where null. */
  readonly delimiter: string | null;
  /** Of CSV; never guessed at, since many bytes are a text in either. */
  readonly encoding: Encoding;
  readonly dates: DateFormat;
  /** Between the entries of one cell. */
  readonly separator: string;
  /** What the table says of itself, as the top of a report file. */
  readonly report: JsonObject;
  /** The whole of it, as it was given. */
  readonly given: JsonObject;
}

const invalid = (message: string, ...path: (string | number)[]): never =>
  refuse('invalid', 'MAPPING_INVALID', message, pointerOf(path));

const KEYS = [
  'columns',
  'id',
  'sheet',
  'headerRow',
  'delimiter',
  'encoding',
  'dates',
  'separator',
  'report',
];

const columnsOf = (json: Json | undefined): ReadonlyMap<string, string> => {
  if (!isObject(json))
    return invalid('A mapping needs `columns`: headings, each with a field.', 'columns');
  const columns = new Map<string, string>();
  const taken = new Set<string>();
  // A heading may name somebody: the path says which entry, not what it says.
  for (const [i, [heading, field]] of Object.entries(json).entries()) {
    if (field === null) continue;
    if (typeof field !== 'string' || !sheetFieldOf(field))
      return invalid('A column is mapped to a field that there is not.', 'columns', i);
    if (taken.has(field)) return invalid('Two columns are mapped to one field.', 'columns', i);
    taken.add(field);
    columns.set(headingOf(heading), field);
  }
  return columns;
};

const oneOf = <T extends string>(json: Json | undefined, key: string, among: readonly T[]): T => {
  const found = among.find((one) => one === json);
  return found ?? invalid(`\`${key}\` is one of ${among.join(', ')}.`, key);
};

const textList = (json: Json | undefined, key: string): readonly string[] => {
  const given = typeof json === 'string' ? [json] : (json ?? []);
  if (!Array.isArray(given) || !given.every((one) => typeof one === 'string'))
    return invalid(`\`${key}\` is a heading or a list of headings.`, key);
  return given.map(headingOf);
};

const rowNumber = (json: Json | undefined): number =>
  json === undefined || (Number.isInteger(json) && (json as number) >= 1 && (json as number) <= 100)
    ? ((json as number | undefined) ?? 1)
    : invalid('`headerRow` is a number from 1 to 100.', 'headerRow');

const sheetOf = (json: Json | undefined): string | number =>
  json === undefined || typeof json === 'string' || (Number.isInteger(json) && (json as number) > 0)
    ? ((json as string | number | undefined) ?? 1)
    : invalid('`sheet` is the name of a sheet or its number.', 'sheet');

const markOf = (json: Json | undefined, key: string): string | null =>
  json === undefined || json === null
    ? null
    : typeof json === 'string' && /^[^\r\n"]$/u.test(json)
      ? json
      : invalid(`\`${key}\` is one character.`, key);

/** Reads a mapping. Refuses it whole, with its place, where it is not one. */
export const readMapping = (json: Json): Mapping => {
  if (!isObject(json)) return invalid('A mapping is a JSON object.');
  for (const key of Object.keys(json))
    if (!KEYS.includes(key)) return invalid(`A mapping has ${KEYS.join(', ')} and nothing else.`);
  const at = (key: string): Json | undefined => fieldOf(json, key);
  const report = at('report') ?? {};
  if (!isObject(report)) return invalid('`report` is an object.', 'report');
  const columns = columnsOf(at('columns'));
  const id = textList(at('id'), 'id');
  if (id.length === 0 && ![...columns.values()].includes('id'))
    refuse(
      'invalid',
      'MAPPING_WITHOUT_ID',
      'Map a column to `id`, or name in `id` the columns that together tell a row from all others.',
      '/id',
    );
  return {
    columns,
    id,
    sheet: sheetOf(at('sheet')),
    headerRow: rowNumber(at('headerRow')),
    delimiter: markOf(at('delimiter'), 'delimiter'),
    encoding: oneOf(at('encoding') ?? 'utf-8', 'encoding', ENCODINGS),
    dates: oneOf(at('dates') ?? 'YYYY-MM-DD', 'dates', DATE_FORMATS),
    separator: markOf(at('separator'), 'separator') ?? ';',
    report,
    given: JSON.parse(canonical(json)) as JsonObject,
  };
};

/** A heading as it is compared: in NFC, without the spaces around it and the marks that nobody sees. */
export const headingOf = (printed: string): string =>
  printed
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
