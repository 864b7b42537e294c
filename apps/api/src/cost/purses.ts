/** How much a caller may spend. */
export interface Allowances {
  /** How many points a full purse holds; no query may cost more. */
  readonly points: number;
  /** How many points come back in a second. */
  readonly restoreRate: number;
}

/** What is left in a purse. */
export interface Left {
  readonly remaining: number;
  /** In how many milliseconds it will be full again. */
  readonly fullInMs: number;
}

/**
 * A purse of points for each member: an answer is paid for by what it may cost, what it did not cost
 * comes back at once, and the rest with time. Kept by this process alone; a restart fills every purse.
 */
export class Purses {
  readonly #purses = new Map<string, { left: number; at: number }>();

  constructor(
    readonly allowances: Allowances,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What a member has left. */
  left(memberId: string): Left {
    const { left } = this.#purse(memberId);
    const { points, restoreRate } = this.allowances;
    return {
      remaining: Math.floor(left),
      fullInMs: Math.ceil(((points - left) / restoreRate) * 1_000),
    };
  }

  /** Pays, where there is enough: 0. Or else in how many milliseconds there will be. */
  pay(memberId: string, points: number): number {
    const purse = this.#purse(memberId);
    if (purse.left < points)
      return Math.ceil(((points - purse.left) / this.allowances.restoreRate) * 1_000);
    purse.left -= points;
    return 0;
  }

  /** Gives back what was paid for and not used. */
  giveBack(memberId: string, points: number): void {
    const purse = this.#purse(memberId);
    purse.left = Math.min(this.allowances.points, purse.left + points);
  }

  #purse(memberId: string): { left: number; at: number } {
    const { points, restoreRate } = this.allowances;
    const now = this.now();
    const purse = this.#purses.get(memberId) ?? { left: points, at: now };
    purse.left = Math.min(points, purse.left + ((now - purse.at) / 1_000) * restoreRate);
    purse.at = now;
    this.#purses.set(memberId, purse);
    return purse;
  }
}
