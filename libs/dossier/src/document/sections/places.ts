import type { DossierContent } from '../../content/content.js';
import { row } from '../paper.js';
import type { Paper } from '../paper.js';
import { id, joined, told } from '../spans.js';
import { named, numbers } from '../tell/said.js';
import { people } from '../words/people.js';

/** The glossary of places: as printed, and where a gazetteer has them, in both scripts. */
export const places = (paper: Paper, { places: all }: DossierContent): void => {
  const { teller } = paper;
  const { say, many } = teller;
  paper.part(people.places);
  paper.table(
    [
      [people.printed, 4],
      [people.spellings, 4],
      [people.area, 5],
      [people.code, 4],
      [people.incidents, 2],
    ],
    all.map(({ printed, variants, areas, gazetteer, code: known, incidents }) =>
      row([
        told(printed),
        many(variants.map((variant) => told(variant))),
        many(areas.map(({ name }) => named(teller, name))),
        known === null
          ? say(people.unresolved)
          : joined([id(known), gazetteer === null ? null : id(gazetteer)]),
        numbers(teller, incidents),
      ]),
    ),
    people.noPlaces,
  );
};
