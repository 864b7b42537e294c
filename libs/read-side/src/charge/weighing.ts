import type { Weight } from './charge.rows.js';

/** What a support points into: an exhibit or account, whose it is in the end, and whether it still carries. */
export interface Ground {
  readonly id: string;
  readonly origin: string;
  readonly fallen: boolean;
  /** Whether it rests on the thing asked about. */
  readonly hit: boolean;
  /** Whether it is kept from the reader: then it counts nowhere, not even as fallen. */
  readonly hidden: boolean;
}

/** What the supports of one fact point into, by side; those withdrawn for whatever side they were. */
export interface Points {
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly withdrawn: readonly string[];
  readonly withdrawnHelping: readonly string[];
}

/** Nothing lies beside the fact. */
export const NO_POINTS: Points = { for: [], against: [], withdrawn: [], withdrawnHelping: [] };

/** Counts what still carries, by side and origin; what `leaves` out is neither counted nor fallen. */
export const weightOf = (
  points: Points,
  grounds: ReadonlyMap<string, Ground>,
  leaves: (ground: Ground) => boolean,
): Weight => {
  const isHidden = (id: string): boolean => grounds.get(id)?.hidden === true;
  const shown = (ids: readonly string[]): number => ids.filter((id) => !isHidden(id)).length;
  let fallen = shown(points.withdrawn);
  const side = (ids: readonly string[]) => {
    const origins = new Set<string>();
    let count = 0;
    for (const id of ids) {
      if (isHidden(id)) continue;
      const ground = grounds.get(id);
      if (ground?.fallen) fallen += 1;
      else if (ground === undefined || !leaves(ground)) {
        count += 1;
        origins.add(ground?.origin ?? id);
      }
    }
    return { count, origins: [...origins] };
  };
  const [pro, contra] = [side(points.for), side(points.against)];
  return {
    for: pro.count,
    against: contra.count,
    fallen,
    withdrawnHelping: shown(points.withdrawnHelping),
    originsFor: pro.origins,
    originsAgainst: contra.origins,
  };
};
