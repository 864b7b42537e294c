/** What some runs of the same thing came to. */
export interface Figure {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: readonly number[];
}

/** The value below which a share of the values lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.ceil(share * sorted.length) - 1;
  return sorted[Math.min(Math.max(at, 0), sorted.length - 1)] ?? Number.NaN;
};

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Median and spread of runs. */
export const figureOf = (runs: readonly number[]): Figure => ({
  median: rounded(quantile(runs, 0.5)),
  least: rounded(Math.min(...runs)),
  most: rounded(Math.max(...runs)),
  runs: runs.map(rounded),
});

/** How the runs of one thing compare with those of another, each with the run beside it. */
export const ratioOf = (runs: readonly number[], others: readonly number[]): Figure =>
  figureOf(runs.map((run, i) => run / (others[i] ?? Number.NaN)));
