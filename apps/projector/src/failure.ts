import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, refuse } from '#kernel';
import { faultOf } from '#read-side';
import type { Checkpoint, Halt } from '#read-side';

const HALTED = 'PROJECTION_HALTED';

/** Whether projections have halted, which only a person can help. */
export const hasHalted = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.code === HALTED;

/** Which projections have halted, as a refusal of `allReached` names them. */
export const haltedIn = ({ details }: Refusal): readonly string[] =>
  haltsOf(details).map(({ name }) => name);

type Halts = readonly ({ readonly name: string } & Partial<Halt>)[];

const haltsOf = ({ halted }: Refusal['details']): Halts => (halted ?? []) as Halts;

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
    halted: behind.map(({ name, halt }) => ({ name, ...halt })) satisfies Halts,
  });
};

/**
 * Refuses where work failed that was done whatever became of the other work: with all that halted, together,
 * and with anything else before that.
 */
export const allDone = (outcomes: readonly PromiseSettledResult<void>[]): void => {
  const errors = outcomes
    .filter((one) => one.status === 'rejected')
    .map((one): unknown => one.reason);
  for (const error of errors) if (!hasHalted(error)) throw error;
  const halts = errors.filter(hasHalted);
  const [only] = halts;
  if (only === undefined) return;
  if (halts.length === 1) throw only;
  refuse('unavailable', HALTED, halts.map(({ message }) => message).join(' '), '', {
    halted: halts.flatMap(({ details }) => haltsOf(details)),
  });
};
