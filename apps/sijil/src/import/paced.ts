import type { Progress } from './run.js';

const PACE_MS = 2_000;

/** Tells of progress at once and then every two seconds, not of every step. */
export const paced = (tell: Progress): Progress => {
  let told = -PACE_MS;
  return (done, of) => {
    if (performance.now() - told < PACE_MS) return;
    told = performance.now();
    tell(done, of);
  };
};
