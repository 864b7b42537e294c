import { maySee } from '#access';
import type { Viewer } from '#access';
import type { RecordedEvent } from '#events';
import type { IncidentDimension, IncidentFilter, IncidentRow } from '#read-side';
import { incidentByFold } from './incident-fold.fixture.js';

type Value = { readonly code: string | null; readonly printed: string | null };
type Values = Readonly<Record<IncidentDimension, readonly Value[]>>;

/** An incident by the fold, with everything by which it can be chosen. */
export interface Told {
  readonly row: IncidentRow;
  readonly values: Values;
  readonly reportWords: readonly string[];
}

const keyOf = ({ code, printed }: Value): string | null => code ?? printed;

const valued = (code: string | null, printed: string | null): readonly Value[] =>
  code === null && printed === null ? [] : [{ code, printed }];

/** How a thing is handled by the last fact about it, or as nothing says. */
const handlingOf = (id: string, facts: readonly RecordedEvent[]) => {
  const last = facts.findLast(
    ({ fact }) => fact.type === 'HandlingSet' && fact.data.subject.id === id,
  )?.fact;
  return last?.type === 'HandlingSet' ? last.data : undefined;
};

const articlesOf = (incidentId: string, facts: readonly RecordedEvent[]): readonly Value[] => {
  const standing = new Map<string, Value>();
  const formers = new Map<string, string>();
  for (const { fact } of facts) {
    if (!('classificationId' in fact.data) || !('incidentId' in fact.data)) continue;
    if (fact.data.incidentId !== incidentId) continue;
    if (fact.type === 'ClassificationProposed' || fact.type === 'ClassificationRevised') {
      const { classificationId, law } = fact.data;
      standing.set(classificationId, { code: null, printed: `${law.forum} ${law.entry}` });
      if (fact.type === 'ClassificationRevised') formers.set(classificationId, fact.data.revises);
    } else if (fact.type === 'ClassificationRejected' || fact.type === 'ClassificationWithdrawn')
      standing.delete(fact.data.classificationId);
    // Only once somebody else adopts it does a revision take the place of what it revises.
    else if (fact.type === 'ClassificationAdopted')
      standing.delete(formers.get(fact.data.classificationId) ?? '');
  }
  return [...standing.values()];
};

const placeOf = (incidentId: string, facts: readonly RecordedEvent[]): readonly Value[] => {
  const last = facts.findLast(
    ({ fact }) => fact.type === 'PlaceResolved' && fact.data.incidentId === incidentId,
  )?.fact;
  return last?.type === 'PlaceResolved'
    ? valued(null, `${last.data.gazetteer} ${last.data.code}`)
    : [];
};

const areaOf = (
  level: 'district' | 'subdistrict',
  incidentId: string,
  facts: readonly RecordedEvent[],
): readonly Value[] => {
  const last = facts.findLast(
    ({ fact }) => fact.type === 'PlaceResolved' && fact.data.incidentId === incidentId,
  )?.fact;
  const areas = last?.type === 'PlaceResolved' ? (last.data.areas ?? []) : [];
  return areas
    .filter((area) => area.level === level)
    .map(({ code, en }) => ({ code, printed: en }));
};

const reportWordsOf = (reportId: string | null, facts: readonly RecordedEvent[]) => {
  const last = facts.findLast(
    ({ fact }) => fact.type === 'ImportStarted' && fact.data.reportId === reportId,
  )?.fact;
  return last?.type === 'ImportStarted'
    ? split(`${last.data.key} ${last.data.publisher} ${last.data.title ?? ''}`)
    : [];
};

const toldOf = (row: IncidentRow, facts: readonly RecordedEvent[]): Told => ({
  row,
  reportWords: reportWordsOf(row.reportId, facts),
  values: {
    governorate: valued(row.governorateCode, row.governoratePrinted),
    subArea: valued(null, row.subArea),
    district: areaOf('district', row.incidentId, facts),
    subdistrict: areaOf('subdistrict', row.incidentId, facts),
    within: valued(null, row.within),
    settlement: valued(null, row.settlement),
    place: placeOf(row.incidentId, facts),
    party: valued(row.countedUnderCode, row.countedUnderPrinted),
    attributedTo: valued(row.attributedToCode, row.attributedToPrinted),
    attackKind: valued(row.attackKindCode, row.attackKindPrinted),
    platform: valued(row.platformCode, row.platformPrinted),
    munition: row.munitions,
    target: valued(row.targetCode, row.targetPrinted),
    rule: valued(null, row.massacreRule),
    article: articlesOf(row.incidentId, facts),
    verification: valued(null, row.verification),
    report: valued(row.reportId, null),
    control: valued(null, row.controlCountedAs?.join(' + ') ?? null),
    month: valued(null, row.month),
  },
});

/** Every incident that a viewer may know of, as the facts tell it; from a report that is kept, from none. */
export const everyIncident = (
  facts: readonly RecordedEvent[],
  viewer?: Viewer,
): readonly Told[] => {
  const mayKnowOf = (id: string): boolean =>
    viewer === undefined || maySee(viewer, 'public', { handling: handlingOf(id, facts) }).permit;
  return facts.flatMap(({ fact }) => {
    if (fact.type !== 'IncidentRecorded') return [];
    const { incidentId } = fact.data;
    if (!mayKnowOf(incidentId)) return [];
    const row = incidentByFold(incidentId, facts);
    if (row === undefined) return [];
    const known = row.reportId === null || mayKnowOf(row.reportId);
    return [toldOf(known ? row : { ...row, reportId: null }, facts)];
  });
};

