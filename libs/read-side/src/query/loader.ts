import type { At, Grouped, Row } from '../kit/row.js';
import { rowOf, selection, sqlName, sqlTable } from '../kit/table.js';
import type { Selected, Table } from '../kit/table.js';
import { standsAt } from './statement.js';
import type { Statements } from './statement.js';

type Ids = readonly string[];

/** Rows under the value of one of their properties, in the order in which they came. */
export const groupedBy = <R>(rows: readonly R[], idOf: (row: R) => string): Grouped<R> => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const id = idOf(row);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
};

const idIn =
  (property: string) =>
  (row: object): string =>
    (row as Readonly<Record<string, string>>)[property] ?? '';

const ordered = (order: readonly string[]): string =>
  order.length === 0 ? '' : ` ORDER BY ${order.map((by) => `t.${sqlName(by)}`).join(', ')}`;

/** Statements under their names. Questions are made anew for each operation; their words stay the same. */
const texts = new Map<string, string>();

const textOf = (name: string, make: () => string): string => {
  const text = texts.get(name) ?? make();
  texts.set(name, text);
  return text;
};

/** The question for the rows of which one property is any of the ids. */
export const rowsBy =
  <R extends object>(
    db: Statements,
    table: Table<R>,
    property: keyof R & string,
    order: readonly (keyof R & string)[] = [],
  ) =>
  async ({ position }: At, ids: Ids): Promise<readonly Row<R>[]> => {
    if (ids.length === 0) return [];
    const name = [table.name, property, ...order].join(' ');
    const text = textOf(
      name,
      () => `SELECT ${selection(table)} FROM ${sqlTable(table)} t
        WHERE t.${sqlName(property)} = ANY ($2) AND ${standsAt()}${ordered(order)}`,
    );
    const rows = await db.run<Selected>(text, [position, ids], name);
    return rows.map((row) => rowOf(row) as Row<R>);
  };

/** The same, grouped under the ids. */
export const groupsBy = <R extends object>(
  db: Statements,
  table: Table<R>,
  property: keyof R & string,
  order: readonly (keyof R & string)[] = [],
): ((at: At, ids: Ids) => Promise<Grouped<Row<R>>>) => {
  const rows = rowsBy(db, table, property, order);
  return async (at, ids) => groupedBy(await rows(at, ids), idIn(property));
};

/** The same, where there is at most one row for an id. */
export const oneBy = <R extends object>(
  db: Statements,
  table: Table<R>,
  property: keyof R & string,
): ((at: At, ids: Ids) => Promise<ReadonlyMap<string, Row<R>>>) => {
  const rows = rowsBy(db, table, property);
  return async (at, ids) => new Map((await rows(at, ids)).map((row) => [idIn(property)(row), row]));
};
