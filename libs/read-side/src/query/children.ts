import type { Cut, Pages, Row, Slice } from '../kit/row.js';
import { selection, sqlName, sqlTable } from '../kit/table.js';
import type { Selected, Table } from '../kit/table.js';
import { knownTo } from './known.js';
import { standsAt, Values } from './statement.js';
import type { Statements } from './statement.js';

/** A list below each of many things: whose rows, of whom, in which order, and who may know of them. */
export interface Children<R extends object> {
  /** What names a row within the list is the last part of its key. */
  readonly table: Table<R>;
  /** The property that names the thing above; or what is joined, of which `o.parent` is its id. */
  readonly parent: (keyof R & string) | ((parents: string) => string);
  /** What else is joined, for the order. */
  readonly joined?: string;
  /** Properties, or terms of SQL over `t` and what was joined. The key comes last by itself. */
  readonly order: readonly ((keyof R & string) | { readonly sql: string })[];
  /** The ids of which the reader has to be allowed to know. */
  readonly known: readonly (keyof R & string)[];
  /** Further columns to select of the row `p`, each with its name. */
  readonly more?: readonly string[];
}

const named = (property: string, alias = 't'): string => `${alias}.${sqlName(property)}`;

/**
 * The statement for one page below each of many things. What is ranked is narrow (whose, which, the how-manieth);
 * the rows themselves are fetched for the pages alone.
 */
const statementOf = <R extends object>(
  { table, parent, joined = '', order, known, more = [] }: Children<R>,
  { knower }: Parameters<Pages<R>>[0],
  parents: readonly string[],
  { size, back, place }: Cut,
  values: Values,
): string => {
  const of = values.add(parents);
  const entry = table.key.at(-1) ?? '';
  const above = typeof parent === 'string' ? named(parent) : 'o.parent';
  const where = [
    ...(typeof parent === 'string' ? [`${above} = ANY (${of}::uuid[])`] : []),
    standsAt(),
    ...(knower === undefined
      ? []
      : known.map((property) => knownTo(knower, sqlName(property), values))),
  ];
  const by = order.map((term) => (typeof term === 'string' ? named(term) : term.sql));
  const at = values.add(place);
  const most = values.add(size);
  const whole =
    typeof parent === 'string' && table.key.includes(parent)
      ? `${named(parent, 'p')} = r.parent AND `
      : '';
  return `WITH ranked AS (
      SELECT ${above} AS parent, ${named(entry)} AS entry,
             row_number() OVER (PARTITION BY ${above} ORDER BY ${[...by, named(entry)].join(', ')}) AS n
        FROM ${sqlTable(table)} t ${typeof parent === 'string' ? joined : parent(of)}
       WHERE ${where.join(' AND ')}
    ), span AS (
      SELECT parent, count(*)::integer AS total,
             (max(n) FILTER (WHERE entry::text = ${at}::text))::integer AS at
        FROM ranked GROUP BY parent
    )
    SELECT s.parent AS "$parent", s.total AS "$total", s.at AS "$at", r.n::integer AS "$n",
           ${[selection(table, 'p'), ...more].join(', ')}
      FROM span s
      LEFT JOIN ranked r ON r.parent = s.parent AND ${
        back
          ? `r.n < coalesce(s.at, s.total + 1) AND r.n >= coalesce(s.at, s.total + 1) - ${most}::integer`
          : `r.n > coalesce(s.at, 0) AND r.n <= coalesce(s.at, 0) + ${most}::integer`
      }
      LEFT JOIN ${sqlTable(table)} p ON ${whole}${named(entry, 'p')} = r.entry AND ${standsAt('p')}
     ORDER BY s.parent, r.n`;
};

type Found = Selected & {
  readonly $parent: string;
  readonly $total: number;
  readonly $at: number | null;
  readonly $n: number | null;
};

/** Which page was cut, in numbers from one of two ends. */
const sliceOf = <S>(found: readonly Found[], { size, back, place }: Cut): Slice<S> => {
  const { $total: total = 0, $at = null } = found[0] ?? {};
  const before = $at === null ? total : $at - 1;
  const begin = back ? Math.max(0, before - size) : ($at ?? 0);
  const end = back ? before : Math.min(total, begin + size);
  return {
    // As `rowOf` does it, and at once with what only the page needs: a page may have many rows.
    rows: found.flatMap(({ $parent: _p, $total: _t, $at: _a, $n, $data, ...columns }) =>
      $n === null ? [] : [{ ...columns, ...$data } as S],
    ),
    total,
    placed: place === null || $at !== null,
    previous: begin > 0,
    next: end < total,
  };
};

/** The names of statements: so many as there are lists, ways through them and kinds of readers. */
const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const name = names.get(text) ?? `pages ${names.size + 1}`;
  names.set(text, name);
  return name;
};

/**
 * The question for one page of a list below each of many things: one statement, which ranks in the database
 * and gives the rows of the pages alone, with how many there are for the reader in all.
 */
export const pagesBy =
  <R extends object, S extends object = Row<R>>(db: Statements, children: Children<R>): Pages<S> =>
  async (at, parents, cut) => {
    if (parents.length === 0) return new Map();
    const values = new Values(at.position);
    const text = statementOf(children, at, parents, cut, values);
    const groups = new Map<string, Found[]>();
    for (const row of await db.run<Found>(text, values.list, nameOf(text))) {
      const group = groups.get(row.$parent);
      if (group === undefined) groups.set(row.$parent, [row]);
      else group.push(row);
    }
    return new Map(parents.map((id) => [id, sliceOf<S>(groups.get(id) ?? [], cut)]));
  };
