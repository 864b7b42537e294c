import type { Position } from '#kernel';
import { isConcerned, PROJECTION_NAMES, standsStill } from '#read-side';
import type { ProjectionName, Questions } from '#read-side';

/** Within this time they have followed, unless something is the matter. */
const SOON_MS = 250;

/**
 * Whether the read models have followed up to what was written, so that the next question sees it. What was
 * written stands in the register either way. One that stands still will not follow: it is not waited for, and
 * where it hears facts of these types (all of them where nobody says), they cannot all be seen yet.
 */
export const followed = async (
  models: Pick<Questions, 'status' | 'waitFor'>,
  position: Position,
  followMs: number,
  types?: readonly string[],
): Promise<boolean> => {
  const within = (
    milliseconds: number,
    names: readonly ProjectionName[] = PROJECTION_NAMES,
  ): Promise<boolean> =>
    models.waitFor(position, names, milliseconds).then(
      () => true,
      () => false,
    );
  if (await within(SOON_MS)) return true;
  const still = new Set(
    (await models.status().catch(() => [])).filter(standsStill).map(({ name }) => name),
  );
  if ([...still].some((name) => types === undefined || isConcerned(name, types))) return false;
  const others = PROJECTION_NAMES.filter((name) => !still.has(name));
  return await within(followMs - SOON_MS, others);
};
