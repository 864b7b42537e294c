import type pg from 'pg';
import type { Position } from '#kernel';
import type { Projection } from '../kit/projection.js';
import { SCHEMA } from '../kit/table.js';
import { BatchFold } from './batch.fold.js';
import type { Outcome, ReadOnce } from './batch.fold.js';
import { moveCheckpoints } from './checkpoint.js';
import type { Advance } from './checkpoint.js';
import { pathOf } from './generation.js';
import type { Side } from './generation.js';
import { Line } from './line.js';
import { noteNotTaken } from './not-taken.js';
import { load } from './row.reader.js';
import { writeTable } from './row.writer.js';
import type { Left } from './working-set.js';

/** A projection, and the generation of its rows that is worked on. */
export interface Member {
  readonly projection: Projection;
  readonly generation: number;
}

/** Events, and the projections that they move on, all from one position to another. */
export interface Batch {
  readonly side: Side;
  readonly members: readonly Member[];
  readonly from: Position;
  readonly to: Position;
  readonly events: readonly ReadOnce[];
}

/** A batch that is folded, and perhaps not written yet. */
export interface Underway {
  /** The rows that it leaves of each projection. */
  readonly left: ReadonlyMap<Projection, Left>;
  readonly written: Promise<readonly Advance[]>;
}

/** Those of a batch whose checkpoint stands where the batch begins, held until the transaction ends. */
const hold = async (
  client: pg.PoolClient,
  { members, from, side }: Batch,
): Promise<readonly Member[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.name FROM ${SCHEMA}.checkpoint c
       JOIN unnest($1::text[], $2::integer[]) p(name, generation) USING (name, generation)
      WHERE c.position = $3 AND c.role = $4 AND c.state = 'following'
      ORDER BY c.name FOR UPDATE OF c SKIP LOCKED`,
    [
      members.map(({ projection }) => projection.name),
      members.map(({ generation }) => generation),
      from,
      side,
    ],
  );
  const held = new Set(rows.map(({ name }) => name));
  return members.filter(({ projection }) => held.has(projection.name));
};

/**
 * Carries a batch out in the transaction of a connection. Without another before it each projection is
 * written while the next one folds; with one, all of it is folded, and written once the other is.
 */
export const carryOut = async (
  client: pg.PoolClient,
  batch: Batch,
  before: Underway | null,
  onFolded: (left: Underway['left']) => void,
): Promise<readonly Advance[]> => {
  const { members, from, to, events, side } = batch;
  const names = members.map(({ projection, generation }) => ({
    name: projection.name,
    generation,
  }));
  await client.query(`SET LOCAL search_path = ${pathOf(names)}`);
  // What is lost of rows that nobody reads yet is lost with its checkpoint, and built again.
  if (side === 'building') await client.query('SET LOCAL synchronous_commit = off');
  // Without the rows that the other batch leaves of it, nobody knows what stands.
  let held =
    before === null
      ? await hold(client, batch)
      : members.filter(({ projection }) => before.left.has(projection));
  const line = new Line();
  const write = ({ tables }: Outcome): void => {
    for (const one of tables) void line.add(() => writeTable(client, one));
  };
  // All questions stand in line before the first answer comes.
  const folding = held.map(async ({ projection }): Promise<Outcome> => {
    const fold = new BatchFold(projection, events, before?.left.get(projection) ?? null);
    const wanted = fold.wanted();
    if (wanted.length > 0) await line.add(() => load(client, fold, wanted));
    const outcome = fold.outcome();
    if (before === null) write(outcome);
    return outcome;
  });
  const settled = await Promise.allSettled(folding);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    // What stands in line already belongs to this transaction, and may not outlive it.
    await line.end().catch(() => undefined);
    throw failed.reason;
  }
  const outcomes = new Map(
    settled.flatMap((one) =>
      one.status === 'fulfilled' ? [[one.value.projection, one.value] as const] : [],
    ),
  );
  onFolded(new Map([...outcomes.values()].map(({ projection, left }) => [projection, left])));
  if (before !== null) {
    const came = new Set((await before.written).map(({ projection }) => projection));
    const stand = await hold(client, batch);
    held = stand.filter(({ projection }) => came.has(projection) && outcomes.has(projection));
    for (const { projection } of held) write(outcomes.get(projection) as Outcome);
  }
  await line.end();
  const advances = held.map(({ projection, generation }): Advance => {
    const { halt = null, notTaken = [] } = outcomes.get(projection) ?? {};
    const position = halt === null ? to : halt.position - 1;
    return { projection, generation, position, notTaken, halt };
  });
  await noteNotTaken(client, advances);
  await moveCheckpoints(client, advances, from);
  return advances;
};
