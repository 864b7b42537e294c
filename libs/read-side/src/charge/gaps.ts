import { coverageOf } from '#law';
import type { Gap } from '#law';
import type { Matrix, MatrixRow, Matter } from './charge.rows.js';
import { matricesOf } from './matrix.js';

const gap = (kind: Gap['kind'], of: Partial<Gap> = {}): Gap => ({
  chargeId: null,
  requirement: null,
  factId: null,
  exhibitId: null,
  ...of,
  kind,
});

/** What a row lacks. That nothing speaks for a ground excluding responsibility is no gap. */
const ofRow = (chargeId: string, row: MatrixRow): readonly Gap[] => {
  const at = { chargeId, requirement: row.key };
  const ground = row.row === 'ground';
  return [
    ...(row.coverage === 'nothing' && !ground ? [gap('NOTHING', at)] : []),
    ...(row.coverage === 'against' && !ground ? [gap('ONLY_AGAINST', at)] : []),
    ...(row.coverage === 'both' ? [gap('CONTRADICTED', at)] : []),
    ...(row.assessment === null ? [gap('NOT_ASSESSED', at)] : []),
    ...(row.assessment?.finding === 'met' && row.for === 0 ? [gap('MET_WITHOUT_SUPPORT', at)] : []),
  ];
};

/** Whether the links that stand lead from every act to the suspect. */
const isLinked = ({ charge, linkage }: Matrix): boolean => {
  const standing = linkage.filter(({ withdrawn }) => !withdrawn);
  const name = ({ kind, id, printed }: (typeof standing)[number]['from']) =>
    `${kind} ${id ?? printed ?? ''}`;
  return charge.acts.every(({ actId }) => {
    const reached = new Set([`act ${actId}`]);
    for (const end of reached)
      for (const { from, to } of standing) if (name(from) === end) reached.add(name(to));
    return reached.has(`suspect ${charge.suspectId}`);
  });
};

const ofCharge = (matrix: Matrix): readonly Gap[] => {
  const { charge, rows } = matrix;
  const at = { chargeId: charge.chargeId };
  return [
    ...(charge.status === 'drafted' ? [gap('NOT_ADOPTED', at)] : []),
    ...(charge.flags.length > 0 ? [gap('DEPARTURE', at)] : []),
    ...(isLinked(matrix) ? [] : [gap('CHAIN_BROKEN', at)]),
    ...rows.flatMap((row) => ofRow(charge.chargeId, row)),
  ];
};

/** Every gap of a case: of its charges row by row, of its facts, and what was left out though it helps the defence. */
export const gapsOf = (matter: Matter): readonly Gap[] => [
  ...matricesOf(matter)
    .filter(({ charge }) => charge.status !== 'withdrawn')
    .flatMap(ofCharge),
  ...matter.facts
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ factId, weight }) => [
      ...(coverageOf(weight) === 'nothing' ? [gap('FACT_WITHOUT_SUPPORT', { factId })] : []),
      ...(weight.fallen > 0 ? [gap('SUPPORT_FALLEN', { factId })] : []),
    ]),
  // What spoke for the defence and is not relied on any more stays listed, and so does that it went.
  ...matter.facts
    .filter(
      ({ kind, wasDefence, withdrawn, weight }) =>
        (wasDefence && (withdrawn || kind !== 'defence')) ||
        (!withdrawn && weight.withdrawnHelping > 0),
    )
    .map(({ factId }) => gap('DEFENCE_LEFT_OUT', { factId })),
  ...matter.leftOut.map(({ exhibitId, helps }) =>
    gap(helps ? 'DEFENCE_LEFT_OUT' : 'LEFT_OUT_UNWEIGHED', { exhibitId }),
  ),
];
