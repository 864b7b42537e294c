/** A typed column: its SQL type, and how COPY (text format) spells a value of it. */
export interface Column<in T> {
  readonly sql: string;
  readonly nullable: boolean;
  readonly copy: (value: T) => string;
}

/** A column of which only the table knows the type. */
export type AnyColumn = Column<never>;

/** How COPY spells "no value". */
export const NULL = '\\N';

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (c) => ESCAPES[c] ?? c) : text;

const column = <T>(sql: string, copy: (value: T) => string): Column<T> => ({
  sql,
  nullable: false,
  copy,
});

const asIs = (value: string): string => value;
const numeral = (value: number): string => String(value);

export const uuid = column<string>('uuid', asIs);
export const text = column<string>('text', escaped);
export const date = column<string>('date', asIs);
export const instant = column<string>('timestamptz', asIs);
export const integer = column<number>('integer', numeral);
export const position = column<number>('bigint', numeral);
export const flag = column<boolean>('boolean', (value) => (value ? 't' : 'f'));

const written = (value: unknown): string => {
  const said = JSON.stringify(value);
  return said.includes('\\') ? said.replaceAll('\\', '\\\\') : said;
};
export const json = column<unknown>('jsonb', written);

const element = (value: string): string => `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
export const texts = column<readonly string[]>('text[]', (values) =>
  escaped(`{${values.map(element).join(',')}}`),
);

/** A column whose values may be null. */
export const orNull = <T>({ sql, copy }: Column<T>): Column<T | null> => ({
  sql,
  nullable: true,
  copy: (value) => (value === null ? NULL : copy(value)),
});

/** Sealed parts: the database is never asked what is in them, and neither is who reads a row. */
export const sealed = orNull(column<string>('json', escaped));

/** The value of a column as it is selected. */
export const asSelected = ({ sql }: AnyColumn, name: string): string =>
  sql === 'json' ? `${name}::text` : name;

/** Who recorded what a row says, and when. */
export const stated = { by: text, recordedAt: instant };
