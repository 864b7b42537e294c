import type { Position } from '#kernel';
import type { Change, Need, Rows } from '../kit/projection.js';
import { same } from '../kit/same.js';
import { keyOf } from '../kit/table.js';
import type { KeyPart, Table } from '../kit/table.js';

/** A row that stands from one position to another, or to no end yet. */
export interface Version {
  readonly row: object;
  readonly from: Position;
  to: Position | null;
}

/** What a batch does to one table: which stored rows end where, and which versions are new. */
export interface TableOutcome {
  readonly table: Table;
  readonly closed: readonly { readonly key: readonly KeyPart[]; readonly at: Position }[];
  readonly versions: readonly Version[];
}

/** What stands on another record under a key that a fact meant: it is not touched. */
export interface NotTaken {
  readonly table: Table;
  readonly key: readonly KeyPart[];
  /** The id of the record that has it. */
  readonly holder: string;
}

/** What a projection wants to know of a table before a batch. */
export interface Wanted {
  readonly table: Table;
  readonly keys: readonly (readonly KeyPart[])[];
  readonly groups: readonly { readonly group: string; readonly ids: readonly string[] }[];
}

/**
 * The rows that a batch left, by table and name: as they stand now, or null where one stands no more. Who
 * folds the next batch while this one is still being written knows them from here.
 */
export type Left = ReadonlyMap<Table, ReadonlyMap<string, object | null>>;

interface Current {
  readonly key: readonly KeyPart[];
  readonly row: object;
  /** The version it is of, or null where it stands in the database. */
  readonly version: Version | null;
}

const nameOf = (key: readonly KeyPart[]): string =>
  key.length === 1 ? String(key[0]) : key.join('|');

class WorkingTable {
  readonly asked = new Map<string, readonly KeyPart[]>();
  readonly askedGroups = new Map<string, Set<string>>();
  readonly current = new Map<string, Current>();
  readonly members = new Map<string, Map<string, Set<string>>>();
  readonly closed: { key: readonly KeyPart[]; at: Position }[] = [];
  readonly versions: Version[] = [];
  /** Under which names something changed. */
  readonly changed = new Set<string>();

  constructor(readonly table: Table) {
    for (const group of table.groups) this.members.set(group, new Map());
  }

  /** Whether it is known what stands under a name: it was asked for, by itself or with its group. */
  knows(name: string, change: Change): boolean {
    if (this.asked.has(name) || this.current.has(name)) return true;
    return 'put' in change && this.#inAskedGroup(change.put);
  }

  /** Whether a row was asked for, by its name or with its group. */
  wants(name: string, row: object): boolean {
    return this.asked.has(name) || this.#inAskedGroup(row);
  }

  #inAskedGroup(row: object): boolean {
    for (const [group, ids] of this.askedGroups) if (ids.has(groupOf(row, group))) return true;
    return false;
  }

  stand(current: Current): void {
    const name = nameOf(current.key);
    this.#leaveGroups(name);
    this.current.set(name, current);
    for (const [group, ids] of this.members) {
      const id = groupOf(current.row, group);
      const names = ids.get(id) ?? new Set();
      names.add(name);
      ids.set(id, names);
    }
  }

  fall(name: string): void {
    this.#leaveGroups(name);
    this.current.delete(name);
  }

  #leaveGroups(name: string): void {
    const former = this.current.get(name);
    if (former !== undefined)
      for (const [group, ids] of this.members) ids.get(groupOf(former.row, group))?.delete(name);
  }
}

const groupOf = (row: object, group: string): string =>
  (row as Readonly<Record<string, string>>)[group] ?? '';

const notAsked = (table: Table): never => {
  throw new Error(`A projection uses a row of ${table.name} that it did not ask for.`);
};

/** The rows that a projection asked for, folded forward fact by fact, and the versions that come of it. */
export class WorkingSet implements Rows {
  readonly #tables: ReadonlyMap<Table, WorkingTable>;
  /** The record that the fact at hand tells of; null where nobody asks. */
  #of: string | null = null;
  #notTaken: NotTaken[] = [];
  readonly #before: Left | null;

  /** `before`: the rows that the batch before left, if they may not be written yet. */
  constructor(tables: readonly Table[], before: Left | null = null) {
    this.#before = before;
    this.#tables = new Map(tables.map((table) => [table, new WorkingTable(table)]));
  }

  ask(needs: readonly Need[]): void {
    for (const need of needs) {
      const table = this.#table(need.table);
      if ('key' in need) table.asked.set(nameOf(need.key), need.key);
      else {
        const ids = table.askedGroups.get(need.group) ?? new Set();
        ids.add(need.id);
        table.askedGroups.set(need.group, ids);
      }
    }
  }

