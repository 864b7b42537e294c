import type { RefusalKind } from '#kernel';
import { Refusal } from '#kernel';
import { readReport } from './report.reading.js';
import { fileRefusalCodes, partRefusalCodes } from './refusal-codes.js';
import { bytesOf, reading, reportOf, sampleBytes, sampleJson } from './sample-reports.fixture.js';
import type { Loose } from './sample-reports.fixture.js';

const refusalOf = (bytes: Uint8Array): { kind: RefusalKind; code: string; path: string } => {
  try {
    readReport(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.toJSON();
    throw error;
  }
  throw new Error('The file was taken in.');
};

const text = (source: string): Uint8Array => Buffer.from(source, 'utf8');
const listOf = (source: string): Uint8Array => text(`{"incidents": [${source}]}`);

describe('a file that cannot be relied on is refused whole', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', text(''), 'NOT_JSON', ''],
    ['blanks', text(' \n '), 'NOT_JSON', ''],
    ['half of a file', sampleBytes('2023-10-qarqour').slice(0, 5000), 'NOT_JSON', ''],
    ['words', text('massacres of September'), 'NOT_JSON', ''],
    ['a comma too many', listOf('{"id": "a",}'), 'NOT_JSON', ''],
    ['single quotes', text("{'incidents': []}"), 'NOT_JSON', ''],
    ['a comment', text('{"incidents": [] /* none */}'), 'NOT_JSON', ''],
    ['two values', text('{"incidents": []} {}'), 'NOT_JSON', ''],
    ['not a number', listOf('{"id": "a", "n": NaN}'), 'NOT_JSON', ''],
    ['a bare line break in a text', listOf('{"id": "a\nb"}'), 'NOT_JSON', ''],
    ['Latin-1', Buffer.from('{"incidents": ["Qal\u00e9"]}', 'latin1'), 'NOT_UTF8', ''],
    ['UTF-16', Buffer.from('{"incidents": []}', 'utf16le').subarray(1), 'NOT_JSON', ''],
    ['a surrogate in UTF-8', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'NOT_UTF8', ''],
    ['a list', text('[]'), 'NOT_AN_OBJECT', ''],
    ['null', text('null'), 'NOT_AN_OBJECT', ''],
    ['a text', text('"incidents"'), 'NOT_AN_OBJECT', ''],
    ['a number', text('43'), 'NOT_AN_OBJECT', ''],
    ['no incidents', text('{"report": {}}'), 'NO_INCIDENTS', '/incidents'],
    ['incidents as an object', text('{"incidents": {}}'), 'NO_INCIDENTS', '/incidents'],
    ['incidents as null', text('{"incidents": null}'), 'NO_INCIDENTS', '/incidents'],
    [
      'incidents that are only inherited',
      text('{"__proto__": {"incidents": []}}'),
      'NO_INCIDENTS',
      '/incidents',
    ],
    [
      'a key twice at the top',
      text('{"incidents": [], "incidents": []}'),
      'DUPLICATE_KEY',
      '/incidents',
    ],
    [
      'a toll twice',
      listOf('{"id": "a", "victims": {"killed": 5, "killed": 6}}'),
      'DUPLICATE_KEY',
      '/incidents/0/victims/killed',
    ],
    [
      'a key twice, once in escapes',
      listOf('{"id": "a", "note": "x", "n\\u006fte": "y"}'),
      'DUPLICATE_KEY',
      '/incidents/0/note',
    ],
    [
      'a key twice that names a person',
      listOf('{"id": "a", "persons": [{"name": "Tayyim Qasabani"}], "Qasabani": 1, "Qasabani": 2}'),
      'DUPLICATE_KEY',
      '/incidents/0',
    ],
    ['a deep nest', text('['.repeat(100)), 'JSON_TOO_DEEP', ''],
    [
      'a deep nest in an incident',
      listOf(`{"id": "a", "x": ${'['.repeat(80)}${']'.repeat(80)}}`),
      'JSON_TOO_DEEP',
      '/incidents/0',
    ],
    ['more than 64 MiB', new Uint8Array(64 * 1024 * 1024 + 1), 'FILE_TOO_LARGE', ''],
    [
      'too many incidents',
      listOf(Array.from({ length: 100_001 }, () => '0').join(',')),
      'TOO_MANY_INCIDENTS',
      '/incidents',
    ],
  ])('%s', (_, bytes, code, path) => {
    expect(refusalOf(bytes)).toMatchObject({ kind: 'invalid', code, path });
    expect(fileRefusalCodes).toHaveProperty(code);
  });
});

