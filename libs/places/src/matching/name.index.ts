import { readName } from '../names/name.js';
import type { Name } from '../names/name.js';
import { governorateCodeOf } from '../place.js';
import type { Level, Place } from '../place.js';
import { likeness } from './distance.js';
import { trigramsOf } from './trigrams.js';

interface Entry {
  readonly place: Place;
  readonly governorate: string;
  readonly name: Name;
  readonly trigrams: number;
}

/** How many of the places that share most trigrams with a name are looked at more closely. */
const CLOSER_LOOK = 80;

const put = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** A name like the one sought, and how alike the two are, from 0 to 1. */
export interface Alike {
  readonly place: Place;
  readonly likeness: number;
  readonly exact: boolean;
}

/**
 * The names of places by their trigrams and by their consonants, so that a name is compared with few of
 * them. Half of how alike two names are is the trigrams they share, half the distance of their consonants.
 */
export class NameIndex {
  readonly #entries: Entry[] = [];
  readonly #byTrigram = new Map<string, number[]>();
  readonly #byConsonants = new Map<string, number[]>();

  /** Adds a place under a name. */
  add(place: Place, text: string): void {
    const name = readName(text);
    if (name.key === '') return;
    const at = this.#entries.length;
    const trigrams = trigramsOf(name.words);
    this.#entries.push({
      place,
      governorate: governorateCodeOf(place),
      name,
      trigrams: trigrams.size,
    });
    for (const trigram of trigrams) put(this.#byTrigram, trigram, at);
    put(this.#byConsonants, name.consonants, at);
  }

  /** The places of a level, everywhere or in one governorate, whose names are most like this one. */
  alike(text: string, level: Level, governorate: string | null): readonly Alike[] {
    const name = readName(text);
    if (name.key === '') return [];
    const wanted = ({ place, governorate: its }: Entry): boolean =>
      place.level === level && (governorate === null || its === governorate);
    const found = new Map<string, Alike>();
    for (const { entry, trigrams } of this.#candidates(name, wanted)) {
      const alike = compared(name, entry, trigrams);
      const former = found.get(entry.place.code);
      if (!former || former.likeness < alike.likeness) found.set(entry.place.code, alike);
    }
    return [...found.values()];
  }

  #candidates(
    name: Name,
    wanted: (entry: Entry) => boolean,
  ): readonly { readonly entry: Entry; readonly trigrams: number }[] {
    const own = trigramsOf(name.words);
    const shared = new Map<number, number>();
    for (const trigram of own)
      for (const at of this.#byTrigram.get(trigram) ?? [])
        shared.set(at, (shared.get(at) ?? 0) + 1);
    const near = [...shared]
      .flatMap(([at, both]) => {
        const entry = this.#entries[at];
        return entry && wanted(entry)
          ? [{ entry, trigrams: both / (own.size + entry.trigrams - both) }]
          : [];
      })
      .sort((a, b) => b.trigrams - a.trigrams)
      .slice(0, CLOSER_LOOK);
    const looked = new Set(near.map(({ entry }) => entry));
    const boned = (this.#byConsonants.get(name.consonants) ?? [])
      .flatMap((at) => this.#entries[at] ?? [])
      .filter((entry) => wanted(entry) && !looked.has(entry))
      .map((entry) => ({ entry, trigrams: 0 }));
    return [...near, ...boned];
  }
}

/** Between two scripts the consonants are all there is to compare, and they leave more open. */
const ACROSS_SCRIPTS = 0.8;

const compared = (name: Name, { place, name: other }: Entry, trigrams: number): Alike => {
  const bones = likeness(name.consonants, other.consonants);
  return name.script === other.script
    ? { place, likeness: (trigrams + bones) / 2, exact: name.key === other.key }
    : { place, likeness: bones * ACROSS_SCRIPTS, exact: false };
};
