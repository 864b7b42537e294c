import { setImmediate as turn } from 'node:timers/promises';

/** How long one turn may take: as long as others wait without noticing. */
const TURN_MS = 20;

/** Does long work in turns, so that others are answered in between. Ends early where the signal comes. */
export const inTurns = async <T>(
  work: Iterator<void, T, void>,
  signal: AbortSignal,
): Promise<T> => {
  for (let until = performance.now() + TURN_MS; ;) {
    const next = work.next();
    if (next.done === true) return next.value;
    if (performance.now() < until) continue;
    await turn();
    signal.throwIfAborted();
    until = performance.now() + TURN_MS;
  }
};
