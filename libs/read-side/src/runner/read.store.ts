import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import {
  copyColumns,
  copyLine,
  rowOf,
  SCHEMA,
  selection,
  sqlName,
  sqlTable,
} from '../kit/table.js';
import type { Selected, Table } from '../kit/table.js';
import { BatchFold } from './batch.fold.js';
import type { Halt, Outcome, ReadOnce } from './batch.fold.js';
import { openPool, ProjectionFault } from './database.js';
import { Line } from './line.js';
import type { TableOutcome, Wanted } from './working-set.js';

/** How far a projection is, as its checkpoint says. */
export interface Checkpoint {
  readonly name: string;
  readonly version: number;
  readonly position: Position;
  readonly halt: Halt | null;
}

/** What became of one projection in a batch. */
export interface Advance {
  readonly projection: Projection;
  readonly position: Position;
  readonly halt: Halt | null;
}

interface CheckpointRow {
  name: string;
  version: number;
  position: number;
  state: 'following' | 'halted';
  halted_position: number | null;
  halted_event: string | null;
  halted_code: string | null;
}

const checkpointOf = (row: CheckpointRow): Checkpoint => ({
  name: row.name,
  version: row.version,
  position: row.position,
  halt:
    row.state === 'halted'
      ? {
          position: row.halted_position ?? row.position + 1,
          event: row.halted_event,
          code: row.halted_code ?? '',
        }
      : null,
});

/** Where projections write: rows and checkpoint in one transaction, or nothing at all. */
export class ReadStore {
  readonly #pool: pg.Pool;

  private constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  static open(url: string): ReadStore {
    return new ReadStore(openPool(url, 'projector', 4));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  /** The checkpoints of these projections, made where they are missing. */
  async checkpoints(projections: readonly Projection[]): Promise<readonly Checkpoint[]> {
    const names = projections.map(({ name }) => name);
    const versions = projections.map(({ version }) => version);
    const read = `SELECT c.* FROM ${SCHEMA}.checkpoint c
      JOIN unnest($1::text[], $2::integer[]) p(name, version) USING (name, version)`;
    const found = await this.#pool.query<CheckpointRow>(read, [names, versions]);
    if (found.rows.length === projections.length) return found.rows.map(checkpointOf);
    for (const projection of projections)
      if (!found.rows.some(({ name }) => name === projection.name)) await this.#begin(projection);
    const { rows } = await this.#pool.query<CheckpointRow>(read, [names, versions]);
    return rows.map(checkpointOf);
  }

  /** A projection in a version that has no checkpoint yet starts over: rows of another version go. */
  async #begin(projection: Projection): Promise<void> {
    await this.#transaction(async (client) => {
      // Two processes that start at once must not both find the checkpoint missing.
      await client.query(`LOCK TABLE ${SCHEMA}.checkpoint IN SHARE ROW EXCLUSIVE MODE`);
      const { rowCount } = await client.query(
        `SELECT FROM ${SCHEMA}.checkpoint WHERE name = $1 AND version = $2`,
        [projection.name, projection.version],
      );
      if (rowCount === 0) await empty(client, projection);
    });
  }

  /** Drops the rows and the checkpoint of a projection, so that it is built anew from the first fact. */
  async reset(projection: Projection): Promise<void> {
    await this.#transaction(async (client) => {
      await client.query(`SELECT FROM ${SCHEMA}.checkpoint WHERE name = $1 FOR UPDATE`, [
        projection.name,
      ]);
      await empty(client, projection);
    });
  }

  /** Lets halted projections try again at the event where they halted. */
  async resume(projections: readonly Projection[]): Promise<void> {
    await this.#pool.query(
      `UPDATE ${SCHEMA}.checkpoint SET state = 'following', halted_position = NULL, halted_event = NULL,
         halted_code = NULL WHERE state = 'halted' AND name = ANY ($1)`,
      [projections.map(({ name }) => name)],
    );
  }

  /**
   * Folds a batch into these projections, which all stand at `from`. Those whose checkpoint another
   * runner holds, or has moved, are left out. If we die here, nothing has happened.
   */
  async advance(
    projections: readonly Projection[],
    from: Position,
    events: readonly ReadOnce[],
    to: Position,
  ): Promise<readonly Advance[]> {
    return this.#transaction(async (client) => {
      const { rows: held } = await client.query<{ name: string }>(
        `SELECT c.name FROM ${SCHEMA}.checkpoint c
           JOIN unnest($1::text[], $2::integer[]) p(name, version) USING (name, version)
          WHERE c.position = $3 AND c.state = 'following' ORDER BY c.name FOR UPDATE OF c SKIP LOCKED`,
        [projections.map(({ name }) => name), projections.map(({ version }) => version), from],
      );
      const mine = projections.filter(({ name }) => held.some((row) => row.name === name));
      const line = new Line();
      const write = ({ projection, tables, halt }: Outcome): Advance => {
        for (const outcome of tables) void line.add(() => writeTable(client, outcome));
        return { projection, position: halt ? halt.position - 1 : to, halt };
      };
      // All questions stand in line before the first answer comes, and rows are written while the
      // next projection folds. What needs no rows is folded and written at once.
      const waiting = mine.map((projection): Promise<Advance> => {
        const fold = new BatchFold(projection, events);
        const wanted = fold.wanted();
        if (wanted.length === 0) return Promise.resolve(write(fold.outcome()));
        return line.add(() => load(client, fold, wanted)).then(() => write(fold.outcome()));
      });
      const folded = await Promise.allSettled(waiting);
      await line.end();
      const advances = folded.map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
      await moveCheckpoints(client, advances, from);
      return advances;
    });
  }

  /** Halts a projection at an event whose rows the database does not take. */
  async halt(projection: Projection, from: Position, halt: Halt): Promise<void> {
    await this.#transaction((client) =>
      moveCheckpoints(client, [{ projection, position: from, halt }], from),
    );
  }

  async #transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    // A connection that breaks while it is ours tells its query, too; unheard it would end the process.
    const heard = (): void => undefined;
    client.on('error', heard);
    let broken = false;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off('error', heard);
      client.release(broken);
    }
  }
}

