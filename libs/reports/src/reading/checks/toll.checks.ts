import type { Check, Found } from './check.js';
import { present } from './check.js';
import type { Victims } from '../victims.reader.js';

const sumOf = (...numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0);

const PARTS = [
  'children',
  'women',
  'men',
  'unborn',
  'medical',
  'media',
  'civilDefense',
  'humanitarian',
  'otherAdultsStated',
] as const;

/** The unborn are part of the toll only where it is said to include them. */
const unbornWithin = ({ unborn, killedIncludesUnborn }: Victims): number =>
  killedIncludesUnborn === true ? (unborn ?? 0) : 0;

/** Parts of a toll against the whole of it. */
export const partsAgainstToll: Check = ({ victims }) => {
  if (victims === null || victims.killed === null) return [];
  const { killed, children, women, men, otherAdultsStated, breakdownExhaustive } = victims;
  const single = (at: string, part: number): Found | null =>
    part > killed
      ? {
          code: 'PART_ABOVE_TOTAL',
          at: `/victims/${at}`,
          message: `One part of the toll is ${part}, the whole toll is ${killed}.`,
        }
      : null;
  const parts = [
    ...PARTS.map((key) =>
      key === 'unborn' && victims.killedIncludesUnborn !== true
        ? null
        : single(key, victims[key] ?? 0),
    ),
    ...victims.others.map(({ category, count }) => single(category.printed, count)),
    ...(['idps', 'sameFamily'] as const).map((key) => {
      const held = victims[key];
      return typeof held === 'number' ? single(key, held) : null;
    }),
  ];
  const sum = sumOf(children, women, men, unbornWithin(victims));
  const stated = children !== null || women !== null || men !== null;
  const above = sum > killed && parts.every((part) => part === null);
  return present(
    ...parts,
    above && {
      code: 'PARTS_ABOVE_TOTAL',
      at: '/victims/killed',
      message: `Children, women and men add up to ${sum}, the whole toll is ${killed}.`,
    },
    breakdownExhaustive === true &&
      stated &&
      sum + sumOf(otherAdultsStated) < killed && {
        code: 'BREAKDOWN_NOT_EXHAUSTIVE',
        at: '/victims/breakdownExhaustive',
        message: `The breakdown is said to be exhaustive; its parts add up to ${sum + sumOf(otherAdultsStated)}, the toll is ${killed}.`,
      },
  );
};

/** Boys, girls and children of unstated sex against the children. */
export const childrenSplit: Check = ({ victims }) => {
  if (victims === null || victims.children === null) return [];
  const { children, childrenMale, childrenFemale, childrenSexUnstated } = victims;
  const sum = sumOf(childrenMale, childrenFemale, childrenSexUnstated);
  // Where only one part is given, the rest may simply be left unsaid.
  const complete =
    childrenSexUnstated !== null || (childrenMale !== null && childrenFemale !== null);
  if (sum === children || (!complete && sum < children)) return [];
  return [
    {
      code: 'CHILDREN_SPLIT_DIFFERS',
      at: '/victims/children',
      message: `Boys, girls and children of unstated sex add up to ${sum}, the children are ${children}.`,
    },
  ];
};

/** The children as counted against the children as the text states them. */
export const childrenAsStated: Check = ({ victims }) => {
  if (victims === null || victims.children === null || victims.childrenAsStated === null) return [];
  const unborn = victims.childrenAsStatedIncludesUnborn === true ? (victims.unborn ?? 0) : 0;
  const expected = victims.children + unborn;
  return present(
    expected !== victims.childrenAsStated && {
      code: 'CHILDREN_AS_STATED_DIFFER',
      at: '/victims/childrenAsStated',
      message: `The text states ${victims.childrenAsStated} children; counted are ${expected}.`,
    },
  );
};

/** Unborn victims, who are a category of their own. */
export const unbornInToll: Check = ({ victims }) =>
  present(
    (victims?.unborn ?? 0) > 0 && {
      code: 'UNBORN_IN_TOLL',
      at: '/victims/unborn',
      message: `The incident has ${victims?.unborn} unborn victims. They are not among its children here; a published total may count them as children.`,
    },
  );

/** The tolls of single sites or strikes against the whole toll. */
export const sitesAgainstToll: Check = ({ victims, sites, strikes }) => {
  const killed = victims?.killed ?? null;
  if (killed === null) return [];
  return (
    [
      ['sites', sites],
      ['strikes', strikes],
    ] as const
  ).flatMap(([at, entries]) => {
    const sum = sumOf(...entries.map((entry) => entry.killed));
    return present(
      sum > killed && {
        code: 'PARTS_ABOVE_TOTAL',
        at: `/${at}`,
        message: `The tolls of the ${at} add up to ${sum}, the whole toll is ${killed}.`,
      },
    );
  });
};

/** Numbers that a piece of evidence gives against those of the incident. */
export const competingCounts: Check = ({ victims, injured, evidence }) => {
  const held: Readonly<Record<string, number | null>> = {
    killed: victims?.killed ?? null,
    children: victims?.children ?? null,
    women: victims?.women ?? null,
    men: victims?.men ?? null,
    unborn: victims?.unborn ?? null,
    injured: injured?.count ?? null,
  };
  return evidence.flatMap(({ figures }, i) =>
    figures.flatMap(({ key, value }) => {
      const ours = Object.hasOwn(held, key) ? (held[key] ?? null) : null;
      return present(
        ours !== null &&
          ours !== value && {
            code: 'COMPETING_COUNTS',
            at: `/evidence/${i}/figures/${key}`,
            message: `A piece of evidence gives ${value} for ${key}, the incident gives ${ours}. Both are kept.`,
          },
      );
    }),
  );
};

/** Conflicts that the file itself notes beside a piece of evidence. The words stay under seal. */
export const evidenceConflicts: Check = ({ evidence }) =>
  evidence.flatMap(({ conflicts }, i) =>
    Array.from({ length: conflicts }, (_, j): Found => ({
      code: 'EVIDENCE_CONFLICT',
      at: `/evidence/${i}/conflicts/${j}`,
      message: 'A piece of evidence is said to conflict with the rest; the words are under seal.',
    })),
  );
