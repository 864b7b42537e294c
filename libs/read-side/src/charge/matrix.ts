import { coverageOf, isForum, requirementsOf, wordedBy } from '#law';
import { same } from '../kit/same.js';
import type {
  ChargeRow,
  Matrix,
  MatrixChange,
  MatrixRow,
  Matter,
  Weight,
  WeighedFact,
} from './charge.rows.js';

/** Both sides of several facts together; an origin counts once, however many facts it speaks to. */
const together = (weights: readonly Weight[]): Weight => {
  const sum = (side: 'for' | 'against' | 'fallen' | 'withdrawnHelping') =>
    weights.reduce((total, weight) => total + weight[side], 0);
  const origins = (side: 'originsFor' | 'originsAgainst') => [
    ...new Set(weights.flatMap((weight) => weight[side])),
  ];
  return {
    for: sum('for'),
    against: sum('against'),
    fallen: sum('fallen'),
    withdrawnHelping: sum('withdrawnHelping'),
    originsFor: origins('originsFor'),
    originsAgainst: origins('originsAgainst'),
  };
};

const requirements = ({ crime, mode }: ChargeRow) => {
  if (!isForum(crime.forum)) return [];
  const charged = {
    forum: crime.forum,
    crime: crime.entry,
    mode: mode.entry,
    catalogueVersion: crime.catalogueVersion,
  };
  return requirementsOf(charged).map((requirement) => ({
    ...requirement,
    worded: wordedBy(charged, requirement.key),
  }));
};

/** The matrices of the charges of a matter; `weigh` says which weight of a fact counts. */
export const matricesOf = (
  matter: Matter,
  weigh: (fact: WeighedFact) => Weight = ({ weight }) => weight,
): readonly Matrix[] => {
  const facts = new Map(matter.facts.map((fact) => [fact.factId, fact]));
  const keyed = <R extends { readonly chargeId: string; readonly requirement: string }>(
    rows: readonly R[],
  ) => new Map(rows.map((row) => [`${row.chargeId} ${row.requirement}`, row]));
  const argued = keyed(matter.arguments);
  const assessed = keyed(matter.assessments);
  return matter.charges.map((charge) => ({
    charge,
    linkage: matter.linkage.filter(({ chargeId }) => chargeId === charge.chargeId),
    rows: requirements(charge).map((requirement): MatrixRow => {
      const key = `${charge.chargeId} ${requirement.key}`;
      const argument = argued.get(key) ?? null;
      const from = (argument?.facts ?? [])
        .flatMap((factId) => facts.get(factId) ?? [])
        .filter(({ withdrawn }) => !withdrawn)
        .sort((a, b) => a.number - b.number);
      const weight = together(from.map(weigh));
      return {
        ...requirement,
        coverage: coverageOf(weight),
        for: weight.for,
        against: weight.against,
        fallen: weight.fallen,
        originsFor: weight.originsFor.length,
        originsAgainst: weight.originsAgainst.length,
        facts: from,
        argument,
        assessment: assessed.get(key) ?? null,
      };
    }),
  }));
};

const said = (row: MatrixRow) => ({
  ...row,
  facts: row.facts.map(({ factId, kind, recordedAt }) => ({ factId, kind, recordedAt })),
  argument: row.argument?.recordedAt ?? null,
  assessment: row.assessment && {
    finding: row.assessment.finding,
    recordedAt: row.assessment.recordedAt,
  },
});

/** The rows in which two states of one matrix differ; a charge that was not there yet had no rows. */
export const matrixChanges = (
  before: Matrix | undefined,
  after: Matrix | undefined,
): readonly MatrixChange[] => {
  const former = new Map(before?.rows.map((row) => [row.key, row]));
  const latter = new Map(after?.rows.map((row) => [row.key, row]));
  return [...new Set([...latter.keys(), ...former.keys()])].flatMap((requirement) => {
    const [was, is] = [former.get(requirement) ?? null, latter.get(requirement) ?? null];
    return same(was && said(was), is && said(is)) ? [] : [{ requirement, before: was, after: is }];
  });
};
