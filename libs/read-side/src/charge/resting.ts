import { coverageOf } from '#law';
import type { Matter, Resting } from './charge.rows.js';
import { matricesOf } from './matrix.js';

/** A matter with the classifications that rely on the thing asked about. */
export interface RestingMatter extends Matter {
  readonly classifications: readonly { readonly id: string; readonly incidentId: string }[];
}

const touched = (weight: { for: number; against: number }, left: typeof weight): boolean =>
  weight.for !== left.for || weight.against !== left.against;

/**
 * What changes in a matter where a thing falls: alleged facts, rows of matrices, charges, links and
 * classifications, each with its coverage now and without the thing.
 */
export const restingIn = (matter: Matter, thing: string): readonly Resting[] => {
  const { caseId } = matter;
  const none = { caseId, incidentId: null, chargeId: null, requirement: null };
  const facts = matter.facts.filter(
    ({ withdrawn, weight, left }) => !withdrawn && touched(weight, left),
  );
  const without = matricesOf(matter, ({ left }) => left);
  const rows = matricesOf(matter).flatMap(({ charge, rows: now }, i) =>
    charge.status === 'withdrawn'
      ? []
      : now.flatMap((row, j): readonly Resting[] => {
          const left = without[i]?.rows[j];
          if (left === undefined || !touched(row, left)) return [];
          return [
            {
              what: 'requirement',
              caseId,
              incidentId: null,
              chargeId: charge.chargeId,
              requirement: row.key,
              id: charge.chargeId,
              coverage: row.coverage,
              left: left.coverage,
              falls: row.for > 0 && left.for === 0,
            },
          ];
        }),
  );
  const charges = [...new Set(rows.map(({ id }) => id))];
  return [
    ...facts.map(({ factId, weight, left }): Resting => ({
      ...none,
      what: 'fact',
      id: factId,
      coverage: coverageOf(weight),
      left: coverageOf(left),
      falls: weight.for > 0 && left.for === 0,
    })),
    ...rows,
    ...charges.map((chargeId): Resting => ({
      what: 'charge',
      caseId,
      incidentId: null,
      chargeId,
      requirement: null,
      id: chargeId,
      coverage: null,
      left: null,
      falls: rows.some(
        ({ id, falls, requirement }) =>
          id === chargeId && falls && requirement?.startsWith('ground/') !== true,
      ),
    })),
    ...matter.linkage
      .filter(({ withdrawn, source }) => !withdrawn && source.id === thing)
      .map(({ linkId, chargeId }): Resting => ({
        what: 'linkage',
        caseId,
        incidentId: null,
        chargeId,
        requirement: null,
        id: linkId,
        coverage: null,
        left: null,
        falls: true,
      })),
  ];
};
