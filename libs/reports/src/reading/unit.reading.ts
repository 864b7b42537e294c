import { refuse } from '#kernel';
import type { Json } from '#kernel';
import { attributionLanguageOf } from '../vocabulary/attribution-languages.js';
import { firstDayOf, lastDayOf } from './days.js';
import type { Desk, Sealed } from './desk.js';
import { Spot } from './desk.js';
import { findingCodes } from './finding-codes.js';
import { fieldOf, isObject } from './json.objects.js';
import { MAX_ID } from './limits.js';
import type { RecordOf } from './record.reader.js';
import { whole } from './record.reader.js';
import { soundJson } from './sound.js';
import { unitFields, unitTexts } from './unit.readers.js';

/** One incident as a report describes it: words and numbers in the clear, the rest under seal. */
export interface ReportUnit extends RecordOf<typeof unitFields>, Sealed {
  /** Its id in the file, or a key in the place of an id that names somebody. */
  readonly id: string;
  /** Its place in the list of incidents, from 0. */
  readonly index: number;
  /** Its place in the file. */
  readonly pointer: string;
  /** The days in which it lies, as full dates, however precisely the file gives them. */
  readonly span: { readonly first: string | null; readonly last: string | null };
}

const readFields = whole(unitFields, { sealed: unitTexts, skip: ['id'] });

/** The key of a unit whose id can be named, for the refusal of what comes after it. */
export const unitKeyOf = (json: Json, desk: Desk): string | null => {
  const id = isObject(json) ? fieldOf(json, 'id') : null;
  if (typeof id !== 'string' || id.trim() === '' || id.length > MAX_ID) return null;
  return /[\0\p{Surrogate}]/u.test(id) ? null : desk.unitKey(id);
};

const readId = (json: Json | undefined, spot: Spot, taken: Set<string>): string => {
  if (json === undefined || json === null || json === '')
    return refuse('invalid', 'ID_MISSING', 'An incident must have an id.', spot.path);
  if (typeof json !== 'string')
    return refuse('invalid', 'WRONG_TYPE', 'An id must be a text.', spot.path);
  if (json.trim() === '')
    refuse('invalid', 'ID_MISSING', 'An incident must have an id.', spot.path);
  if (json.length > MAX_ID)
    refuse('invalid', 'ID_TOO_LONG', `An id may have at most ${MAX_ID} characters.`, spot.path);
  soundJson(json, spot);
  const id = json.normalize('NFC');
  if (taken.has(id))
    refuse(
      'invalid',
      'ID_DUPLICATE',
      'An earlier incident of the file has the same id; that one stays.',
      spot.path,
    );
  taken.add(id);
  const objection = spot.desk.objection(id, MAX_ID);
  if (objection !== null) {
    spot.seal(id);
    spot.find(objection, findingCodes[objection]);
  }
  return spot.desk.unitKey(id);
};

const spanOf = (date: ReportUnit['date']): ReportUnit['span'] => {
  const value = date?.value ?? null;
  if (value === null) return { first: null, last: null };
  return { first: firstDayOf(value), last: lastDayOf(date?.end ?? value) };
};

/** Reads one incident. `taken` are the ids of those before it, `base` is where it stands. */
export const readUnit = (
  json: Json,
  index: number,
  desk: Desk,
  taken: Set<string>,
  base: readonly (string | number)[] = ['incidents', index],
): ReportUnit => {
  const sealed: Sealed = { texts: {}, unknown: {} };
  const nameless = new Spot(desk, base, [], sealed, null);
  if (!isObject(json))
    return refuse('invalid', 'WRONG_TYPE', 'An incident must be an object.', nameless.path);
  const spot = new Spot(desk, base, [], sealed, unitKeyOf(json, desk));
  // The id first: a unit that is refused for something else still holds it.
  const id = readId(fieldOf(json, 'id'), spot.to('id'), taken);
  soundJson(json, spot);
  const read = readFields(json, spot);
  const { attributedTo, attributionLanguage } = read;
  return {
    ...read,
    attributionLanguage:
      attributionLanguage === null
        ? null
        : attributionLanguageOf(attributionLanguage, attributedTo),
    attributionClaims: read.attributionClaims.map((claim) => ({
      ...claim,
      language: claim.language === null ? null : attributionLanguageOf(claim.language, claim.party),
    })),
    id,
    index,
    pointer: nameless.path,
    span: spanOf(read.date),
    ...sealed,
  };
};
