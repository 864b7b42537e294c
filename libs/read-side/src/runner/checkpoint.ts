import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA } from '../kit/table.js';
import type { Halt, NotTakenIn } from './batch.fold.js';
import { ProjectionFault } from './database.js';

/** How far a projection is, as its checkpoint says. */
export interface Checkpoint {
  readonly name: string;
  readonly generation: number;
  readonly version: number;
  readonly position: Position;
  readonly halt: Halt | null;
}

/** What became of one projection in a batch. */
export interface Advance {
  readonly projection: Projection;
  readonly generation: number;
  readonly position: Position;
  readonly notTaken: readonly NotTakenIn[];
  readonly halt: Halt | null;
}

/** A checkpoint as it is kept. */
export interface CheckpointRow {
  name: string;
  generation: number;
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
  generation: row.generation,
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
            p(name, generation, position, halted, event, code)
      WHERE c.name = p.name AND c.generation = p.generation AND c.position = $7`,
    [
      advances.map(({ projection }) => projection.name),
      advances.map(({ generation }) => generation),
      advances.map(({ position }) => position),
      advances.map(({ halt }) => halt?.position ?? null),
      advances.map(({ halt }) => halt?.event ?? null),
      advances.map(({ halt }) => halt?.code ?? null),
      from,
    ],
  );
  if (rowCount !== advances.length) throw new ProjectionFault('CHECKPOINT_MOVED');
};
