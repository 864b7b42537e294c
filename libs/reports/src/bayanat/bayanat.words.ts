import type { Json } from '#kernel';
import { fieldOf, isObject } from '../reading/json.objects.js';
import type { Item } from './bayanat.shape.js';

/** What Bayanat calls relations of actors to bulletins and incidents, by their numbers as it is installed. */
const INVOLVED = [
  'injured party',
  'witness',
  'perpetrator',
  'appeared',
  'participant',
  'other',
] as const;

/** A value below some keys; undefined where there is none. */
export const at = (json: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (here, key) => (isObject(here) ? fieldOf(here, key) : undefined),
    json,
  );

export const list = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? (json as readonly Json[]) : [];

export const textOf = (json: Json | undefined): string | null =>
  typeof json === 'string' && json.trim() !== '' ? json : null;

export const idOf = (json: Json | undefined): string =>
  typeof json === 'number' || typeof json === 'string' ? String(json) : '';

export const dayOf = (json: Json | undefined): string | null => textOf(json)?.slice(0, 10) ?? null;

/** Whether the exporting office let nothing of a record out but its number. */
export const isRestricted = (record: Item): boolean => record['restricted'] === true;

/** How a record is called: Arabic names alone are common. */
export const nameOf = (item: Item): string | null =>
  textOf(item['name']) ?? textOf(item['name_ar']);

/** Whether a record is the first of its id in a list, and the first ones alone. */
export const isFirst = (item: Item, i: number, all: readonly Item[]): boolean =>
  firstPlaces(all).get(idOf(item['id'])) === i;
export const firstOfEach = (all: readonly Item[]): readonly Item[] => all.filter(isFirst);

const known = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

const firstPlaces = (all: readonly Item[]): ReadonlyMap<string, number> => {
  const places =
    known.get(all) ?? new Map(all.map((item, i) => [idOf(item['id']), i] as const).reverse());
  known.set(all, places);
  return places;
};

/** Words of a list of titled things. */
export const titles = (json: Json | undefined): readonly string[] =>
  list(json).flatMap((one) => textOf(typeof one === 'string' ? one : at(one, 'title')) ?? []);

/** In which capacities a relation names an actor: exports have numbers, older ones titles. */
export const rolesOf = (relation: Json): readonly string[] => {
  const type = at(relation, 'related_as');
  const given = Array.isArray(type) ? (type as readonly Json[]) : [type ?? null];
  return given.flatMap((one) => {
    if (typeof one === 'number') return INVOLVED[one - 1] ?? [];
    return titles([one]).map((title) => title.toLowerCase());
  });
};

/** What a relation says beside whom it joins: type, comment, probability. It goes under seal with its end. */
export const relationOf = (relation: Json): string =>
  JSON.stringify({
    type: at(relation, 'related_as') ?? null,
    comment: at(relation, 'comment') ?? null,
    probability: at(relation, 'probability') ?? null,
  });

/** What of a record is left when these fields are taken out; kept under seal, so that nothing is lost. */
export const rest = (
  item: Readonly<Record<string, Json>>,
  ...taken: readonly string[]
): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(item).filter(([key, value]) => !taken.includes(key) && value !== null),
  );

/** Whether an actor is said to be a body. Of whom nothing is said, it is taken that they are a person: names go to the vault. */
export const isBody = (actor: Json | undefined): boolean => textOf(at(actor, 'type')) === 'Entity';

/** The fields in which a record names the records to which it is related. */
export const RELATIONS = ['actor_relations', 'bulletin_relations', 'incident_relations'] as const;

/** Who of the exporting office works on a record: its own matter, left with the file. */
export const OFFICE = [
  'roles',
  'assigned_to',
  'first_peer_reviewer',
  'second_peer_reviewer',
] as const;
