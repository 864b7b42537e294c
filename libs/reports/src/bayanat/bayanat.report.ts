import { refuse } from '#kernel';
import type { Json, JsonObject } from '#kernel';
import { openReport } from '../reading/file.reader.js';
import { fieldOf, isObject } from '../reading/json.objects.js';

/** A record of a Bayanat export, by its own names of fields. */
type Item = JsonObject;

const items = (json: Json | undefined, name: string): readonly Item[] => {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json) || !(json as readonly Json[]).every(isObject))
    return refuse('invalid', 'WRONG_TYPE', `\`${name}\` must be a list of records.`, `/${name}`);
  return json as readonly Item[];
};

const at = (json: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (here, key) => (isObject(here) ? fieldOf(here, key) : undefined),
    json,
  );

const list = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? (json as readonly Json[]) : [];

const textOf = (json: Json | undefined): string | null =>
  typeof json === 'string' && json.trim() !== '' ? json : null;

const idOf = (json: Json | undefined): string =>
  typeof json === 'number' || typeof json === 'string' ? String(json) : '';

const dayOf = (json: Json | undefined): string | null => textOf(json)?.slice(0, 10) ?? null;

/** Words of a list of titled things, in the clear where the reading lets them. */
const titles = (json: Json | undefined): readonly string[] =>
  list(json).flatMap((one) => textOf(typeof one === 'string' ? one : at(one, 'title')) ?? []);

const ROLES: Readonly<Record<string, string>> = {
  'injured party': 'victim',
  victim: 'victim',
  witness: 'witness',
  perpetrator: 'suspect',
};

/** What a relation says beside whom it joins: type, comment, probability. It goes under seal with its end. */
const relationOf = (relation: Json): string =>
  JSON.stringify({
    type: at(relation, 'related_as') ?? null,
    comment: at(relation, 'comment') ?? null,
    probability: at(relation, 'probability') ?? null,
  });

const rolesOf = (relation: Json): readonly string[] => {
  const type = at(relation, 'related_as');
  const given = Array.isArray(type) ? titles(type) : titles([type ?? null]);
  return given.map((one) => one.toLowerCase());
};

/** What of a record is left when these fields are taken out; kept under seal, so that nothing is lost. */
const rest = (item: Item, ...taken: readonly string[]): JsonObject =>
  Object.fromEntries(
    Object.entries(item).filter(([key, value]) => !taken.includes(key) && value !== null),
  );

const isBody = (actor: Json | undefined): boolean => textOf(at(actor, 'type')) === 'Entity';

/** A natural person of a relation: the names go to the vault. */
const personOf = (relation: Json, actor: Item): Json => ({
  name: textOf(actor['name'] ?? null) ?? textOf(actor['name_ar'] ?? null) ?? 'not stated',
  alias:
    [actor['nickname'], actor['name_ar']].flatMap((one) => textOf(one ?? null) ?? []).join('; ') ||
    null,
  role: rolesOf(relation).map((role) => ROLES[role] ?? role)[0] ?? null,
  occupation: textOf(actor['occupation'] ?? null),
  note: JSON.stringify({
    relation: relationOf(relation),
    ...rest(
      actor,
      'actor_relations',
      'bulletin_relations',
      'incident_relations',
      'name',
      'name_ar',
      'nickname',
      'occupation',
      'roles',
    ),
  }),
});

const evidenceOf = (relation: Json, bulletin: Item): Json => ({
  type: 'document',
  date: dayOf(bulletin['publish_date']),
  who: titles(bulletin['sources']).join('; ') || null,
  saysInOwnWords: textOf(bulletin['description'] ?? null),
  note: JSON.stringify({
    relation: relationOf(relation),
    ...rest(
      bulletin,
      'description',
      'sources',
      'actor_relations',
      'bulletin_relations',
      'incident_relations',
      'roles',
    ),
  }),
});

