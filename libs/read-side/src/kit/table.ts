import { searchedIn } from '../search/find.js';
import { NULL, json, orNull, position, asSelected } from './column.js';
import type { AnyColumn, Column } from './column.js';

/** The schema in which checkpoints are kept. The tables stand in schemas of their own, one a generation. */
export const SCHEMA = 'read';

/** What a key is made of. */
export type KeyPart = string | number;

/**
 * A table of row versions: each version stands from one position to the next, and a new version never
 * touches the content of another. A log has no versions: each row stands from its position on for ever.
 */
export interface Table<out R extends object = object> {
  readonly name: string;
  readonly kind: 'versions' | 'log';
  readonly key: readonly string[];
  /**
   * The property that names the record on which a row stands, where its key does not begin with it. Two
   * records may have given one id to something: it is the first one's, and no other touches that row.
   */
  readonly on: string | null;
  /** Properties by which a projection asks for all current rows. */
  readonly groups: readonly string[];
  readonly indexes: readonly (readonly string[])[];
  /** How its rows are listed, if they are. */
  readonly list: Listed<string> | null;
  /** A property that holds searchable words. */
  readonly words: string | null;
  /** Properties with a column of their own. All others stand together in `data`. */
  readonly columns: ReadonlyMap<string, AnyColumn>;
  /** Never there: carries the type of the rows. */
  readonly Row?: R;
}

/** Rows that are listed by a property, then by their key; and what most lists are narrowed by. */
export interface Listed<P extends string> {
  readonly by: P;
  readonly narrowedBy?: readonly P[];
}

type Columns<R> = { readonly [K in keyof R]?: Column<R[K]> };

interface Definition<R> {
  readonly key: readonly (keyof R & string)[];
  readonly on?: keyof R & string;
  readonly columns: Columns<R>;
  readonly groups?: readonly (keyof R & string)[];
  readonly indexes?: readonly (readonly (keyof R & string)[])[];
  readonly list?: Listed<keyof R & string>;
  readonly words?: keyof R & string;
}

const define = <R extends object>(
  name: string,
  kind: Table['kind'],
  of: Definition<R>,
): Table<R> => ({
  name,
  kind,
  key: of.key,
  on: of.on ?? null,
  groups: of.groups ?? [],
  indexes: of.indexes ?? [],
  list: of.list ?? null,
  words: of.words ?? null,
  columns: new Map(Object.entries(of.columns) as [string, AnyColumn][]),
});

/** A table of row versions. */
export const table = <R extends object>(name: string, of: Definition<R>): Table<R> =>
  define(name, 'versions', of);

/** A table that only grows. Its key leads with what it is asked by and ends with `position`. */
export const log = <R extends { readonly position: number }>(
  name: string,
  of: Definition<R>,
): Table<R> => define(name, 'log', of);

/** The key of a row. */
export const keyOf = ({ key }: Table, row: object): readonly KeyPart[] =>
  key.map((property) => (row as Readonly<Record<string, KeyPart>>)[property] ?? '');

/** The SQL name of a property. */
export const sqlName = (property: string): string =>
  `"${property.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}"`;

/** The SQL name of a table. Of which generation is said by the search path under which a statement runs. */
export const sqlTable = ({ name }: Table): string => `"${name}"`;

const selections = new Map<string, WeakMap<Table, string>>();

/** What a query selects of a table under an alias, to be read with `rowOf`. */
export const selection = (of: Table, alias = 't'): string => {
  const known = selections.get(alias) ?? new WeakMap<Table, string>();
  selections.set(alias, known);
  const selected = known.get(of) ?? selectionOf(of, alias);
  known.set(of, selected);
  return selected;
};

const selectionOf = ({ columns, kind }: Table, alias: string): string =>
  [
    ...[...columns].map(
      ([property, column]) =>
        `${asSelected(column, `${alias}.${sqlName(property)}`)} AS "${property}"`,
    ),
    `${alias}."data" AS "$data"`,
    ...(kind === 'versions' ? [`${alias}."valid_from" AS "validFrom"`] : []),
  ].join(', ');

/** What `selection` gives. */
export type Selected = Readonly<Record<string, unknown>> & { readonly $data: object | null };

