import type { Position } from '#kernel';
import type { Snapshot, Wanted } from '../questions.js';
import { pathOf } from '../runner/generation.js';
import type { CheckpointSeen } from './checkpoints.js';
import { isLate, PROTECTING } from './late.js';

/** What `rowsStatement` says, of checkpoints that were looked at and without those that are left out; in the same order. */
const rowsOf = (seen: readonly CheckpointSeen[], without: readonly CheckpointSeen[]): string =>
  pathOf(
    seen
      .filter((one) => one.readable && !without.includes(one))
      .map(({ name, generation }) => ({ name, generation: generation ?? 0 }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );

const least = (seen: readonly CheckpointSeen[]): Position =>
  seen.reduce((low, { position }) => Math.min(low, position), Number.MAX_SAFE_INTEGER);

/**
 * The one position of an answer with the rows that can be read there, or how far the slowest projection
 * is where that is not enough. What is late and stands before the position is not among the rows: nothing
 * can read it by mistake.
 */
export const pinned = (
  seen: readonly CheckpointSeen[],
  { asOf, projections, leaveLate = false }: Wanted,
): { readonly snapshot: Snapshot } | { readonly behind: Position } => {
  const lead = seen.reduce((high, { position }) => Math.max(high, position), 0);
  const asked = seen.filter(({ name }) => projections.includes(name));
  const late = new Set(seen.filter((one) => isLate(one, lead)));
  const reached = least(
    leaveLate ? asked.filter((one) => !late.has(one) || PROTECTING.includes(one.name)) : asked,
  );
  const newest = asked.length === 0 ? 0 : reached;
  const wanted =
    asOf === undefined ? newest : 'position' in asOf ? asOf.position : (seen[0]?.atInstant ?? 0);
  if (wanted > reached) return { behind: reached };
  const left = [...late].filter(({ position }) => position < wanted);
  const holding = asked.filter((one) => late.has(one) && one.position === wanted);
  return {
    snapshot: {
      position: wanted,
      rows: rowsOf(seen, left),
      projections,
      asOf: asOf !== undefined,
      left: left.map(({ name }) => name),
      heldBy: asOf === undefined ? holding.map(({ name }) => name) : [],
    },
  };
};
