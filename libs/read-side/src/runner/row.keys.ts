import { sqlName } from '../kit/table.js';
import type { Table } from '../kit/table.js';

const sqlTypes = (table: Table): readonly string[] =>
  table.key.map((property) => table.columns.get(property)?.sql ?? 'text');

/** `unnest($1::uuid[], $2::text[]) AS k(k0, k1)`: the keys of a table as a relation. */
export const keyRelation = (table: Table, extra: readonly string[] = []): string => {
  const types = [...sqlTypes(table), ...extra];
  const arrays = types.map((type, i) => `$${i + 1}::${type}[]`).join(', ');
  return `unnest(${arrays}) AS k(${types.map((_, i) => `k${i}`).join(', ')})`;
};

/** Where the keys of a table under `t` are those of the relation. */
export const keyMatches = (table: Table): string =>
  table.key.map((property, i) => `t.${sqlName(property)} = k.k${i}`).join(' AND ');
