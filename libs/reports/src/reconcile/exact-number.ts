import type { Reckoned } from './measure.js';
import { NotEnumerable } from './measure.js';

/** A number as it is compared, and as it is exactly: a whole number, or a percentage with one digit. */
export interface ExactNumber {
  readonly whole: number;
  readonly exact: string;
  readonly isPercent: boolean;
}

/** Rounds a quotient of whole numbers half up, without passing through a fraction. */
const quotient = (above: number, below: number): number =>
  Number((2n * BigInt(above) + BigInt(below)) / (2n * BigInt(below)));

/** The number that a definition gives. */
export const exactly = (reckoned: Reckoned): ExactNumber => {
  if ('whole' in reckoned)
    return { whole: reckoned.whole, exact: String(reckoned.whole), isPercent: false };
  if (reckoned.in <= 0) throw new NotEnumerable('it is a share of nothing');
  const tenths = quotient(reckoned.of * 1000, reckoned.in);
  return {
    whole: quotient(reckoned.of * 100, reckoned.in),
    exact: `${Math.floor(tenths / 10)}.${tenths % 10}`,
    isPercent: true,
  };
};