/** The first incident of a sample with one thing changed. */
const changed = (change: (incident: Loose) => void): object => {
  const [incident] = sampleJson('2016-06-al-qouriyah')['incidents'] as unknown as [Loose];
  change(incident);
  return incident;
};
const set = (path: string, value: unknown): object =>
  changed((incident) => {
    const keys = path.split('/').slice(1);
    const last = keys.pop() ?? '';
    const holder = keys.reduce<Loose>(
      (at, key) => (at as Record<string, Loose>)[key] as Loose,
      incident,
    );
    (holder as Record<string, unknown>)[last] = value;
  });

const good = { id: 'good' };
const LONG = 'x'.repeat(16 * 1024 + 1);

describe('an incident that cannot be is refused alone', () => {
  it.each<[string, unknown, string, string]>([
    ['a text', 'killed 5', 'WRONG_TYPE', ''],
    ['a number', 5, 'WRONG_TYPE', ''],
    ['null', null, 'WRONG_TYPE', ''],
    ['a list', [], 'WRONG_TYPE', ''],
    ['no id', {}, 'ID_MISSING', '/id'],
    ['a null id', { id: null }, 'ID_MISSING', '/id'],
    ['an empty id', { id: '' }, 'ID_MISSING', '/id'],
    ['a blank id', { id: ' \t' }, 'ID_MISSING', '/id'],
    ['an overlong id', { id: 'a'.repeat(201) }, 'ID_TOO_LONG', '/id'],
    ['a very overlong id', { id: LONG }, 'ID_TOO_LONG', '/id'],
    ['an id that is a number', { id: 7 }, 'WRONG_TYPE', '/id'],
    ['the id of another', { id: 'good' }, 'ID_DUPLICATE', '/id'],
    ['a NUL in its id', { id: 'a\0b' }, 'TEXT_HAS_NUL', '/id'],
    ['half a character in its id', { id: 'a\ud800' }, 'TEXT_BROKEN', '/id'],
    ['a day that is not', set('/date/value', '2017-02-30'), 'NO_SUCH_DATE', '/date/value'],
    ['a month that is not', set('/date/value', '2017-13'), 'NO_SUCH_DATE', '/date/value'],
    ['a leap day out of turn', set('/date/value', '2017-02-29'), 'NO_SUCH_DATE', '/date/value'],
    ['a date in words', set('/date/value', 'late June'), 'NO_SUCH_DATE', '/date/value'],
    ['a date the other way round', set('/date/value', '25/06/2016'), 'NO_SUCH_DATE', '/date/value'],
    ['a date with a time', set('/date/end', '2016-06-25T10:00'), 'NO_SUCH_DATE', '/date/end'],
    ['a date that is a number', set('/date/value', 20160625), 'WRONG_TYPE', '/date/value'],
    [
      'a confirmation on no day',
      set('/reportingPeriod/confirmedOn', '2016-06-31'),
      'NO_SUCH_DATE',
      '/reportingPeriod/confirmedOn',
    ],
    [
      'evidence of no day',
      set('/evidence/1/date', '2016-00-10'),
      'NO_SUCH_DATE',
      '/evidence/1/date',
    ],
    ['an hour that is not', set('/date/time', '24:00'), 'NO_SUCH_TIME', '/date/time'],
    ['a minute that is not', set('/date/time', '12:60'), 'NO_SUCH_TIME', '/date/time'],
    [
      'a time in words',
      set('/timesReported/0/time', 'noon'),
      'NO_SUCH_TIME',
      '/timesReported/0/time',
    ],
    ['a time of a strike', set('/strikes/0/time', '7:5'), 'NO_SUCH_TIME', '/strikes/0/time'],
    ['a negative toll', set('/victims/killed', -1), 'NEGATIVE_COUNT', '/victims/killed'],
    [
      'a fraction of a person',
      set('/victims/children', 0.5),
      'NOT_A_WHOLE_NUMBER',
      '/victims/children',
    ],
    ['over a million', set('/victims/killed', 1_000_001), 'COUNT_TOO_LARGE', '/victims/killed'],
    [
      'over a million of a new kind',
      set('/victims/elderly', 1_000_001),
      'COUNT_TOO_LARGE',
      '/victims/elderly',
    ],
    ['a toll in words', set('/victims/killed', 'sixty-two'), 'WRONG_TYPE', '/victims/killed'],
    ['a toll that is true', set('/victims/killed', true), 'WRONG_TYPE', '/victims/killed'],
    ['victims as a number', set('/victims', 62), 'WRONG_TYPE', '/victims'],
    ['victims as a list', set('/victims', [62]), 'WRONG_TYPE', '/victims'],
    ['negative injured', set('/injured/count', -3), 'NEGATIVE_COUNT', '/injured/count'],
    [
      'a negative count of evidence',
      set('/evidence/0/figures', { killed: -1 }),
      'NEGATIVE_COUNT',
      '/evidence/0/figures/killed',
    ],
    [
      'missiles by halves',
      set('/munition/0/count', 1.5),
      'NOT_A_WHOLE_NUMBER',
      '/munition/0/count',
    ],
    [
      'too many houses',
      set('/facilitiesDamaged/0/count', 5e6),
      'COUNT_TOO_LARGE',
      '/facilitiesDamaged/0/count',
    ],
    ['a flag that is a text', set('/isMassacre', 'yes'), 'WRONG_TYPE', '/isMassacre'],
    ['a double tap that is a number', set('/doubleTap', 1), 'WRONG_TYPE', '/doubleTap'],
    [
      'a party that is a list',
      set('/attributedTo', ['Russian forces']),
      'WRONG_TYPE',
      '/attributedTo',
    ],
    [
      'a party within claims',
      set('/attributionClaims/2/party', 4),
      'WRONG_TYPE',
      '/attributionClaims/2/party',
    ],
    ['claims as an object', set('/attributionClaims', {}), 'WRONG_TYPE', '/attributionClaims'],
    [
      'a claim as a text',
      set('/attributionClaims/1', 'stated'),
      'WRONG_TYPE',
      '/attributionClaims/1',
    ],
    ['evidence as a text', set('/evidence', 'video'), 'WRONG_TYPE', '/evidence'],
    ['a place as a text', set('/place', 'Al Qouriyah'), 'WRONG_TYPE', '/place'],
    ['a settlement as a number', set('/place/settlement', 12), 'WRONG_TYPE', '/place/settlement'],
    ['a note that is a number', set('/note', 12), 'WRONG_TYPE', '/note'],
    ['a summary that is an object', set('/summary', {}), 'WRONG_TYPE', '/summary'],
    ['a name that is a number', set('/persons/0/name', 7), 'WRONG_TYPE', '/persons/0/name'],
    ['line 0', set('/sourceLine', [0]), 'NO_SUCH_LINE', '/sourceLine/0'],
    ['a negative line', set('/sourceLine', [-4]), 'NEGATIVE_COUNT', '/sourceLine/0'],
    ['lines in words', set('/sourceLine', 'line 34'), 'WRONG_TYPE', '/sourceLine'],
    ['a NUL in a note', set('/note', 'a\0b'), 'TEXT_HAS_NUL', '/note'],
    [
      'a NUL deep within',
      set('/evidence/0/conflicts', ['fine', 'a\0b']),
      'TEXT_HAS_NUL',
      '/evidence/0/conflicts/1',
    ],
    [
      'a NUL in an unknown field',
      set('/weather', { sky: ['\0'] }),
      'TEXT_HAS_NUL',
      '/weather/sky/0',
    ],
    ['a NUL in an unknown key', set('/weather', { 'a\0': 1 }), 'TEXT_HAS_NUL', '/weather'],
    ['half a character', set('/summary', 'jet\udc00s'), 'TEXT_BROKEN', '/summary'],
    [
      'half a character in a place',
      set('/place/settlement', '\ud83d'),
      'TEXT_BROKEN',
      '/place/settlement',
    ],
    ['a text over 16 KiB', set('/note', LONG), 'TEXT_TOO_LONG', '/note'],
    ['a text over 16 KiB in UTF-8 alone', set('/note', 'ق'.repeat(8200)), 'TEXT_TOO_LONG', '/note'],
    ['a number beyond keeping', set('/serial', 2 ** 60), 'NUMBER_OUT_OF_RANGE', '/serial'],
    [
      'an endless list',
      set(
        '/sourceLine',
        Array.from({ length: 10_001 }, () => 1),
      ),
      'LIST_TOO_LONG',
      '/sourceLine',
    ],
    ['a NUL beside a key that names a person', set('/notesOfSindiyan', ['\0']), 'TEXT_HAS_NUL', ''],
  ])('%s', (_, incident, code, at) => {
    const { units, refusals } = reading({ incidents: [good, incident, { id: 'last' }] });
    expect(units.map(({ id }) => id)).toEqual(['good', 'last']);
    expect(refusals).toEqual([
      expect.objectContaining({ of: 'incident', code, path: `/incidents/1${at}` }),
    ]);
    expect(refusals[0]?.message).toMatch(/^[A-Z][^\0]+\.$/);
    expect(partRefusalCodes).toHaveProperty(code);
  });

  it('a number that is infinite', () => {
    const { refusals } = readReport(listOf('{"id": "a", "n": 1e999}'));
    expect(refusals).toMatchObject([
      { code: 'NUMBER_OUT_OF_RANGE', path: '/incidents/0/n', unit: 'a' },
    ]);
  });

  it('names the incident where its id can be named', () => {
    const { refusals } = reading({ incidents: [set('/victims/killed', -1), { id: 'a\0b' }] });
    expect(refusals.map(({ unit }) => unit)).toEqual(['2016-06-25-al-qouriyah-al-taes', undefined]);
  });

  it('keeps its id from those after it, though it is refused itself', () => {
    const { units, refusals } = reading({ incidents: [{ id: 'a', note: 5 }, { id: 'a' }] });
    expect(units).toEqual([]);
    expect(refusals.map(({ code }) => code)).toEqual(['WRONG_TYPE', 'ID_DUPLICATE']);
  });

  it('leaves no finding behind', () => {
    const { findings } = reading({
      incidents: [{ id: 'a', weather: 'fine', date: { value: '2017-02-30' } }],
    });
    expect(findings).toEqual([]);
  });
});

