import { createHash } from 'node:crypto';
import type { Projection } from '../kit/projection.js';
import { createFinders, createIndexes, createTable } from '../kit/table.js';

/**
 * Which rows a projector works on: those that serve, or those that are being built beside them. What has
 * served is kept for a moment, retired, for those who are still reading it.
 */
export type Side = 'serving' | 'building';

/** The SQL that makes the tables of a projection, with no more indexes than it takes to build them. */
export const tablesOf = ({ tables }: Projection): string =>
  tables.flatMap((table) => [createTable(table), createFinders(table)]).join('\n');

/** The SQL that makes their other indexes. */
export const indexesOf = ({ tables }: Projection): string => tables.map(createIndexes).join('\n');

const shapes = new WeakMap<Projection, string>();

/** A digest of the tables of a projection: rows in tables of another shape are not ours to read. */
export const shapeOf = (projection: Projection): string => {
  const known = shapes.get(projection);
  if (known !== undefined) return known;
  const shape = createHash('sha256')
    .update(tablesOf(projection))
    .update(indexesOf(projection))
    .digest('hex')
    .slice(0, 16);
  shapes.set(projection, shape);
  return shape;
};

/** The schema in which the tables of one generation stand. */
export const schemaOf = (name: string, generation: number): string => `read_${name}_${generation}`;

/** The search path under which a statement means these generations. */
export const pathOf = (
  generations: readonly { readonly name: string; readonly generation: number }[],
): string =>
  [...generations.map(({ name, generation }) => schemaOf(name, generation)), 'pg_temp'].join(', ');

/** Projections as the columns of a relation: their names, versions and shapes. */
export const asColumns = (
  projections: readonly Projection[],
): readonly [names: string[], versions: number[], shapes: string[]] => [
  projections.map(({ name }) => name),
  projections.map(({ version }) => version),
  projections.map(shapeOf),
];
