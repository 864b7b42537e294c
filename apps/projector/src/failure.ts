import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, refuse } from '#kernel';
import { faultOf } from '#read-side';
import type { Checkpoint } from '#read-side';

const HALTED = 'PROJECTION_HALTED';

/** Whether projections have halted, which only a person can help. */
export const hasHalted = (error: unknown): boolean =>
  error instanceof Refusal && error.code === HALTED;

/** Whether trying again may help: the moment is to blame, not the rows and not the caller. */
export const mayPass = (error: unknown): boolean => {
  if (error instanceof TypeError || error instanceof RangeError) return false;
  if (error instanceof Refusal) return error.kind === 'unavailable' && !hasHalted(error);
  return faultOf(error) === null;
};

/** How often a database that does not answer is tried before it is said so, and how long between. */
const PATIENCE = 8;
const SOONEST_MS = 100;
const LATEST_MS = 5_000;

/** Does work, again where the moment is to blame, up to a limit. */
export const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let failures = 1; ; failures += 1)
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error) || failures === PATIENCE) throw error;
      await sleep(Math.min(SOONEST_MS * 2 ** failures, LATEST_MS));
    }
};

/** Refuses where projections have halted on the way. */
export const allReached = (behind: readonly Checkpoint[]): void => {
  if (behind.length === 0) return;
  const where = behind.map(
    ({ name, halt }) => `${name} at position ${halt?.position ?? 0} (${halt?.code ?? ''})`,
  );
  refuse('unavailable', HALTED, `The read models stand still: ${where.join(', ')}.`, '', {
    halted: behind.map(({ name, halt }) => ({ name, ...halt })),
  });
};