describe('whatever else of a file cannot be is refused alone', () => {
  const figures = (publishedTotals: unknown): object => ({ incidents: [good], publishedTotals });
  it.each<[string, object, string, string, string]>([
    ['figures as a list', figures([]), 'report', 'WRONG_TYPE', '/publishedTotals'],
    [
      'a figure as a number',
      figures({ 'killed.total': 5 }),
      'figure',
      'WRONG_TYPE',
      '/publishedTotals/killed.total',
    ],
    [
      'a figure without a value',
      figures({ a: {} }),
      'figure',
      'FIGURE_WITHOUT_VALUE',
      '/publishedTotals/a/value',
    ],
    [
      'a figure in words',
      figures({ a: { value: 'ten' } }),
      'figure',
      'WRONG_TYPE',
      '/publishedTotals/a/value',
    ],
    [
      'a negative figure',
      figures({ a: { value: -1 } }),
      'figure',
      'NEGATIVE_COUNT',
      '/publishedTotals/a/value',
    ],
    [
      'a huge figure',
      figures({ a: { value: 1e11 } }),
      'figure',
      'COUNT_TOO_LARGE',
      '/publishedTotals/a/value',
    ],
    [
      'a unit that is a number',
      figures({ a: { value: 1, unit: 3 } }),
      'figure',
      'WRONG_TYPE',
      '/publishedTotals/a/unit',
    ],
    [
      'lines of a figure',
      figures({ a: { value: 1, lines: [0] } }),
      'figure',
      'NO_SUCH_LINE',
      '/publishedTotals/a/lines/0',
    ],
    [
      'a NUL in a definition',
      figures({ a: { value: 1, fromIncidents: { count: { id: '\0' } } } }),
      'figure',
      'TEXT_HAS_NUL',
      '/publishedTotals/a/fromIncidents/count/id',
    ],
    ['an empty key', figures({ ' ': { value: 1 } }), 'figure', 'KEY_UNUSABLE', '/publishedTotals'],
    [
      'a key with a NUL',
      figures({ 'a\0': { value: 1 } }),
      'figure',
      'KEY_UNUSABLE',
      '/publishedTotals',
    ],
    [
      'a report as a text',
      { incidents: [good], report: 'September' },
      'report',
      'WRONG_TYPE',
      '/report',
    ],
    [
      'a publication on no day',
      { incidents: [good], report: { published: '2017-09-31' } },
      'report',
      'NO_SUCH_DATE',
      '/report/published',
    ],
    [
      'a title as a number',
      { incidents: [good], report: { title: 1 } },
      'report',
      'WRONG_TYPE',
      '/report/title',
    ],
    [
      'a period as a text',
      { incidents: [good], report: { period: '2017-09' } },
      'report',
      'WRONG_TYPE',
      '/report/period',
    ],
    [
      'an unknown field that is broken',
      { incidents: [good], colophon: ['\0'] },
      'report',
      'TEXT_HAS_NUL',
      '/colophon/0',
    ],
    [
      'conclusions as an object',
      { incidents: [good], legalConclusions: {} },
      'report',
      'WRONG_TYPE',
      '/legalConclusions',
    ],
    [
      'a conclusion as a text',
      { incidents: [good], legalConclusions: ['war crimes'] },
      'conclusion',
      'WRONG_TYPE',
      '/legalConclusions/0',
    ],
    [
      'the lines of a conclusion',
      { incidents: [good], legalConclusions: [{ lines: 'x' }] },
      'conclusion',
      'WRONG_TYPE',
      '/legalConclusions/0/lines',
    ],
    [
      'denials as a text',
      { incidents: [good], denials: 'none' },
      'report',
      'WRONG_TYPE',
      '/denials',
    ],
    [
      'a broken statement',
      { incidents: [good], thirdPartyStatements: ['\ud800'] },
      'statement',
      'TEXT_BROKEN',
      '/thirdPartyStatements/0',
    ],
  ])('%s', (_, file, of, code, path) => {
    const { units, refusals } = reading(file);
    expect(units).toHaveLength(1);
    expect(refusals).toEqual([expect.objectContaining({ of, code, path })]);
    expect(partRefusalCodes).toHaveProperty(code);
  });

  it('while the other figures go on', () => {
    const { figures: read } = reading(figures({ a: { value: -1 }, b: { value: 2 } }));
    expect(read.map(({ key }) => key)).toEqual(['b']);
  });
});

describe('what is absent or null', () => {
  it('is not said, and never refused', () => {
    const nulls = (json: unknown): unknown => {
      if (Array.isArray(json)) return json.map(nulls);
      if (typeof json !== 'object' || json === null) return null;
      return Object.fromEntries(Object.entries(json).map(([key, held]) => [key, nulls(held)]));
    };
    const [incident] = sampleJson('2016-06-al-qouriyah')['incidents'] as unknown as [Loose];
    for (const empty of [{}, nulls(incident) as object]) {
      const { units, refusals } = reading(reportOf({ ...empty, id: 'a' }));
      expect(refusals).toEqual([]);
      expect(units).toHaveLength(1);
    }
    for (const key of Object.keys(incident).filter((k) => k !== 'id'))
      expect(reading(reportOf({ ...(incident as object), [key]: null })).refusals).toEqual([]);
    expect(readReport(bytesOf({ incidents: [] }))).toMatchObject({
      units: [],
      refusals: [],
      findings: [],
    });
    expect(readReport(Buffer.from('\ufeff{"incidents": []}'))).toMatchObject({ units: [] });
  });
});
