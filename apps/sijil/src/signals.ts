import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C comes two or three times: from the terminal, from npm and from our own wrapper. */
const BURST_MS = 1_500;

let stop: (() => void) | undefined;
let askedAt: number | undefined;

/**
 * Answers the wish that this process ends. Where a command waits for it, it gets the time to close in
 * good order, unless somebody asks again later on; otherwise the process ends at once, by its exit hooks,
 * so that it leaves no database behind. Nothing acknowledged can be lost either way.
 */
export const answerSignals = (): void => {
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (askedAt === undefined && stop !== undefined) {
        askedAt = performance.now();
        stop();
      } else if (askedAt === undefined || performance.now() - askedAt > BURST_MS)
        process.exit(128 + constants.signals[signal]);
    });
};

/** Resolves at Ctrl-C or when asked to end. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    stop = resolve;
  });
