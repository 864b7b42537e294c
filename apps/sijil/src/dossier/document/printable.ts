import { numberOf } from '#dossier';
import type { Covers } from './coverage.js';

// One sign with whatever is set upon it or joined to it, which one font must have as a whole.
const CLUSTERS = /\P{M}(?:\p{M}|\u200c|\u200d)*|\p{M}+/gsu;
// These direct, join or part and have no shape of their own.
const WITHOUT_SHAPE = /[\n\p{Default_Ignorable_Code_Point}]/u;

/** Texts in which every sign that none of the typefaces has is printed by its number. */
export const printable = (families: readonly Covers[]): ((text: string) => string) => {
  const known = new Map<string, string>();
  const tell = (cluster: string): string => {
    const signs = Array.from(cluster).filter((sign) => !WITHOUT_SHAPE.test(sign));
    const has = (covers: Covers): boolean =>
      signs.every((sign) => covers(sign.codePointAt(0) ?? 0));
    return families.some(has) ? cluster : signs.map(numberOf).join('');
  };
  return (text) =>
    text.replaceAll(CLUSTERS, (cluster) => {
      const said = known.get(cluster) ?? tell(cluster);
      known.set(cluster, said);
      return said;
    });
};
