import type { Definition, Measure, Where } from './definition.js';
import type { IncidentDocument } from './incident.document.js';
import { entriesOf, holds, saidAt, unknownPath } from './incident.document.js';

/** Why something could not be worked out, as a clause. */
export class NotEnumerable extends Error {}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const total = (values: readonly unknown[]): number =>
  values.filter(isNumber).reduce((sum, value) => sum + value, 0);

const pathsOf = (where: Where, list?: string): readonly string[] =>
  where.map(({ path }) => (list === undefined ? path : `${list}.${path}`));

const pathsIn = (measure: Measure): readonly string[] => {
  const own = pathsOf(measure.where);
  if (measure.kind === 'sum') return [...own, ...measure.fields];
  if (measure.kind === 'count') return own;
  return [...own, ...pathsOf(measure.entry, measure.list)];
};

type Carried = Extract<Measure, { kind: 'carried' }>;

const OWN_COUNTS: readonly string[] = ['count', 'killed'];

/** For sites a word can be one of their own counts: `sites: killed`. */
const isOwnCount = (measure: Carried, documents: readonly IncidentDocument[]): boolean =>
  measure.list === 'sites' &&
  measure.words.length > 0 &&
  measure.words.every((word) => documents.some((d) => saidAt(d, `sites.${word}`).some(isNumber)));

const carriedBy = (entry: unknown, measure: Carried, own: boolean): number => {
  if (own) return measure.words.reduce((sum, word) => sum + total(saidAt(entry, word)), 0);
  const named = ['kind', 'type'].some((key) =>
    saidAt(entry, key).some((kind) => measure.words.includes(kind as string)),
  );
  if (measure.words.length > 0 && !named) return 0;
  if (!holds(entry, measure.entry)) return 0;
  // Sites carry the dead of each where they carry no count of things.
  const keys = measure.list === 'sites' ? OWN_COUNTS : ['count'];
  const key = keys.find((candidate) => saidAt(entry, candidate).some(isNumber));
  return key === undefined ? 0 : total(saidAt(entry, key));
};

const one = (measure: Measure, documents: readonly IncidentDocument[]): number => {
  const strange = unknownPath(pathsIn(measure), documents);
  if (strange !== null) throw new NotEnumerable(`no incident has the field ${strange}`);
  const meant = documents.filter((document) => holds(document, measure.where));
  switch (measure.kind) {
    case 'count':
      return meant.length;
    case 'sum':
      return total(meant.flatMap((d) => measure.fields.flatMap((path) => saidAt(d, path))));
    case 'entries':
      return meant.flatMap((d) => entriesOf(d, measure.list).filter((e) => holds(e, measure.entry)))
        .length;
    case 'carried': {
      const own = isOwnCount(measure, documents);
      return total(
        meant.flatMap((d) => entriesOf(d, measure.list).map((e) => carriedBy(e, measure, own))),
      );
    }
  }
};

/** What a definition gives: a whole number, or two numbers of which one is a share of the other. */
export type Reckoned = { readonly whole: number } | { readonly of: number; readonly in: number };

/** Reckons a definition over the incidents. */
export const reckonIncidents = (
  definition: NonNullable<Definition['fromIncidents']>,
  documents: readonly IncidentDocument[],
): Reckoned =>
  definition.kind === 'percent'
    ? {
        of: total(definition.of.map((measure) => one(measure, documents))),
        in: total(definition.in.map((measure) => one(measure, documents))),
      }
    : { whole: one(definition, documents) };

/** Reckons a definition over other printed figures. */
export const reckonTotals = (
  definition: NonNullable<Definition['fromTotals']>,
  printed: ReadonlyMap<string, number>,
): Reckoned => {
  const add = (keys: readonly string[]): number =>
    total(
      keys.map((key) => {
        const value = printed.get(key);
        if (value === undefined)
          throw new NotEnumerable('it refers to a figure that the report does not print');
        return value;
      }),
    );
  return definition.kind === 'add'
    ? { whole: add(definition.keys) }
    : { of: add(definition.of), in: add(definition.in) };
};
