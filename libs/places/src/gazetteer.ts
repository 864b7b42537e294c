import { governorates } from './governorates/governorates.js';
import { NameIndex } from './matching/name.index.js';
import type { Proposal, Sought } from './matching/proposal.js';
import { governorateCodeOf } from './place.js';
import type { Place } from './place.js';
import { MATCHER } from './tool.js';

/** How many proposals are made where nobody says. */
const MOST = 5;

/** Places with their codes and names, and who must be named wherever they are shown. */
export class Gazetteer {
  readonly #places = new Map<string, Place>();
  readonly #names = new NameIndex();

  constructor(
    /** The gazetteer and its version, as a fact about a place names it. */
    readonly label: string,
    /** Licence and attribution, to be shown wherever its data is; null for our own. */
    readonly attribution: string | null,
    places: readonly Place[],
    spellings: readonly (readonly [code: string, name: string])[] = [],
  ) {
    for (const place of places) {
      this.#places.set(place.code, place);
      this.#names.add(place, place.en);
      if (place.ar !== null) this.#names.add(place, place.ar);
    }
    for (const [code, name] of spellings) {
      const place = this.#places.get(code);
      if (place) this.#names.add(place, name);
    }
  }

  /** How many places it holds. */
  get size(): number {
    return this.#places.size;
  }

  /** Whether a code that was noted under a label, perhaps of another version, names a place here. */
  holds(label: string, code: string): boolean {
    return familyOf(label) === familyOf(this.label) && this.#places.has(code);
  }

  /** The place of a code. */
  byCode(code: string): Place | undefined {
    return this.#places.get(code);
  }

  /**
   * The places that a printed name may mean, best first: what members chose for this spelling before,
   * then by how alike the names are. Places equally alike stand in the order of their codes.
   */
  propose(
    name: string,
    { governorate = null, level = 'settlement', learned = NONE, most = MOST }: Sought = {},
  ): readonly Proposal[] {
    const alike = this.#names.alike(name, level, governorate);
    const sameName = alike.filter(({ exact }) => exact).length;
    const matched = new Map(
      alike.map(({ place, likeness, exact }) => [
        place.code,
        {
          place,
          score: exact ? 1000 : Math.min(999, Math.round(likeness * 1000)),
          exact,
          unique: exact && sameName === 1,
        },
      ]),
    );
    for (const code of learned.keys()) {
      const place = this.#places.get(code);
      if (
        place &&
        !matched.has(code) &&
        (governorate ?? governorateCodeOf(place)) === governorateCodeOf(place)
      )
        matched.set(code, { place, score: 0, exact: false, unique: false });
    }
    return [...matched.values()]
      .map((one) => ({ ...one, learned: learned.get(one.place.code) ?? 0, tool: MATCHER }))
      .sort(
        (a, b) =>
          b.learned - a.learned || b.score - a.score || (a.place.code < b.place.code ? -1 : 1),
      )
      .slice(0, most);
  }
}

const NONE: ReadonlyMap<string, number> = new Map();

/** The name of a gazetteer without its version: codes stay what they are from one to the next. */
export const familyOf = (label: string): string => label.split('@')[0] ?? label;

/** Our own list of governorates: what there is without a geography pack. */
export const ownGazetteer = (): Gazetteer =>
  new Gazetteer(
    'sijil-governorates@1',
    null,
    governorates.map(({ code, en, ar }) => ({
      code,
      en,
      ar,
      level: 'governorate',
      within: [],
      latitude: null,
      longitude: null,
    })),
    governorates.flatMap(({ code, spellings }) => spellings.map((name) => [code, name] as const)),
  );
