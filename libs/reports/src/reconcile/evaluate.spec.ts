import type { Json } from '#kernel';
import type { SampleName } from '../reading/sample-reports.fixture.js';
import { sampleBytes, sampleJson } from '../reading/sample-reports.fixture.js';
import { readReport } from '../reading/report.reading.js';
import type { Coverage, Figure, Verdict } from './evaluate.js';
import { evaluate } from './evaluate.js';
import type { IncidentDocument } from './incident.document.js';

const incidentsOf = (name: SampleName): IncidentDocument[] =>
  sampleJson(name)['incidents'] as unknown as IncidentDocument[];

const reconcile = (
  name: SampleName,
  incidents = incidentsOf(name),
): ReadonlyMap<string, Verdict> => {
  const { figures, report } = readReport(sampleBytes(name));
  const coverage = (report.coverage?.incidents?.code ?? null) as Coverage;
  return new Map(evaluate(figures, incidents, coverage).map((verdict) => [verdict.key, verdict]));
};

const keysBy = (verdicts: ReadonlyMap<string, Verdict>, wanted: Verdict['verdict']): string[] =>
  [...verdicts.values()].filter(({ verdict }) => verdict === wanted).map(({ key }) => key);

describe('the figures of September 2017', () => {
  const verdicts = reconcile('2017-09-massacres');

  it('match wherever the report enumerates, but for the percentage that is wrong in print', () => {
    expect(keysBy(verdicts, 'mismatch')).toEqual(['killed.womenAndChildrenPercent']);
    expect(keysBy(verdicts, 'partial')).toEqual([]);
    expect(keysBy(verdicts, 'not-enumerated')).toEqual([
      'year.massacres',
      'year.allianceTopsAfterMonths',
      'context.forciblyDisappeared',
    ]);
    expect(keysBy(verdicts, 'match')).toHaveLength(41);
  });

  it('show what is exact beside what is compared', () => {
    expect(verdicts.get('killed.womenAndChildrenPercent')).toEqual({
      key: 'killed.womenAndChildrenPercent',
      published: 53,
      computed: 52,
      exact: 52.1,
      verdict: 'mismatch',
      reason:
        'Over the incidents: 52.1 %, as a whole number 52, not the 53 printed. ' +
        'Over other printed figures: 52.1 %, as a whole number 52, not the 53 printed.',
    });
    expect(verdicts.get('massacres.total')).toEqual({
      key: 'massacres.total',
      published: 43,
      computed: 43,
      exact: 43,
      verdict: 'match',
      reason:
        'Over the incidents: 43, as printed. Over other printed figures: 43, as printed. ' +
        'Printed as "at least"; compared as the number itself.',
    });
    expect(verdicts.get('massacres.share.allianceInDeirEzZour')).toMatchObject({
      computed: 63,
      exact: 62.5,
    });
    expect(verdicts.get('killed.children')).toMatchObject({ computed: 139, verdict: 'match' });
  });

  it('follow the incidents: one toll corrected, and its sums no longer match', () => {
    const incidents = structuredClone(incidentsOf('2017-09-massacres')) as {
      victims: { killed: number };
    }[];
    const [first] = incidents;
    if (first) first.victims.killed += 1;
    const after = reconcile('2017-09-massacres', incidents);
    expect(keysBy(after, 'mismatch')).toEqual([
      'killed.total',
      'killed.womenAndChildrenPercent',
      'killed.byParty.regime.total',
    ]);
    expect(after.get('killed.total')).toMatchObject({ computed: 431, published: 430 });
  });
});

describe('the figures of June 2016', () => {
  it('match wherever the report enumerates', () => {
    const verdicts = reconcile('2016-06-al-qouriyah');
    expect(keysBy(verdicts, 'match')).toEqual([
      'killed.total',
      'killed.children',
      'killed.women',
      'injured',
      'strikes',
      'missiles',
      'methodology.accounts',
      'witness.housesDestroyed',
    ]);
    expect(keysBy(verdicts, 'not-enumerated')).toEqual([
      'context.population',
      'witness.areaSquareMetres',
    ]);
    expect(verdicts.get('witness.housesDestroyed')?.reason).toContain('Printed as "more than"');
  });
});

describe('the figures of October 2023', () => {
  it('are partly covered, as the report says of itself', () => {
    const verdicts = reconcile('2023-10-qarqour');
    expect(keysBy(verdicts, 'match')).toEqual([
      'qarqour.children',
      'qarqour.boys',
      'qarqour.girls',
      'period.killed.womenAndChildrenPercent',
      'cluster.attacks',
      'cluster.killed',
      'cluster.injured',
    ]);
    expect(verdicts.get('period.killed.total')).toMatchObject({ computed: 7, verdict: 'partial' });
    expect(verdicts.get('facilities.total')).toMatchObject({
      computed: 51,
      published: 65,
      verdict: 'partial',
    });
    expect(verdicts.get('period.killed.womenAndChildrenPercent')).toMatchObject({
      computed: 60,
      exact: 59.7,
    });
    // The printed parts name the women of one party only, and do not say that a part is missing.
    expect(keysBy(verdicts, 'mismatch')).toEqual(['period.killed.women']);
    expect(verdicts.get('period.killed.women')).toMatchObject({ computed: 9, published: 13 });
  });
});

