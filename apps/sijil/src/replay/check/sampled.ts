/** A step of the generator of Park and Miller: the same seed gives the same positions everywhere. */
const next = (state: number): number => (state * 48_271) % 2_147_483_647;

/** So many positions up to a last one, each once and in order; the last is always among them. */
export const sampled = (count: number, last: number, seed: number): readonly number[] => {
  const chosen = new Set<number>(last > 0 ? [last] : []);
  let state = next((Math.abs(seed) % 2_147_483_646) + 1);
  while (chosen.size < Math.min(count, last)) {
    state = next(state);
    chosen.add(1 + Math.floor((state / 2_147_483_647) * last));
  }
  return [...chosen].sort((a, b) => a - b);
};
