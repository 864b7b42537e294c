import type { Json } from '#kernel';
import { isObject } from '../reading/json.objects.js';
import type { BayanatFile, Item } from './bayanat.shape.js';
import {
  at,
  firstOfEach,
  idOf,
  isRestricted,
  list,
  relationOf,
  RELATIONS,
} from './bayanat.words.js';

type Kind = (typeof RELATIONS)[number];

const NOUNS = {
  actor_relations: 'actor',
  bulletin_relations: 'bulletin',
  incident_relations: 'incident',
} as const satisfies Record<Kind, string>;

/** A relation to a record of which nothing was let out. */
export interface ClosedRelation {
  readonly kind: Kind;
  /** Which of its kind, from 0. */
  readonly index: number;
  /** What is kept of it: the number of the other end, and what the relation says. */
  readonly kept: Json;
}

const byId = (all: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(firstOfEach(all).map((item) => [idOf(item['id']), item]));

/** Where the relations of an export lead. */
export class Ends {
  readonly #lists: Readonly<Record<Kind, ReadonlyMap<string, Item>>>;

  constructor({ incidents, bulletins, actors }: BayanatFile) {
    this.#lists = {
      actor_relations: byId(actors),
      bulletin_relations: byId(bulletins),
      incident_relations: byId(incidents),
    };
  }

  /** The record at the other end, as its own list has it, else as the relation names it; undefined where neither tells. */
  of(relation: Json, kind: Kind): Item | undefined {
    return this.#told(relation, kind).find((record) => !isRestricted(record));
  }

  /** Whether the exporting office let nothing of the other end out but its number. */
  isClosed(relation: Json, kind: Kind): boolean {
    const told = this.#told(relation, kind);
    return told.length > 0 && told.every(isRestricted);
  }

  closedIn(item: Item): readonly ClosedRelation[] {
    return RELATIONS.flatMap((kind) =>
      list(item[kind]).flatMap((relation, index) =>
        this.isClosed(relation, kind)
          ? [
              {
                kind,
                index,
                kept: { [NOUNS[kind]]: idOfEnd(relation, kind), relation: relationOf(relation) },
              },
            ]
          : [],
      ),
    );
  }

  #told(relation: Json, kind: Kind): readonly Item[] {
    return [this.#lists[kind].get(idOfEnd(relation, kind)), at(relation, NOUNS[kind])].filter(
      (one): one is Item => isObject(one),
    );
  }
}

const idOfEnd = (relation: Json, kind: Kind): string => idOf(at(relation, NOUNS[kind], 'id'));
