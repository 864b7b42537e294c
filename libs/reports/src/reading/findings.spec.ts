import { findingCodes } from './finding-codes.js';
import type { FindingCode } from './finding-codes.js';
import { reading, reportOf, sampleBytes, sampleJson } from './sample-reports.fixture.js';
import { readReport } from './report.reading.js';

const seen = (json: unknown, options?: { today?: string }): string[] =>
  reading(json, options).findings.map(({ code, path }) => `${code} ${path}`);

const day = (value: string, more: object = {}): object => ({ date: { value, ...more } });
const toll = (victims: object): object => ({ victims });
const claims = (...all: readonly [string, string, string][]): object => ({
  attributionClaims: all.map(([party, language, source]) => ({ party, language, source })),
});

describe('a finding about one incident', () => {
  it.each<[FindingCode, string, object]>([
    ['PART_ABOVE_TOTAL', '/victims/children', toll({ killed: 3, children: 5 })],
    ['PART_ABOVE_TOTAL', '/victims/medical', toll({ killed: 3, medical: 4 })],
    [
      'PART_ABOVE_TOTAL',
      '/victims/unborn',
      toll({ killed: 1, unborn: 2, killedIncludesUnborn: true }),
    ],
    ['PARTS_ABOVE_TOTAL', '/victims/killed', toll({ killed: 5, children: 3, women: 2, men: 1 })],
    [
      'PARTS_ABOVE_TOTAL',
      '/victims/killed',
      toll({ killed: 5, children: 3, women: 1, unborn: 2, killedIncludesUnborn: true }),
    ],
    [
      'PARTS_ABOVE_TOTAL',
      '/sites',
      { ...toll({ killed: 9 }), sites: [{ killed: 7 }, { killed: 3 }] },
    ],
    [
      'BREAKDOWN_NOT_EXHAUSTIVE',
      '/victims/breakdownExhaustive',
      toll({ killed: 9, children: 3, women: 2, breakdownExhaustive: true }),
    ],
    ['CHILDREN_SPLIT_DIFFERS', '/victims/children', toll({ children: 3, childrenMale: 4 })],
    ['CHILDREN_SPLIT_DIFFERS', '/victims/children', toll({ children: 3, childrenSexUnstated: 2 })],
    [
      'CHILDREN_AS_STATED_DIFFER',
      '/victims/childrenAsStated',
      toll({ children: 3, childrenAsStated: 5 }),
    ],
    ['UNBORN_IN_TOLL', '/victims/unborn', toll({ unborn: 2 })],
    ['ADDITIONAL_CATEGORY', '/victims/elderly', toll({ elderly: 2 })],
    [
      'COMPETING_COUNTS',
      '/evidence/0/figures/killed',
      { ...toll({ killed: 11 }), evidence: [{ figures: { killed: 10 } }] },
    ],
    [
      'COMPETING_COUNTS',
      '/evidence/0/figures/injured',
      { injured: { count: 5 }, evidence: [{ figures: { injured: 40 } }] },
    ],
    [
      'EVIDENCE_CONFLICT',
      '/evidence/0/conflicts/1',
      { evidence: [{ conflicts: ['one', 'another'] }] },
    ],
    ['WEEKDAY_DIFFERS', '/date/weekdayStated', day('2017-09-29', { weekdayStated: 'Thursday' })],
    ['END_BEFORE_START', '/date/end', day('2017-09-29', { end: '2017-09-28' })],
    [
      'OUTSIDE_PERIOD',
      '/reportingPeriod/inPeriod',
      { ...day('2017-08-31'), reportingPeriod: { inPeriod: true } },
    ],
    [
      'MARKED_OUTSIDE_PERIOD',
      '/reportingPeriod/inPeriod',
      { ...day('2017-09-01'), reportingPeriod: { inPeriod: false } },
    ],
    [
      'TWO_DATES',
      '/reportingPeriod/confirmedOn',
      { ...day('2017-08-02'), reportingPeriod: { inPeriod: false, confirmedOn: '2017-09-10' } },
    ],
    [
      'COUNTED_OUTSIDE_PERIOD',
      '/countedInReportTotals',
      { ...day('2017-08-02'), reportingPeriod: { inPeriod: false }, countedInReportTotals: true },
    ],
    [
      'CONFIRMED_BEFORE_DATE',
      '/reportingPeriod/confirmedOn',
      { ...day('2017-09-12'), reportingPeriod: { confirmedOn: '2017-09-11' } },
    ],
    ['FUTURE_DATE', '/date/value', day('2017-10-10')],
    ['FUTURE_DATE', '/evidence/0/date', { evidence: [{ date: '2018-01' }] }],
    [
      'TIME_AMBIGUOUS',
      '/timesReported/0/timeAsWritten',
      { timesReported: [{ timeAsWritten: '12 AM' }] },
    ],
    [
      'TIME_AMBIGUOUS',
      '/timesReported/0/timeAsWritten',
      { timesReported: [{ time: '12:00', timeAsWritten: '12 p.m.' }] },
    ],
    [
      'GOVERNORATE_DIFFERS',
      '/place/governorateInText',
      { place: { governorate: 'Aleppo', governorateInText: 'Idlib' } },
    ],
    [
      'COUNTED_UNDER_ANOTHER',
      '/countedUnder',
      { attributedTo: 'Syrian-Russian alliance', countedUnder: 'Syrian regime forces' },
    ],
    [
      'COMPETING_ATTRIBUTIONS',
      '/attributionClaims',
      { attributedTo: 'ISIS', ...claims(['Russian forces', 'stated', 'witness']) },
    ],
    [
      'CERTAINTY_CLASH',
      '/attributionClaims',
      claims(
        ['Russian forces', 'alleged', 'narrative'],
        ['Russian regime', 'beyond doubt', 'legal conclusions'],
      ),
    ],
    [
      'CONTROL_COUNTED_DIFFERENTLY',
      '/controlCountedAs',
      { controlAtTime: ['ISIS'], controlCountedAs: ['ISIS', 'armed opposition factions'] },
    ],
    ['MASSACRE_RULE_DIFFERS', '/isMassacre', { ...toll({ killed: 4 }), isMassacre: true }],
    [
      'MASSACRE_RULE_DIFFERS',
      '/isMassacre',
      { ...toll({ killed: 5, civilians: true }), isMassacre: false },
    ],
    ['INCIDENT_UNKNOWN', '/relatedIncidents/0/id', { relatedIncidents: [{ id: 'elsewhere' }] }],
    ['UNKNOWN_FIELD', '/weather', { weather: 'fine' }],
    ['UNKNOWN_FIELD', '/place/altitude', { place: { altitude: 400.5 } }],
    ['UNKNOWN_FIELD', '', { 'weather, as told': 'fine' }],
    ['UNKNOWN_WORD', '/attackKind', { attackKind: 'trebuchet' }],
    [
      'NAME_IN_CLEAR_FIELD',
      '/place/settlement',
      { place: { settlement: 'Qasabani farm' }, persons: [{ name: 'Tayyim Qasabani' }] },
    ],
    [
      'TEXT_IN_WORD_FIELD',
      '/countedUnder',
      { countedUnder: 'those who, as the neighbours say, '.repeat(6) },
    ],
  ])('%s at %s', (code, at, incident) => {
    expect(seen(reportOf({ id: 'a', ...incident }))).toContain(`${code} /incidents/0${at}`);
  });

  it.each<[FindingCode, object]>([
    ['PARTS_ABOVE_TOTAL', toll({ killed: 5, children: 3, women: 2, unborn: 1 })],
    ['CHILDREN_SPLIT_DIFFERS', toll({ children: 3, childrenMale: 1 })],
    ['CHILDREN_SPLIT_DIFFERS', toll({ children: 1, childrenFemale: 1, childrenSexUnstated: 0 })],
    ['BREAKDOWN_NOT_EXHAUSTIVE', toll({ killed: 9, breakdownExhaustive: true })],
    ['WEEKDAY_DIFFERS', day('2017-09-29', { weekdayStated: 'Friday' })],
    ['WEEKDAY_DIFFERS', day('2017-09', { weekdayStated: 'Friday' })],
    [
      'OUTSIDE_PERIOD',
      { ...day('2017-08-30', { end: '2017-09-02' }), reportingPeriod: { inPeriod: true } },
    ],
    ['FUTURE_DATE', day('2017-10')],
    ['TIME_AMBIGUOUS', { timesReported: [{ time: '16:15', timeAsWritten: '4:15 pm' }] }],
    ['GOVERNORATE_DIFFERS', { place: { governorate: 'Hama', governorateInText: 'rural Hama' } }],
    [
      'GOVERNORATE_DIFFERS',
      { place: { governorate: 'Deir Ez-Zour', governorateInText: 'Deir ez-Zor' } },
    ],
    [
      'CERTAINTY_CLASH',
      claims(['Russian forces', 'alleged', 'narrative'], ['Russian forces', 'stated', 'witness']),
    ],
    ['MASSACRE_RULE_DIFFERS', { ...toll({ killed: 6 }), isMassacre: true }],
    [
      'CONTROL_COUNTED_DIFFERENTLY',
      { controlAtTime: ['HTS', 'ISIS'], controlCountedAs: ['ISIS', 'HTS'] },
    ],
  ])('no %s where there is no contradiction', (code, incident) => {
    expect(seen(reportOf({ id: 'a', ...incident })).join()).not.toContain(code);
  });
});