const documents: IncidentDocument[] = [
  {
    id: 'a',
    isMassacre: true,
    countedUnder: 'ISIS',
    controlCountedAs: ['ISIS', 'HTS'],
    victims: { killed: 5, children: null, unborn: 1, elderly: 2 },
    munition: [
      { kind: 'missile', count: 4 },
      { kind: 'missile', count: null },
      { kind: 'bomb', count: 1 },
    ],
    sites: [
      { kind: 'market', killed: 3 },
      { kind: 'school', killed: 2 },
    ],
    evidence: [{ type: 'video' }, { type: 'map' }],
    strikes: [{ order: 1 }, { order: 2 }],
  },
  {
    id: 'b',
    isMassacre: false,
    countedUnder: null,
    controlCountedAs: null,
    victims: null,
    munition: null,
    sites: [{ kind: 'market', count: 2 }, null],
    evidence: [{ type: 'video' }],
  },
];

const figure = (value: number, definition: Partial<Figure>): Figure => ({
  key: 'x',
  value,
  ...definition,
});
interface Given {
  readonly value?: number;
  readonly coverage?: Coverage;
  readonly others?: readonly Figure[];
  readonly docs?: readonly IncidentDocument[];
}
const verdictOf = (
  definition: Partial<Figure>,
  { value = 0, coverage = 'complete', others = [], docs = documents }: Given = {},
): Verdict => {
  const [first] = evaluate([figure(value, definition), ...others], docs, coverage);
  if (first === undefined) throw new Error('no verdict');
  return first;
};
const computed = (fromIncidents: Json): number | null => verdictOf({ fromIncidents }).computed;

describe('the little language over incidents', () => {
  it.each<[string, Json, number | null]>([
    ['counts all', { count: {} }, 2],
    ['counts by a value', { count: { isMassacre: true } }, 1],
    ['counts by any of several values', { count: { countedUnder: ['Russian forces', 'ISIS'] } }, 1],
    ['counts by what is not said', { count: { countedUnder: null } }, 1],
    [
      'counts by a set in any order',
      { count: { controlCountedAs: { setEquals: ['HTS', 'ISIS'] } } },
      1,
    ],
    [
      'does not take a part for the set',
      { count: { controlCountedAs: { setEquals: ['ISIS'] } } },
      0,
    ],
    ['counts by any entry of a list', { count: { 'evidence.type': 'map' } }, 1],
    ['counts by a member of a list', { count: { controlCountedAs: 'HTS' } }, 1],
    ['adds what is said', { sum: ['victims.killed', 'victims.children', 'victims.unborn'] }, 6],
    ['adds nothing for null', { sum: ['victims.children'] }, 0],
    ['adds a category of its own', { sum: 'victims.elderly' }, 2],
    ['adds through lists', { sum: ['sites.killed'], where: { id: 'a' } }, 5],
    ['counts entries of evidence', { evidence: { type: 'video' } }, 2],
    ['counts entries of evidence by a word', { evidence: 'video' }, 2],
    ['counts entries within some incidents', { evidence: {}, where: { id: 'b' } }, 1],
    ['counts strikes', { strikes: {} }, 2],
    ['adds what munitions carry', { munition: 'missile' }, 4],
    ['adds what several munitions carry', { munition: ['missile', 'bomb'] }, 5],
    ['adds what entries carry by condition', { munition: { kind: 'bomb' } }, 1],
    ['adds what sites carry', { sites: 'market' }, 5],
    ['adds a count of sites by its name', { sites: 'killed' }, 5],
    ['adds what facilities carry', { facilities: 'houses' }, 0],
    [
      'rounds half up',
      {
        percent: {
          of: { count: { id: 'a' } },
          in: { sum: ['victims.killed', 'victims.unborn', 'victims.elderly'] },
        },
      },
      13,
    ],
  ])('%s', (_, fromIncidents, expected) => {
    expect(computed(fromIncidents)).toBe(expected);
  });

  it('gives the exact value of a percentage with one digit', () => {
    const percent = {
      of: { count: { id: 'a' } },
      in: { sum: ['victims.killed', 'victims.unborn', 'victims.elderly'] },
    };
    expect(verdictOf({ fromIncidents: { percent } })).toMatchObject({
      computed: 13,
      exact: 12.5,
    });
  });

  it.each<[string, Partial<Figure>, string]>([
    ['nothing', {}, 'The report does not enumerate what this figure counts.'],
    [
      'what is not in the language',
      { fromIncidents: { median: 1 } },
      'The definition of the figure is not understood.',
    ],
    [
      'a field that no incident has',
      { fromIncidents: { sum: ['victims.mood'] } },
      'Over the incidents: not enumerated, because no incident has the field victims.mood.',
    ],
    [
      'a condition on such a field',
      { fromIncidents: { count: { colour: 'red' } } },
      'Over the incidents: not enumerated, because no incident has the field colour.',
    ],
    [
      'a protected field of evidence',
      { fromIncidents: { evidence: { via: 'Facebook' } } },
      'Over the incidents: not enumerated, because no incident has the field evidence.via.',
    ],
    [
      'a share of nothing',
      { fromIncidents: { percent: { of: { count: {} }, in: { count: { id: 'z' } } } } },
      'Over the incidents: not enumerated, because it is a share of nothing.',
    ],
    [
      'a figure that is not printed',
      { fromTotals: { add: ['z'] } },
      'Over other printed figures: not enumerated, because it refers to a figure that the report does not print.',
    ],
    [
      'itself',
      { fromTotals: { add: ['x'] } },
      'Over other printed figures: not enumerated, because it refers back to itself.',
    ],
  ])('does not enumerate %s, and says why', (_, definition, reason) => {
    expect(verdictOf(definition)).toEqual({
      key: 'x',
      published: 0,
      computed: null,
      exact: null,
      verdict: 'not-enumerated',
      reason,
    });
  });

  it('refuses circles by way of others', () => {
    const others = [
      { key: 'y', value: 1, fromTotals: { percent: { of: ['z'], in: ['z'] } } },
      { key: 'z', value: 1, fromTotals: { add: ['x'] } },
    ];
    const verdicts = evaluate([figure(1, { fromTotals: { add: ['y'] } }), ...others], [], null);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'not-enumerated',
      'not-enumerated',
      'not-enumerated',
    ]);
  });

  it('counts nothing where there are no incidents', () => {
    expect(verdictOf({ fromIncidents: { sum: ['victims.killed'] } }, { docs: [] })).toMatchObject({
      computed: 0,
      verdict: 'match',
    });
  });
});

