import type { At } from '../kit/row.js';
import type { ProjectionName, Questions } from '../questions.js';

/** Whoever asks how the things concerned are handled has to pin these. */
export const STANDING_IS_SAID_BY: readonly ProjectionName[] = [
  'handling',
  'incidents',
  'evidence',
  'people',
  'actors',
  'cases',
  'charges',
  'tasks',
  'reports',
];

/**
 * The things that ids name, and the records on which those of them stand that are no records of their
 * own: who may not know of a record cannot know of, or work on, a task or a finding about it, a link to it,
 * or an exhibit of it and what that supports, either.
 */
export const concernedBy = async (
  models: Questions,
  at: At,
  ids: readonly string[],
): Promise<readonly string[]> => {
  const standsOn = await models.handling.standsOn(at, ids);
  return [...new Set([...ids, ...[...standsOn.values()].flat()])];
};
