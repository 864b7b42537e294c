import type { Condition, Scalar, Where } from './definition.js';

/**
 * An incident as the little language sees it: a plain object of the shape that the report itself
 * has, made from what the register holds. Any field may be null or left out.
 */
export type IncidentDocument = Readonly<Record<string, unknown>>;

/** Fields that every document is understood to have, even where no incident says anything there. */
const ALWAYS: ReadonlySet<string> = new Set(
  Object.entries({
    '': `id countedUnder attributedTo isMassacre controlAtTime controlCountedAs attackKind targetKind
      doubleTap munition strikes sites evidence facilitiesDamaged`,
    date: 'value end precision weekdayStated time timePrecision',
    reportingPeriod: 'inPeriod confirmedOn',
    place: 'settlement kind neighbourhood subArea governorate governorateInText',
    platform: 'class model count',
    munition: 'kind count countPrecision',
    victims: `killed atLeast descriptor civilians children childrenMale childrenFemale childrenSexUnstated
      unborn childrenAsStated childrenAsStatedIncludesUnborn killedIncludesUnborn women men
      otherAdultsStated medical media civilDefense humanitarian sameFamily idps breakdownExhaustive
      killedAtOnceStated`,
    injured: 'count precision',
    strikes: 'order time offsetMinutes',
    sites: 'kind count killed',
    evidence: 'type date',
    facilitiesDamaged: 'kind count countPrecision',
  }).flatMap(([within, fields]) =>
    fields.split(/\s+/).map((field) => (within === '' ? field : `${within}.${field}`)),
  ),
);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path, through every list on the way; empty where nothing does. */
export const valuesAt = (value: unknown, path: string): readonly unknown[] => {
  let here: readonly unknown[] = [value];
  for (const key of path.split('.'))
    here = here
      .flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]))
      .flatMap((one) => (isObject(one) && Object.hasOwn(one, key) ? [one[key]] : []));
  return here.flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]));
};

const isNothing = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

/** What is said at a path: nothing is not said. */
export const saidAt = (value: unknown, path: string): readonly unknown[] =>
  valuesAt(value, path).filter((one) => !isNothing(one));

/** The entries of a list of an incident. */
export const entriesOf = (document: IncidentDocument, list: string): readonly unknown[] => {
  const entries = Object.hasOwn(document, list) ? document[list] : null;
  return Array.isArray(entries) ? (entries as readonly unknown[]) : [];
};

const same = (a: unknown, b: Scalar): boolean =>
  typeof a === 'string' && typeof b === 'string'
    ? a.normalize('NFC') === b.normalize('NFC')
    : a === b;

const meets = (value: unknown, { path, test, values }: Condition): boolean => {
  const said = saidAt(value, path);
  if (test === 'setEquals')
    return (
      said.length > 0 &&
      said.every((one) => values.some((wanted) => same(one, wanted))) &&
      values.every((wanted) => said.some((one) => same(one, wanted)))
    );
  return values.some((wanted) =>
    wanted === null ? said.length === 0 : said.some((one) => same(one, wanted)),
  );
};

/** Whether all conditions hold of an incident or of an entry within one. */
export const holds = (value: unknown, where: Where): boolean =>
  where.every((condition) => meets(value, condition));

/** The first path that no incident of the report could have, or null. */
export const unknownPath = (
  paths: readonly string[],
  documents: readonly IncidentDocument[],
): string | null =>
  paths.find(
    (path) =>
      !ALWAYS.has(path) && !documents.some((document) => valuesAt(document, path).length > 0),
  ) ?? null;
