import type { Knower } from '#access';
import type { At, Page, Paging, Row } from '../kit/row.js';
import { rowOf, selection, sqlName, sqlTable } from '../kit/table.js';
import type { Selected, Table } from '../kit/table.js';
import { beyond, cursorOf } from './cursor.js';
import { kept, knownTo } from './known.js';
import { pageFrom, wayOf } from './paging.js';
import { standsAt, Values } from './statement.js';
import type { Statements } from './statement.js';

/** A list in a fixed order: by one property, undated ones last, then by the key. */
export interface Listing<R extends object> {
  readonly table: Table<R>;
  readonly order: keyof R & string;
  readonly key: keyof R & string;
  /** Further columns to select, each with its name. */
  readonly more?: readonly string[] | ((values: Values) => readonly string[]);
  /** What a projection has counted: how many rows satisfy just these conditions, those kept from the reader among them. */
  readonly counted?: { readonly where: readonly string[]; readonly total: string };
}

/** One page of a list, with how many there are in all, in one statement. */
export const pageOf = async <R extends object, S extends R = R>(
  db: Statements,
  { table, order, key, more = [], counted }: Listing<R>,
  { position }: At,
  conditions: (values: Values) => readonly string[],
  page: Paging,
): Promise<Page<Row<S>>> => {
  const way = wayOf(page);
  const values = new Values(position);
  const [by, id] = [sqlName(order), sqlName(key)];
  const where = conditions(values);
  const known = page.knower === undefined ? [] : [knownTo(page.knower, id, values)];
  const type = table.columns.get(order)?.sql ?? 'text';
  const found = STOOD.map((stood) => [...stood, ...where].join(' AND '));
  const total =
    counted?.where.join() === where.join()
      ? counted.total
      : found
          .map((those) => `(SELECT count(*) FROM ${sqlTable(table)} t WHERE ${those})`)
          .join(' + ');
  const from = way.from === null ? [] : [beyond(way.from, way.back, by, type, id, values)];
  const columns = [selection(table), ...(typeof more === 'function' ? more(values) : more)];
  const limit = values.add(way.size + 1);
  // The left join gives the total even where the page is empty.
  const rows = await db.run<Selected & { readonly $total: number }>(
    `SELECT n.total AS "$total", p.* FROM (
       SELECT ${total}
              ${page.knower === undefined ? '' : `- ${keptCount(table, id, [standsAt(), ...where], page.knower, values)}`} AS total
     ) n LEFT JOIN (SELECT * FROM (${found
       .map(
         (those) => `(SELECT ${columns.join(', ')}
            FROM ${sqlTable(table)} t WHERE ${[those, ...known, ...from].join(' AND ')}
           ORDER BY ${way.back ? `t.${by} DESC NULLS FIRST, t.${id} DESC` : `t.${by} NULLS LAST, t.${id}`}
           LIMIT ${limit})`,
       )
       .join(' UNION ALL ')}) u
      ORDER BY ${way.back ? `u."${order}" DESC NULLS FIRST, u."${key}" DESC` : `u."${order}" NULLS LAST, u."${key}"`}
      LIMIT ${limit}) p ON true ORDER BY p."${order}" NULLS LAST, p."${key}"`,
    values.list,
  );
  const listed = rows
    .map(({ $total: _total, ...row }) => rowOf(row as Selected) as Row<S>)
    .filter((row) => row[key] !== null);
  return pageFrom(listed, rows[0]?.$total ?? 0, way, (row) =>
    cursorOf([row[order] as string | number | null, row[key] as string]),
  );
};

/**
 * How many of the rows are kept from the reader: few, and found by their ids. To take them off costs less than to
 * ask for each of all rows whether it is one of them.
 */
const keptCount = (
  table: Table,
  id: string,
  where: readonly string[],
  knower: Knower,
  values: Values,
): string =>
  `(SELECT count(*) FROM ${sqlTable(table)} t
     WHERE ${[...where, `t.${id} IN (${kept(knower, 'h.subject_id', values)})`].join(' AND ')})`;

/**
 * The rows that stood at the position asked: those that stand today, which an index holds in order, and
 * apart from them the others, few for a position not long ago. Together they would be found in no order.
 */
const STOOD: readonly (readonly string[])[] = [
  ['t.valid_to IS NULL', 't.valid_from <= $1::bigint'],
  ['t.valid_to IS NOT NULL', 'int8range(t.valid_from, t.valid_to) @> $1::bigint'],
];
