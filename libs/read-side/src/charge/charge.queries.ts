import { pagesBy } from '../query/children.js';
import { groupsBy, rowsBy } from '../query/loader.js';
import type { At } from '../kit/row.js';
import { rowOf } from '../kit/table.js';
import type { Selected } from '../kit/table.js';
import { keptFrom } from '../query/known.js';
import { Values } from '../query/statement.js';
import type { Statements } from '../query/statement.js';
import type { ChargeQuestions } from '../questions.js';
import type { Matter, WeighedFact } from './charge.rows.js';
import { allegedFacts, charges, supports } from './charge.tables.js';
import { gapsOf } from './gaps.js';
import { matricesOf } from './matrix.js';
import { matterStatement } from './matter.statement.js';
import type { MatterOf } from './matter.statement.js';
import { restingIn } from './resting.js';
import type { RestingMatter } from './resting.js';
import { NO_POINTS, weightOf } from './weighing.js';
import type { Ground, Points } from './weighing.js';

const LISTS = ['charges', 'linkage', 'arguments', 'assessments', 'facts'] as const;

type Raw = { readonly [K in (typeof LISTS)[number]]: readonly Selected[] } & {
  readonly grounds: readonly Ground[];
};

/** A matter as it is read: what its facts rest on is not weighed yet. */
type Unweighed = Omit<RestingMatter, 'facts'> & {
  readonly facts: readonly (Omit<WeighedFact, 'weight' | 'left'> & {
    readonly points: Points | null;
  })[];
};

const read = ({ grounds: found, ...raw }: Raw): RestingMatter => {
  const grounds = new Map(found.map((ground) => [ground.id, ground]));
  const asked = found.some(({ hit }) => hit);
  const lists = Object.fromEntries(LISTS.map((list) => [list, raw[list].map(rowOf)]));
  const matter = { ...raw, ...lists } as unknown as Unweighed;
  return {
    ...matter,
    facts: matter.facts.map(({ points, ...fact }) => {
      const weight = weightOf(points ?? NO_POINTS, grounds, () => false);
      const left = asked ? weightOf(points ?? NO_POINTS, grounds, ({ hit }) => hit) : weight;
      return { ...fact, weight, left };
    }),
  };
};

/** Questions about what is alleged and charged. */
export const chargeQuestions = (db: Statements): ChargeQuestions => {
  const matters = async (
    { position, knower }: At,
    of: MatterOf,
    asked: unknown,
  ): Promise<readonly RestingMatter[]> => {
    const values = new Values(position);
    values.add(asked);
    const kept = knower ? keptFrom(knower, values) : null;
    return (await db.run<Raw>(matterStatement(of, kept), values.list)).map(read);
  };
  const byCase = async <T>(at: At, ids: readonly string[], of: (matter: Matter) => T) =>
    ids.length === 0
      ? new Map<string, T>()
      : new Map(
          (await matters(at, 'cases', ids)).map((matter) => [matter.caseId, of(matter)] as const),
        );
  return {
    facts: groupsBy(db, allegedFacts, 'caseId', ['number']),
    factPages: pagesBy(db, {
      table: allegedFacts,
      parent: 'caseId',
      order: ['number'],
      known: ['factId'],
    }),
    supports: groupsBy(db, supports, 'factId', ['supportId']),
    charges: groupsBy(db, charges, 'caseId', ['number']),
    chargesByIds: rowsBy(db, charges, 'chargeId', ['number']),
    matrices: async (at, ids) =>
      ids.length === 0
        ? new Map()
        : new Map(
            (await matters(at, 'charges', ids))
              .flatMap((matter) => matricesOf(matter))
              .map((matrix) => [matrix.charge.chargeId, matrix]),
          ),
    matters: (at, ids) =>
      byCase(at, ids, (matter) => ({
        facts: matter.facts,
        matrices: matricesOf(matter),
        gaps: gapsOf(matter),
      })),
    gaps: (at, ids) => byCase(at, ids, gapsOf),
    restsOn: async (at, thing) => {
      const found = await matters(at, 'resting', thing);
      // The same list stands beside each case.
      const classifications = found[0]?.classifications ?? [];
      return [
        ...found.flatMap((matter) => restingIn(matter, thing)),
        ...classifications.map(({ id, incidentId }) => ({
          what: 'classification' as const,
          caseId: null,
          incidentId,
          chargeId: null,
          requirement: null,
          id,
          coverage: null,
          left: null,
          falls: false,
        })),
      ];
    },
  };
};
