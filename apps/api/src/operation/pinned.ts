import { randomUUID } from 'node:crypto';
import { idsIn, instead, isUuid, refuse } from '#kernel';
import type { At, HandlingRow, Questions, Snapshot } from '#read-side';
import type { AsOfInput } from '../schema/as-of.inputs.js';
import { loadersOf } from './loaders.js';
import type { Loaders, One } from './loaders.js';
import type { Rights } from './rights.js';

/** What can be there for some and not for others. */
interface Thing {
  readonly id: string;
  /** The records on which it stands, where it is there for those alone who may know of them. */
  readonly standsOn?: readonly string[];
}

/** What somebody is said to have something from. */
export interface SourceNamed {
  readonly kind: string;
  readonly id: string | null;
}

const namedBy = ({ id, standsOn = [] }: Thing): readonly string[] => [id, ...standsOn];

/** A thing on its way into an answer: at which position it was read, and how it must be handled. */
export interface Hung {
  readonly pinned: Pinned;
  readonly handling: HandlingRow | null;
}

/**
 * How many things one answer may still hold. A small query can go round in circles between incidents
 * and items and ask for millions; the loaders would read them once, and we would write them all.
 */
export class Allowance {
  constructor(private left: number) {}

  spend(things: number): void {
    this.left -= things;
    if (this.left < 0)
      refuse(
        'invalid',
        'ANSWER_TOO_LARGE',
        'The answer would be too large. Please ask for less at once.',
      );
  }
}

/**
 * One position, for everything below one root of a query, however many read models it touches. Things
 * that the caller may not know of are not there: not in a list, and not by their id.
 */
export class Pinned {
  readonly load: Loaders;

  constructor(
    readonly snapshot: Snapshot,
    private readonly rights: Rights,
    models: Questions,
    readonly allowance: Allowance,
  ) {
    this.load = loadersOf(snapshot, models, rights.knower);
  }

  get position(): number {
    return this.snapshot.position;
  }

  /** The position, and for whom: for lists and counts over what the caller may know of. */
  get forReader(): At {
    return { ...this.snapshot, knower: this.rights.knower };
  }

  /** A thing by its id; null where there is none, or none for the caller: the two look the same. */
  async thing<T extends Thing>(loader: One<T>, id: string | null): Promise<(T & Hung) | null> {
    if (id === null) return await this.#nothing(loader);
    const loading = loader.load(id);
    // Asked for whether there is such a thing or not: or else time would tell one from the other.
    const asking = this.load.handling.ask([id]);
    if (asking !== undefined) await Promise.all([loading, asking]);
    const thing = await loading;
    if (thing === null) return null;
    await this.#ask([thing]);
    return this.#oneKnown(thing);
  }

  /** The same, for an edge of each of many entries: at once, where what it leads to was read before. */
  leadsTo<T extends Thing>(
    loader: One<T>,
    id: string,
  ): (T & Hung) | null | Promise<(T & Hung) | null> {
    const { handling } = this.load;
    const thing = loader.has(id) && handling.has(id) ? loader.of(id) : undefined;
    if (thing === null) return null;
    return thing !== undefined && namedBy(thing).every((one) => handling.has(one))
      ? this.#oneKnown(thing)
      : this.thing(loader, id);
  }

  /** The things of these ids, of which there may be none, as far as the caller may know of them. */
  async each<T extends Thing>(loader: One<T>, ids: readonly string[]): Promise<(T & Hung)[]> {
    const asked = ids.length === 0 ? [null] : ids;
    const found = await Promise.all(asked.map((id) => this.thing(loader, id)));
    return found.filter((thing) => thing !== null);
  }

  /** Those of these things that the caller may know of. */
  async things<T extends Thing>(things: readonly T[]): Promise<(T & Hung)[]> {
    await this.#ask(things);
    return this.#known(things, null);
  }

  /** Those of the parts of a thing that the caller may know of. A part may be handled more strictly. */
  async parts<T extends Thing>(above: Hung, parts: readonly T[]): Promise<(T & Hung)[]> {
    await this.#ask(parts);
    return this.#known(parts, above.handling);
  }

