import { typedPinpoint } from '#domain';
import type { Pinpoint } from '#events';
import { Refusal, refuse } from '#kernel';
import type { Json } from '#kernel';
import type { Vocabulary, Word } from '../vocabulary/word.js';
import { claimSourceOf } from '../vocabulary/claim-sources.js';
import { isClockTime, isPartialDate } from './days.js';
import type { Spot } from './desk.js';
import { findingCodes } from './finding-codes.js';
import { MAX_COUNT, MAX_LABEL, MAX_LIST } from './limits.js';
import { keptJson } from './sound.js';

/**
 * Reads one field where it stands. An absent or null field is "not said" and never refused; a value
 * that cannot be is refused with its place; a text goes under seal unless it is a word or a place.
 */
export type Reader<T> = (json: Json | undefined, spot: Spot) => T;

/** What a reader gives. */
export type ReadBy<R> = R extends Reader<infer T> ? T : never;

/** Refuses a value of another type than the format has for the field. */
export const wrongType = (spot: Spot, wanted: string): never =>
  refuse('invalid', 'WRONG_TYPE', `This field must be ${wanted}.`, spot.path);

const isAbsent = (json: Json | undefined): json is null | undefined =>
  json === undefined || json === null;

const stringAt = (json: Json | undefined, spot: Spot): string | null => {
  if (isAbsent(json)) return null;
  if (typeof json !== 'string') return wrongType(spot, 'a text');
  return json.trim() === '' ? null : json.normalize('NFC');
};

/** Free text: under seal. */
export const text: Reader<void> = (json, spot) => {
  const value = stringAt(json, spot);
  if (value !== null) spot.seal(value);
};

/** A list of free texts, or one: under seal. Gives how many there are. */
export const texts: Reader<number> = (json, spot) => {
  if (isAbsent(json)) return 0;
  if (!Array.isArray(json)) {
    text(json, spot);
    return 1;
  }
  (json as readonly Json[]).forEach((item, i) => text(item, spot.to(i)));
  return json.length;
};

/** A field whose shape is not settled: under seal, whatever it holds. */
export const kept: Reader<void> = (json, spot) => {
  if (isAbsent(json)) return;
  if (typeof json === 'string') text(json, spot);
  else spot.sealed.unknown[spot.pointer] = keptJson(json);
};

const clearText = (value: string, spot: Spot, max: number): string | null => {
  const objection = spot.desk.objection(value, max);
  if (objection === null) return value;
  spot.seal(value);
  spot.find(objection, findingCodes[objection]);
  return null;
};

/** A name of a place, a heading, a label: in the clear, unless it names a person or is running text. */
export const label =
  (max = MAX_LABEL): Reader<string | null> =>
  (json, spot) => {
    const value = stringAt(json, spot);
    return value === null ? null : clearText(value, spot, max);
  };

/** A word of a vocabulary. A word that it does not have is kept as printed. */
export const word =
  (vocabulary: Vocabulary): Reader<Word | null> =>
  (json, spot) => {
    const value = stringAt(json, spot);
    if (value === null) return null;
    const read = vocabulary.read(value);
    if (read.code !== null) return read;
    const printed = clearText(value, spot, MAX_LABEL);
    if (printed === null) return null;
    spot.findOnce(
      'UNKNOWN_WORD',
      `The vocabulary of ${vocabulary.name} does not have the word printed here.`,
    );
    return { code: null, printed };
  };

/** By whose mouth: only the kind is in the clear where the words may name somebody. */
export const voice: Reader<Word | null> = (json, spot) => {
  const value = stringAt(json, spot);
  if (value === null) return null;
  const { word: kind, seal } = claimSourceOf(value);
  if (seal) spot.seal(value);
  return kind;
};

/** Yes or no. */
export const flag: Reader<boolean | null> = (json, spot) => {
  if (isAbsent(json)) return null;
  return typeof json === 'boolean' ? json : wrongType(spot, 'true or false');
};

