import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { quantile } from '../figures.js';

/** How many callers append how much, and how many turns like it there are in a run. */
export interface Appending {
  readonly callers: number;
  readonly count: number;
  readonly turns: number;
}

/** What came of it: how long it took, and how long each call, in milliseconds. */
export interface Taken {
  readonly seconds: number;
  readonly latencies: readonly number[];
}

/** What some turns of the same come to. */
export interface AppendMeasured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** The share that is written before the clock starts. */
export const WARM_UP = 0.1;

/** Collects what making the work left behind: that is no part of what is measured. */
export const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** So many callers that share the work: each takes the next piece once its last one is done. */
export const callersAt = async <T>(
  callers: number,
  work: readonly T[],
  call: (piece: T, caller: number) => Promise<void>,
): Promise<Taken> => {
  const latencies: number[] = [];
  let next = 0;
  const caller = async (_: unknown, who: number): Promise<void> => {
    for (let piece = work[next++]; piece !== undefined; piece = work[next++]) {
      const started = performance.now();
      await call(piece, who);
      latencies.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: callers }, caller));
  return { seconds: (performance.now() - started) / 1000, latencies };
};

/** What calls came to, turn by turn. */
export const measuredOf = (turns: readonly Taken[]): AppendMeasured => {
  const latencies = turns.flatMap((turn) => turn.latencies);
  const seconds = turns.reduce((sum, turn) => sum + turn.seconds, 0);
  return {
    perSecond: latencies.length / seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
};
