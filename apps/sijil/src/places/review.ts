import type { Gazetteer } from '#places';
import type { At } from '#read-side';
import type { Desk } from '../desk/desk.js';
import { proposalsFor } from './desk.places.js';
import type { OpenPlace } from './desk.places.js';

/** Which part of the places that are not resolved: so many incidents, after one of them in the order of their ids. */
export interface ReviewAsked {
  readonly first: number;
  readonly after?: string | undefined;
}

/** One part of them. */
export interface Review {
  readonly places: readonly OpenPlace[];
  /** The incident after which there are more; null where there are none. */
  readonly next: string | null;
}

const MOST = 3;
const STEP = 50;

/** A part of the places that are not resolved, each with what the matcher proposes. */
export const reviewPlaces = async (
  desk: Desk,
  gazetteer: Gazetteer,
  at: At,
  { first, after }: ReviewAsked,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Review> => {
  const found = await desk.readModels.incidents.withoutPlace(at, first + 1, after);
  const ids = found.slice(0, first);
  const places: OpenPlace[] = [];
  for (let done = 0; done < ids.length; done += STEP) {
    if (done > 0) progress(done, ids.length);
    const step = ids.slice(done, done + STEP);
    places.push(...(await proposalsFor(desk, gazetteer, at, step, MOST)));
  }
  return { places, next: found.length > first ? (ids.at(-1) ?? null) : null };
};
