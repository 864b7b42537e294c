import { refuse } from '#kernel';
import type { Json } from '#kernel';
import type { Word } from '../vocabulary/word.js';
import type { Spot } from './desk.js';
import type { Reader } from './field.readers.js';
import { kept, list, text, wrongType } from './field.readers.js';
import { fieldOf, isObject } from './json.objects.js';
import { MAX_COUNT } from './limits.js';
import { isFieldName } from './pointer.js';
import { keptJson } from './sound.js';

/** The readers of the fields of an object. */
export type Fields = Readonly<Record<string, Reader<unknown>>>;
/** What they give. Fields that go under seal altogether are not among it. */
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };

/** A category of people that the format does not have, under the key that the file gives it. */
export interface AdditionalCount {
  readonly category: Word;
  readonly count: number;
}

/** Keeps a field that the format does not know, and says so once for all units. */
export const keepUnknown = (key: string, json: Json, spot: Spot): void => {
  const field = spot.to(key);
  if (json === null) return;
  field.sealed.unknown[field.pointer] = keptJson(json);
  // An unprintable key is as good as free text: neither the path nor the pattern may repeat it.
  const printable = isFieldName(key) && !spot.desk.shields(key);
  (printable ? field : spot).findOnce(
    'UNKNOWN_FIELD',
    'The format does not know a field of the file; it is kept under seal.',
  );
};

interface More {
  /** Fields of free text. */
  readonly sealed?: readonly string[];
  /** Fields whose shape is not settled. */
  readonly kept?: readonly string[];
  /** Keys that somebody else reads. */
  readonly skip?: readonly string[];
}

/** What to do with a key that no reader is named for; says whether it dealt with it. */
type Stranger = (key: string, json: Json, spot: Spot) => boolean;

const readFields = <F extends Fields>(
  json: Json | undefined,
  spot: Spot,
  fields: F,
  more: More,
  stranger: Stranger,
): RecordOf<F> => {
  if (json !== undefined && !isObject(json)) return wrongType(spot, 'an object');
  const given = json ?? {};
  const known = new Set([
    ...Object.keys(fields),
    ...(more.sealed ?? []),
    ...(more.kept ?? []),
    ...(more.skip ?? []),
  ]);
  const read = Object.fromEntries(
    Object.entries(fields).map(([key, reader]) => [key, reader(fieldOf(given, key), spot.to(key))]),
  ) as RecordOf<F>;
  for (const key of more.sealed ?? []) text(fieldOf(given, key), spot.to(key));
  for (const key of more.kept ?? []) kept(fieldOf(given, key), spot.to(key));
  for (const [key, held] of Object.entries(given))
    if (!known.has(key) && !stranger(key, held, spot)) keepUnknown(key, held, spot);
  return read;
};

/** An object with known fields; null where it is absent. What it holds besides is kept under seal. */
export const record =
  <F extends Fields>(fields: F, more: More = {}): Reader<RecordOf<F> | null> =>
  (json, spot) =>
    json === undefined || json === null ? null : readFields(json, spot, fields, more, () => false);

const CATEGORY = /^[a-z][A-Za-z0-9]{0,63}$/;

/** What a tally gives. */
export type TallyOf<F extends Fields> = RecordOf<F> & {
  readonly others: readonly AdditionalCount[];
};

const readTally = <F extends Fields>(
  json: Json | undefined,
  spot: Spot,
  fields: F,
  more: More,
): TallyOf<F> => {
  const others: AdditionalCount[] = [];
  const read = readFields(json, spot, fields, more, (key, held) => {
    if (!Number.isInteger(held) || (held as number) < 0 || !CATEGORY.test(key)) return false;
    if (spot.desk.shields(key)) return false;
    if ((held as number) > MAX_COUNT)
      refuse('invalid', 'COUNT_TOO_LARGE', 'A count cannot be above 1,000,000.', spot.to(key).path);
    others.push({ category: { code: null, printed: key }, count: held as number });
    spot
      .to(key)
      .findOnce('ADDITIONAL_CATEGORY', 'A toll counts a category that the format does not know.');
    return true;
  });
  return { ...read, others };
};

/** An object of numbers of people: a number under a plain key that the format does not have is a category of its own. */
export const tally =
  <F extends Fields>(fields: F, more: More = {}): Reader<TallyOf<F> | null> =>
  (json, spot) =>
    json === undefined || json === null ? null : readTally(json, spot, fields, more);

/** A list of objects. An entry that is null stays in its place, saying nothing: others are cited by their number. */
export const records = <F extends Fields>(
  fields: F,
  more: More = {},
): Reader<readonly RecordOf<F>[]> =>
  list((json, spot) => readFields(json ?? undefined, spot, fields, more, () => false));

/** A list of tallies, likewise; an entry in words goes under seal. */
export const tallies = <F extends Fields>(
  fields: F,
  more: More = {},
): Reader<readonly TallyOf<F>[]> =>
  list((json, spot) => {
    if (typeof json === 'string') text(json, spot);
    return readTally(typeof json === 'string' ? {} : (json ?? undefined), spot, fields, more);
  });

/** An object, or whatever else stands in its place: that goes under seal. */
export const recordIfAny = <F extends Fields>(
  fields: F,
  more: More = {},
): Reader<RecordOf<F> | null> => {
  const asRecord = record(fields, more);
  return (json, spot) => {
    if (isObject(json)) return asRecord(json, spot);
    kept(json, spot);
    return null;
  };
};

/** The whole of a part, such as a unit: an object that is refused where it is not one. */
export const whole =
  <F extends Fields>(fields: F, more: More = {}): Reader<RecordOf<F>> =>
  (json, spot) =>
    isObject(json)
      ? readFields(json, spot, fields, more, () => false)
      : wrongType(spot, 'an object');
