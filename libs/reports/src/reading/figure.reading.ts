import { refuse, Refusal } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import { parseDefinition } from '../reconcile/definition.js';
import type { Figure } from '../reconcile/evaluate.js';
import { countQualifiers } from '../vocabulary/count-qualifiers.js';
import type { Word } from '../vocabulary/word.js';
import type { Desk, Sealed } from './desk.js';
import { Spot } from './desk.js';
import { label, lines, word } from './field.readers.js';
import { findingCodes } from './finding-codes.js';
import { isVocabularyWord } from './generic-words.js';
import { fieldOf, isObject } from './json.objects.js';
import { MAX_FIGURE, MAX_ID } from './limits.js';
import { whole } from './record.reader.js';
import { keptJson, soundJson } from './sound.js';

/** A figure as a report prints it, with its definition as the file has it. */
export interface PublishedFigure extends Figure, Sealed {
  readonly pointer: string;
  /** The number as the file has it, where that is not whole: `59.7`. */
  readonly printed: string;
  readonly unit: string | null;
  readonly qualifier: Word | null;
  readonly lines: readonly number[];
  readonly fromIncidents: Json;
  readonly fromTotals: Json;
}

const readFields = whole(
  { unit: label(), qualifier: word(countQualifiers), lines },
  { sealed: ['counts', 'note'], kept: ['source'], skip: ['value', 'fromIncidents', 'fromTotals'] },
);

const readValue = (json: Json | undefined, spot: Spot): { value: number; printed: string } => {
  if (json === undefined || json === null)
    return refuse(
      'invalid',
      'FIGURE_WITHOUT_VALUE',
      'A published figure must have a value.',
      spot.path,
    );
  if (typeof json !== 'number')
    return refuse('invalid', 'WRONG_TYPE', 'The value of a figure must be a number.', spot.path);
  if (json < 0) refuse('invalid', 'NEGATIVE_COUNT', 'A figure cannot be below zero.', spot.path);
  if (json > MAX_FIGURE)
    refuse(
      'invalid',
      'COUNT_TOO_LARGE',
      'A figure cannot be above ten thousand million.',
      spot.path,
    );
  if (!Number.isInteger(json)) spot.find('FIGURE_NOT_WHOLE', findingCodes.FIGURE_NOT_WHOLE);
  return { value: Math.round(json) + 0, printed: String(json) };
};

/** Ids and keys that are covered elsewhere are covered in definitions, too. */
const covered = (json: Json, desk: Desk): Json => {
  if (typeof json === 'string') return desk.covered.get(json) ?? json;
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => covered(item, desk));
  if (!isObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, held]) => [key, covered(held, desk)]));
};

const textsOf = (json: Json): readonly string[] => {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap(textsOf);
  return isObject(json)
    ? Object.entries(json).flatMap(([key, held]) => [key, ...textsOf(held)])
    : [];
};

/** A definition in the clear, or null where it names somebody: then it is kept under seal. */
const readDefinition = (json: Json | undefined, spot: Spot): Json => {
  if (json === undefined || json === null) return null;
  const definition = covered(keptJson(json), spot.desk);
  const objections = textsOf(definition)
    .filter((one) => !isVocabularyWord(one))
    .map((one) => spot.desk.objection(one, MAX_ID))
    .filter((one) => one !== null);
  const [objection] = objections;
  if (objection === undefined) return definition;
  spot.sealed.unknown[spot.pointer] = keptJson(json);
  spot.find(objection, findingCodes[objection]);
  return null;
};

const checkLanguage = (
  figure: Pick<PublishedFigure, 'fromIncidents' | 'fromTotals'>,
  spot: Spot,
): void => {
  try {
    parseDefinition(figure);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    spot.find('DEFINITION_NOT_UNDERSTOOD', findingCodes.DEFINITION_NOT_UNDERSTOOD);
  }
};

const readFigure = (printedKey: string, json: Json, desk: Desk): PublishedFigure => {
  const sealed: Sealed = { texts: {}, unknown: {} };
  const spot = new Spot(desk, ['publishedTotals', printedKey], [], sealed, null);
  if (printedKey.trim() === '' || printedKey.length > MAX_ID || /\p{Cc}/u.test(printedKey))
    refuse(
      'invalid',
      'KEY_UNUSABLE',
      'The key of a figure is empty, too long or not printable.',
      '/publishedTotals',
    );
  soundJson(printedKey, new Spot(desk, ['publishedTotals'], [], sealed, null));
  if (!isObject(json))
    return refuse('invalid', 'WRONG_TYPE', 'A published figure must be an object.', spot.path);
  soundJson(json, spot);
  const key = desk.figureKey(printedKey);
  if (key !== printedKey.normalize('NFC')) {
    spot.sealed.texts['/key'] = printedKey.normalize('NFC');
    spot.find('NAME_IN_CLEAR_FIELD', findingCodes.NAME_IN_CLEAR_FIELD);
  }
  const figure: PublishedFigure = {
    key,
    pointer: spot.path,
    ...readValue(fieldOf(json, 'value'), spot.to('value')),
    ...readFields(json, spot),
    fromIncidents: readDefinition(fieldOf(json, 'fromIncidents'), spot.to('fromIncidents')),
    fromTotals: readDefinition(fieldOf(json, 'fromTotals'), spot.to('fromTotals')),
    ...sealed,
  };
  checkLanguage(figure, spot);
  return figure;
};

/** Reads the printed figures of a report; one that cannot be is refused, the others go on. */
export const readFigures = (file: JsonObject, desk: Desk): readonly PublishedFigure[] => {
  const given = fieldOf(file, 'publishedTotals') ?? {};
  if (!isObject(given)) {
    desk.attempt('report', null, () =>
      refuse(
        'invalid',
        'WRONG_TYPE',
        'The published figures must be an object.',
        '/publishedTotals',
      ),
    );
    return [];
  }
  // Every covered key first: a figure may refer to one that stands after it.
  for (const key of Object.keys(given)) desk.figureKey(key);
  return Object.entries(given).flatMap(
    ([key, json]) => desk.attempt('figure', null, () => readFigure(key, json, desk)) ?? [],
  );
};
