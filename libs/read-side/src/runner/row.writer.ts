import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyColumns, copyLine, sqlTable } from '../kit/table.js';
import type { Table } from '../kit/table.js';
import { ProjectionFault } from './database.js';
import { keyMatches, keyRelation } from './row.keys.js';
import type { TableOutcome } from './working-set.js';

const linesOf = (table: Table, versions: TableOutcome['versions']): string => {
  try {
    return versions.map(({ row, from, to }) => copyLine(table, row, from, to)).join('');
  } catch {
    throw new ProjectionFault('ROW_MALFORMED');
  }
};

/** Ends stored versions, then adds the new ones: in this order, since only one of a key may be open. */
export const writeTable = async (
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
