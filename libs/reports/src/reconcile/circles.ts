import type { Definition } from './definition.js';

const refersTo = ({ fromTotals }: Definition): readonly string[] => {
  if (fromTotals === null) return [];
  return fromTotals.kind === 'add' ? fromTotals.keys : [...fromTotals.of, ...fromTotals.in];
};

/** The keys of figures whose totals are defined, directly or by way of others, by themselves. */
export const inCircles = (
  definitions: ReadonlyMap<string, Definition | null>,
): ReadonlySet<string> => {
  const next = (key: string): readonly string[] => {
    const definition = definitions.get(key);
    return definition ? refersTo(definition) : [];
  };
  const reachesItself = (start: string): boolean => {
    const seen = new Set<string>();
    const open = [...next(start)];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (key === start) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(...next(key));
    }
    return false;
  };
  return new Set([...definitions.keys()].filter(reachesItself));
};