/** Which part of a filter chooses by which dimension. */
export const PART_OF: Readonly<Record<IncidentDimension, keyof IncidentFilter>> = {
  governorate: 'governorates',
  subArea: 'subAreas',
  district: 'districts',
  subdistrict: 'subdistricts',
  within: 'within',
  settlement: 'settlements',
  place: 'places',
  party: 'parties',
  attributedTo: 'attributedTo',
  attackKind: 'attackKinds',
  platform: 'platforms',
  munition: 'munitions',
  target: 'targets',
  rule: 'massacreByRule',
  article: 'articles',
  verification: 'verification',
  report: 'reports',
  control: 'control',
  month: 'months',
};
export const DIMENSIONS = Object.keys(PART_OF) as IncidentDimension[];

const chosen = (
  filter: IncidentFilter,
  dimension: IncidentDimension,
  { values }: Told,
): boolean => {
  const wanted = filter[PART_OF[dimension]] as readonly string[] | undefined;
  const notSaid = filter.notSaid?.includes(dimension) ?? false;
  if (wanted === undefined && !notSaid) return true;
  const own = values[dimension];
  if (notSaid && own.length === 0) return true;
  return own.some(({ code, printed }) =>
    (wanted ?? []).some((word) => word === code || word === printed),
  );
};

const days = (date: string): readonly [first: string, last: string] =>
  date.length === 4
    ? [`${date}-01-01`, `${date}-12-31`]
    : date.length === 7
      ? [`${date}-01`, `${date}-31`]
      : [date, date];

const happened = ({ occurred }: IncidentFilter, row: IncidentRow): boolean => {
  if (occurred?.from === undefined && occurred?.to === undefined) return true;
  const { occurredFrom, occurredTo } = row;
  const [first, last] = [occurredFrom ?? occurredTo, occurredTo ?? occurredFrom];
  if (first === null || last === null) return false;
  const [begun, ended] = [days(first)[0], days(last)[1]];
  return (
    (occurred.from === undefined || ended >= days(occurred.from)[0]) &&
    (occurred.to === undefined || begun <= days(occurred.to)[1])
  );
};

/** The words of an incident as far as its row says them, and those of its report. */
const saysAll = (text: string, row: IncidentRow, facts: Told['reportWords']): boolean => {
  const said = [
    row.settlement,
    row.within,
    row.countedUnderPrinted,
    row.attributedToPrinted,
    row.targetPrinted,
    row.attackKindPrinted,
    row.platformPrinted,
    ...row.munitions.map(({ printed }) => printed),
    ...(row.controlCountedAs ?? []),
  ].flatMap((words) => split(words ?? ''));
  return split(text).every((word) => [...said, ...facts].some((other) => other.startsWith(word)));
};

const split = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

const others = (filter: IncidentFilter, row: IncidentRow): boolean =>
  happened(filter, row) &&
  (['killed', 'children', 'women', 'injured'] as const).every((column) => {
    const { atLeast, atMost } = filter[column] ?? {};
    const value = row[column];
    if (atLeast === undefined && atMost === undefined) return true;
    return value !== null && value >= (atLeast ?? value) && value <= (atMost ?? value);
  }) &&
  (filter.withoutToll === undefined || (row.killed === null) === filter.withoutToll) &&
  (filter.massacreByPublisher === undefined ||
    row.massacrePublisher === filter.massacreByPublisher) &&
  (filter.asserted === null || row.asserted === (filter.asserted ?? true)) &&
  (filter.merged === true || row.mergedInto === null);

/** A filter in which the words of vocabularies stand for every spelling: each with the codes beside which it is printed. */
const spelledOut = (all: readonly Told[], filter: IncidentFilter): IncidentFilter => ({
  ...filter,
  ...Object.fromEntries(
    (
      [
        'governorate',
        'party',
        'attributedTo',
        'attackKind',
        'platform',
        'munition',
        'target',
      ] as const
    ).flatMap((dimension) => {
      const wanted = filter[PART_OF[dimension]] as readonly string[] | undefined;
      if (wanted === undefined) return [];
      const codes = all
        .flatMap(({ values }) => values[dimension])
        .flatMap(({ code, printed }) => (wanted.includes(printed ?? '') ? (code ?? []) : []));
      return [[PART_OF[dimension], [...wanted, ...codes]]];
    }),
  ),
});

/** Those of the incidents that a filter lets through, one dimension left out where one is named. */
export const through = (
  all: readonly Told[],
  given: IncidentFilter,
  but?: IncidentDimension,
): readonly Told[] => {
  const filter = spelledOut(all, given);
  return all.filter(
    (told) =>
      others(filter, told.row) &&
      (filter.text === undefined || saysAll(filter.text, told.row, told.reportWords)) &&
      DIMENSIONS.every((dimension) => dimension === but || chosen(filter, dimension, told)),
  );
};

/** How many incidents have each value of a dimension, under its key; the empty key says "not said". */
export const countsOf = (
  incidents: readonly Told[],
  dimension: IncidentDimension,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { values } of incidents) {
    const keys = new Set(values[dimension].map((value) => keyOf(value) ?? ''));
    for (const key of keys.size === 0 ? [''] : keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};
