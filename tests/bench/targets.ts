import type { BenchResult, SealingFigures } from './result.js';

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

/** What the largest size costs over what the smallest does: of a seal, an inclusion and a consistency proof. */
export const growthOf = (sealing: readonly SealingFigures[]): readonly [number, number, number] => {
  const [least, most] = [sealing[0], sealing.at(-1)];
  const of = (what: 'seal' | 'inclusion' | 'consistency'): number =>
    (most?.[what].median ?? Number.NaN) / (least?.[what].median ?? Number.NaN);
  return [of('seal'), of('inclusion'), of('consistency')];
};

/** By how much the number of levels of the tree grows, and as much again for what the machine does besides. */
const mostGrowth = (sealing: readonly SealingFigures[]): number => {
  const [least = 1, most = 1] = [sealing[0]?.size, sealing.at(-1)?.size];
  return Number(((2 * Math.log2(most)) / Math.log2(least)).toFixed(1));
};

/** The processes of Sijil, as opposed to those of the bench itself. */
const OURS = ['import', 'rebuild', 'api', 'append', 'sealing'];

/** The targets for a register of a million events, compared with what was found. */
export const targetsOf = ({
  append = [],
  rebuild,
  page,
  case: file,
  sealing = [],
  verify,
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
  ...(sealing.length === 0
    ? []
    : ['a seal of 1,000', 'an inclusion proof', 'a consistency proof'].map((what, i) =>
        atMost(
          `growth of ${what} from ${sealing[0]?.size.toLocaleString('en')} to ${sealing.at(-1)?.size.toLocaleString('en')} events`,
          growthOf(sealing)[i] ?? Number.NaN,
          mostGrowth(sealing),
        ),
      )),
  ...(verify
    ? [
        atMost('verify of everything', verify.full.seconds, 120, ' s'),
        atMost('verify of 1,000 new events', verify.since.seconds, 1, ' s'),
      ]
    : []),
  ...OURS.flatMap((name) =>
    memory.node[name] === undefined
      ? []
      : [atMost(`peak memory of ${name}`, memory.node[name], 700, ' MB')],
  ),
];
