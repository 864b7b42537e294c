import { COUNT_QUALIFIERS } from '#events';
import type { Coded, TollCount, TollTraits } from '#events';
import type { ReportUnit } from '../reading/unit.reading.js';
import type { EvidenceFigure } from '../reading/victims.reader.js';
import type { Word } from '../vocabulary/word.js';

type Qualifier = TollCount['qualifier'];

const QUALIFIERS: ReadonlySet<string> = new Set(COUNT_QUALIFIERS);

const qualifierOf = (word: Word | null | undefined): Qualifier =>
  word?.code && QUALIFIERS.has(word.code) ? (word.code as Qualifier) : 'exact';

/** The categories of the format; each stands on an axis of its own, so they are never added up blindly. */
const CATEGORIES = [
  'children',
  'childrenMale',
  'childrenFemale',
  'childrenSexUnstated',
  'unborn',
  'childrenAsStated',
  'women',
  'men',
  'otherAdultsStated',
  'medical',
  'media',
  'civilDefense',
  'humanitarian',
  'unidentifiedRemains',
] as const;

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const flagOf = (value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : typeof value === 'number' ? value > 0 : null;

/** The numbers of the people of a unit, as its publisher gives them. */
export const countsOf = (unit: ReportUnit): TollCount[] => {
  const { victims, injured } = unit;
  const counts: TollCount[] = [];
  const add = (
    outcome: TollCount['outcome'],
    category: Coded | null,
    value: number | null,
    qualifier: Qualifier,
  ): void => {
    if (value !== null) counts.push({ outcome, category, value, qualifier });
  };
  if (victims) {
    add('killed', null, victims.killed, victims.atLeast === true ? 'atLeast' : 'exact');
    for (const key of CATEGORIES)
      add('killed', { code: key, printed: key }, numberOf(victims[key]), 'exact');
    for (const key of ['idps', 'sameFamily'] as const)
      add('killed', { code: key, printed: key }, numberOf(victims[key]), 'exact');
    const later = victims.delayedDeaths.flatMap((death) => death?.count ?? []);
    if (later.length > 0)
      add(
        'killed',
        { code: 'delayedDeaths', printed: 'delayedDeaths' },
        later.reduce((a, b) => a + b, 0),
        'exact',
      );
    for (const { category, count } of victims.others) add('killed', category, count, 'exact');
  }
  if (injured) add('injured', null, injured.count, qualifierOf(injured.precision));
  return counts;
};

/** What the publisher says of the people of a unit beyond their number. */
export const traitsOf = (unit: ReportUnit): TollTraits => {
  const v = unit.victims;
  return {
    civilians: v?.civilians ?? null,
    atOnce: v?.killedAtOnceStated ?? null,
    sameFamily: flagOf(v?.sameFamily),
    displaced: flagOf(v?.idps),
    breakdownExhaustive: v?.breakdownExhaustive ?? null,
    killedIncludesUnborn: v?.killedIncludesUnborn ?? null,
    childrenIncludeUnborn: v?.childrenAsStatedIncludesUnborn ?? null,
  };
};

const PEOPLE = new Set(['killed', 'injured', 'children', 'women', 'men', 'unborn', 'youths']);

/** The people among the numbers that a piece of evidence gives. */
export const evidenceCounts = (figures: readonly EvidenceFigure[]): TollCount[] =>
  figures
    .filter(({ key }) => PEOPLE.has(key))
    .map(({ key, value, qualifier }) => ({
      outcome: key === 'injured' ? 'injured' : 'killed',
      category: key === 'killed' || key === 'injured' ? null : { code: key, printed: key },
      value,
      qualifier: qualifierOf(qualifier),
    }));

/** The other numbers that a piece of evidence gives: houses, metres, hours. */
export const otherFigures = (
  figures: readonly EvidenceFigure[],
): Record<string, number> | undefined => {
  const others = figures
    .filter(({ key }) => !PEOPLE.has(key))
    .map(({ key, value }) => [key, value] as const);
  return others.length > 0 ? Object.fromEntries(others) : undefined;
};
