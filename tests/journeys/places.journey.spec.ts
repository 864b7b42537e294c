import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#kernel';
import { readPack } from '#places';
import type { Gazetteer } from '#places';
import { acceptPlace, acceptWhatIsExact, importReport, openPlaces, reviewPlaces } from '#sijil';
import type { OpenPlace } from '#sijil';
import { printedNames, smallPack } from '#testing';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

const REPORT = join(import.meta.dirname, '../../samples/reports/2017-09-massacres.json');

describe('the places of the sample report', () => {
  let test: TestDesk;
  let gazetteer: Gazetteer;

  const open = async (): Promise<readonly OpenPlace[]> => {
    await test.desk.catchUp();
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    const found: OpenPlace[] = [];
    for await (const places of openPlaces(test.desk, gazetteer, at, 3)) found.push(...places);
    return found;
  };
  const called = (places: readonly OpenPlace[], name: string): readonly OpenPlace[] =>
    places.filter(({ sought }) => sought.names[0] === name);
  const held = async (incidentId: string) => {
    await test.desk.catchUp();
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    return (await test.desk.readModels.incidents.places(at, [incidentId])).get(incidentId);
  };

  beforeAll(async () => {
    test = await openTestDesk();
    gazetteer = await readPack(await smallPack());
    const bytes = await readFile(REPORT);
    await importReport(test.desk, test.operator, {
      name: 'report.json',
      bytes,
      as: 'S17',
      dryRun: false,
    });
  }, 120_000);
  afterAll(() => test.drop());

  it('are all open, each with the place that is meant before the others', async () => {
    const places = await open();
    expect(places).toHaveLength(43);
    for (const { printed, codes } of printedNames)
      for (const { proposals } of called(places, printed))
        expect([printed, codes.includes(proposals[0]?.place.code ?? '')]).toEqual([printed, true]);
  });

  it('are reviewed part by part, each of them once, up to where there are no more', async () => {
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    const parts: (readonly OpenPlace[])[] = [];
    for (let after: string | undefined, more = true; more && parts.length < 9;) {
      const { places, next } = await reviewPlaces(test.desk, gazetteer, at, { first: 10, after });
      parts.push(places);
      more = next !== null;
      after = next ?? undefined;
    }
    expect(parts.map(({ length }) => length)).toEqual([10, 10, 10, 10, 3]);
    expect(parts.flat()).toEqual(await open());
    const { next } = await reviewPlaces(test.desk, gazetteer, at, { first: 43 });
    expect(next).toBeNull();
  });

  it('are recorded by the tool where they are beyond doubt, under its own name, once', async () => {
    const recorded = await acceptWhatIsExact(test.desk, gazetteer);
    expect(recorded.length).toBeGreaterThan(20);
    for (const { printed, code } of recorded)
      expect(printedNames.find((one) => one.printed === printed)?.codes).toContain(code);
    const [first] = recorded;
    expect(await held(first?.incidentId ?? '')).toMatchObject({
      by: 'process:places',
      gazetteer: gazetteer.label,
      printed: first?.printed,
      proposal: { tool: 'sijil-places/1', score: 1000, exact: true, unique: true },
    });
    expect(await acceptWhatIsExact(test.desk, gazetteer)).toEqual([]);
    const left = await open();
    expect(left).toHaveLength(43 - recorded.length);
    expect(called(left, 'al Sabha')).toHaveLength(1);
  });

  it('are learned from what a member accepts, and from nothing else', async () => {
    const [one, another] = called(await open(), 'al Boulayl');
    expect(one?.proposals[0]).toMatchObject({ place: { code: 'C5126' }, learned: 0 });
    const wish = { incidentId: one?.incidentId ?? '', code: 'C5127' };
    await acceptPlace(test.desk, gazetteer, wish);
    expect(await held(wish.incidentId)).toMatchObject({
      by: `member-${test.operator.memberId}`,
      printed: 'al Boulayl',
      code: 'C5127',
    });
    const taught = called(await open(), 'al Boulayl');
    expect(taught.map(({ incidentId }) => incidentId)).toContain(another?.incidentId);
    for (const { proposals } of taught)
      expect(proposals[0]).toMatchObject({ place: { code: 'C5127' }, learned: 1 });
    expect(called(await open(), 'al Sabha')[0]?.proposals[0]?.learned).toBe(0);
  });

  it('are unlearned by a change of mind, which wants a reason', async () => {
    const at = await test.desk.readModels.snapshot({ projections: ['incidents'] });
    const learned = await test.desk.readModels.incidents.learnedPlaces(at, ['bulail', 'bulil']);
    const [choice] = [...learned.values()].flat();
    const wish = { incidentId: choice?.incidentId ?? '', code: 'C5126' };
    await expect(acceptPlace(test.desk, gazetteer, wish)).rejects.toMatchObject({
      code: 'REASON_MISSING',
    });
    await acceptPlace(test.desk, gazetteer, { ...wish, reason: 'The village, not the town.' });
    for (const { proposals } of called(await open(), 'al Boulayl'))
      expect(proposals[0]).toMatchObject({ place: { code: 'C5126' }, learned: 1 });
  });

  it('are refused where the gazetteer has no such place', async () => {
    const [one] = await open();
    const refused = acceptPlace(test.desk, gazetteer, {
      incidentId: one?.incidentId ?? '',
      code: 'C0',
    });
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({ code: 'PLACE_CODE_UNKNOWN', path: '/code' });
  });
});
