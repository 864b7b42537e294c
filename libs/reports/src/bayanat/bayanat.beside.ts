import { Protected, uuidV5 } from '#kernel';
import type { Command, Json } from '#kernel';
import { canonical } from '#events';
import { partyIdOf } from '../plan/unit-context.js';
import type { UnitContext } from '../plan/unit-context.js';
import { keptJson } from '../reading/sound.js';
import { given } from '../plan/texts.js';
import { parties } from '../vocabulary/parties.js';
import { bayanatRefusalCodes } from '../reading/refusal-codes.js';
import { Ends } from './bayanat.ends.js';
import type { BayanatFile, Item } from './bayanat.shape.js';
import {
  at,
  dayOf,
  idOf,
  isBody,
  isFirst,
  isRestricted,
  list,
  nameOf,
  OFFICE,
  relationOf,
  RELATIONS,
  rest,
  rolesOf,
  textOf,
} from './bayanat.words.js';

/** A record that stands by itself in the register, and what is said of it once it is there. */
export interface BesideRecord {
  /** Where in the file it stands. */
  readonly pointer: string;
  readonly noun: 'item' | 'person' | 'actor';
  readonly register: Command;
  readonly roles: readonly Command[];
}

/** A relation that has no place of its own in the register: it is kept under seal with the record that names it. */
export interface LooseRelation {
  readonly pointer: string;
  readonly kind: (typeof RELATIONS)[number];
  /** Whether it leads to a record of which the exporting office let nothing out but its number. */
  readonly closed: boolean;
}

/** A record that is not taken, and why. */
export interface BesideRefusal {
  readonly pointer: string;
  readonly code: 'ID_MISSING' | 'ID_DUPLICATE' | 'RECORD_RESTRICTED';
  readonly message: string;
}

/** What an export holds beside incidents and what they are related to. */
export interface Beside {
  readonly records: readonly BesideRecord[];
  readonly refused: readonly BesideRefusal[];
  readonly loose: readonly LooseRelation[];
}

const ROLES: Readonly<Record<string, string>> = {
  'injured party': 'victim',
  witness: 'witness',
  perpetrator: 'suspect',
};

/** Relations as they are kept beside a record: ends by their numbers alone, since their names are others'. */
const sealedRelations = (item: Item): Record<string, Json> =>
  Object.fromEntries(
    RELATIONS.flatMap((kind) => {
      const noun = kind.replace('_relations', '');
      const all = list(item[kind]).map((relation) => ({
        [noun]: idOf(at(relation, noun, 'id')),
        relation: relationOf(relation),
      }));
      return all.length > 0 ? [[kind, all] as const] : [];
    }),
  );

const namesOf = (actor: Item): readonly string[] =>
  ['name', 'name_ar', 'nickname', 'nickname_ar'].flatMap((key) => textOf(actor[key]) ?? []);

/** Everything in an export that names a natural person. */
export const namedIn = ({ actors, bulletins, incidents }: BayanatFile): readonly string[] => [
  ...new Set(
    [
      ...actors.filter((actor) => !isBody(actor)),
      ...[...bulletins, ...incidents, ...actors]
        .flatMap((item) => list(item['actor_relations']))
        .map((relation) => at(relation, 'actor') as Item | undefined)
        .filter((actor) => actor !== undefined && !bodies(actors).has(idOf(actor['id']))),
    ].flatMap((actor) => (actor === undefined ? [] : namesOf(actor))),
  ),
];

const known = new WeakMap<readonly Item[], ReadonlySet<string>>();

const bodies = (actors: readonly Item[]): ReadonlySet<string> => {
  const ids = known.get(actors) ?? new Set(actors.filter(isBody).map((actor) => idOf(actor['id'])));
  known.set(actors, ids);
  return ids;
};

const idFor = ({ reportId }: UnitContext, noun: string, id: string): string =>
  uuidV5(reportId, `bayanat:${noun}:${id}`);

const source = (context: UnitContext) => ({
  kind: 'publication' as const,
  id: context.publicationId,
});

