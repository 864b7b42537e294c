import type { Position } from '#kernel';
import { PROJECTION_NAMES } from '#read-side';
import type { Questions } from '#read-side';
import { LIMITS } from '../door/limits.js';

/** Within this time they have followed, unless something is the matter. */
const SOON_MS = 250;

/**
 * Whether the read models have followed up to what was written, so that the next question sees it. What was
 * written stands in the register either way. One that has halted will not follow: it is not waited for.
 */
export const followed = async (
  models: Pick<Questions, 'status' | 'waitFor'>,
  position: Position,
): Promise<boolean> => {
  const within = (milliseconds: number): Promise<boolean> =>
    models.waitFor(position, PROJECTION_NAMES, milliseconds).then(
      () => true,
      () => false,
    );
  if (await within(SOON_MS)) return true;
  const followers = await models.status().catch(() => []);
  const halted = followers.some(({ state }) => state === 'halted');
  return !halted && (await within(LIMITS.followMs - SOON_MS));
};
