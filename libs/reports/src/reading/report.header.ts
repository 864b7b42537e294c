import type { Json, JsonObject } from '#kernel';
import { parties } from '../vocabulary/parties.js';
import { coverages, weekdays } from '../vocabulary/publication.js';
import type { Desk, Sealed } from './desk.js';
import { Spot } from './desk.js';
import type { ReadBy, Reader } from './field.readers.js';
import {
  count,
  day,
  dayOrWords,
  flag,
  kept,
  label,
  lines,
  list,
  text,
  word,
  words,
} from './field.readers.js';
import { fieldOf, isObject } from './json.objects.js';
import { MAX_TITLE } from './limits.js';
import type { Fields, RecordOf } from './record.reader.js';
import { keepUnknown, record, records } from './record.reader.js';
import { soundJson } from './sound.js';

/** Facts in words, one by one or in entries with their lines. */
const facts: Reader<readonly { readonly lines: readonly number[] }[]> = (json, spot) => {
  const given = typeof json === 'string' ? [json] : json;
  return list((item, at) => {
    if (isObject(item)) return { lines: fact(item, at)?.lines ?? [] };
    text(item, at);
    return { lines: [] };
  })(given, spot);
};
const fact = record({ lines }, { sealed: ['fact', 'note'] });

/** How many recommendations, and to whom: labels with numbers, under seal as they came. */
const recommendations = record(
  { total: count, complete: flag },
  { sealed: ['countingRule', 'note'], kept: ['byAddressee'] },
);

const reportFields = {
  key: label(),
  title: label(MAX_TITLE),
  publisher: label(MAX_TITLE),
  published: day,
  publishedWeekdayStated: word(weekdays),
  period: record({ start: day, end: day }, { sealed: ['note'] }),
  coverage: record({ incidents: word(coverages) }, { sealed: ['note'] }),
  massacreRule: record(
    { minKilled: count, condition: label(), victimTerm: label(), lines },
    { sealed: ['note'] },
  ),
  methodology: facts,
  context: facts,
  controlTimeline: records(
    { place: label(), controller: words(parties), start: dayOrWords, end: dayOrWords, lines },
    { sealed: ['note'] },
  ),
  sourceKind: label(),
  pageFurnitureIgnored: lines,
};

const reportTexts = ['note', 'summary', 'countingNote'];
const FILE_FIELDS = [
  'report',
  'incidents',
  'publishedTotals',
  'legalConclusions',
  'denials',
].concat(['thirdPartyStatements', 'recommendationsCount', 'aliases']);

/** What a report says of itself. A field that cannot be is refused alone and left empty. */
export interface PublishedReport extends RecordOf<typeof reportFields>, Sealed {
  readonly recommendations: ReadBy<typeof recommendations>;
}

/** Reads fields one by one, so that one impossible field does not cost the others. */
const readEach = <F extends Fields>(given: JsonObject, fields: F, spot: Spot): RecordOf<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, reader]) => {
      const at = spot.to(key);
      const read = spot.desk.attempt('report', null, () => {
        soundJson(fieldOf(given, key), at);
        return { value: reader(fieldOf(given, key), at) };
      });
      return [key, read === null ? reader(undefined, at) : read.value];
    }),
  ) as RecordOf<F>;

const keepEach = (given: JsonObject, known: ReadonlySet<string>, spot: Spot): void => {
  for (const [key, held] of Object.entries(given))
    if (!known.has(key))
      spot.desk.attempt('report', null, () => {
        soundJson(key, spot);
        soundJson(held, spot.to(key));
        keepUnknown(key, held, spot);
      });
};

const asTexts = (keys: readonly string[]): Readonly<Record<string, Reader<void>>> =>
  Object.fromEntries(keys.map((key) => [key, kept]));

/** Reads what a report says of itself, and whatever else the file holds at its top. */
export const readHeader = (file: JsonObject, desk: Desk): PublishedReport => {
  const sealed: Sealed = { texts: {}, unknown: {} };
  const top = new Spot(desk, [], [], sealed, null);
  const spot = top.to('report');
  const report = fieldOf(file, 'report') ?? {};
  desk.attempt('report', null, () => record({})(isObject(report) ? {} : (report as Json), spot));
  const given = isObject(report) ? report : {};
  const read = readEach(given, reportFields, spot);
  readEach(given, asTexts(reportTexts), spot);
  keepEach(given, new Set([...Object.keys(reportFields), ...reportTexts]), spot);
  const beside = readEach(file, { recommendationsCount: recommendations, aliases: kept }, top);
  keepEach(file, new Set(FILE_FIELDS), top);
  return { ...read, recommendations: beside.recommendationsCount, ...sealed };
};
