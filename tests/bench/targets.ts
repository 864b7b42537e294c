import type { BenchResult } from './result.js';

/** What we set ourselves, and what came of it. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly found: number;
  readonly met: boolean;
}

const atLeast = (what: string, found: number, least: number, unit = ''): Target => ({
  what,
  wanted: `at least ${least.toLocaleString('en')}${unit}`,
  found,
  met: found >= least,
});

const atMost = (what: string, found: number, most: number, unit = ''): Target => ({
  what,
  wanted: `at most ${most.toLocaleString('en')}${unit}`,
  found,
  met: found <= most,
});

/** The processes of Sijil, as opposed to those of the bench itself. */
const OURS = ['import', 'rebuild', 'api', 'append'];

/** The targets for a register of a million events, compared with what was found. */
export const targetsOf = ({
  append = [],
  rebuild,
  page,
  case: file,
  memory,
}: BenchResult): Target[] => [
  ...append.map(({ callers, ratio }) =>
    atLeast(
      `append by ${callers} caller${callers === 1 ? '' : 's'} : plain INSERTs`,
      ratio.median,
      callers === 1 ? 0.6 : 1,
    ),
  ),
  ...(rebuild
    ? [
        atLeast('rebuild of all read models', rebuild.ours.median, 15_000, ' events/s'),
        atLeast('rebuild : COPY', rebuild.ratio.median, 0.25),
      ]
    : []),
  ...(page
    ? [
        atMost('register page, p50', page.now.median, 25, ' ms'),
        atMost('register page : bare SQL over HTTP', page.ratio.median, 5),
        atMost('register page, as of : now', page.asOfRatio.median, 1.3),
      ]
    : []),
  ...(file
    ? [
        atMost('case file, p50', file.now.median, 60, ' ms'),
        atMost('case file, as of : now', file.asOfRatio.median, 1.3),
      ]
    : []),
  ...OURS.flatMap((name) =>
    memory.node[name] === undefined
      ? []
      : [atMost(`peak memory of ${name}`, memory.node[name], 700, ' MB')],
  ),
];