  wanted(): readonly Wanted[] {
    return [...this.#tables.values()]
      .filter(({ asked, askedGroups }) => asked.size + askedGroups.size > 0)
      .map(({ table, asked, askedGroups }) => ({
        table,
        keys: [...asked.values()],
        groups: [...askedGroups].map(([group, ids]) => ({ group, ids: [...ids] })),
      }));
  }

  /** What stands in the database, as it does or as the batch before leaves it there. */
  load(table: Table, rows: readonly object[]): void {
    const working = this.#table(table);
    const before = this.#before?.get(table);
    const stand = (row: object, key: readonly KeyPart[]): void =>
      working.stand({ key, row, version: null });
    for (const row of rows) {
      const key = keyOf(table, row);
      if (before?.has(nameOf(key)) !== true) stand(row, key);
    }
    for (const [name, row] of before ?? [])
      if (row !== null && working.wants(name, row)) stand(row, keyOf(table, row));
  }

  /** What the batch leaves, for who folds the next. */
  left(): Left {
    return new Map(
      [...this.#tables.values()].map(({ table, changed, current }) => [
        table,
        new Map([...changed].map((name) => [name, current.get(name)?.row ?? null])),
      ]),
    );
  }

  one<R extends object>(table: Table<R>, ...key: readonly KeyPart[]): R | undefined {
    const working = this.#table(table);
    const name = nameOf(key);
    if (!working.asked.has(name)) notAsked(table);
    const row = working.current.get(name)?.row as R | undefined;
    return row === undefined || this.#holderOf(table, row) !== null ? undefined : row;
  }

  isTaken(table: Table, ...key: readonly KeyPart[]): boolean {
    const working = this.#table(table);
    const name = nameOf(key);
    if (!working.asked.has(name)) notAsked(table);
    return this.#isTaken(working, name, key);
  }

  /** Turns to a fact that tells of a record. */
  hear(of: string): void {
    this.#of = of;
  }

  of<R extends object>(table: Table<R>, group: keyof R & string, id: string): readonly R[] {
    const working = this.#table(table);
    if (working.askedGroups.get(group)?.has(id) !== true) notAsked(table);
    const names = working.members.get(group)?.get(id) ?? [];
    return [...names].flatMap((name) => (working.current.get(name)?.row as R | undefined) ?? []);
  }

  /**
   * What follows from the fact at a position. Of several rows under one key the last one counts. Where it
   * means a row that stands on another record nothing follows at all; what was meant is answered.
   */
  commit(changes: readonly Change[], position: Position): readonly NotTaken[] {
    const last = new Map<Table, Map<string, Change>>();
    let taken = false;
    for (const change of changes) {
      const { table } = change;
      if (table.kind === 'log') {
        if ('put' in change)
          this.#table(table).versions.push({ row: change.put, from: position, to: null });
        continue;
      }
      const key = 'put' in change ? keyOf(table, change.put) : change.remove;
      const name = nameOf(key);
      taken = this.#isTaken(this.#table(table), name, key) || taken;
      const byName = last.get(table) ?? new Map<string, Change>();
      byName.set(name, change);
      last.set(table, byName);
    }
    if (!taken)
      for (const [table, byName] of last)
        for (const [name, change] of byName)
          this.#change(this.#table(table), name, change, position);
    return this.#notTaken.splice(0);
  }

  #isTaken({ table, current }: WorkingTable, name: string, key: readonly KeyPart[]): boolean {
    const row = current.get(name)?.row;
    const holder = row === undefined ? null : this.#holderOf(table, row);
    if (holder !== null) this.#notTaken.push({ table, key, holder });
    return holder !== null;
  }

  /** The record on which a row stands, where that is not the one that the fact tells of. */
  #holderOf({ on }: Table, row: object): string | null {
    if (on === null || this.#of === null) return null;
    const holder = (row as Readonly<Record<string, string>>)[on] ?? '';
    return holder === this.#of ? null : holder;
  }

  #change(working: WorkingTable, name: string, change: Change, position: Position): void {
    const { table } = working;
    if (!working.knows(name, change)) notAsked(table);
    const former = working.current.get(name);
    if (former !== undefined) {
      if ('put' in change && same(former.row, change.put)) return;
      if (former.version === null) working.closed.push({ key: former.key, at: position });
      else former.version.to = position;
    }
    working.changed.add(name);
    if ('put' in change) {
      const version: Version = { row: change.put, from: position, to: null };
      working.versions.push(version);
      working.stand({ key: keyOf(table, change.put), row: change.put, version });
    } else working.fall(name);
  }

  outcome(): readonly TableOutcome[] {
    return [...this.#tables.values()]
      .filter(({ closed, versions }) => closed.length + versions.length > 0)
      .map(({ table, closed, versions }) => ({ table, closed, versions }));
  }

  #table(table: Table): WorkingTable {
    return this.#tables.get(table) ?? notAsked(table);
  }
}
