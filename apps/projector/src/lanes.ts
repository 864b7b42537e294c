import type { Position } from '#kernel';
import type { Checkpoint, Member, Projection, ProjectionName } from '#read-side';

/** The projections that write most have transactions of their own, side by side with the others. */
const HEAVY: readonly ProjectionName[] = ['history', 'incidents'];

/** Projections that stand together, by the transactions in which they are written. */
export const lanesOf = <M extends Member>(together: readonly M[]): readonly (readonly M[])[] =>
  [
    ...HEAVY.map((heavy) => together.filter(({ projection }) => projection.name === heavy)),
    together.filter(({ projection }) => !HEAVY.includes(projection.name)),
  ].filter((lane) => lane.length > 0);

/** Projections by where they stand, those furthest behind first. */
export const groupsOf = (
  projections: readonly Projection[],
  checkpoints: readonly Checkpoint[],
  to: Position,
): readonly { readonly from: Position; readonly members: readonly Member[] }[] => {
  const groups = new Map<Position, Member[]>();
  for (const { name, generation, position, halt } of checkpoints) {
    const projection = projections.find((one) => one.name === name);
    if (projection === undefined || halt !== null || position >= to) continue;
    groups.set(position, [...(groups.get(position) ?? []), { projection, generation }]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([from, members]) => ({ from, members }));
};
