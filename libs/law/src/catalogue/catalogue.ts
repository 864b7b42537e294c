import { refuse } from '#kernel';
import type { ConflictType, EntryKind, Forum, LawEntry, Provision } from './entry.js';
import { germanEntries, provisionsOf } from './germany/germany.v1.js';
import { germanEntries2 } from './germany/germany.v2.js';
import { iccEntries, iccProvisions } from './icc/icc.v1.js';

/** Frozen all the way down: nobody can make an id mean something else. */
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

interface Edition {
  readonly entries: readonly LawEntry[];
  readonly provisions: readonly Provision[];
  readonly byId: ReadonlyMap<string, LawEntry>;
  readonly provisionById: ReadonlyMap<string, Provision>;
}

const edition = (entries: readonly LawEntry[], provisions: readonly Provision[]): Edition => ({
  entries: frozen(entries),
  provisions: frozen(provisions),
  byId: new Map(entries.map((one) => [one.id, one])),
  provisionById: new Map(provisions.map((one) => [one.id, one])),
});

/** Every edition of every forum there ever was. An edition is added and never changed. */
const editions: Readonly<Record<Forum, readonly Edition[]>> = {
  ICC: [edition(iccEntries, iccProvisions)],
  'DE-VStGB': [
    edition(germanEntries, provisionsOf(germanEntries)),
    edition(germanEntries2, provisionsOf(germanEntries2)),
  ],
};

/** The forums whose law the catalogue holds. */
export const forums: readonly Forum[] = ['ICC', 'DE-VStGB'];

/** Whether a word names a forum. */
export const isForum = (word: string): word is Forum => Object.hasOwn(editions, word);

/** The newest version of a forum's catalogue. */
export const currentVersion = (forum: Forum): number => editions[forum].length;

const editionOf = (forum: Forum, version: number): Edition =>
  editions[forum][version - 1] ??
  refuse(
    'not-found',
    'LAW_VERSION_UNKNOWN',
    'The catalogue of this forum has no such version.',
    '/catalogueVersion',
  );

/** An entry by its id, or undefined. */
export const findEntry = (
  forum: Forum,
  id: string,
  version = currentVersion(forum),
): LawEntry | undefined => editionOf(forum, version).byId.get(id);

/** An entry by its id; refused where the catalogue has none. */
export const entry = (forum: Forum, id: string, version = currentVersion(forum)): LawEntry =>
  findEntry(forum, id, version) ??
  refuse(
    'not-found',
    'LAW_ENTRY_UNKNOWN',
    'The catalogue of this forum has no entry of this name.',
    '/entry',
  );

/** A provision by its id, or undefined. */
export const findProvision = (
  forum: Forum,
  id: string,
  version = currentVersion(forum),
): Provision | undefined => editionOf(forum, version).provisionById.get(id);

/** What a list of entries is narrowed by. */
export interface EntryFilter {
  readonly kind?: EntryKind;
  readonly family?: string;
  readonly version?: number;
}

/** The entries of a forum, in the order of its text. */
export const listEntries = (forum: Forum, filter: EntryFilter = {}): readonly LawEntry[] =>
  editionOf(forum, filter.version ?? currentVersion(forum)).entries.filter(
    (one) =>
      (filter.kind === undefined || one.kind === filter.kind) &&
      (filter.family === undefined || one.family === filter.family),
  );

/** The provisions of a forum, in the order of its text. */
export const listProvisions = (
  forum: Forum,
  version = currentVersion(forum),
): readonly Provision[] => editionOf(forum, version).provisions;

/** Whether a provision for one situation can reach another: by type alone, without a look at dates. */
export const reaches = (needed: ConflictType, given: 'IAC' | 'NIAC' | 'NONE'): boolean =>
  needed === 'ANY' ||
  needed === given ||
  (needed === 'ARMED' && given !== 'NONE') ||
  (needed === 'INTERSTATE' && given === 'IAC');

/** The crimes of a forum that can reach a conflict of this type; NONE: no armed conflict. */
export const applicableTo = (
  forum: Forum,
  given: 'IAC' | 'NIAC' | 'NONE',
  version = currentVersion(forum),
): readonly LawEntry[] =>
  listEntries(forum, { kind: 'crime', version }).filter((one) => reaches(one.conflictType, given));
