import type { Json } from '#kernel';
import { familyExtents } from '../vocabulary/control.js';
import { countQualifiers } from '../vocabulary/count-qualifiers.js';
import { descriptors } from '../vocabulary/people.js';
import { governorates, settlementKinds } from '../vocabulary/places.js';
import type { Word } from '../vocabulary/word.js';
import type { ReadBy, Reader } from './field.readers.js';
import { count, countIfAny, flag, flagOrCount, label, list, text, word } from './field.readers.js';
import { isObject } from './json.objects.js';
import { keepUnknown, record, recordIfAny, tally } from './record.reader.js';

const idpOrigin = recordIfAny({
  settlement: label(),
  kind: word(settlementKinds),
  subArea: label(),
  governorate: word(governorates),
});

const oneDelayed = record(
  { count, killed: count, children: count, women: count },
  { sealed: ['note'] },
);

/** Deaths that came later. Sources give a number, words, or several entries with numbers. */
const delayed: Reader<readonly { readonly count: number | null }[]> = (json, spot) => {
  const one: Reader<{ readonly count: number | null }> = (entry, at) => {
    if (isObject(entry)) {
      const read = oneDelayed(entry, at);
      return { count: read?.count ?? read?.killed ?? null };
    }
    return { count: countIfAny(entry, at) };
  };
  if (json === undefined || json === null) return [];
  return Array.isArray(json) ? list(one)(json, spot) : [one(json, spot)];
};

/** The people of a toll. Every number is the publisher's; null where it gives none. */
export const victims = tally(
  {
    killed: count,
    atLeast: flag,
    descriptor: word(descriptors),
    civilians: flag,
    children: count,
    childrenMale: count,
    childrenFemale: count,
    childrenSexUnstated: count,
    unborn: count,
    childrenAsStated: count,
    childrenAsStatedIncludesUnborn: flag,
    killedIncludesUnborn: flag,
    women: count,
    men: count,
    otherAdultsStated: countIfAny,
    medical: count,
    media: count,
    civilDefense: count,
    humanitarian: count,
    sameFamily: flagOrCount,
    familyExtent: word(familyExtents),
    idps: flagOrCount,
    idpOrigin,
    breakdownExhaustive: flag,
    killedAtOnceStated: flag,
    delayedDeaths: delayed,
    unidentifiedRemains: countIfAny,
  },
  { sealed: ['womenBasis', 'otherGroup', 'note'] },
);

/** The injured. */
export const injured = record({ count, precision: word(countQualifiers) }, { sealed: ['note'] });

/** One number that a piece of evidence gives. */
export interface EvidenceFigure {
  readonly key: string;
  readonly value: number;
  readonly qualifier: Word | null;
}

const COUNTED = new Set(['killed', 'injured', 'children', 'women', 'men', 'unborn', 'youths']);
const KEY = /^[a-z][A-Za-z0-9]{0,63}$/;
const PRECISION = 'Precision';

/** The numbers that a piece of evidence gives, each with the `…Precision` that belongs to it. */
export const evidenceFigures: Reader<readonly EvidenceFigure[]> = (json, spot) => {
  if (json === undefined || json === null) return [];
  if (!isObject(json)) {
    text(json, spot);
    return [];
  }
  const qualifiers = new Map<string, Word>();
  const numbers: [string, number][] = [];
  for (const [key, held] of Object.entries(json)) {
    // A word in the place of a number (`at least ten`) is kept, not guessed at.
    const isNumber =
      (COUNTED.has(key) && typeof held === 'number') ||
      (KEY.test(key) && isFigure(held) && !spot.desk.shields(key));
    if (key.endsWith(PRECISION) && typeof held === 'string') {
      const qualifier = word(countQualifiers)(held, spot.to(key));
      if (qualifier !== null) qualifiers.set(key.slice(0, -PRECISION.length), qualifier);
    } else if (isNumber) {
      const value = count(held, spot.to(key));
      if (value !== null) numbers.push([key, value]);
    } else keepUnknown(key, held, spot);
  }
  return numbers.map(([key, value]) => ({ key, value, qualifier: qualifierOf(key, qualifiers) }));
};

const isFigure = (json: Json): boolean =>
  Number.isInteger(json) && (json as number) >= 0 && (json as number) <= 1_000_000;

/** `injuredPrecision` for `injured`; `housesPrecision` for `housesDestroyed`; `areaPrecision` for `affectedAreaMetres`. */
const qualifierOf = (key: string, qualifiers: ReadonlyMap<string, Word>): Word | null =>
  qualifiers.get(key) ??
  [...qualifiers].find(
    ([stem]) => stem !== '' && key.toLowerCase().includes(stem.toLowerCase()),
  )?.[1] ??
  null;

/** The people of a toll, as read. */
export type Victims = NonNullable<ReadBy<typeof victims>>;
