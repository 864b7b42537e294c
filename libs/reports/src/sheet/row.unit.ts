import { refuse } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import type { Mapping } from './mapping.js';
import { headingOf } from './mapping.js';
import { seenOf, valueOf } from './cells.js';
import { rowRefusalCodes } from './sheet.codes.js';
import { sheetFieldOf, sheetFields } from './sheet.fields.js';
import { fold } from '../vocabulary/fold.js';
import { guessedField } from './guess.js';
import type { Cell, Row } from './rows/row.js';

/** One column of the table at hand. */
interface Column {
  readonly heading: string;
  /** The field it is mapped to. */
  readonly field: string | null;
  /** Whether its cells are names of people, though it is mapped to nothing. */
  readonly names: boolean;
}

/** The columns of a table as its row of headings has them. Refused where it is unclear which is which. */
export const columnsIn = (header: Row, mapping: Mapping): readonly Column[] => {
  const seen = new Set<string>();
  const columns = header.cells.map(({ text }, i): Column => {
    const printed = headingOf(text);
    const heading = printed === '' ? `column ${i + 1}` : printed;
    if (seen.has(heading))
      refuse(
        'invalid',
        'HEADING_DUPLICATE',
        'A heading stands twice, so that it is unclear which of the two counts.',
        `/rows/${header.number}`,
      );
    seen.add(heading);
    const field = mapping.columns.get(heading) ?? null;
    const guessed = field === null ? guessedField(heading) : null;
    return {
      heading,
      field,
      names: guessed !== null && (isNaming(guessed) || fold(heading) === 'name'),
    };
  });
  for (const heading of [...mapping.columns.keys(), ...mapping.id])
    if (!seen.has(heading))
      refuse(
        'invalid',
        'COLUMN_MISSING',
        'The mapping names a column that the table does not have.',
        `/rows/${header.number}`,
      );
  return columns;
};

const NAMING: ReadonlySet<string> = new Set(['evidenceBy', 'evidenceVia']);

const isNaming = (field: string): boolean =>
  sheetFields[field]?.kind === 'names' || NAMING.has(field);

const put = (into: JsonObject, at: readonly (string | number)[], value: Json): void => {
  let here = into as Record<string | number, Json>;
  at.forEach((token, i) => {
    if (i === at.length - 1) here[token] = value;
    else {
      here[token] ??= typeof at[i + 1] === 'number' ? [] : {};
      here = here[token] as unknown as Record<string | number, Json>;
    }
  });
};

/** A row as an incident of the report format: what is not mapped stands in `columns`, and is sealed there. */
export const unitOfRow = (row: Row, columns: readonly Column[], mapping: Mapping): JsonObject => {
  const unit: JsonObject = {};
  const people: Json[] = [];
  const others: Record<string, Json> = {};
  row.cells.forEach((cell, i) => {
    const column = columns[i];
    if (seenOf(cell.text) === '') return;
    const field = column?.field === null ? undefined : sheetFieldOf(column?.field ?? '');
    if (!field) others[column?.heading ?? `column ${i + 1}`] = cell.text;
    else {
      // An id with a mark that nobody sees would be another one, and the row a second incident.
      const value = column?.field === 'id' ? seenOf(cell.text) : valueOf(cell, field, mapping);
      if (field.kind === 'names') people.push(...(value as readonly Json[]));
      else put(unit, field.at, value);
    }
  });
  if (people.length > 0) put(unit, ['persons'], people);
  if (Object.keys(others).length > 0) put(unit, ['columns'], others);
  if (mapping.id.length > 0) put(unit, ['id'], idOf(row, columns, mapping));
  return unit;
};

const idOf = (row: Row, columns: readonly Column[], mapping: Mapping): string => {
  const parts = mapping.id.map((heading) => {
    const at = columns.findIndex((column) => column.heading === heading);
    return headingOf(seenOf(row.cells[at]?.text ?? ''));
  });
  return parts.every((part) => part === '') ? '' : parts.join(' | ');
};

/** The names in columns that are mapped to nothing: what they hold must stand nowhere else in the clear. */
export const namesBeside = (row: Row, columns: readonly Column[]): readonly string[] =>
  columns.flatMap(({ names }, i) => {
    const text = row.cells[i]?.text.trim() ?? '';
    return names && text !== '' ? text.split(/[\n;؛]/u) : [];
  });

/** Refuses a row of which a cell cannot be known, or that is wider than the table. */
export const soundRow = (row: Row, columns: readonly Column[]): void => {
  if (row.cells.slice(columns.length).some(({ text }) => text.trim() !== ''))
    refuse('invalid', 'ROW_TOO_WIDE', rowRefusalCodes.ROW_TOO_WIDE, `/rows/${row.number}`);
  row.cells.forEach(({ fault }: Cell, i) => {
    if (fault !== undefined)
      refuse(
        'invalid',
        fault,
        rowRefusalCodes[fault],
        `/rows/${row.number}/${columns[i]?.field ?? 'columns'}`,
      );
  });
};

/** Whether a row says nothing at all. */
export const isBlank = ({ cells }: Row): boolean =>
  cells.every(({ text, fault }) => seenOf(text) === '' && fault === undefined);

const byPath: readonly (readonly [string, string])[] = Object.entries(sheetFields)
  .filter(([, { kind }]) => kind !== 'names')
  .map(([name, { at }]): [string, string] => [`/${at.join('/')}`, name])
  .sort(([a], [b]) => b.length - a.length);

/** A place in an incident of the report format as a place in the table: `/rows/17/victims/killed` → `/rows/17/killed`. */
export const placeInTable = (path: string): string => {
  const [, row = '', rest = ''] = /^(\/rows\/\d+)(\/.*)?$/.exec(path) ?? [];
  const field = byPath.find(([at]) => rest === at || rest.startsWith(`${at}/`));
  if (field) return `${row}/${field[1]}`;
  return row === '' ? path : `${row}${rest.replace(/^\/victims\/(\w+)$/, '/count:$1')}`;
};
