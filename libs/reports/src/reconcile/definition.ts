import { pointerToken, refuse } from '#kernel';
import type { Json, JsonObject } from '#kernel';

/** What a path in an incident may hold. */
export type Scalar = string | number | boolean | null;

/** One condition: the value at a path is one of these, or the set at it is exactly these. */
export interface Condition {
  readonly path: string;
  readonly test: 'anyOf' | 'setEquals';
  readonly values: readonly Scalar[];
}

/** Conditions that must all hold; none holds of everything. */
export type Where = readonly Condition[];

/** A whole number over the incidents of a report. */
export type Measure =
  | { readonly kind: 'count'; readonly where: Where }
  | { readonly kind: 'sum'; readonly fields: readonly string[]; readonly where: Where }
  /** How many entries of a list within incidents. */
  | {
      readonly kind: 'entries';
      readonly list: 'evidence' | 'strikes';
      readonly entry: Where;
      readonly where: Where;
    }
  /** The numbers that entries of a list within incidents carry. */
  | {
      readonly kind: 'carried';
      readonly list: 'munition' | 'facilitiesDamaged' | 'sites';
      /** A kind of entry, or for sites one of their own counts. */
      readonly words: readonly string[];
      readonly entry: Where;
      readonly where: Where;
    };

/** How a figure is defined over incidents. */
export type IncidentDefinition =
  | Measure
  | { readonly kind: 'percent'; readonly of: readonly Measure[]; readonly in: readonly Measure[] };

/** How a figure is defined over other printed figures. */
export type TotalsDefinition =
  | { readonly kind: 'add'; readonly keys: readonly string[]; readonly partial: boolean }
  | { readonly kind: 'percent'; readonly of: readonly string[]; readonly in: readonly string[] };

/** How a published figure is defined; null where the publisher's figure is not. */
export interface Definition {
  readonly fromIncidents: IncidentDefinition | null;
  readonly fromTotals: TotalsDefinition | null;
}

const wrong = (path: string, wanted: string): never =>
  refuse(
    'invalid',
    'DEFINITION_MALFORMED',
    `The definition of the figure must have ${wanted} here.`,
    path,
  );

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const at = (path: string, key: string): string => `${path}/${pointerToken(key)}`;

const field = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

const only = (object: JsonObject, keys: readonly string[], path: string): void => {
  if (!Object.keys(object).every((key) => keys.includes(key)))
    wrong(path, `nothing but ${keys.join(', ')}`);
};

const scalar = (json: Json, path: string): Scalar =>
  typeof json === 'object' && json !== null ? wrong(path, 'a word, a number, true or false') : json;

const scalars = (json: Json | undefined, path: string): readonly Scalar[] =>
  Array.isArray(json)
    ? (json as readonly Json[]).map((item, i) => scalar(item, `${path}/${i}`))
    : wrong(path, 'a list');

const texts = (json: Json | undefined, path: string): readonly string[] => {
  const given = typeof json === 'string' ? [json] : json;
  if (!Array.isArray(given) || given.length === 0) return wrong(path, 'a key or a list of keys');
  return (given as readonly Json[]).map((item, i) =>
    typeof item === 'string' && item !== '' ? item : wrong(`${path}/${i}`, 'a text'),
  );
};

const condition = (path: string, json: Json, where: string): Condition => {
  if (Array.isArray(json)) return { path, test: 'anyOf', values: scalars(json, where) };
  if (!isObject(json)) return { path, test: 'anyOf', values: [scalar(json, where)] };
  only(json, ['setEquals'], where);
  return {
    path,
    test: 'setEquals',
    values: scalars(field(json, 'setEquals'), at(where, 'setEquals')),
  };
};

const parseWhere = (json: Json | undefined, path: string): Where => {
  if (json === undefined || json === null) return [];
  if (!isObject(json)) return wrong(path, 'an object of conditions');
  return Object.entries(json).map(([key, value]) => condition(key, value, at(path, key)));
};

/** The words by which the language names lists, and the lists of an incident they mean. */
const carriers = { munition: 'munition', facilities: 'facilitiesDamaged', sites: 'sites' } as const;

