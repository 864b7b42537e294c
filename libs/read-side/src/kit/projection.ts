import type { RecordedEvent, SijilClear } from '#events';
import type { ProjectionName } from '../questions.js';
import { keyOf } from './table.js';
import type { KeyPart, Table } from './table.js';

/** Current rows that a fact needs: one by its key, or all of a group. */
export type Need =
  | { readonly table: Table; readonly key: readonly KeyPart[] }
  | { readonly table: Table; readonly group: string; readonly id: string };

/** What a fact does to a table: a row stands from here on, or no more. */
export type Change =
  | { readonly table: Table; readonly put: object }
  | { readonly table: Table; readonly remove: readonly KeyPart[] };

/** The rows that were asked for, as they stand before the fact. What stands on another record is not there. */
export interface Rows {
  one<R extends object>(table: Table<R>, ...key: readonly KeyPart[]): R | undefined;
  of<R extends object>(table: Table<R>, group: keyof R & string, id: string): readonly R[];
  /** Whether what stands under a key is another record's. It is noted then that the fact was not taken in. */
  isTaken(table: Table, ...key: readonly KeyPart[]): boolean;
}

/** A fact as a projection heard it: what it needs to know, and what then follows. */
export interface Hearing {
  /** The id of the record that it tells of: it changes what stands on that one, and on no other. */
  readonly of: string;
  readonly needs: readonly Need[];
  apply(rows: Rows): readonly Change[];
}

/**
 * A pure function from facts to row versions. Same facts, same rows, however they come in batches:
 * whatever it puts or looks at, it asked for.
 */
export interface Projection {
  readonly name: ProjectionName;
  /** Raised when the same facts shall give other rows; the projection is then built anew. */
  readonly version: number;
  readonly tables: readonly Table[];
  /** Whether facts of a type are heard at all. */
  hears(type: string): boolean;
  hear(event: RecordedEvent): Hearing | undefined;
}

export type FactType = SijilClear['type'];
export type Heard<T extends FactType> = RecordedEvent<Extract<SijilClear, { type: T }>>;

/** What a projection does with one type of fact: rows that follow from it alone, or with what stands. */
type Ear<T extends FactType> =
  | ((event: Heard<T>) => readonly Change[])
  | {
      needs(event: Heard<T>): readonly Need[];
      follows(event: Heard<T>, rows: Rows): readonly Change[];
    };

/** The facts that a projection hears, one by one. */
export type Ears = { readonly [T in FactType]?: Ear<T> };

type AnyEar =
  | ((event: RecordedEvent) => readonly Change[])
  | {
      needs(event: RecordedEvent): readonly Need[];
      follows(event: RecordedEvent, rows: Rows): readonly Change[];
    };

const NOTHING: readonly never[] = [];

/** The keys of rows, so that what stands there can be closed. A log closes nothing. */
const keysOf = (changes: readonly Change[]): readonly Need[] =>
  changes.flatMap((one): readonly Need[] =>
    one.table.kind === 'log'
      ? NOTHING
      : [{ table: one.table, key: 'put' in one ? keyOf(one.table, one.put) : one.remove }],
  );

/** The id of the record on whose stream an event stands. */
export const recordOf = ({ fact: { stream } }: RecordedEvent): string =>
  stream.slice(stream.indexOf('-') + 1);

/** A hearing of rows that follow from a fact alone. */
export const following = (of: string, changes: readonly Change[]): Hearing => ({
  of,
  needs: keysOf(changes),
  apply: () => changes,
});

/** A projection from the facts that it hears. */
export const projection = (
  name: ProjectionName,
  version: number,
  tables: readonly Table[],
  ears: Ears,
  of: (event: RecordedEvent) => string = recordOf,
): Projection => {
  // Each ear hears its own type of fact alone, which the map guarantees and the compiler cannot see.
  const heard = new Map(Object.entries(ears) as unknown as [string, AnyEar][]);
  return {
    name,
    version,
    tables,
    hears: (type) => heard.has(type),
    hear: (event) => {
      const ear = heard.get(event.fact.type);
      if (ear === undefined) return undefined;
      return typeof ear === 'function'
        ? following(of(event), ear(event))
        : { of: of(event), needs: ear.needs(event), apply: (rows) => ear.follows(event, rows) };
    },
  };
};

/** A row stands from here on, in place of the one with the same key. */
export const put = <R extends object>(table: Table<R>, row: NoInfer<R>): Change => ({
  table,
  put: row,
});

/** The row of this key stands no more. */
export const remove = (table: Table, ...key: readonly KeyPart[]): Change => ({
  table,
  remove: key,
});

/** The current row of this key is needed. */
export const need = (table: Table, ...key: readonly KeyPart[]): Need => ({ table, key });

/** All current rows of this group are needed. */
export const needAll = <R extends object>(
  table: Table<R>,
  group: keyof R & string,
  id: string,
): Need => ({ table, group, id });

/** The row of this key with something changed; nothing where there is no such row. */
export const change = <R extends object>(
  rows: Rows,
  table: Table<R>,
  key: KeyPart | readonly KeyPart[],
  how: (row: R) => Partial<NoInfer<R>>,
): readonly Change[] => {
  const row = rows.one(
    table,
    ...(Array.isArray(key) ? (key as readonly KeyPart[]) : [key as KeyPart]),
  );
  return row === undefined ? NOTHING : [put(table, { ...row, ...how(row) })];
};