  /** Those of these links whose other ends the caller may know of. */
  async leading<T>(
    links: readonly T[],
    ...ends: readonly ((link: T) => string | null)[]
  ): Promise<readonly T[]> {
    const endsOf = (link: T): string[] => ends.map((end) => end(link)).filter((id) => id !== null);
    await this.load.handling.ask(links.flatMap(endsOf));
    return links.filter((link) =>
      endsOf(link).every((id) => this.rights.mayKnowOf(this.load.handling.of(id))),
    );
  }

  /** How what an id names is handled, and all records on which that stands. */
  async levelsOf(id: string): Promise<readonly (HandlingRow | null)[]> {
    const ids = [id, ...(await this.load.standsOn.load(id))];
    return Promise.all(ids.map((one) => this.load.handling.load(one)));
  }

  /**
   * Asks what is asked of something kept from the caller, before it is said that there is no such thing: where
   * something is late, the one must not be told from the other by whether the answer was held.
   */
  async likeKept(): Promise<void> {
    if (this.#hasLeft) await this.levelsOf(randomUUID());
  }

  /** Whether the caller may know of a record; at once where it was asked before. */
  knowsRecord(id: string): boolean | Promise<boolean> {
    const { handling } = this.load;
    return handling.has(id)
      ? this.rights.mayKnowOf(handling.of(id))
      : handling.load(id).then((level) => this.rights.mayKnowOf(level));
  }

  /** The same of what somebody is said to have it from: a publication, and the reports that are of it. */
  async knowsSource({ kind, id }: SourceNamed): Promise<boolean> {
    if (id === null || !isUuid(id) || kind === 'member' || kind === 'tool') return true;
    if (kind === 'account') return await this.knowsOf(id);
    const records = [id, ...(await this.load.reportsOf.load(id))];
    const known = await Promise.all(records.map(async (one) => await this.knowsRecord(one)));
    return known.every(Boolean);
  }

  /** Whether the caller may know of what an id names, and of all records on which that stands. */
  async knowsOf(id: string): Promise<boolean> {
    return (await this.levelsOf(id)).every((level) => this.rights.mayKnowOf(level));
  }

  /**
   * An id to ask about: itself, or, where it names what is kept from the caller, one that names nothing. So
   * what is kept is answered as what is not there: with the same words, by the same road.
   */
  async knownOrNobody(id: string): Promise<string> {
    return (await this.knowsOf(id)) ? id : randomUUID();
  }

  /** What was asked, with an id of nothing in the place of each that names what is kept from the caller. */
  async knownIn<T>(asked: T): Promise<T> {
    const ids = [...idsIn(asked)];
    const known = await Promise.all(ids.map((id) => this.knownOrNobody(id)));
    return instead(asked, new Map(ids.map((id, i) => [id, known[i] ?? id])));
  }

  /**
   * Nothing, for a link that leads nowhere. Where something is late it is looked for all the same: or else
   * whether the answer was held would tell it from a link that leads to what is kept from the caller.
   */
  async #nothing(loader: One<unknown>): Promise<null> {
    if (this.#hasLeft) await loader.load(randomUUID());
    return null;
  }

  get #hasLeft(): boolean {
    return this.snapshot.left.length > 0;
  }

  /** Asks how things and what they stand on are handled, as far as that is not known yet. */
  #ask(things: readonly Thing[]): Promise<unknown> | undefined {
    return this.load.handling.ask(things.flatMap(namedBy));
  }

  #oneKnown<T extends Thing>(thing: T): (T & Hung) | null {
    return this.#known([thing], null)[0] ?? null;
  }

  #known<T extends Thing>(things: readonly T[], above: HandlingRow | null): (T & Hung)[] {
    this.allowance.spend(things.length);
    return things.flatMap((thing) => {
      const levels = namedBy(thing).map((id) => this.load.handling.of(id));
      if (![above, ...levels].every((level) => this.rights.mayKnowOf(level))) return [];
      const handling = levels.find((level) => level !== null) ?? above;
      return [{ ...thing, pinned: this, handling }];
    });
  }
}

/** What every payload says of when it was read. */
export const readAt = ({ position }: Pinned, asOf: AsOfInput | undefined) => ({
  position,
  instant: asOf?.instant ?? null,
});

/** What belongs to a thing and is handled as it is. */
export const below = <T extends object>(
  { pinned, handling }: Hung,
  things: readonly T[],
): (T & Hung)[] => {
  pinned.allowance.spend(things.length);
  return things.map((thing) => ({ ...thing, pinned, handling }));
};
