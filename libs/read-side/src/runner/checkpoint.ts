import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA, sqlTable } from '../kit/table.js';
import type { Halt } from './batch.fold.js';
import { ProjectionFault } from './database.js';

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

/** A checkpoint as it is kept. */
export interface CheckpointRow {
  name: string;
  version: number;
  position: number;
  state: 'following' | 'halted';
  halted_position: number | null;
  halted_event: string | null;
  halted_code: string | null;
}

/** A checkpoint from its row. */
export const checkpointOf = (row: CheckpointRow): Checkpoint => ({
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

/** Drops all rows of a projection; its checkpoint stands at the beginning. */
export const empty = async (
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

/** Moves checkpoints with the rows that were just written; each must still stand where it stood. */
export const moveCheckpoints = async (
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
