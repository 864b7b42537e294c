import { learnedFrom, proposeFor, soughtOf } from '#places';
import type { Gazetteer, Proposed, SoughtPlace } from '#places';
import type { At } from '#read-side';
import type { Desk } from '../desk/desk.js';

/** An incident whose place nobody has resolved yet, and what the matcher proposes. */
export interface OpenPlace {
  readonly incidentId: string;
  readonly sought: SoughtPlace;
  readonly proposals: readonly Proposed[];
}

/** What is proposed for the places of some incidents, by what the register held at a position. */
export const proposalsFor = async (
  { readModels }: Desk,
  gazetteer: Gazetteer,
  at: At,
  incidentIds: readonly string[],
  most: number,
): Promise<readonly OpenPlace[]> => {
  const descriptions = await readModels.incidents.descriptions(at, incidentIds);
  const sought = incidentIds.flatMap((incidentId) => {
    const place = descriptions.get(incidentId)?.standing.place;
    return place ? [{ incidentId, sought: soughtOf(place) }] : [];
  });
  const keys = [...new Set(sought.flatMap((one) => one.sought.keys))];
  const choices = await readModels.incidents.learnedPlaces(at, keys);
  const learned = learnedFrom(gazetteer, [...choices.values()].flat());
  return sought.map((one) => ({
    ...one,
    proposals: proposeFor(gazetteer, one.sought, learned, most),
  }));
};

const PAGE = 200;

/** The incidents whose places are not resolved, page by page. */
export async function* openPlaces(
  desk: Desk,
  gazetteer: Gazetteer,
  at: At,
  most: number,
): AsyncGenerator<readonly OpenPlace[]> {
  for (let after: string | undefined, more = true; more;) {
    const ids = await desk.readModels.incidents.withoutPlace(at, PAGE, after);
    yield await proposalsFor(desk, gazetteer, at, ids, most);
    after = ids.at(-1);
    more = ids.length === PAGE;
  }
}