/** A whole number of people or things. */
export const count: Reader<number | null> = (json, spot) => {
  if (isAbsent(json)) return null;
  if (typeof json !== 'number') return wrongType(spot, 'a number');
  if (!Number.isInteger(json))
    return refuse('invalid', 'NOT_A_WHOLE_NUMBER', 'A count must be a whole number.', spot.path);
  if (json < 0) refuse('invalid', 'NEGATIVE_COUNT', 'A count cannot be below zero.', spot.path);
  if (json > MAX_COUNT)
    refuse('invalid', 'COUNT_TOO_LARGE', 'A count cannot be above 1,000,000.', spot.path);
  return json + 0;
};

/** A day, month or year, as printed. */
export const day: Reader<string | null> = (json, spot) => {
  const value = stringAt(json, spot);
  if (value === null || isPartialDate(value)) return value;
  return refuse('invalid', 'NO_SUCH_DATE', 'This is no date that exists (YYYY-MM-DD).', spot.path);
};

/** A day where a day is given; words about the time (`the next day`) go under seal. */
export const dayOrWords: Reader<string | null> = (json, spot) => {
  if (typeof json !== 'string' || /\d/.test(json.trim().charAt(0))) return day(json, spot);
  text(json, spot);
  return null;
};

/** A time of day. */
export const time: Reader<string | null> = (json, spot) => {
  const value = stringAt(json, spot);
  if (value === null || isClockTime(value)) return value;
  return refuse('invalid', 'NO_SUCH_TIME', 'This is no time of day (HH:MM).', spot.path);
};

/** A list; absent is empty. */
export const list =
  <T>(of: Reader<T>): Reader<readonly T[]> =>
  (json, spot) => {
    if (isAbsent(json)) return [];
    if (!Array.isArray(json)) return wrongType(spot, 'a list');
    if (json.length > MAX_LIST)
      refuse('invalid', 'LIST_TOO_LONG', `A list may have at most ${MAX_LIST} entries.`, spot.path);
    return (json as readonly Json[]).map((item, i) => of(item, spot.to(i)));
  };

/** A list of words; null where the source does not say, which is not the same as an empty list. */
export const words =
  (vocabulary: Vocabulary): Reader<readonly Word[] | null> =>
  (json, spot) => {
    if (isAbsent(json)) return null;
    const given = typeof json === 'string' ? [json] : json;
    return list(word(vocabulary))(given, spot).filter((read) => read !== null);
  };

const lineNumber: Reader<number | null> = (json, spot) => {
  const line = count(json, spot);
  return line === 0
    ? refuse('invalid', 'NO_SUCH_LINE', 'Lines are counted from one.', spot.path)
    : line;
};

/** Line numbers of the source, each of them once. */
export const lines: Reader<readonly number[]> = (json, spot) => {
  const read = list(lineNumber)(typeof json === 'number' ? [json] : json, spot);
  return [...new Set(read.filter((line) => line !== null))];
};

/** Where in a document or recording something stands, as a person types it; undefined where nobody says. */
export const place: Reader<Pinpoint | undefined> = (json, spot) => {
  const value = stringAt(json, spot);
  if (value === null) return undefined;
  const { pointer, ...where } = placeTyped(value, spot);
  const { region, pages, timecode } = where;
  // It stands in clear: a pointer could be a word. And a region is one of something.
  const isPlace =
    pointer === undefined && (!region || pages !== undefined || timecode !== undefined);
  return isPlace ? where : noPlace(spot, 'This names no page, line, time or passage.');
};

const placeTyped = (value: string, spot: Spot): Pinpoint => {
  try {
    return typedPinpoint(value, spot.path);
  } catch (error) {
    if (error instanceof Refusal) return noPlace(spot, error.message);
    throw error;
  }
};

const noPlace = (spot: Spot, message: string): never =>
  refuse('invalid', 'NO_SUCH_PLACE', message, spot.path);

/** A number of people where the source gives one; anything else it says there is kept under seal. */
export const countIfAny: Reader<number | null> = (json, spot) => {
  if (typeof json === 'number') return count(json, spot);
  kept(json, spot);
  return null;
};

/** Yes or no, or how many. */
export const flagOrCount: Reader<boolean | number | null> = (json, spot) => {
  if (isAbsent(json)) return null;
  if (typeof json === 'boolean') return json;
  return typeof json === 'number' ? count(json, spot) : wrongType(spot, 'true, false or a number');
};
