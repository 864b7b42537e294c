import { Refusal } from '#kernel';
import { actualOf, requestedOf } from './prices.js';
import type { Prices } from './prices.js';
import type { Purses } from './purses.js';

/** What every answer says of its cost. */
export interface Cost {
  /** What the query may cost at most, known before it runs. */
  readonly requested: number;
  /** What its answer did cost. */
  readonly actual: number;
  readonly remaining: number;
  readonly limit: number;
  /** Points that come back in a second. */
  readonly restoreRate: number;
  /** When the purse will be full again. */
  readonly resetAt: string;
}

/** Too little is left in the purse. The same query can be sent again later. */
export class Throttled extends Refusal {
  constructor(readonly waitMs: number) {
    super(
      'unavailable',
      'THROTTLED',
      `You have asked for a great deal in a short time. Please ask again in ${Math.ceil(waitMs / 1_000)} seconds.`,
    );
  }
}

/** What one request costs its member. */
export class Bill {
  #prices: Prices = new Map();
  #requested = 0;
  #actual = 0;

  constructor(
    private readonly purses: Purses,
    private readonly memberId: string,
  ) {}

  /** Pays for a query before it runs, or refuses it. */
  pay(prices: Prices): void {
    this.#prices = prices;
    this.#requested = 1 + requestedOf(prices);
    const { points } = this.purses.allowances;
    if (this.#requested > points)
      throw new Refusal(
        'invalid',
        'QUERY_TOO_COSTLY',
        'The query could answer with too many things. Please ask for shorter pages or fewer edges.',
        '/query',
      );
    const waitMs = this.purses.pay(this.memberId, this.#requested);
    if (waitMs > 0) throw new Throttled(waitMs);
    this.#actual = this.#requested;
  }

  /** Gives back what the answer did not cost. */
  settle(data: unknown): void {
    if (this.#actual === 0) return;
    const actual = Math.min(this.#actual, 1 + Math.ceil(actualOf(this.#prices, data)));
    this.purses.giveBack(this.memberId, this.#actual - actual);
    this.#actual = actual;
  }

  cost(now: number): Cost {
    const { remaining, fullInMs } = this.purses.left(this.memberId);
    const { points, restoreRate } = this.purses.allowances;
    return {
      requested: this.#requested,
      actual: this.#actual,
      remaining,
      limit: points,
      restoreRate,
      resetAt: new Date(now + fullInMs).toISOString(),
    };
  }
}
