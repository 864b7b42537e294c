import type { Position } from '#kernel';
import type { Checkpoint, Projection, ProjectionName } from '#read-side';

/** The projections that write most have transactions of their own, side by side with the others. */
const HEAVY: readonly ProjectionName[] = ['history', 'incidents'];

/** Projections that stand together, by the transactions in which they are written. */
export const lanesOf = (together: readonly Projection[]): readonly (readonly Projection[])[] =>
  [
    ...HEAVY.map((heavy) => together.filter(({ name }) => name === heavy)),
    together.filter(({ name }) => !HEAVY.includes(name)),
  ].filter((lane) => lane.length > 0);

/** Projections by where they stand, those furthest behind first. */
export const groupsOf = (
  projections: readonly Projection[],
  checkpoints: readonly Checkpoint[],
  to: Position,
): readonly { readonly from: Position; readonly projections: readonly Projection[] }[] => {
  const groups = new Map<Position, Projection[]>();
  for (const { name, position, halt } of checkpoints) {
    const projection = projections.find((one) => one.name === name);
    if (projection === undefined || halt !== null || position >= to) continue;
    groups.set(position, [...(groups.get(position) ?? []), projection]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([from, together]) => ({ from, projections: together }));
};