/** A row as it was put in. */
export const rowOf = ({ $data, ...columns }: Selected): object => ({ ...columns, ...$data });

/** The part of a row that has no column of its own. */
const restOf = ({ columns }: Table, row: object): object | null => {
  let rest: Record<string, unknown> | null = null;
  for (const property of Object.keys(row))
    if (!columns.has(property))
      (rest ??= {})[property] = (row as Readonly<Record<string, unknown>>)[property];
  return rest;
};

const data = orNull(json);

/** One line of COPY: the columns in order, `data`, and where it has versions, from when to when. */
export const copyLine = (
  into: Table,
  row: object,
  validFrom?: number,
  validTo: number | null = null,
): string => {
  const values = row as Readonly<Record<string, never>>;
  let line = '';
  for (const [property, column] of into.columns) {
    const value = values[property];
    line += `${value === undefined && column.nullable ? NULL : column.copy(value as never)}\t`;
  }
  line += data.copy(restOf(into, row));
  if (into.kind === 'versions') line += `\t${validFrom ?? 0}\t${validTo ?? NULL}`;
  return `${line}\n`;
};

/** The columns that `copyLine` fills. */
export const copyColumns = ({ columns, kind }: Table): string =>
  [
    ...[...columns.keys()].map(sqlName),
    '"data"',
    ...(kind === 'versions' ? ['"valid_from"', '"valid_to"'] : []),
  ].join(', ');

/** The SQL that makes a table without any index, on the search path of its generation. */
export const createTable = (of: Table): string => {
  const columns = [
    ...[...of.columns].map(
      ([property, { sql, nullable }]) =>
        `${sqlName(property)} ${sql}${sql === 'text' ? ' COLLATE "C"' : ''}${nullable ? '' : ' NOT NULL'}`,
    ),
    '"data" jsonb',
    ...(of.kind === 'versions'
      ? [`"valid_from" ${position.sql} NOT NULL`, `"valid_to" ${position.sql}`]
      : []),
  ];
  return `CREATE TABLE ${sqlTable(of)} (${columns.join(', ')});`;
};

const indexOn = (of: Table, properties: readonly string[]): string =>
  `CREATE INDEX ON ${sqlTable(of)} (${properties.map(sqlName).join(', ')});`;

/**
 * What a list reads: the rows that stand today, in order, and counted without a look at the table; and
 * beside them, for an earlier position, those that do not stand any more.
 */
const listIndexes = (of: Table, { by, narrowedBy = [] }: Listed<string>): readonly string[] => {
  const more = ['"valid_from"', ...narrowedBy.map(sqlName)].join(', ');
  return [
    `CREATE INDEX ON ${sqlTable(of)} (${sqlName(by)}, ${keyColumns(of)}) INCLUDE (${more}) WHERE "valid_to" IS NULL;`,
    `CREATE INDEX ON ${sqlTable(of)} USING gist (int8range("valid_from", "valid_to")) WHERE "valid_to" IS NOT NULL;`,
  ];
};

const keyColumns = (of: Table): string => of.key.map(sqlName).join(', ');

/** The SQL of the indexes by which a projection finds current rows. A log asks for none. */
export const createFinders = (of: Table): string =>
  of.kind === 'log'
    ? ''
    : [
        `CREATE UNIQUE INDEX ON ${sqlTable(of)} (${keyColumns(of)}) WHERE "valid_to" IS NULL;`,
        ...of.groups.map((group) => indexOn(of, [group])),
      ].join('\n');

/** The SQL of the key and of all other indexes: quicker to make at the end than to keep up. */
export const createIndexes = (of: Table): string => {
  const key = of.kind === 'log' ? keyColumns(of) : `${keyColumns(of)}, "valid_from"`;
  return [
    `ALTER TABLE ${sqlTable(of)} ADD PRIMARY KEY (${key});`,
    ...of.indexes.map((properties) => indexOn(of, properties)),
    ...(of.list === null ? [] : listIndexes(of, of.list)),
    ...(of.words === null
      ? []
      : [`CREATE INDEX ON ${sqlTable(of)} USING gin (${searchedIn(sqlName(of.words))});`]),
    `ANALYZE ${sqlTable(of)};`,
  ].join('\n');
};
