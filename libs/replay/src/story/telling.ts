/** Something long that is told event by event: whoever tells it may do something else after each. */
export type Telling<T> = Generator<void, T, void>;

/** Tells it in one go. */
export const toldAtOnce = <T>(telling: Telling<T>): T => {
  let next = telling.next();
  while (!next.done) next = telling.next();
  return next.value;
};
