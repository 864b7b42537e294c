import type { Coverage } from '#law';
import type { Position } from '#kernel';
import type { ToldMatrix } from '../matrix/matrix.told.js';
import { nameOf, pointOf } from '../tell/points.js';
import type { Point, Standing } from '../tell/points.js';
import { wordsOf } from '../tell/kinds.js';
import type { Calling } from '../tell/values.js';

/** A row of a matrix whose coverage is another than it was. */
export interface CoverageChange {
  readonly chargeId: string;
  readonly charge: number;
  readonly requirement: string;
  readonly before: Coverage;
  readonly after: Coverage;
  readonly en: string;
}

/** What is different between two moments, by meaning. */
export interface Difference {
  readonly from: Position;
  readonly to: Position;
  readonly points: readonly Point[];
  readonly coverage: readonly CoverageChange[];
  /** In words: what was added and ended by kind, then what changed thing by thing. */
  readonly en: readonly string[];
  readonly ar: readonly string[];
}

/** What stood at a moment. */
export interface Moment {
  readonly position: Position;
  readonly things: readonly Standing[];
  readonly matrices: readonly ToldMatrix[];
}

const keyOf = ({ kind, key }: Standing): string => `${kind} ${key}`;

const pointsBetween = (from: Moment, to: Moment, call: Calling): readonly Point[] => {
  const before = new Map(from.things.map((thing) => [keyOf(thing), thing]));
  const after = new Map(to.things.map((thing) => [keyOf(thing), thing]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (key) => pointOf(before.get(key) ?? null, after.get(key) ?? null, call) ?? [],
  );
};

const COVERED: Readonly<Record<Coverage, string>> = {
  nothing: 'uncovered',
  for: 'covered',
  against: 'only contradicted',
  both: 'covered and contradicted',
};

const saysOf = (before: Coverage, after: Coverage): string =>
  before === 'nothing' ? 'no longer uncovered' : `${COVERED[before]} → ${COVERED[after]}`;

const coverageBetween = (from: Moment, to: Moment): readonly CoverageChange[] => {
  const former = new Map(from.matrices.map((matrix) => [matrix.chargeId, matrix]));
  return to.matrices.flatMap(({ chargeId, number, rows }) => {
    const before = new Map(
      former.get(chargeId)?.rows.map(({ requirement, coverage }) => [requirement, coverage]),
    );
    return rows.flatMap(({ requirement, text, coverage: after }): CoverageChange[] => {
      // A charge that was not there yet had nothing beside any of its rows.
      const was = before.get(requirement) ?? 'nothing';
      return was === after
        ? []
        : [
            {
              chargeId,
              charge: number,
              requirement,
              before: was,
              after,
              en: `charge ${number}, ${requirement}: ${saysOf(was, after)} (${text})`,
            },
          ];
    });
  });
};

const MOST_NAMES = 6;

/** Things of a kind that began or ended, in one line. */
const together = (
  points: readonly Point[],
  moment: Moment,
  what: 'added' | 'ended',
  call: Calling,
): readonly { readonly en: string; readonly ar: string }[] => {
  const things = new Map(moment.things.map((thing) => [keyOf(thing), thing]));
  const byKind = new Map<string, Standing[]>();
  for (const point of points) {
    const thing = point.what === what ? things.get(`${point.kind} ${point.key}`) : undefined;
    if (thing === undefined) continue;
    const { en } = wordsOf(thing.kind, thing.said);
    byKind.set(en, [...(byKind.get(en) ?? []), thing]);
  }
  return [...byKind.values()].map((group) => {
    const [first] = group;
    const words = wordsOf(first?.kind ?? '', first?.said ?? {});
    const named = group.map((thing) => nameOf(thing, call)).filter((name) => name !== '');
    const names = [...named.slice(0, MOST_NAMES), ...(named.length > MOST_NAMES ? ['…'] : [])];
    const count = group.length;
    const tail = names.length === 0 ? '' : `: ${names.join('; ')}`;
    return {
      en: `${count} ${count === 1 ? words.en : words.many} ${what === 'added' ? 'added' : 'no more'}${tail}`,
      ar: `${words.ar} (${count}): ${what === 'added' ? 'أُضيف' : 'لم يعد قائماً'}${tail}`,
    };
  });
};

/** What is different between two moments of a subject. */
export const differenceOf = (from: Moment, to: Moment, call: Calling): Difference => {
  const points = pointsBetween(from, to, call);
  const changed = points.filter(({ what }) => what === 'changed');
  const grouped = [
    ...together(points, to, 'added', call),
    ...together(points, from, 'ended', call),
  ];
  const coverage = coverageBetween(from, to);
  return {
    from: from.position,
    to: to.position,
    points,
    coverage,
    en: [
      ...changed.map(({ en }) => en),
      ...grouped.map(({ en }) => en),
      ...coverage.map(({ en }) => en),
    ],
    ar: [...changed.map(({ ar }) => ar), ...grouped.map(({ ar }) => ar)],
  };
};