const entries = (list: 'evidence' | 'strikes', json: JsonObject, path: string): Measure => {
  only(json, [list, 'where'], path);
  const given = field(json, list);
  const entry =
    typeof given === 'string' && list === 'evidence'
      ? [{ path: 'type', test: 'anyOf', values: [given] } as const]
      : parseWhere(given, at(path, list));
  return {
    kind: 'entries',
    list,
    entry,
    where: parseWhere(field(json, 'where'), at(path, 'where')),
  };
};

const carried = (word: keyof typeof carriers, json: JsonObject, path: string): Measure => {
  only(json, [word, 'where'], path);
  const given = field(json, word);
  const named = typeof given === 'string' || Array.isArray(given);
  return {
    kind: 'carried',
    list: carriers[word],
    words: named ? texts(given, at(path, word)) : [],
    entry: named ? [] : parseWhere(given, at(path, word)),
    where: parseWhere(field(json, 'where'), at(path, 'where')),
  };
};

const parseMeasure = (json: Json | undefined, path: string): Measure => {
  if (!isObject(json)) return wrong(path, 'an object');
  const has = (key: string): boolean => Object.hasOwn(json, key);
  if (has('count')) {
    only(json, ['count'], path);
    return { kind: 'count', where: parseWhere(field(json, 'count'), at(path, 'count')) };
  }
  if (has('sum')) {
    only(json, ['sum', 'where'], path);
    return {
      kind: 'sum',
      fields: texts(field(json, 'sum'), at(path, 'sum')),
      where: parseWhere(field(json, 'where'), at(path, 'where')),
    };
  }
  if (has('evidence')) return entries('evidence', json, path);
  if (has('strikes')) return entries('strikes', json, path);
  for (const word of Object.keys(carriers) as (keyof typeof carriers)[])
    if (has(word)) return carried(word, json, path);
  return wrong(path, 'one of count, sum, percent, evidence, strikes, munition, facilities, sites');
};

const percentOf = (
  json: JsonObject,
  path: string,
): { readonly share: JsonObject; readonly path: string } => {
  only(json, ['percent'], path);
  const share = field(json, 'percent');
  if (!isObject(share)) return wrong(at(path, 'percent'), 'an object with of and in');
  only(share, ['of', 'in'], at(path, 'percent'));
  return { share, path: at(path, 'percent') };
};

const measures = (json: Json | undefined, path: string): readonly Measure[] =>
  Array.isArray(json)
    ? (json as readonly Json[]).map((item, i) => parseMeasure(item, `${path}/${i}`))
    : [parseMeasure(json, path)];

const parseFromIncidents = (json: Json, path: string): IncidentDefinition => {
  if (!isObject(json) || !Object.hasOwn(json, 'percent')) return parseMeasure(json, path);
  const { share, path: there } = percentOf(json, path);
  return {
    kind: 'percent',
    of: measures(field(share, 'of'), at(there, 'of')),
    in: measures(field(share, 'in'), at(there, 'in')),
  };
};

const parseFromTotals = (json: Json, path: string): TotalsDefinition => {
  if (!isObject(json)) return wrong(path, 'an object');
  if (Object.hasOwn(json, 'percent')) {
    const { share, path: there } = percentOf(json, path);
    return {
      kind: 'percent',
      of: texts(field(share, 'of'), at(there, 'of')),
      in: texts(field(share, 'in'), at(there, 'in')),
    };
  }
  only(json, ['add', 'partial'], path);
  const partial = field(json, 'partial') ?? false;
  if (typeof partial !== 'boolean') return wrong(at(path, 'partial'), 'true or false');
  return { kind: 'add', keys: texts(field(json, 'add'), at(path, 'add')), partial };
};

/**
 * Reads the definition of a published figure: what `fromIncidents` and `fromTotals` of it say.
 * Refuses what is not in the little language, with the place.
 */
export const parseDefinition = (
  raw: { readonly fromIncidents?: Json; readonly fromTotals?: Json },
  path = '',
): Definition => ({
  fromIncidents:
    raw.fromIncidents === undefined || raw.fromIncidents === null
      ? null
      : parseFromIncidents(raw.fromIncidents, at(path, 'fromIncidents')),
  fromTotals:
    raw.fromTotals === undefined || raw.fromTotals === null
      ? null
      : parseFromTotals(raw.fromTotals, at(path, 'fromTotals')),
});
