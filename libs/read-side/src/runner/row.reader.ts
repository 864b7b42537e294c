import type pg from 'pg';
import { rowOf, selection, sqlName, sqlTable } from '../kit/table.js';
import type { Selected, Table } from '../kit/table.js';
import type { BatchFold } from './batch.fold.js';
import { keyMatches, keyRelation } from './row.keys.js';
import type { Wanted } from './working-set.js';

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

/** The current rows a projection asked for of one table: one statement for keys, one for each group. */
const currentRows = async (
  client: pg.PoolClient,
  { table, keys, groups }: Wanted,
): Promise<readonly object[]> => {
  const select = `SELECT ${selection(table)} FROM ${sqlTable(table)} t`;
  const rows: (readonly object[])[] = [];
  if (keys.length > 0) {
    const columns = table.key.map((_, i) => keys.map((key) => key[i]));
    rows.push(await current(client, `${select} ${keyChoice(table)} t.valid_to IS NULL`, columns));
  }
  for (const { group, ids } of groups) {
    const where = `WHERE t.valid_to IS NULL AND t.${sqlName(group)} = ANY ($1)`;
    rows.push(await current(client, `${select} ${where}`, [ids]));
  }
  return rows.flat();
};

/** Loads into a fold what its projection asked for. */
export const load = async (
  client: pg.PoolClient,
  fold: BatchFold,
  wanted: readonly Wanted[],
): Promise<void> => {
  for (const one of wanted) fold.load(one.table, await currentRows(client, one));
};
