import type { Gazetteer } from '../gazetteer.js';
import { governorateOf } from '../governorates/governorate.finder.js';
import type { Governorate } from '../governorates/governorates.js';
import { nameKey } from '../names/name.js';
import type { Level } from '../place.js';
import { acceptsItself } from './proposal.js';
import type { Proposal } from './proposal.js';

interface Worded {
  readonly code: string | null;
  readonly printed: string;
}

/** A place as a description of an incident prints it. */
export interface PrintedPlace {
  readonly settlement: string | null;
  readonly variants: readonly string[];
  readonly kind: Worded | null;
  /** The governorate under which the incident is counted. */
  readonly governorate: Worded | null;
}

/** What is to be looked for: a name in its spellings, of which level, and in which governorate. */
export interface SoughtPlace {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly level: Level;
  readonly governorate: Governorate | null;
}

/** The governorate first, from the heading under which the incident is counted; then the name within it. */
export const soughtOf = ({
  settlement,
  variants,
  kind,
  governorate,
}: PrintedPlace): SoughtPlace => {
  const names = settlement === null ? [governorate?.printed ?? ''] : [settlement, ...variants];
  const heading =
    governorate && (governorateOf(governorate.code ?? '') ?? governorateOf(governorate.printed));
  return {
    names: names.filter((name) => name !== ''),
    keys: [...new Set(names.map(nameKey))].filter((key) => key !== ''),
    level:
      settlement === null || kind?.code === 'governorate'
        ? 'governorate'
        : kind?.code === 'subdistrict'
          ? 'subdistrict'
          : 'settlement',
    governorate: heading,
  };
};

/** By the key of a name: the places that members chose for it, and how often. */
export type Learned = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A proposal, and whether it may be recorded without a person. */
export type Proposed = Proposal & { readonly acceptsItself: boolean };

const CLOSELY = 50;

/** The places that may be meant, best first, by any of the spellings. */
export const proposeFor = (
  gazetteer: Gazetteer,
  { names, level, governorate }: SoughtPlace,
  learned: Learned,
  most: number,
): readonly Proposed[] => {
  const within = governorate?.code ?? null;
  const best = new Map<string, Proposal>();
  for (const name of names) {
    const known = learned.get(nameKey(name));
    for (const one of gazetteer.propose(name, {
      governorate: within,
      level,
      most: CLOSELY,
      ...(known ? { learned: known } : {}),
    })) {
      const former = best.get(one.place.code);
      best.set(one.place.code, former ? better(former, one) : one);
    }
  }
  const exact = [...best.values()].filter((one) => one.exact).length;
  return [...best.values()]
    .map((one) => ({ ...one, unique: one.unique && exact === 1 }))
    .map((one) => ({ ...one, acceptsItself: acceptsItself(one, { governorate: within }) }))
    .sort(
      (a, b) =>
        b.learned - a.learned || b.score - a.score || (a.place.code < b.place.code ? -1 : 1),
    )
    .slice(0, most);
};

const better = (a: Proposal, b: Proposal): Proposal => ({
  ...(b.score > a.score ? b : a),
  learned: Math.max(a.learned, b.learned),
});

/** What members chose, counted for the places that a gazetteer of the same family knows. */
export const learnedFrom = (
  gazetteer: Gazetteer,
  choices: Iterable<{
    readonly nameKey: string | null;
    readonly gazetteer: string;
    readonly code: string;
  }>,
): Learned => {
  const learned = new Map<string, Map<string, number>>();
  for (const { nameKey: key, gazetteer: label, code } of choices) {
    if (key === null || !gazetteer.holds(label, code)) continue;
    const codes = learned.get(key) ?? new Map<string, number>();
    learned.set(key, codes.set(code, (codes.get(code) ?? 0) + 1));
  }
  return learned;
};