const itemFrom = (bulletin: Item, pointer: string, context: UnitContext): BesideRecord => ({
  pointer,
  noun: 'item',
  register: {
    kind: 'AddEvidence',
    data: given({
      evidenceId: idFor(context, 'bulletin', idOf(bulletin['id'])),
      kind: { code: null, printed: 'Bayanat bulletin' },
      held: false,
      files: [],
      host: context.publicationId,
      pinpoint: { pointer },
      acquisition: {
        how: { code: 'describedBySource', printed: 'described in a publication' },
        at: null,
      },
      dated: dayOf(bulletin['publish_date']),
      supports: [],
      title: titleOf(bulletin),
      // Degrees and seconds have fractions, which the register keeps as their digits.
      texts: keptJson({
        ...rest(bulletin, ...RELATIONS, ...OFFICE),
        ...sealedRelations(bulletin),
      }),
    }),
  },
  roles: [],
});

const bilingual = (en: string | null, ar: string | null): { en?: string; ar?: string } => ({
  ...(en === null ? {} : { en }),
  ...(ar === null ? {} : { ar }),
});

const titleOf = (item: Item): { en?: string; ar?: string } | undefined => {
  const [en, ar] = [textOf(item['title']), textOf(item['title_ar'])];
  return en === null && ar === null ? undefined : bilingual(en, ar);
};

const bodyFrom = (actor: Item, pointer: string, context: UnitContext): BesideRecord => {
  const word = parties.read(nameOf(actor) ?? '');
  return {
    pointer,
    noun: 'actor',
    register: {
      kind: 'RegisterActor',
      data: given({
        actorId: partyIdOf(context.registerId, word),
        kind: 'party',
        name: bilingual(textOf(actor['name']), textOf(actor['name_ar'])),
        code: word.code ?? undefined,
        source: source(context),
        note: canonical({
          ...rest(actor, ...RELATIONS, 'name', 'name_ar', ...OFFICE),
          ...sealedRelations(actor),
        }),
      }),
    },
    roles: [],
  };
};

const personFrom = (
  actor: Item,
  pointer: string,
  roles: readonly Command[],
  context: UnitContext,
): BesideRecord => {
  const [name = 'a person whom the source does not name', ...aliases] = namesOf(actor);
  return {
    pointer,
    noun: 'person',
    register: {
      kind: 'RegisterPerson',
      data: given({
        personId: idFor(context, 'actor', idOf(actor['id'])),
        name: new Protected(name),
        alias: aliases.length > 0 ? new Protected(aliases.join('; ')) : undefined,
        particulars: new Protected(
          canonical({ ...rest(actor, ...RELATIONS, ...OFFICE), ...sealedRelations(actor) }),
        ),
      }),
    },
    roles,
  };
};

const roleOf = (
  relation: Json,
  [actorId, bulletinId]: readonly [string, string],
  pointer: string,
  context: UnitContext,
): Command => {
  const personId = idFor(context, 'actor', actorId);
  const evidenceId = idFor(context, 'bulletin', bulletinId);
  const said = rolesOf(relation);
  return {
    kind: 'AssertRole',
    data: {
      personId,
      claimId: uuidV5(personId, `role:${context.mac('role', canonical([evidenceId, said]))}`),
      role: said.map((one) => ROLES[one]).find((one) => one !== undefined) ?? 'contact',
      of: { noun: 'evidence', id: evidenceId },
      source: source(context),
      pinpoint: { pointer },
      note: relationOf(relation),
    },
  };
};

/** The records of a list of which nothing is told, that are not the first of their id, or have none: each would be taken for another. */
const refusedIn = (name: string, all: readonly Item[]): readonly BesideRefusal[] =>
  all.flatMap((item, i): readonly BesideRefusal[] => {
    const pointer = `/${name}/${i}`;
    if (idOf(item['id']) === '')
      return [{ pointer, code: 'ID_MISSING', message: 'A record must have an id.' }];
    if (isRestricted(item))
      return [
        { pointer, code: 'RECORD_RESTRICTED', message: bayanatRefusalCodes.RECORD_RESTRICTED },
      ];
    return isFirst(item, i, all)
      ? []
      : [
          {
            pointer,
            code: 'ID_DUPLICATE',
            message: 'An earlier record of the list has the same id; that one stays.',
          },
        ];
  });

