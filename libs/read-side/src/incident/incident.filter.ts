import type { At } from '../kit/row.js';
import { knownTo } from '../query/known.js';
import { reports } from '../import/import.tables.js';
import { sqlTable } from '../kit/table.js';
import { personRoles } from '../person/person.tables.js';
import { standsAt } from '../query/statement.js';
import type { Values } from '../query/statement.js';
import { findsAll, searchedIn } from '../search/find.js';
import { acts, incidentWords } from './incident.tables.js';
import { INCIDENT_DIMENSIONS } from './dimension.words.js';
import { hasAnyOf } from './incident.dimensions.js';
import type { CountRange, IncidentDimension, IncidentFilter } from './incident.asking.js';

/** Which part of a filter narrows which dimension. */
const FILTERED_BY: Readonly<Record<IncidentDimension, keyof IncidentFilter>> = {
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

/** The condition of each dimension that a filter narrows. */
export const dimensionConditions = (
  filter: IncidentFilter,
  at: At,
  values: Values,
): ReadonlyMap<IncidentDimension, string> => {
  const conditions = new Map<IncidentDimension, string>();
  for (const dimension of INCIDENT_DIMENSIONS) {
    const wanted = filter[FILTERED_BY[dimension]] as readonly string[] | undefined;
    const notSaid = filter.notSaid?.includes(dimension) ?? false;
    if (wanted !== undefined || notSaid)
      conditions.set(dimension, hasAnyOf(dimension, wanted ?? [], notSaid, at, values));
  }
  return conditions;
};

const flagIs = (column: string, wanted: boolean): string =>
  wanted ? `t.${column}` : `t.${column} IS FALSE`;

const inRange = (column: string, range: CountRange | undefined, values: Values): string[] => [
  ...(range?.atLeast === undefined ? [] : [`t.${column} >= ${values.add(range.atLeast)}`]),
  ...(range?.atMost === undefined ? [] : [`t.${column} <= ${values.add(range.atMost)}`]),
];

/**
 * That it happened, as precisely as is known, within days, months or years. `~` stands after every
 * digit: a month given as its end takes in all its days.
 */
const happened = (
  { from, to }: NonNullable<IncidentFilter['occurred']>,
  values: Values,
): string[] => [
  ...(from === undefined
    ? []
    : [`coalesce(t.occurred_to, t.occurred_from) || '~' >= ${values.add(from)}`]),
  ...(to === undefined
    ? []
    : [`coalesce(t.occurred_from, t.occurred_to) <= ${values.add(`${to}~`)}`]),
];

/** That an incident has a word, or the report it was taken from, if the reader may know of that. */
const wordIn = (query: string, knower: At['knower'], values: Values): string =>
  `(t.incident_id IN (SELECT w.incident_id FROM ${sqlTable(incidentWords)} w
       WHERE ${searchedIn('w.words')} @@ ${query} AND ${standsAt('w')})
    OR t.report_id IN (SELECT r.report_id FROM ${sqlTable(reports)} r
       WHERE ${searchedIn('r.words')} @@ ${query} AND ${standsAt('r')}
         ${knower ? `AND ${knownTo(knower, 'report_id', values, 'r')}` : ''}))`;

/** That one of these persons has a part in it or in an act of it, as far as the reader may know of the claim. */
const ofPeople = (ids: readonly string[], knower: At['knower'], values: Values): string =>
  `t.incident_id IN (SELECT coalesce(a.incident_id, r.of_id) FROM ${sqlTable(personRoles)} r
      LEFT JOIN ${sqlTable(acts)} a ON r.of_noun = 'act' AND a.act_id = r.of_id AND ${standsAt('a')}
     WHERE r.person_id = ANY (${values.add(ids)}::uuid[]) AND r.of_noun IN ('incident', 'act') AND ${standsAt('r')}
       ${knower ? `AND ${knownTo(knower, 'claim_id', values, 'r')}` : ''})`;

/** What else narrows, and what the reader may know of. */
export const otherConditions = (
  filter: IncidentFilter,
  at: At,
  values: Values,
): readonly string[] => [
  ...(at.knower ? [knownTo(at.knower, 'incident_id', values)] : []),
  ...furtherConditions(filter, at, values),
];

/**
 * Words, people, ranges, flags. Records that were absorbed or are no longer asserted stay out unless
 * asked for.
 */
const furtherConditions = (
  filter: IncidentFilter,
  { knower }: At,
  values: Values,
): readonly string[] => [
  ...(filter.text === undefined
    ? []
    : findsAll(filter.text, (query) => wordIn(query, knower, values), values)),
  ...(filter.people === undefined ? [] : [ofPeople(filter.people, knower, values)]),
  ...(filter.occurred ? happened(filter.occurred, values) : []),
  ...(['killed', 'children', 'women', 'injured'] as const).flatMap((column) =>
    inRange(column, filter[column], values),
  ),
  ...(filter.withoutToll === undefined
    ? []
    : [`(t.killed IS NULL) = ${values.add(filter.withoutToll)}`]),
  ...(filter.massacreByPublisher === undefined
    ? []
    : [flagIs('massacre_publisher', filter.massacreByPublisher)]),
  ...(filter.asserted === null ? [] : [flagIs('asserted', filter.asserted ?? true)]),
  ...(filter.merged === true ? [] : ['t.merged_into IS NULL']),
];

/** All conditions of a filter, for a list that looks by itself at what its reader may know of. */
export const listConditions = (
  filter: IncidentFilter,
  at: At,
  values: Values,
): readonly string[] => [
  ...furtherConditions(filter, at, values),
  ...dimensionConditions(filter, at, values).values(),
];

/** All conditions of a filter. */
export const incidentConditions = (
  filter: IncidentFilter,
  at: At,
  values: Values,
): readonly string[] => [
  ...otherConditions(filter, at, values),
  ...dimensionConditions(filter, at, values).values(),
];