const empty = async (
  client: pg.PoolClient,
  { name, version, tables }: Projection,
): Promise<void> => {
  for (const table of tables) await client.query(`DELETE FROM ${sqlTable(table)}`);
  await client.query(`DELETE FROM ${SCHEMA}.checkpoint WHERE name = $1`, [name]);
  await client.query(`INSERT INTO ${SCHEMA}.checkpoint (name, version) VALUES ($1, $2)`, [
    name,
    version,
  ]);
};

const moveCheckpoints = async (
  client: pg.PoolClient,
  advances: readonly Advance[],
  from: Position,
): Promise<void> => {
  if (advances.length === 0) return;
  const { rowCount } = await client.query(
    `UPDATE ${SCHEMA}.checkpoint c
        SET position = p.position, state = CASE WHEN p.halted IS NULL THEN 'following' ELSE 'halted' END,
            halted_position = p.halted, halted_event = p.event, halted_code = p.code
       FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::uuid[], $6::text[])
            p(name, version, position, halted, event, code)
      WHERE c.name = p.name AND c.version = p.version AND c.position = $7`,
    [
      advances.map(({ projection }) => projection.name),
      advances.map(({ projection }) => projection.version),
      advances.map(({ position }) => position),
      advances.map(({ halt }) => halt?.position ?? null),
      advances.map(({ halt }) => halt?.event ?? null),
      advances.map(({ halt }) => halt?.code ?? null),
      from,
    ],
  );
  if (rowCount !== advances.length) throw new ProjectionFault('CHECKPOINT_MOVED');
};

const sqlTypes = (table: Table): readonly string[] =>
  table.key.map((property) => table.columns.get(property)?.sql ?? 'text');

/** `unnest($1::uuid[], $2::text[]) AS k(k0, k1)`: the keys of a table as a relation. */
const keyRelation = (table: Table, extra: readonly string[] = []): string => {
  const types = [...sqlTypes(table), ...extra];
  const arrays = types.map((type, i) => `$${i + 1}::${type}[]`).join(', ');
  return `unnest(${arrays}) AS k(${types.map((_, i) => `k${i}`).join(', ')})`;
};

const keyMatches = (table: Table): string =>
  table.key.map((property, i) => `t.${sqlName(property)} = k.k${i}`).join(' AND ');

/** A list of single keys goes through the index; several columns need the relation. */
const keyChoice = (table: Table): string => {
  const [first] = table.key;
  return table.key.length === 1 && first !== undefined
    ? `WHERE t.${sqlName(first)} = ANY ($1) AND`
    : `JOIN ${keyRelation(table)} ON ${keyMatches(table)} WHERE`;
};

const current = async (
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<readonly object[]> => {
  const { rows } = await client.query<Selected>(text, [...values]);
  return rows.map((row) => {
    const { validFrom: _from, ...rest } = rowOf(row) as Record<string, unknown>;
    return rest;
  });
};

/** Loads into a fold what its projection asked for. */
const load = async (
  client: pg.PoolClient,
  fold: BatchFold,
  wanted: readonly Wanted[],
): Promise<void> => {
  for (const one of wanted) fold.load(one.table, await currentRows(client, one));
};

/** The current rows a projection asked for of one table: one statement for keys, one for each group. */
const currentRows = async (
  client: pg.PoolClient,
  { table, keys, groups }: Wanted,
): Promise<readonly object[]> => {
  const select = `SELECT ${selection(table)} FROM ${sqlTable(table)} t`;
  const rows: object[] = [];
  if (keys.length > 0)
    rows.push(
      ...(await current(
        client,
        `${select} ${keyChoice(table)} t.valid_to IS NULL`,
        table.key.map((_, i) => keys.map((key) => key[i])),
      )),
    );
  for (const { group, ids } of groups)
    rows.push(
      ...(await current(
        client,
        `${select} WHERE t.valid_to IS NULL AND t.${sqlName(group)} = ANY ($1)`,
        [ids],
      )),
    );
  return rows;
};

const linesOf = (table: Table, versions: TableOutcome['versions']): string => {
  try {
    return versions.map(({ row, from, to }) => copyLine(table, row, from, to)).join('');
  } catch {
    throw new ProjectionFault('ROW_MALFORMED');
  }
};

/** Ends stored versions, then adds the new ones: in this order, since only one of a key may be open. */
const writeTable = async (
  client: pg.PoolClient,
  { table, closed, versions }: TableOutcome,
): Promise<void> => {
  if (closed.length > 0) {
    const last = `k${table.key.length}`;
    const { rowCount } = await client.query(
      `UPDATE ${sqlTable(table)} t SET valid_to = k.${last} FROM ${keyRelation(table, ['bigint'])}
        WHERE ${keyMatches(table)} AND t.valid_to IS NULL`,
      [...table.key.map((_, i) => closed.map(({ key }) => key[i])), closed.map(({ at }) => at)],
    );
    if (rowCount !== closed.length) throw new ProjectionFault('ROW_NOT_STANDING');
  }
  if (versions.length > 0) {
    const lines = linesOf(table, versions);
    const into = client.query(
      copyFrom(`COPY ${sqlTable(table)} (${copyColumns(table)}) FROM STDIN`),
    );
    await pipeline(Readable.from([lines]), into);
  }
};