/** The ends that the incidents of an export take in with them. */
const takenIn = ({ incidents }: BayanatFile, noun: 'actor' | 'bulletin'): ReadonlySet<string> =>
  new Set(
    incidents.flatMap((incident) =>
      list(incident[`${noun}_relations`]).map((relation) => idOf(at(relation, noun, 'id'))),
    ),
  );

/**
 * Bulletins and actors to which no incident of the file is related: bulletins as items, persons as persons,
 * bodies as actors, and what a person has to do with an item as a role. Which way a relation between
 * two actors points cannot be told from an export, so that none is asserted.
 */
export const besideOf = (file: BayanatFile, context: UnitContext): Beside => {
  const [withBulletin, withActor] = [takenIn(file, 'bulletin'), takenIn(file, 'actor')];
  const refused = [...refusedIn('bulletins', file.bulletins), ...refusedIn('actors', file.actors)];
  const out = new Set(refused.map(({ pointer }) => pointer));
  const items = new Map<string, BesideRecord>();
  file.bulletins.forEach((bulletin, i) => {
    const id = idOf(bulletin['id']);
    if (!withBulletin.has(id) && !out.has(`/bulletins/${i}`))
      items.set(id, itemFrom(bulletin, `/bulletins/${i}`, context));
  });

  const ends = new Ends(file);
  const loose: LooseRelation[] = file.incidents.flatMap((incident, i) =>
    ends.closedIn(incident).map(({ kind, index }) => ({
      pointer: `/incidents/${i}/${kind}/${index}`,
      kind,
      closed: true,
    })),
  );
  const roles = new Map<string, Map<string, Command>>();
  const compact = new Map<string, { actor: Item; pointer: string }>();
  const relate = (
    relation: Json,
    actorId: string,
    bulletinId: string,
    pointer: string,
  ): boolean => {
    const apart =
      items.has(bulletinId) && !withActor.has(actorId) && !bodies(file.actors).has(actorId);
    if (!apart || actorId === '') return false;
    const own = roles.get(actorId) ?? new Map<string, Command>();
    if (!own.has(bulletinId))
      own.set(bulletinId, roleOf(relation, [actorId, bulletinId], pointer, context));
    roles.set(actorId, own);
    return true;
  };
  for (const [name, all] of [
    ['bulletins', file.bulletins],
    ['actors', file.actors],
  ] as const)
    all.forEach((item, i) => {
      if (out.has(`/${name}/${i}`)) return;
      for (const kind of RELATIONS)
        list(item[kind]).forEach((relation, n) => {
          const pointer = `/${name}/${i}/${kind}/${n}`;
          const own = idOf(item['id']);
          const closed = ends.isClosed(relation, kind);
          const done = closed
            ? false
            : name === 'bulletins' && kind === 'actor_relations'
              ? relate(relation, idOf(at(relation, 'actor', 'id')), own, pointer)
              : name === 'actors' && kind === 'bulletin_relations'
                ? relate(relation, own, idOf(at(relation, 'bulletin', 'id')), pointer)
                : false;
          if (!done) loose.push({ pointer, kind, closed });
          const actor = at(relation, 'actor') as Item | undefined;
          if (done && actor) compact.set(idOf(actor['id']), { actor, pointer: `${pointer}/actor` });
        });
    });

  const actors = new Map([...compact].map(([id, { actor, pointer }]) => [id, { actor, pointer }]));
  file.actors.forEach((actor, i) => {
    if (!out.has(`/actors/${i}`)) actors.set(idOf(actor['id']), { actor, pointer: `/actors/${i}` });
  });
  return {
    loose,
    refused,
    records: [
      ...items.values(),
      ...[...actors].flatMap(([id, { actor, pointer }]) => {
        if (withActor.has(id)) return [];
        // A body that is called by the name of a person goes the way of persons.
        if (isBody(actor) && !context.names(namesOf(actor).join(' ')))
          return [bodyFrom(actor, pointer, context)];
        return [personFrom(actor, pointer, [...(roles.get(id)?.values() ?? [])], context)];
      }),
    ],
  };
};