/** A Bayanat incident with the bulletins and actors that it is related to, as an incident of the report format. */
const unitOf = (
  incident: Item,
  actors: ReadonlyMap<string, Item>,
  bulletins: ReadonlyMap<string, Item>,
): JsonObject => {
  const event = list(incident['events'])[0];
  const from = dayOf(at(event, 'from_date'));
  const to = dayOf(at(event, 'to_date'));
  const related = list(incident['actor_relations']).flatMap((relation) => {
    const named = at(relation, 'actor');
    const actor = actors.get(idOf(at(named, 'id'))) ?? (isObject(named) ? named : undefined);
    return actor ? [{ relation, actor }] : [];
  });
  const bodies = related.filter(({ actor }) => isBody(actor));
  return {
    id: `bayanat-${idOf(incident['id'])}`,
    date: {
      value: from,
      end: to === from ? null : to,
      precision: at(event, 'estimated') === true ? 'around' : null,
    },
    place: { settlement: textOf(at(list(incident['locations'])[0], 'title')) },
    summary: textOf(incident['description'] ?? null),
    attributionClaims: bodies
      .filter(({ relation }) => rolesOf(relation).includes('perpetrator'))
      .map(({ relation, actor }) => ({
        party: textOf(actor['name'] ?? null),
        language: 'alleged',
        source: 'narrative',
        note: relationOf(relation),
      })),
    concurrentParties: bodies
      .filter(({ relation }) => !rolesOf(relation).includes('perpetrator'))
      .map(({ relation, actor }) => ({
        party: textOf(actor['name'] ?? null),
        note: relationOf(relation),
      })),
    persons: related
      .filter(({ actor }) => !isBody(actor))
      .map(({ relation, actor }) => personOf(relation, actor)),
    evidence: list(incident['bulletin_relations']).flatMap((relation) => {
      const named = at(relation, 'bulletin');
      const bulletin =
        bulletins.get(idOf(at(named, 'id'))) ?? (isObject(named) ? named : undefined);
      return bulletin ? [evidenceOf(relation, bulletin)] : [];
    }),
    relatedIncidents: list(incident['incident_relations']).flatMap((relation) => {
      const id = idOf(at(relation, 'incident', 'id'));
      return id === '' ? [] : [{ id: `bayanat-${id}`, relation: relationOf(relation) }];
    }),
    bayanat: rest(
      incident,
      'id',
      'description',
      'actor_relations',
      'bulletin_relations',
      'incident_relations',
      'roles',
    ),
  };
};

const byId = (all: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(all.map((item) => [idOf(item['id']), item]));

/**
 * A Bayanat export as a report file: incidents with what they are related to. Bulletins and actors that no
 * incident of the export is related to become no incident: their ids are kept under seal, which is found, and the
 * file, which is an item of evidence, keeps the rest.
 */
export const reportOfBayanat = (bytes: Uint8Array): JsonObject => {
  const { file } = openReport(bytes);
  const incidents = items(fieldOf(file, 'incidents'), 'incidents');
  const bulletins = byId(items(fieldOf(file, 'bulletins'), 'bulletins'));
  const actors = byId(items(fieldOf(file, 'actors'), 'actors'));
  const related = new Set(
    incidents.flatMap((incident) => [
      ...list(incident['actor_relations']).map((one) => `actor:${idOf(at(one, 'actor', 'id'))}`),
      ...list(incident['bulletin_relations']).map(
        (one) => `bulletin:${idOf(at(one, 'bulletin', 'id'))}`,
      ),
    ]),
  );
  const unrelated = [
    ...[...actors.keys()].map((id) => `actor:${id}`),
    ...[...bulletins.keys()].map((id) => `bulletin:${id}`),
  ].filter((one) => !related.has(one));
  return {
    report: isObject(file['report']) ? file['report'] : {},
    incidents: incidents.map((incident) => unitOf(incident, actors, bulletins)),
    ...(unrelated.length > 0 ? { unrelated } : {}),
  };
};
