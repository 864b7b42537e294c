import type { LawEntry } from '../entry.js';
import { additions } from './additions.js';
import { written } from './germany.v1.js';
import { germanJudgments } from './judgments.js';
import { germanFamilies } from './sections.js';

/** Numbers of an id in the order of the text: the code of crimes against international law first. */
const place = (id: string): readonly number[] => [
  id.endsWith(' VStGB') ? 0 : 1,
  ...[...id.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
];

const inOrder = (a: LawEntry, b: LawEntry): number => {
  const [x, y] = [place(a.id), place(b.id)];
  const at = x.findIndex((value, i) => value !== y[i]);
  return at < 0 ? x.length - y.length : (x[at] ?? 0) - (y[at] ?? -1);
};

/** Version 2: all numbers of §§ 6 to 15, the leaves of perpetration, grounds excluding responsibility, and judgments. */
export const germanEntries2: readonly LawEntry[] = [...germanFamilies, ...additions]
  .flatMap((family) =>
    family.entries.map((draft) =>
      written(family, 2)({ ...draft, judgments: germanJudgments[draft.id] ?? [] }),
    ),
  )
  .sort(inOrder);
