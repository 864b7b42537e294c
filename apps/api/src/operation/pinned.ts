import { randomUUID } from 'node:crypto';
import { idsIn, instead, refuse } from '#kernel';
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
    // Asked for whether there is such a thing or not: or else time would tell one from the other.
    const [thing] = await Promise.all([loader.load(id), this.load.handling.load(id)]);
    const [hung] = thing === null ? [] : await this.things([thing]);
    return hung ?? null;
  }

  /** The things of these ids, of which there may be none, as far as the caller may know of them. */
  async each<T extends Thing>(loader: One<T>, ids: readonly string[]): Promise<(T & Hung)[]> {
    const asked = ids.length === 0 ? [null] : ids;
    const found = await Promise.all(asked.map((id) => this.thing(loader, id)));
    return found.filter((thing) => thing !== null);
  }

  /** Those of these things that the caller may know of. */
  async things<T extends Thing>(things: readonly T[]): Promise<(T & Hung)[]> {
    return this.#known(things, null);
  }

  /** Those of the parts of a thing that the caller may know of. A part may be handled more strictly. */
  async parts<T extends Thing>(above: Hung, parts: readonly T[]): Promise<(T & Hung)[]> {
    return this.#known(parts, above.handling);
  }

  /** Those of these links whose other ends the caller may know of. */
  async leading<T>(
    links: readonly T[],
    ...ends: readonly ((link: T) => string | null)[]
  ): Promise<readonly T[]> {
    const levels = await Promise.all(
      links.map((link) => Promise.all(ends.map((end) => this.#levelOf(end(link))))),
    );
    return links.filter((_, i) => levels[i]?.every((level) => this.rights.mayKnowOf(level)));
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

  #levelOf(id: string | null): Promise<HandlingRow | null> {
    return id === null ? Promise.resolve(null) : this.load.handling.load(id);
  }

  async #known<T extends Thing>(
    things: readonly T[],
    above: HandlingRow | null,
  ): Promise<(T & Hung)[]> {
    this.allowance.spend(things.length);
    const levels = await Promise.all(
      things.map(({ id, standsOn = [] }) =>
        Promise.all([id, ...standsOn].map((one) => this.load.handling.load(one))),
      ),
    );
    return things.flatMap((thing, i) => {
      const laid = (levels[i] ?? []).filter((level) => level !== null);
      const known = [above, ...laid].every((level) => this.rights.mayKnowOf(level));
      return known ? [{ ...thing, pinned: this, handling: laid[0] ?? above }] : [];
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