describe('the verdict', () => {
  const fromIncidents = { count: {} };
  const others = [
    { key: 'y', value: 1 },
    { key: 'z', value: 2 },
  ];
  const match = { add: ['z'] };
  const less = { add: ['y'] };

  it.each<[string, Verdict['verdict'], number, Partial<Figure>, number, Coverage]>([
    ['equal', 'match', 2, { fromIncidents }, 2, 'complete'],
    ['less, all described', 'mismatch', 3, { fromIncidents }, 2, 'complete'],
    ['less, coverage unknown', 'mismatch', 3, { fromIncidents }, 2, null],
    ['less, some described', 'partial', 3, { fromIncidents }, 2, 'partial'],
    ['more, some described', 'mismatch', 1, { fromIncidents }, 2, 'partial'],
    ['parts equal', 'match', 2, { fromTotals: match }, 2, 'complete'],
    ['parts less', 'mismatch', 2, { fromTotals: less }, 1, 'partial'],
    [
      'parts less, said to be partial',
      'partial',
      2,
      { fromTotals: { ...less, partial: true } },
      1,
      'complete',
    ],
    [
      'parts more, said to be partial',
      'mismatch',
      1,
      { fromTotals: { ...match, partial: true } },
      2,
      'complete',
    ],
    [
      'one matches, one is partial',
      'partial',
      2,
      { fromIncidents, fromTotals: { ...less, partial: true } },
      1,
      'complete',
    ],
    [
      'one is partial, one mismatches',
      'mismatch',
      3,
      { fromIncidents, fromTotals: less },
      1,
      'partial',
    ],
    ['both mismatch', 'mismatch', 5, { fromIncidents, fromTotals: less }, 2, 'complete'],
    [
      'one cannot be enumerated',
      'match',
      2,
      { fromIncidents: { count: { mood: 1 } }, fromTotals: match },
      2,
      'complete',
    ],
  ])('%s: %s', (_, verdict, value, definition, number, coverage) => {
    expect(verdictOf(definition, { value, coverage, others })).toMatchObject({
      verdict,
      computed: number,
    });
  });

  it('names every reading that it used', () => {
    const { reason } = verdictOf(
      { fromIncidents, fromTotals: less },
      { value: 3, coverage: 'partial', others },
    );
    expect(reason).toBe(
      'Over the incidents: 2, fewer than the 3 printed, of which only a part is given. ' +
        'Over other printed figures: 1, not the 3 printed.',
    );
  });
});
