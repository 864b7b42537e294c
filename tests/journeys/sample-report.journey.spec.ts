import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { reportIdOf } from '#domain';
import { incidentIdOf } from '#reports';
import { byOperator, fillDemo, importReport, reconcile } from '#sijil';
import type { ImportResult } from '#sijil';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

const samples = join(import.meta.dirname, '../../samples/reports');
type Sample = {
  incidents: { id: string; victims: { killed: number }; note?: string | null }[];
} & Record<string, unknown>;

describe('the sample report of 43 massacres', () => {
  let test: TestDesk;
  let first: ImportResult;

  beforeAll(async () => {
    test = await openTestDesk('demo');
    const card = await test.desk.register();
    first = await fillDemo(test.desk, test.operator, card?.id ?? '', () => undefined);
  });
  afterAll(() => test.drop());

  const file = async (name = '2017-09-massacres.json'): Promise<Buffer> =>
    readFile(join(samples, name));
  const take = (bytes: Uint8Array, as: string, dryRun = false): Promise<ImportResult> =>
    importReport(test.desk, test.operator, { name: 'report.json', bytes, as, dryRun });

  it('comes in whole', () => {
    expect(first.incidents).toEqual({ accepted: 43, unchanged: 0, corrected: 0, refused: 0 });
    expect(first.refusals).toEqual([]);
  });

  it('gives its tables back', async () => {
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    const parties = await test.desk.readModels.statistics.incidents(at, { by: 'party' });
    expect(
      Object.fromEntries(
        parties.groups.map((g) => [
          g.printed,
          [g.massacres, g.killed, g.children + g.unborn, g.women],
        ]),
      ),
    ).toEqual({
      'Syrian regime forces': [18, 177, 53, 37],
      'Russian forces': [14, 152, 46, 29],
      ISIS: [1, 5, 3, 1],
      'International coalition forces': [10, 96, 37, 18],
    });
    expect([
      parties.total.massacres,
      parties.total.killed,
      parties.total.children + parties.total.unborn,
      parties.total.women,
    ]).toEqual([43, 430, 139, 85]);
    const places = await test.desk.readModels.statistics.incidents(at, { by: 'governorate' });
    expect(Object.fromEntries(places.groups.map((g) => [g.printed, g.massacres]))).toEqual({
      'Deir Ez-Zour': 24,
      Raqqa: 6,
      Idlib: 6,
      Hama: 2,
      'Damascus suburbs': 2,
      Aleppo: 1,
      Homs: 1,
      Hasaka: 1,
    });
  });

  it('has its conclusions in law as its claims, with what the tool flags of each', async () => {
    const { readModels } = test.desk;
    const at = await readModels.snapshot({ projections: ['reports'] });
    const report = await readModels.reports.byKey(at, 'S17');
    const all = await readModels.reports.conclusions(at, [report?.reportId ?? '']);
    const drawn = [...all.values()].flat().filter(({ kind }) => kind === 'conclusion');
    expect(drawn.length).toBeGreaterThan(5);
    for (const { tool } of drawn) expect(tool).toMatch(/^sijil-law-citations\/\d+$/);
    const pleaded = drawn.find(({ citation }) => citation === 'non-international armed conflict');
    expect(pleaded?.readings).toEqual([
      {
        canonical: ['Article 8(2)(c)', 'Article 8(2)(e)'],
        flags: ['ELEMENTS_NOT_ENUMERATED', 'NO_PINPOINT'],
        suggestions: [],
      },
    ]);
    const open = await readModels.reports.findings(at, [report?.reportId ?? '']);
    expect([...open.values()].flat().map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ELEMENTS_NOT_ENUMERATED', 'NO_NIAC_CRIME_IN_STATUTE', 'NEGATED']),
    );
  });

  it('is wrong in one figure, and only there', async () => {
    const { verdicts } = await reconcile(test.desk, 'S17');
    const wrong = verdicts.filter(({ verdict }) => verdict === 'mismatch' || verdict === 'partial');
    expect(wrong).toMatchObject([
      { key: 'killed.womenAndChildrenPercent', published: 53, computed: 52, exact: 52.1 },
    ]);
    expect(verdicts.filter(({ verdict }) => verdict === 'match')).toHaveLength(41);
    expect(
      verdicts.filter(({ verdict }) => verdict === 'not-enumerated').map(({ key }) => key),
    ).toEqual(expect.arrayContaining(['year.massacres', 'context.forciblyDisappeared']));
  });

  it('shows the readings that make its figures agree', () => {
    const codes = new Set(first.findings.map(({ code }) => code));
    for (const code of [
      'COUNTED_UNDER_ANOTHER',
      'UNBORN_IN_TOLL',
      'CONTROL_COUNTED_DIFFERENTLY',
      'COMPETING_COUNTS',
    ])
      expect(codes).toContain(code);
  });

  it('is taken in once, however often it is given', async () => {
    const before = await test.desk.store.head();
    const again = await take(await file(), 'S17');
    expect(again.incidents).toEqual({ accepted: 0, unchanged: 43, corrected: 0, refused: 0 });
    expect(await test.desk.store.head()).toBe(before);
  });

  it('changes figure and verdict when a member corrects a toll, and not as of before', async () => {
    const before = await test.desk.store.head();
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    const list = await test.desk.readModels.incidents.list(at, {}, { first: 100 });
    const incident = list.rows.find(({ unitId }) => unitId === '2017-09-29-armanaz');
    const claims = await test.desk.readModels.incidents.claims(
      at,
      [incident?.incidentId ?? ''],
      ['toll'],
    );
    const toll = claims
      .get(incident?.incidentId ?? '')
      ?.find(({ source }) => source.kind === 'publication');
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, randomUUID()),
      steps: [
        {
          kind: 'CorrectToll',
          data: {
            incidentId: incident?.incidentId,
            claimId: toll?.claimId,
            counts: [{ outcome: 'killed', category: null, value: 40, qualifier: 'exact' }],
            reason: 'A list of names was checked.',
          },
        },
      ],
    });
    await test.desk.catchUp();
    const now = (await reconcile(test.desk, 'S17')).verdicts.find(
      ({ key }) => key === 'killed.total',
    );
    expect(now).toMatchObject({ published: 430, computed: 431, verdict: 'mismatch' });
    const then = (await reconcile(test.desk, 'S17', { position: before })).verdicts.find(
      ({ key }) => key === 'killed.total',
    );
    expect(then).toMatchObject({ published: 430, computed: 430, verdict: 'match' });
  });

  it('keeps what a member corrected when the publisher changes its mind, and says so', async () => {
    const changed = JSON.parse((await file()).toString()) as Sample;
    const armanaz = changed.incidents.find(({ id }) => id === '2017-09-29-armanaz');
    const other = changed.incidents.find(({ id }) => id === '2017-09-13-mathloun');
    if (!armanaz || !other) throw new Error('The sample has changed.');
    armanaz.victims.killed = 38;
    other.victims.killed = 7;
    const gone = changed.incidents.pop();
    const result = await take(Buffer.from(JSON.stringify(changed)), 'S17');
    expect(result.refusals).toEqual([]);
    expect(result.incidents).toEqual({ accepted: 0, unchanged: 40, corrected: 2, refused: 0 });
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'CORRECTED_SINCE' }));
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'UNIT_VANISHED' }));
    await test.desk.catchUp();
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    const rows = (await test.desk.readModels.incidents.list(at, { asserted: null }, { first: 100 }))
      .rows;
    const killed = (unit: string): unknown => rows.find(({ unitId }) => unitId === unit)?.killed;
    expect(killed('2017-09-29-armanaz')).toBe(40);
    expect(killed('2017-09-13-mathloun')).toBe(7);
    expect(rows.find(({ unitId }) => unitId === gone?.id)?.asserted).toBe(false);
  });

  it('goes back to the first version without losing anything', async () => {
    const result = await take(await file(), 'S17');
    expect(result.incidents).toEqual({ accepted: 0, unchanged: 40, corrected: 3, refused: 0 });
    expect(result.refusals).toEqual([]);
    await test.desk.catchUp();
    const killed = (await reconcile(test.desk, 'S17')).verdicts.find(
      ({ key }) => key === 'killed.total',
    );
    expect(killed).toMatchObject({ computed: 431 });
  });

  it('is rehearsed by a dry run that writes nothing', async () => {
    const before = await test.desk.store.head();
    const rehearsed = await take(await file('2016-06-al-qouriyah.json'), 'K16', true);
    expect(rehearsed.incidents.accepted).toBe(1);
    expect(await test.desk.store.head()).toBe(before);
  });

  it.each([
    ['2016-06-al-qouriyah.json', 'K16', 1, 'killed.total', []],
    // The totals of the press release give the women of one party alone.
    ['2023-10-qarqour.json', 'Q23', 2, 'qarqour.children', ['period.killed.women']],
  ])('has a companion in %s', async (name, key, units, figure, wrong) => {
    const result = await take(await file(name), key);
    expect(result.incidents).toEqual({ accepted: units, unchanged: 0, corrected: 0, refused: 0 });
    await test.desk.catchUp();
    const { verdicts } = await reconcile(test.desk, key);
    expect(verdicts.find((verdict) => verdict.key === figure)).toMatchObject({ verdict: 'match' });
    expect(verdicts.filter(({ verdict }) => verdict === 'mismatch').map((v) => v.key)).toEqual(
      wrong,
    );
  });

  // Last of all: nothing above may find it.
  it('comes in once, whatever was done with its incidents since', async () => {
    const [card, reportId] = [await test.desk.register(), reportIdOf('S17')];
    const [commandId, evidenceId] = [randomUUID(), randomUUID()];
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, commandId),
      steps: [
        {
          kind: 'AddEvidence',
          data: {
            evidenceId,
            kind: { code: null, printed: 'note' },
            held: false,
            files: [],
            acquisition: { how: { code: null, printed: 'invented for a test' }, at: null },
            supports: [],
          },
        },
        {
          kind: 'LinkEvidence',
          data: { evidenceId, incidentId: incidentIdOf({ reportId }, '2017-09-29-armanaz') },
        },
      ],
    });
    await test.desk.catchUp();
    const before = await test.desk.store.head();
    await fillDemo(test.desk, test.operator, card?.id ?? '', () => undefined);
    expect(await test.desk.store.head()).toBe(before);
  });
});
