import { readReport } from './report.reading.js';
import { SAMPLES, reading, reportOf, sampleBytes, sampleJson } from './sample-reports.fixture.js';

describe('the sample reports', () => {
  it.each(SAMPLES)('%s is taken in whole', (name) => {
    const read = readReport(sampleBytes(name));
    const file = sampleJson(name);
    expect(read.refusals).toEqual([]);
    expect(read.units.map(({ id }) => id)).toEqual(
      (file['incidents'] as unknown as { id: string }[]).map(({ id }) => id),
    );
    expect(read.figures.map(({ key }) => key)).toEqual(Object.keys(file['publishedTotals'] ?? {}));
    expect(read.conclusions).toHaveLength(file['legalConclusions']?.length ?? -1);
  });

  it('gives its incidents as words and numbers', () => {
    const read = readReport(sampleBytes('2017-09-massacres'));
    expect(read.report).toMatchObject({
      title: 'Massacre tally for September 2017',
      publisher: 'Syrian Network for Human Rights (SNHR)',
      published: '2017-10-09',
      publishedWeekdayStated: { code: 'monday' },
      period: { start: '2017-09-01', end: '2017-09-30' },
      coverage: { incidents: { code: 'complete' } },
      massacreRule: { minKilled: 5 },
      key: 'S17',
    });
    const market = read.units.find(({ id }) => id === '2017-09-20-qalat-al-madiq-market');
    expect(market).toMatchObject({
      pointer: '/incidents/16',
      sourceLine: [185, 191, 193, 195],
      date: { value: '2017-09-20', weekdayStated: { code: 'wednesday' }, time: '16:15' },
      span: { first: '2017-09-20', last: '2017-09-20' },
      place: { settlement: "Qal'at al Madiq", governorate: { code: 'hama', printed: 'Hama' } },
      attributedTo: { code: 'syrianRussianAlliance' },
      attributionLanguage: { code: 'attributedToGroup', printed: 'stated' },
      countedUnder: { code: 'syrianRegimeForces' },
      controlAtTime: [{ code: 'armedOpposition' }],
      attackKind: { code: 'airStrike' },
      platform: { class: { code: 'fixedWing' } },
      munition: [{ kind: { code: 'missile' }, count: null, countPrecision: { code: 'unstated' } }],
      targetKind: { code: 'market' },
      victims: { killed: 11, children: 4, women: 3, civilians: null, others: [] },
      isMassacre: true,
    });
    expect(market?.evidence[2]).toMatchObject({
      type: { code: 'witnessAccount' },
      date: '2017-09-21',
      conflicts: 3,
      figures: [
        { key: 'killed', value: 10, qualifier: null },
        { key: 'injured', value: 40, qualifier: { code: 'about' } },
        { key: 'rescueHours', value: 9, qualifier: null },
      ],
    });
    expect(market?.timesReported.map(({ by }) => by?.code)).toEqual(['narrative', 'witness']);
  });

  it('keeps every text of an incident, by its place, and nothing of it outside', () => {
    const [incident] = sampleJson('2016-06-al-qouriyah')['incidents'] as unknown as [object];
    const { units } = readReport(sampleBytes('2016-06-al-qouriyah'));
    const [unit] = units;
    if (unit === undefined) throw new Error('The incident was not taken in.');
    const { texts, unknown, ...clear } = unit;
    const said: string[] = [];
    const collect = (json: unknown): void => {
      if (typeof json === 'string') said.push(json);
      else if (typeof json === 'object' && json !== null) Object.values(json).forEach(collect);
    };
    collect(incident);
    const kept = new Set(
      [...Object.values(texts), ...JSON.stringify(clear).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
        (m) => (typeof m === 'string' ? m : (JSON.parse(m[0]) as string)),
      ),
    );
    expect(said.filter((text) => !kept.has(text))).toEqual([]);
    expect(unknown).toEqual({});
    expect(texts['/persons/0/name']).toBe('Abu Sindiyan');
    expect(texts['/evidence/0/via']).toBe('Facebook');
    expect(JSON.stringify(clear)).not.toMatch(/Sindiyan|Facebook|media activist|residents/);
  });

  it('says the same each time', () => {
    const bytes = sampleBytes('2017-09-massacres');
    expect(readReport(bytes)).toEqual(readReport(bytes));
  });
});

