import pg from 'pg';
import { refuse } from '#kernel';
import type { CheckedTable } from './tables.js';
import { keyOf } from './tables.js';

type Row = Readonly<Record<string, unknown>>;

/** A version of a row: what it says, and from and up to which position it stands. */
export interface Version {
  readonly row: Row;
  readonly from: number;
  readonly to: number | null;
}

const FETCH = 2_000;
const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/g, (_, c: string) => c.toUpperCase());
const snake = (name: string): string =>
  `"${name.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)}"`;

/** A row as it was put in, from its columns and the rest that stands together. */
const plainRow = ({ instants }: CheckedTable, json: Row): Row => {
  const { data, valid_from: _from, valid_to: _to, ...columns } = json;
  const row = Object.fromEntries(
    Object.entries(columns).map(([column, value]) => {
      const property = camel(column);
      return [
        property,
        instants.has(property) && typeof value === 'string' ? new Date(value).toISOString() : value,
      ];
    }),
  );
  return { ...row, ...(data as Row | null) };
};

/** What a read model did not take in, because another record has what goes by that key. */
export interface NotTaken {
  readonly position: number;
  readonly table: string;
  readonly key: string;
  readonly holder: string;
}

const notTakenBy = async (client: pg.Client): Promise<readonly NotTaken[]> => {
  const { rows } = await client.query<NotTaken & { readonly position: string }>(
    `SELECT DISTINCT n.position, n.kind AS "table", array_to_string(n.key, ' ') AS key, n.holder
       FROM read.not_taken n JOIN read.checkpoint c USING (name, generation)
      WHERE c.role = 'serving' ORDER BY n.position`,
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
};

/** What is read of a cursor in order of position, as far as a position. */
class Ordered {
  #next: Row[] = [];
  #done = false;

  constructor(
    private readonly client: pg.Client,
    private readonly name: string,
  ) {}

  async upTo(position: number): Promise<readonly Row[]> {
    const taken: Row[] = [];
    for (;;) {
      const end = this.#next.findIndex(({ at }) => Number(at) > position);
      taken.push(...this.#next.splice(0, end === -1 ? this.#next.length : end));
      if (end !== -1 || this.#done) return taken;
      const { rows } = await this.client.query<Row>(`FETCH FORWARD ${FETCH} FROM ${this.name}`);
      this.#done = rows.length < FETCH;
      this.#next = rows;
    }
  }
}

/**
 * The rows of the read models as they lie in the database, in one snapshot, read by statements of its
 * own: none of those by which they were written or are asked.
 */
export class RawRows {
  readonly #ordered = new Map<string, Ordered>();

  private constructor(
    private readonly client: pg.Client,
    private readonly schemas: ReadonlyMap<string, string>,
    /** What the read models say they did not take in, in order of position. */
    readonly notTaken: readonly NotTaken[],
    /** Up to where all of them have come. */
    readonly position: number,
  ) {}

  static async open(url: string, tables: readonly CheckedTable[]): Promise<RawRows> {
    const client = new pg.Client({ connectionString: url, application_name: 'sijil replay' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows } = await client.query<{ name: string; schema: string; position: string }>(
        `SELECT name, format('read_%s_%s', name, generation) AS schema, position
           FROM read.checkpoint WHERE role = 'serving'`,
      );
      const schemas = new Map(rows.map(({ name, schema }) => [name, schema]));
      const missing = tables.find(({ projection }) => !schemas.has(projection));
      if (missing)
        refuse(
          'unavailable',
          'READ_MODEL_NOT_BUILT',
          `The read model ${missing.projection} is not built yet. Run any other command first.`,
        );
      const position = Math.min(...rows.map((row) => Number(row.position)));
      const opened = new RawRows(client, schemas, await notTakenBy(client), position);
      for (const table of tables) await opened.#declare(table);
      return opened;
    } catch (error) {
      await client.end();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  /** The keys of rows that begin or end up to a position, after those that were given before. */
  async keysUpTo(table: CheckedTable, position: number): Promise<readonly Row[]> {
    return (await this.#ordered.get(table.name)?.upTo(position)) ?? [];
  }

  /** The rows of a log up to a position, after those that were given before. */
  async logUpTo(table: CheckedTable, position: number): Promise<readonly Row[]> {
    const rows = (await this.#ordered.get(table.name)?.upTo(position)) ?? [];
    return rows.map(({ row }) => plainRow(table, row as Row));
  }

  /** All versions of some rows that stand anywhere in a run of positions, or end where it begins. */
  async versions(
    table: CheckedTable,
    keys: readonly (readonly string[])[],
    run: { readonly after: number; readonly upTo: number },
  ): Promise<ReadonlyMap<string, readonly Version[]>> {
    const found = new Map<string, Version[]>();
    const names = table.key.map(([property]) => snake(property));
    const types = table.key.map(([, sql], i) => `$${i + 3}::${sql}[]`);
    for (let i = 0; i < keys.length; i += FETCH) {
      const some = keys.slice(i, i + FETCH);
      const { rows } = await this.client.query<{ row: Row; from: string; to: string | null }>(
        `SELECT to_jsonb(t) AS row, t.valid_from AS "from", t.valid_to AS "to"
           FROM unnest(${types.join(', ')}) k(${names.join(', ')})
           JOIN ${this.#table(table)} t USING (${names.join(', ')})
          WHERE t.valid_from <= $2 AND (t.valid_to IS NULL OR t.valid_to > $1)
          ORDER BY t.valid_from`,
        [run.after, run.upTo, ...table.key.map((_, k) => some.map((key) => key[k]))],
      );
      for (const { row: json, from, to } of rows) {
        const row = plainRow(table, json);
        const key = keyOf(table, row);
        const of = found.get(key) ?? [];
        found.set(key, of);
        of.push({ row, from: Number(from), to: to === null ? null : Number(to) });
      }
    }
    return found;
  }

  /** How many rows of a table stand at a position, and how many begin after it. */
  async count(
    table: CheckedTable,
    position: number,
  ): Promise<{ readonly standing: number; readonly beyond: number }> {
    const at = table.versions ? 'valid_from' : 'position';
    const over = table.versions ? 'AND (valid_to IS NULL OR valid_to > $1)' : '';
    const { rows } = await this.client.query<{ standing: string; beyond: string }>(
      `SELECT count(*) FILTER (WHERE ${at} <= $1 ${over}) AS standing,
              count(*) FILTER (WHERE ${at} > (SELECT position FROM read.checkpoint
                WHERE name = $2 AND role = 'serving')) AS beyond FROM ${this.#table(table)}`,
      [position, table.projection],
    );
    return { standing: Number(rows[0]?.standing), beyond: Number(rows[0]?.beyond) };
  }

  #table({ name, projection }: CheckedTable): string {
    return `${this.schemas.get(projection) ?? 'nowhere'}."${name}"`;
  }

  /** One pass over each table in order of position, however often it is looked at. */
  async #declare(table: CheckedTable): Promise<void> {
    const cursor = `c_${table.name}`;
    const keys = table.key.map(([property]) => `${snake(property)}::text AS "${property}"`);
    const from = `FROM ${this.#table(table)} t`;
    const text = table.versions
      ? `SELECT ${keys.join(', ')}, valid_from AS at ${from}
         UNION SELECT ${keys.join(', ')}, valid_to ${from} WHERE valid_to IS NOT NULL ORDER BY at`
      : `SELECT to_jsonb(t) AS row, position AS at ${from} ORDER BY position`;
    await this.client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`);
    this.#ordered.set(table.name, new Ordered(this.client, cursor));
  }
}
