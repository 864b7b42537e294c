import { refuse } from '#kernel';
import { areasOf, familyOf, learnedFrom, proposeFor, soughtOf } from '#places';
import type { Area, PrintedPlace } from '#places';
import type { Operation } from '../operation/operation.js';
import type { Pinned } from '../operation/pinned.js';

const MOST = 5;

/**
 * What the matcher proposes for a printed place. It has learned from what members chose for incidents
 * of which the caller may know, and from no others.
 */
export const proposalsOf = async ({ house }: Operation, pinned: Pinned, printed: PrintedPlace) => {
  const gazetteer = await house.geography.gazetteer();
  const sought = soughtOf(printed);
  const choices = await Promise.all(
    sought.keys.map(async (key) =>
      pinned.leading(await pinned.load.learnedPlaces.load(key), ({ incidentId }) => incidentId),
    ),
  );
  return {
    printed: sought.names[0] ?? null,
    governorate: sought.governorate?.code ?? null,
    gazetteer: gazetteer.label,
    attribution: gazetteer.attribution,
    proposals: proposeFor(gazetteer, sought, learnedFrom(gazetteer, choices.flat()), MOST).map(
      ({ place, ...proposal }) => ({ ...place, ...proposal }),
    ),
  };
};

/**
 * The areas that a place of the gazetteer in use lies in or is; a code that it does not have is refused.
 * What other gazetteers have is not known here.
 */
export const areasFor = async (
  { house }: Operation,
  { gazetteer: label, code }: { readonly gazetteer: string; readonly code: string },
): Promise<{ readonly areas?: readonly Area[] }> => {
  const gazetteer = await house.geography.gazetteer();
  if (familyOf(label) !== familyOf(gazetteer.label)) return {};
  const place =
    gazetteer.byCode(code) ??
    refuse('not-found', 'PLACE_CODE_UNKNOWN', 'The gazetteer has no place of this code.', '/code');
  return { areas: areasOf(place) };
};
