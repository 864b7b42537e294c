import { oncePerRun } from '#testing';
import { openApi } from '../api.fixture.js';
import type { OpenOptions } from '../api.fixture.js';
import { buildWorld } from './world.fixture.js';
import { wisher } from './wisher.fixture.js';

/** Builds the world once: what is told of it is everything that a spec needs to begin where it ends. */
const built = async () => {
  // Nothing here is about cost (cost.spec.ts).
  const api = await openApi({ limits: { points: 1_000_000_000_000 } });
  const wishes = await wisher(api);
  const world = await buildWorld(wishes, api);
  if (api.faults.length > 0) throw new Error('The world was not built without a fault.');
  return { world, carriedOut: [...wishes.carriedOut], ground: await api.leave() };
};

/** An API on a copy of the small world. */
export const openWorld = async (options: OpenOptions = {}) => {
  const { world, carriedOut, ground } = await oncePerRun('api-world', built);
  const api = await openApi({ ...options, ground });
  return { api, world, wishes: await wisher(api, carriedOut) };
};
