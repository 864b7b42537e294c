/** How many batches one lane may be ahead of the slowest, so that the same batches serve them all. */
export const AHEAD = 2;

/**
 * Runs lanes at the same time, each at its own pace and none too far ahead: while one waits for the
 * database, the others think. `step` moves a lane on by a batch and says whether it moved.
 */
export const sideBySide = async <L>(
  lanes: readonly L[],
  step: (lane: L) => Promise<boolean>,
): Promise<void> => {
  const steps = lanes.map(() => 0);
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const all = waiting;
    waiting = [];
    for (const one of all) one();
  };
  const run = async (lane: L, i: number): Promise<void> => {
    try {
      for (let done = 0; await step(lane);) {
        done += 1;
        steps[i] = done;
        wake();
        while (done - Math.min(...steps) >= AHEAD)
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
          });
      }
    } finally {
      steps[i] = Number.POSITIVE_INFINITY;
      wake();
    }
  };
  const ran = lanes.map(run);
  // Every lane is through before one that failed is heard of.
  await Promise.allSettled(ran);
  await Promise.all(ran);
};
