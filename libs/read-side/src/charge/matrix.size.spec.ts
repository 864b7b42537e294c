import {
  ChargeDrafted,
  ElementArgued,
  ElementAssessed,
  EvidenceIncluded,
  fact,
  FactAlleged,
  FactSupportRecorded,
} from '#events';
import type { Fact } from '#kernel';
import { requirementsOf } from '#law';
import { caseOpened, coded, evidenceAdded, uuid } from '#testing';
import { openReadModels } from '../read-models.fixture.js';

import.meta.jest.setTimeout(180_000);

const BY = `member-${uuid(1)}`;
const CASE = uuid(1_000_000);
const ON = `case-${CASE}`;
const FACTS = 200;
const EXHIBITS = 500;
const SUPPORTS = 5_000;
/** A plan that goes wrong takes seconds; the aim, on a machine with nothing else to do, is 60 ms. */
const MOST_MS = 500;

const range = (many: number): readonly number[] => Array.from({ length: many }, (_, i) => i);
const factId = (i: number): string => uuid(2_000_000 + (i % FACTS));
const standard = coded('reasonableGroundsToBelieve');

const charges = [
  { chargeId: uuid(5_000_001), forum: 'ICC', crime: '8(2)(e)(i)', mode: '28(a)-knew' },
  {
    chargeId: uuid(5_000_002),
    forum: 'DE-VStGB',
    crime: '§ 11(1) no. 1 VStGB',
    mode: '§ 4(1) VStGB',
  },
  { chargeId: uuid(5_000_003), forum: 'ICC', crime: '7(1)(a)', mode: '25(3)(a)-indirect-joint' },
  { chargeId: uuid(5_000_004), forum: 'ICC', crime: '8(2)(c)(i)-1', mode: '28(b)-knew' },
] as const;

const rowsOf = ({ forum, crime, mode }: (typeof charges)[number]) =>
  requirementsOf({ forum, crime, mode, catalogueVersion: 1 });

/** A case as large as cases are: every row argued from twenty facts, every fact with 25 supports. */
const largeCase = (): readonly Fact[] => [
  caseOpened(CASE),
  ...range(EXHIBITS).flatMap((i) => [
    evidenceAdded(uuid(3_000_000 + i), i % 2 === 1 ? { host: uuid(3_000_000 + i - 1) } : {}),
    fact(EvidenceIncluded, ON, {
      caseId: CASE,
      exhibitId: uuid(4_000_000 + i),
      evidenceId: uuid(3_000_000 + i),
      number: i + 1,
      firstPage: i + 1,
      lastPage: i + 1,
    }),
  ]),
  ...range(FACTS).map((i) =>
    fact(FactAlleged, ON, {
      caseId: CASE,
      factId: factId(i),
      number: i + 1,
      kind: 'crimeBase',
      acts: [],
      statement: 'It happened.',
    }),
  ),
  ...range(SUPPORTS).map((i) =>
    fact(FactSupportRecorded, ON, {
      caseId: CASE,
      factId: factId(i),
      supportId: uuid(6_000_000 + i),
      stance: i % 7 === 0 ? 'against' : 'for',
      exhibitId: uuid(4_000_000 + ((i * 13) % EXHIBITS)),
      account: null,
    }),
  ),
  ...charges.flatMap((charge, number) => {
    const { chargeId, forum, crime, mode } = charge;
    return [
      fact(ChargeDrafted, ON, {
        caseId: CASE,
        chargeId,
        number: number + 1,
        suspectId: uuid(7_000_000),
        acts: [],
        crime: { forum, entry: crime, catalogueVersion: 1 },
        mode: { forum, entry: mode, catalogueVersion: 1 },
        standard,
        conflictId: null,
        principals: [],
        flags: [],
        questions: [],
        tool: 'spec/1',
        reason: 'so',
      }),
      ...rowsOf(charge).flatMap(({ key: requirement }, i) => [
        fact(ElementArgued, ON, {
          caseId: CASE,
          chargeId,
          requirement,
          facts: range(20).map((j) => factId(i * 7 + j)),
          argument: 'It follows.',
        }),
        fact(ElementAssessed, ON, {
          caseId: CASE,
          chargeId,
          requirement,
          finding: 'open',
          standard,
          reason: 'so',
        }),
      ]),
    ];
  }),
];

describe('the matrices of a large case', () => {
  it('come fast and in one statement', async () => {
    const models = await openReadModels({ following: ['cases', 'charges', 'evidence'] });
    try {
      const position = await models.record(BY, ...largeCase());
      const ids = charges.map(({ chargeId }) => chargeId);
      const ask = () => models.models.charges.matrices({ position }, ids);
      const rows = [...(await ask()).values()].flatMap((matrix) => matrix.rows);
      expect(rows.length).toBeGreaterThanOrEqual(60);
      expect(rows.every(({ coverage, facts }) => coverage === 'both' && facts.length === 20)).toBe(
        true,
      );
      expect(rows[0]?.originsFor).toBeGreaterThan(50);
      const took: number[] = [];
      for (const _ of range(21)) {
        const start = performance.now();
        await ask();
        took.push(performance.now() - start);
      }
      const [best = 0, ...others] = took.sort((a, b) => a - b);
      process.stderr.write(
        `${rows.length} rows, ${FACTS} facts, ${EXHIBITS} exhibits, ${SUPPORTS} supports: p50 ${others[9]?.toFixed(1)} ms\n`,
      );
      // The quickest of them says what it takes; the others, what else the machine had to do.
      expect(best).toBeLessThan(MOST_MS);
    } finally {
      await models.close();
    }
  });
});