describe('what the format does not know', () => {
  it('is kept under its place, whatever its shape', () => {
    const { units, report } = reading({
      ...reportOf({
        id: 'a',
        weather: { sky: 'clear', wind: 3.5, 'as told by': ['x', null, { deep: true }] },
        place: { altitude: 400 },
        victims: { killed: 2, elderly: 1, mood: 'x', change: -1 },
        evidence: [
          { type: 'video', frames: 12, figures: { killed: 'ten', heightMetres: 1.5, rounds: 30 } },
        ],
        __proto__: 1,
      }),
      colophon: 'made by hand',
    });
    expect(units[0]?.unknown).toEqual({
      '/weather': { sky: 'clear', wind: '3.5', 'as told by': ['x', null, { deep: true }] },
      '/place/altitude': 400,
      '/victims/mood': 'x',
      '/victims/change': -1,
      '/evidence/0/frames': 12,
      '/evidence/0/figures/killed': 'ten',
      '/evidence/0/figures/heightMetres': '1.5',
    });
    expect(units[0]?.victims?.others).toEqual([
      { category: { code: null, printed: 'elderly' }, count: 1 },
    ]);
    expect(units[0]?.evidence[0]?.figures).toEqual([{ key: 'rounds', value: 30, qualifier: null }]);
    expect(report.unknown).toEqual({ '/colophon': 'made by hand' });
  });

  it('is kept of figures, conclusions and statements, too', () => {
    const { figures, conclusions, statements } = reading({
      incidents: [],
      publishedTotals: {
        a: { value: 1, counts: 'people', colour: 'red', fromIncidents: { count: {} } },
      },
      legalConclusions: [{ citationAsWritten: 'Article 8', allegedCrime: 'murder', mood: 1 }],
      denials: [
        { by: 'A Ministry', date: '2019-07-23', claim: 'no strike', rebuttal: { lines: [4] } },
        'We did not.',
      ],
      thirdPartyStatements: [{ party: 'Russian Federation', stance: 'denies', x: 1 }],
    });
    expect(figures[0]).toMatchObject({
      value: 1,
      printed: '1',
      texts: { '/counts': 'people' },
      unknown: { '/colour': 'red' },
      fromIncidents: { count: {} },
    });
    expect(conclusions[0]).toMatchObject({
      citationAsWritten: 'Article 8',
      texts: { '/allegedCrime': 'murder' },
      unknown: { '/mood': 1 },
    });
    expect(statements).toMatchObject([
      {
        kind: 'denial',
        date: '2019-07-23',
        texts: { '/by': 'A Ministry', '/claim': 'no strike' },
        unknown: { '/rebuttal': { lines: [4] } },
      },
      { kind: 'denial', texts: { '/text': 'We did not.' } },
      {
        kind: 'third-party',
        party: { code: 'russianState' },
        stance: { code: 'denies' },
        unknown: { '/x': 1 },
      },
    ]);
  });

  it('can be in the less usual shapes of this format', () => {
    const { units, refusals } = reading(
      reportOf({
        id: 'a',
        sourceLine: 12,
        date: { value: '2017-09', precision: 'month' },
        victims: {
          delayedDeaths: [{ count: 1, note: 'three days later' }, 'another'],
          idps: 3,
          idpOrigin: 'from afar',
        },
        sites: ['the market', { killed: 4, site: 'a bakery', kind: 'bakery' }],
        relatedIncidents: ['a', { id: 'a' }],
        controlAtTime: 'ISIS',
        evidence: [null, { supports: 'place', date: 'the next day' }],
        place: { crossing: 'by the bridge' },
        platform: { model: 'SU-24' },
      }),
    );
    expect(refusals).toEqual([]);
    expect(units[0]).toMatchObject({
      sourceLine: [12],
      span: { first: '2017-09-01', last: '2017-09-30' },
      victims: { delayedDeaths: [{ count: 1 }, { count: null }], idps: 3, idpOrigin: null },
      sites: [{ killed: null }, { killed: 4, kind: { code: 'bakery' } }],
      relatedIncidents: [{ id: 'a' }, { id: 'a' }],
      controlAtTime: [{ code: 'isis' }],
      evidence: [{ type: null }, { supports: [{ code: 'place' }], date: null }],
      platform: { model: 'SU-24' },
    });
    expect(Object.keys(units[0]?.texts ?? {}).sort()).toEqual([
      '/evidence/1/date',
      '/place/crossing',
      '/sites/0',
      '/sites/1/site',
      '/victims/delayedDeaths/0/note',
      '/victims/delayedDeaths/1',
      '/victims/idpOrigin',
    ]);
  });
});

describe('an id or key that names somebody', () => {
  const id = '2017-09-20-qasabani-house';
  const read = reading({
    ...reportOf(
      { id, persons: [{ name: 'Tayyim Qasabani' }] },
      { id: 'b', relatedIncidents: [{ id }] },
    ),
    publishedTotals: {
      'killed.qasabani': { value: 1, fromIncidents: { count: { id } } },
      sum: { value: 1, fromTotals: { add: ['killed.qasabani'] } },
      other: { value: 1, fromIncidents: { evidence: { who: 'Tayyim Qasabani' } } },
    },
    legalConclusions: [{ scope: { incidents: [id] } }],
  });
  const [unit] = read.units;

  it('is covered wherever it is used', () => {
    expect(unit?.id).toMatch(/^unit-[0-9a-f]{12}$/);
    expect(unit?.texts['/id']).toBe(id);
    expect(read.units[1]?.relatedIncidents[0]?.id).toBe(unit?.id);
    expect(read.figures[0]?.key).toMatch(/^figure-[0-9a-f]{12}$/);
    expect(read.figures[0]?.fromIncidents).toEqual({ count: { id: unit?.id } });
    expect(read.figures[1]?.fromTotals).toEqual({ add: [read.figures[0]?.key] });
    expect(read.conclusions[0]?.scope?.incidents).toEqual([unit?.id]);
    expect(read.findings.map(({ code }) => code)).not.toContain('INCIDENT_UNKNOWN');
    expect(
      read.findings.filter(({ code }) => code === 'NAME_IN_CLEAR_FIELD').map(({ path }) => path),
    ).toEqual(['/incidents/0/id', '/publishedTotals', '/publishedTotals/other/fromIncidents']);
  });

  it('takes a definition that names somebody out of the clear', () => {
    expect(read.figures[2]).toMatchObject({
      fromIncidents: null,
      unknown: { '/fromIncidents': { evidence: { who: 'Tayyim Qasabani' } } },
    });
  });
});
