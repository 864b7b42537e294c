import { refuse } from '#kernel';
import type { At, Page, Paging, Row } from '../kit/row.js';
import { rowOf, selection, sqlName, sqlTable } from '../kit/table.js';
import type { Selected, Table } from '../kit/table.js';
import { standsAt, Values } from './statement.js';
import type { Statements } from './statement.js';

/** The most rows that one page can have. */
export const MAX_PAGE = 1_000;

type Cursor = readonly (string | number | null)[];

/** A list in a fixed order: by one property, undated ones last, then by the key. */
export interface Listing<R extends object> {
  readonly table: Table<R>;
  readonly order: keyof R & string;
  readonly key: keyof R & string;
  /** Further columns to select, each with its name. */
  readonly more?: readonly string[];
}

const encode = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url');

const unknownCursor = (): never =>
  refuse(
    'invalid',
    'CURSOR_UNKNOWN',
    'This is not a cursor that a list of this kind gave.',
    '/after',
  );

const decode = (cursor: string): Cursor => {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return unknownCursor();
  }
  const [order, key] = Array.isArray(parts) && parts.length === 2 ? (parts as unknown[]) : [];
  const sound =
    (order === null || typeof order === 'string' || Number.isSafeInteger(order)) &&
    typeof key === 'string' &&
    /^[0-9a-f-]{36}$/.test(key);
  return sound ? [order as string | number | null, key] : unknownCursor();
};

/** How many rows a page has. */
export const pageSize = (first: number): number =>
  Number.isSafeInteger(first) && first >= 1 && first <= MAX_PAGE
    ? first
    : refuse('invalid', 'PAGE_SIZE', `A page has 1 to ${MAX_PAGE} entries.`, '/first');

/** What comes after a cursor. Rows without a value to sort by come last, by key. */
const after = (
  cursor: string,
  order: string,
  type: string,
  key: string,
  values: Values,
): string => {
  const [at, id] = decode(cursor);
  if (at !== null && typeof at !== (type === 'bigint' ? 'number' : 'string'))
    return unknownCursor();
  const beyond = values.add(id);
  return at === null
    ? `t.${order} IS NULL AND t.${key} > ${beyond}::uuid`
    : `((t.${order}, t.${key}) > (${values.add(at)}::${type}, ${beyond}::uuid) OR t.${order} IS NULL)`;
};

/** One page of a list, with how many there are in all, in one statement. */
export const pageOf = async <R extends object, S extends R = R>(
  db: Statements,
  { table, order, key, more = [] }: Listing<R>,
  { position }: At,
  conditions: (values: Values) => readonly string[],
  page: Paging,
): Promise<Page<Row<S>>> => {
  const size = pageSize(page.first);
  const values = new Values(position);
  const where = [standsAt(), ...conditions(values)].join(' AND ');
  const [by, id] = [sqlName(order), sqlName(key)];
  const type = table.columns.get(order)?.sql ?? 'text';
  const beyond =
    typeof page.after === 'string' ? ` AND ${after(page.after, by, type, id, values)}` : '';
  const from = `FROM ${sqlTable(table)} t WHERE ${where}`;
  // The left join gives the total even where the page is empty.
  const rows = await db.run<Selected & { readonly $total: number }>(
    `SELECT n.total AS "$total", p.* FROM (SELECT count(*) AS total ${from}) n LEFT JOIN LATERAL (
       SELECT ${[selection(table), ...more].join(', ')} ${from}${beyond}
        ORDER BY t.${by} NULLS LAST, t.${id} LIMIT ${values.add(size + 1)}
     ) p ON true ORDER BY p."${order}" NULLS LAST, p."${key}"`,
    values.list,
  );
  const total = rows[0]?.$total ?? 0;
  const found = rows
    .map(({ $total: _total, ...row }) => rowOf(row as Selected) as Row<S>)
    .filter((row) => row[key] !== null);
  const shown = found.slice(0, size);
  const last = shown.at(-1);
  return {
    rows: shown,
    total,
    next:
      found.length > size && last !== undefined
        ? encode([last[order] as string | number | null, last[key] as string])
        : null,
  };
};