describe('a finding about a report', () => {
  const report = (more: object): object => ({ report: more, incidents: [] });
  it.each<[FindingCode, string, object]>([
    [
      'WEEKDAY_DIFFERS',
      '/report/publishedWeekdayStated',
      report({ published: '2017-10-09', publishedWeekdayStated: 'Sunday' }),
    ],
    [
      'END_BEFORE_START',
      '/report/period/end',
      report({ period: { start: '2017-09', end: '2017-08' } }),
    ],
    [
      'FUTURE_DATE',
      '/report/period/start',
      report({ published: '2017-09-01', period: { start: '2017-10-01' } }),
    ],
    ['UNKNOWN_FIELD', '/report/colour', report({ colour: 'blue' })],
    ['UNKNOWN_FIELD', '/colophon', { colophon: {}, incidents: [] }],
    [
      'PERCENT_DIFFERS',
      '/publishedTotals/share/value',
      {
        incidents: [],
        publishedTotals: {
          a: { value: 224 },
          b: { value: 430 },
          share: { value: 53, fromTotals: { percent: { of: ['a'], in: ['b'] } } },
        },
      },
    ],
    [
      'SUM_DIFFERS',
      '/publishedTotals/sum/value',
      {
        incidents: [],
        publishedTotals: { a: { value: 2 }, sum: { value: 3, fromTotals: { add: ['a'] } } },
      },
    ],
    [
      'FIGURE_NOT_WHOLE',
      '/publishedTotals/a/value',
      { incidents: [], publishedTotals: { a: { value: 59.7 } } },
    ],
    [
      'DEFINITION_NOT_UNDERSTOOD',
      '/publishedTotals/a',
      {
        incidents: [],
        publishedTotals: { a: { value: 1, fromIncidents: { median: 'victims.killed' } } },
      },
    ],
    [
      'INCIDENT_UNKNOWN',
      '/legalConclusions/0/scope/incidents/0',
      { incidents: [], legalConclusions: [{ scope: { incidents: ['elsewhere'] } }] },
    ],
  ])('%s at %s', (code, path, json) => {
    expect(seen(json)).toContain(`${code} ${path}`);
  });

  it('knows the future by today, where the caller does', () => {
    const file = reportOf({ id: 'a', ...day('2017-10-01') });
    expect(seen(file)).toEqual([]);
    expect(seen(file, { today: '2017-09-30' })).toEqual([
      'FUTURE_DATE /report/published',
      'FUTURE_DATE /incidents/0/date/value',
    ]);
  });

  it('is one for all places where the format does not know a field or a word', () => {
    const { findings } = reading(
      reportOf(
        { id: 'a', weather: 1 },
        { id: 'b', weather: 2 },
        { id: 'c', evidence: [{ mood: 'x' }, { mood: 'y' }] },
      ),
    );
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'UNKNOWN_FIELD',
        path: '/incidents/0/weather',
        message: expect.stringContaining('2 places') as string,
      }),
      expect.objectContaining({ code: 'UNKNOWN_FIELD', path: '/incidents/2/evidence/0/mood' }),
    ]);
  });
});

