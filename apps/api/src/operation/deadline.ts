import { Refusal } from '#kernel';
import type { Questions } from '#read-side';

/** Up to when an operation is worked on. */
export interface Deadline {
  /** Rejects when the time is over. */
  readonly passed: Promise<never>;
  clear(): void;
}

/** A deadline from now on. `onPassed` is told first, so that nothing goes on that nobody waits for. */
export const deadline = (
  milliseconds: number,
  onPassed: () => void = () => undefined,
): Deadline => {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onPassed();
      reject(
        new Refusal(
          'unavailable',
          'DEADLINE_PASSED',
          'This takes too long. Please ask for less at once.',
        ),
      );
    }, milliseconds);
    timer.unref();
  });
  // Somebody always races against it, but perhaps not yet when it passes.
  passed.catch(() => undefined);
  return { passed, clear: () => clearTimeout(timer) };
};

type AnyQuestion = (...args: unknown[]) => Promise<unknown>;

/** The same questions, none of which is waited for beyond the deadline. */
export const within = (models: Questions, { passed }: Deadline): Questions => {
  const guarded = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        const value = Reflect.get(object, key) as unknown;
        if (typeof value === 'function')
          return (...args: unknown[]) =>
            Promise.race([(value as AnyQuestion).apply(object, args), passed]);
        return typeof value === 'object' && value !== null ? guarded(value) : value;
      },
    });
  return guarded(models);
};
