import type { Json, JsonObject } from '#kernel';
import { isObject } from '../reading/json.objects.js';
import type { BayanatFile, Item } from './bayanat.shape.js';
import {
  at,
  dayOf,
  firstOfEach,
  idOf,
  isBody,
  list,
  nameOf,
  OFFICE,
  relationOf,
  RELATIONS,
  rest,
  rolesOf,
  textOf,
  titles,
} from './bayanat.words.js';

const ROLES: Readonly<Record<string, string>> = {
  'injured party': 'victim',
  victim: 'victim',
  witness: 'witness',
  perpetrator: 'suspect',
};

/** A natural person of a relation: the names go to the vault. */
const personOf = (relation: Json, actor: Item): Json => ({
  name: nameOf(actor) ?? 'not stated',
  alias:
    [actor['nickname'], actor['name_ar']].flatMap((one) => textOf(one ?? null) ?? []).join('; ') ||
    null,
  role: rolesOf(relation).map((role) => ROLES[role] ?? role)[0] ?? null,
  occupation: textOf(actor['occupation'] ?? null),
  note: JSON.stringify({
    relation: relationOf(relation),
    ...rest(actor, ...RELATIONS, 'name', 'name_ar', 'nickname', 'occupation', ...OFFICE),
  }),
});

const evidenceOf = (relation: Json, bulletin: Item): Json => ({
  type: 'document',
  date: dayOf(bulletin['publish_date']),
  who: titles(bulletin['sources']).join('; ') || null,
  saysInOwnWords: textOf(bulletin['description'] ?? null),
  note: JSON.stringify({
    relation: relationOf(relation),
    ...rest(bulletin, 'description', 'sources', ...RELATIONS, ...OFFICE),
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
        party: nameOf(actor),
        language: 'alleged',
        source: 'narrative',
        note: relationOf(relation),
      })),
    concurrentParties: bodies
      .filter(({ relation }) => !rolesOf(relation).includes('perpetrator'))
      .map(({ relation, actor }) => ({
        party: nameOf(actor),
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
    bayanat: rest(incident, 'id', 'description', ...RELATIONS, ...OFFICE),
  };
};

const byId = (all: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(firstOfEach(all).map((item) => [idOf(item['id']), item]));

/** The incidents of an export as a report file, each with what it is related to. */
export const reportOfBayanat = ({
  report,
  incidents,
  bulletins,
  actors,
}: BayanatFile): JsonObject => {
  const [bulletin, actor] = [byId(bulletins), byId(actors)];
  return { report, incidents: incidents.map((incident) => unitOf(incident, actor, bulletin)) };
};
