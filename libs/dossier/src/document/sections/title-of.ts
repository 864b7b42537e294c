import type { DossierExhibit } from '../../content/exhibit.js';
import type { Line } from '../document.js';
import { told } from '../spans.js';
import { namedInRows, shown } from '../tell/said.js';
import type { Teller } from '../tell/teller.js';

/** As what an item is known: its title, or that under which it was published; null where it has none. */
export const titleOf = (
  teller: Teller,
  { title, publication }: Pick<DossierExhibit, 'title' | 'publication'>,
): Line | null =>
  shown(teller, title, (one) => namedInRows(teller, one)) ??
  (publication?.title ? told(publication.title) : null);
