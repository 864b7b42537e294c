import { refuse } from '#kernel';

/** A day ends last twelve hours after it does in Greenwich. */
const LAST_MS = 36 * 3_600_000;

/** Refuses a day of handing over on which something was not here yet. That it has begun is a rule of the register. */
export const needHereOn = (
  on: string,
  things: readonly { readonly name: string; readonly recordedAt: string }[],
): void => {
  const over = Date.parse(`${on}T00:00:00Z`) + LAST_MS;
  const late = things.find(({ recordedAt }) => Date.parse(recordedAt) >= over);
  if (late)
    refuse(
      'invalid',
      'DAY_TOO_EARLY',
      `On ${on} ${late.name} was not here yet: it is since ${late.recordedAt.slice(0, 10)}. Nothing was recorded as handed over.`,
      '/on',
    );
};