describe('the sample reports', () => {
  const found = (name: Parameters<typeof sampleBytes>[0]): Record<string, string[]> => {
    const by: Record<string, string[]> = {};
    for (const { code, path } of readReport(sampleBytes(name)).findings)
      (by[code] ??= []).push(path);
    return by;
  };
  const indexOf = (id: string): number =>
    (sampleJson('2017-09-massacres')['incidents'] as unknown as { id: string }[]).findIndex(
      (i) => i.id === id,
    );

  it('of September 2017 shows each reading that makes its tables add up', () => {
    const by = found('2017-09-massacres');
    const at = (id: string, pointer: string): string => `/incidents/${indexOf(id)}${pointer}`;
    expect(by['SHARED_PARAGRAPH']).toEqual([
      at('2017-09-29-al-boulayl-bus', '/sourceLine'),
      at('2017-09-29-al-boulayl-second-site', '/sourceLine'),
    ]);
    expect(by['GOVERNORATE_DIFFERS']).toHaveLength(3);
    expect(by['COUNTED_UNDER_ANOTHER']).toEqual([
      at('2017-09-04-al-hawat-farm', '/countedUnder'),
      at('2017-09-20-qalat-al-madiq-market', '/countedUnder'),
      at('2017-09-29-talbisah', '/countedUnder'),
    ]);
    expect(by['TWO_DATES']).toHaveLength(2);
    expect(by['UNBORN_IN_TOLL']).toEqual([at('2017-09-28-mazraat-al-tesa', '/victims/unborn')]);
    expect(by['CONTROL_COUNTED_DIFFERENTLY']).toEqual([
      at('2017-09-20-jarjanaz', '/controlCountedAs'),
    ]);
    expect(by['COMPETING_COUNTS']).toEqual([
      at('2017-09-20-qalat-al-madiq-market', '/evidence/2/figures/killed'),
    ]);
    expect(by['PERCENT_DIFFERS']).toEqual([
      '/publishedTotals/killed.womenAndChildrenPercent/value',
    ]);
    expect(by['EVIDENCE_CONFLICT']).toHaveLength(5);
    expect(by['CERTAINTY_CLASH']).toHaveLength(14);
    expect(Object.keys(by)).not.toContain('MASSACRE_RULE_DIFFERS');
    expect(Object.keys(by)).not.toContain('UNKNOWN_FIELD');
  });

  it('of June 2016 shows one attribution in three strengths and a time that may be noon', () => {
    const by = found('2016-06-al-qouriyah');
    expect(by['CERTAINTY_CLASH']).toEqual(['/incidents/0/attributionClaims']);
    expect(by['TIME_AMBIGUOUS']).toEqual(['/incidents/0/timesReported/0/timeAsWritten']);
  });

  it('of October 2023 shows a total that its printed parts do not reach', () => {
    expect(found('2023-10-qarqour')['SUM_DIFFERS']).toEqual([
      '/publishedTotals/period.killed.women/value',
    ]);
  });
});

describe('the codes of findings', () => {
  it('each have a sentence', () => {
    for (const sentence of Object.values(findingCodes)) expect(sentence).toMatch(/^[A-Z].+\.$/);
  });
});
