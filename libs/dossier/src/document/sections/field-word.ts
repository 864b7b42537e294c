import type { Line } from '../document.js';
import { id } from '../spans.js';
import type { Teller } from '../tell/teller.js';
import { FIELDS } from '../words/fields.js';

/** A field of a thing in words; by its name in the data where we have no word for it. */
export const fieldWord = (teller: Teller, field: string): Line =>
  Object.hasOwn(FIELDS, field) ? teller.word(FIELDS, field) : id(field);
