import { findEntry, findProvision, listEntries } from '../catalogue/catalogue.js';
import type { ConflictType, LawEntry } from '../catalogue/entry.js';
import { pathId } from './statute.js';
import type { StatutePath } from './reading.js';

/** The type of conflict that a provision needs, by its place in the Statute. */
export const conflictOf = (path: StatutePath): ConflictType => {
  if (path.article === '8 bis') return 'INTERSTATE';
  if (path.article !== '8' || path.groups[0] !== '2') return 'ANY';
  const letter = path.groups[1];
  if (letter === 'a' || letter === 'b') return 'IAC';
  return letter === undefined ? 'ANY' : 'NIAC';
};

/** Whether the type that is pleaded is not the one that a provision needs. */
export const mismatch = (needed: ConflictType, pleaded: 'IAC' | 'NIAC' | undefined): boolean =>
  pleaded !== undefined &&
  ((needed === 'IAC' && pleaded === 'NIAC') ||
    (needed === 'NIAC' && pleaded === 'IAC') ||
    (needed === 'INTERSTATE' && pleaded === 'NIAC'));

/** The crimes that a path names: one entry, or all that its provision unfolds into. */
export const entriesAt = (path: StatutePath): readonly LawEntry[] => {
  const id = pathId(path);
  const one = findEntry('ICC', id);
  if (one) return one.kind === 'crime' ? [one] : [];
  return (findProvision('ICC', id)?.entries ?? []).flatMap((member) => {
    const entry = findEntry('ICC', member);
    return entry?.kind === 'crime' ? [entry] : [];
  });
};

/** Where one crime of an international conflict has more than its editorial twin to be charged as. */
const BETTER: Readonly<Record<string, readonly string[]>> = {
  '8(2)(a)(i)': ['8(2)(c)(i)-1', '8(2)(e)(i)'],
};

/** What somebody may have meant who cited a crime of the other type of conflict. */
export const counterpartsOf = (path: StatutePath): string[] => {
  const better = BETTER[pathId(path)];
  if (better) return better.map((id) => `Article ${id}`);
  const all = entriesAt(path).flatMap((entry) =>
    entry.counterparts.flatMap(({ id }) => {
      const provision = findProvision('ICC', id);
      const same = (provision?.entries ?? []).filter(
        (member) => findEntry('ICC', member)?.label === entry.label,
      );
      return same.length > 0 ? same : [id];
    }),
  );
  return [...new Set(all)].map((id) => `Article ${id}`);
};

const families = new Set(
  listEntries('ICC', { kind: 'crime' }).flatMap((one) => {
    const parts = one.provision.split(/(?=\()/);
    return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join(''));
  }),
);

/** Whether a path names a family of crimes and no crime in it. */
export const isFamily = (path: StatutePath): boolean => families.has(pathId(path));
