import type { Json, JsonObject } from '#kernel';
import { Ends } from './bayanat.ends.js';
import type { BayanatFile, Item } from './bayanat.shape.js';
import {
  at,
  dayOf,
  idOf,
  isBody,
  isRestricted,
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
  // Two of whom no name is given are two: the number tells them apart.
  name: nameOf(actor) ?? `a person whom the source does not name (${idOf(actor['id'])})`,
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
const unitOf = (incident: Item, ends: Ends): JsonObject => {
  const event = list(incident['events'])[0];
  const from = dayOf(at(event, 'from_date'));
  const to = dayOf(at(event, 'to_date'));
  const related = list(incident['actor_relations']).flatMap((relation) => {
    const actor = ends.of(relation, 'actor_relations');
    return actor ? [{ relation, actor }] : [];
  });
  const bodies = related.filter(({ actor }) => isBody(actor));
  const closed = ends.closedIn(incident).map(({ kept }) => kept);
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
      const bulletin = ends.of(relation, 'bulletin_relations');
      return bulletin ? [evidenceOf(relation, bulletin)] : [];
    }),
    relatedIncidents: list(incident['incident_relations']).flatMap((relation) => {
      const id = idOf(at(relation, 'incident', 'id'));
      return id === '' || ends.isClosed(relation, 'incident_relations')
        ? []
        : [{ id: `bayanat-${id}`, relation: relationOf(relation) }];
    }),
    bayanat: {
      ...rest(incident, 'id', 'description', ...RELATIONS, ...OFFICE),
      ...(closed.length > 0 ? { restricted_relations: closed } : {}),
    },
  };
};

/** The incidents of an export as a report file, each with what it is related to. */
export const reportOfBayanat = (file: BayanatFile): JsonObject => {
  const ends = new Ends(file);
  return { report: file.report, incidents: file.incidents.map((one) => unitOf(one, ends)) };
};

/** The places of the incidents of which the exporting office let nothing out but the number. */
export const restrictedIn = ({ incidents }: BayanatFile): ReadonlySet<number> =>
  new Set(incidents.flatMap((incident, i) => (isRestricted(incident) ? [i] : [])));
