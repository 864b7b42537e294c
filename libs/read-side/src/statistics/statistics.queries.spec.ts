import {
  ActAdded,
  AttributionAsserted,
  EvidenceAdded,
  EvidenceLinked,
  fact,
  IncidentMerged,
  noTraits,
} from '#events';
import type { TollCount } from '#events';
import {
  Generator,
  coded,
  described,
  evidenceAdded,
  importStarted,
  incidentRecorded,
  killed,
  published,
  REPORT,
  tollAsserted,
  uuid,
} from '#testing';
import type { IncidentRow } from '../incident/incident.rows.js';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';

const BY = `member-${uuid(1)}`;

describe('statistics over a made-up register', () => {
  let models: OpenReadModels;
  let rows: readonly IncidentRow[];
  let at = { position: 0 };

  beforeAll(async () => {
    models = await openReadModels();
    for (const written of new Generator(31).take(1_500)) await models.append(written);
    at = { position: await models.project() };
    rows = (await models.models.incidents.list(at, {}, { first: 1_000 })).rows;
  });
  afterAll(() => models.close());

  const sum = (
    of: readonly IncidentRow[],
    what: 'killed' | 'children' | 'unborn' | 'women' | 'injured',
  ) => of.reduce((total, row) => total + (row[what] ?? 0), 0);

  const keyOf: Readonly<
    Record<'party' | 'governorate' | 'control' | 'month', (row: IncidentRow) => string | null>
  > = {
    party: (row) => row.countedUnderCode ?? row.countedUnderPrinted,
    governorate: (row) => row.governorateCode ?? row.governoratePrinted,
    control: (row) => row.controlCountedAs?.join(' + ') ?? null,
    month: (row) => row.month,
  };

  it.each(['party', 'governorate', 'control', 'month'] as const)(
    'by %s add up what the rows say',
    async (by) => {
      const { groups, total, rule, position } = await models.models.statistics.incidents(at, {
        by,
      });
      expect({ rule, position }).toEqual({
        rule: { id: 'snhr-massacre', version: 1 },
        position: at.position,
      });
      const keys = new Set(rows.map(keyOf[by]));
      expect(groups).toHaveLength(keys.size);
      for (const group of groups) {
        const own = rows.filter((row) => keyOf[by](row) === (group.code ?? group.printed));
        expect(group).toMatchObject({
          incidents: own.length,
          massacres: own.filter((row) => row.massacrePublisher === true).length,
          massacresByRule: {
            true: own.filter((row) => row.massacreRule === 'true').length,
            false: own.filter((row) => row.massacreRule === 'false').length,
            undetermined: own.filter((row) => row.massacreRule === 'undetermined').length,
          },
          killed: sum(own, 'killed'),
          children: sum(own, 'children'),
          unborn: sum(own, 'unborn'),
          women: sum(own, 'women'),
          injured: sum(own, 'injured'),
          withoutToll: own.filter((row) => row.killed === null).length,
          notExact: own.filter((row) => (row.killedQualifier ?? 'exact') !== 'exact').length,
          contested: own.filter((row) => row.competingTolls > 0).length,
        });
      }
      expect(total.incidents).toBe(rows.length);
      expect(total.killed).toBe(sum(rows, 'killed'));
    },
  );

  it('count what the filter lets through, and nothing gives noughts', async () => {
    const filter = { massacreByPublisher: true, parties: ['isis'] };
    const listed = await models.models.incidents.list(at, filter, { first: 1_000 });
    const counted = await models.models.statistics.incidents(at, { by: 'party', filter });
    expect(counted.total.incidents).toBe(listed.total);
    expect(counted.total.killed).toBe(sum(listed.rows, 'killed'));
    const nothing = await models.models.statistics.incidents(at, {
      by: 'party',
      filter: { reports: [] },
    });
    expect(nothing).toMatchObject({ groups: [], total: { incidents: 0, killed: 0 } });
  });

  it('give the people by category from the tolls that stand', async () => {
    const { categories } = await models.models.statistics.categories(at);
    const of = (code: string | null, outcome = 'killed') =>
      categories.find((c) => c.outcome === outcome && (c.category?.code ?? null) === code)?.people;
    expect(of(null)).toBe(sum(rows, 'killed'));
    expect(of('children')).toBe(sum(rows, 'children'));
    expect(of('women')).toBe(sum(rows, 'women'));
    expect(of(null, 'injured')).toBe(sum(rows, 'injured'));
    expect(categories.some(({ category }) => category?.code === 'medical')).toBe(true);
  });
});

describe('a report rebuilt from what stands', () => {
  let models: OpenReadModels;
  const [A, B, OTHER] = [uuid(11), uuid(12), uuid(13)];
  const [REPORT_ID, IMPORT] = [uuid(51), uuid(52)];
  const unit = (unitId: string) => ({ importId: IMPORT, unitId, mac: unitId });
  const strike = (n: number, kind: 'strike' | 'site') => ({
    actId: uuid(100 + n),
    sequence: n,
    kind,
    time: n === 1 ? '18:30' : null,
    minutesAfterFirst: n === 1 ? null : 5,
  });
  const injured: TollCount = { outcome: 'injured', category: null, value: 9, qualifier: 'atLeast' };

  beforeAll(async () => {
    models = await openReadModels();
    await models.record(
      BY,
      evidenceAdded(REPORT),
      importStarted(REPORT_ID, IMPORT),
      incidentRecorded(A, {
        acts: [strike(1, 'strike'), strike(2, 'strike')],
        unit: unit('a'),
        described: described({
          means: {
            attackKind: coded('air strike'),
            killingMethods: [],
            platform: { class: coded('fixed-wing'), model: 'SU-24', count: null },
            munitions: [{ kind: coded('missile'), count: 4, qualifier: coded('exact') }],
          },
          facilities: [
            {
              kind: coded('houses'),
              count: 15,
              qualifier: coded('about'),
              basis: coded('narrative'),
            },
          ],
          target: coded('school / IDP shelter', null),
          doubleTap: true,
        }),
      }),
      tollAsserted(
        A,
        uuid(21),
        [killed(12), killed(3, coded('children')), killed(2, coded('childrenMale')), injured],
        {
          traits: { ...noTraits, civilians: true, displaced: true },
        },
      ),
      tollAsserted(A, uuid(22), [killed(7)], { actId: uuid(101) }),
      fact(AttributionAsserted, `incident-${A}`, {
        incidentId: A,
        claimId: uuid(23),
        source: { ...published, section: coded('narrative') },
        actorId: null,
        party: coded('Russian forces', 'russianForces'),
        level: 'party',
        role: 'author',
        language: coded('we believe', 'believed'),
        basis: [],
      }),
      incidentRecorded(B, { unit: unit('b') }),
      // A member's own incident is none of the report's.
      incidentRecorded(OTHER, { source: { kind: 'member', id: uuid(1) } }),
      ...[uuid(71), uuid(72)].flatMap((id, i) => [
        fact(EvidenceAdded, `evidence-${id}`, {
          evidenceId: id,
          kind: coded('witness account'),
          held: false,
          files: [],
          acquisition: { how: coded('described'), at: null },
          supports: [coded('place')],
          dated: '2017-09-12',
          // The second was found by a member.
          ...(i === 0 ? { host: REPORT } : {}),
        }),
        fact(EvidenceLinked, `evidence-${id}`, {
          evidenceId: id,
          linkId: uuid(80 + i),
          incidentId: A,
        }),
      ]),
    );
  });
  afterAll(() => models.close());

  it('says what the report says, in its shape and words', async () => {
    const position = await models.store.head();
    const document = await models.models.statistics.reportDocuments({ position }, REPORT_ID);
    expect(document).toMatchObject({
      position,
      reportId: REPORT_ID,
      key: 'A-REPORT',
      coverage: null,
    });
    expect(document.incidents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(document.incidents[0]).toMatchObject({
      id: 'a',
      incidentId: A,
      date: { value: '2017-09-29', end: null },
      place: { settlement: 'A Town', governorate: 'Idlib' },
      attributedTo: 'Russian forces',
      attributionLanguage: 'we believe',
      countedUnder: null,
      isMassacre: null,
      attackKind: 'air strike',
      targetKind: 'school / IDP shelter',
      platform: { class: 'fixed-wing', model: 'SU-24', count: null },
      munition: [{ kind: 'missile', count: 4, countPrecision: 'exact' }],
      facilitiesDamaged: [{ kind: 'houses', count: 15, countPrecision: 'about' }],
      victims: {
        killed: 12,
        atLeast: null,
        children: 3,
        childrenMale: 2,
        civilians: true,
        idps: true,
        descriptor: 'civilians',
      },
      injured: { count: 9, precision: 'at least' },
      doubleTap: true,
      strikes: [
        { order: 1, time: '18:30', offsetMinutes: null, killed: 7 },
        { order: 2, time: null, offsetMinutes: 5, killed: null },
      ],
      sites: [],
      evidence: [{ type: 'witness account', date: '2017-09-12', supports: ['place'] }],
    });
    expect(document.incidents[1]).toMatchObject({
      id: 'b',
      victims: null,
      injured: null,
      controlAtTime: null,
    });
  });

  it('follows a correction of one toll, and is as before as of before', async () => {
    const before = await models.store.head();
    const after = await models.record(
      BY,
      tollAsserted(A, uuid(29), [killed(13), killed(3, coded('children'))], {
        source: { kind: 'member', id: uuid(1) },
        replaces: uuid(21),
        reason: 'One died later.',
      }),
      fact(ActAdded, `incident-${A}`, {
        incidentId: A,
        act: strike(3, 'site'),
        source: { kind: 'member', id: uuid(1) },
      }),
    );
    const killedAt = async (position: number) => {
      const { incidents } = await models.models.statistics.reportDocuments({ position }, REPORT_ID);
      return incidents[0]?.['victims'];
    };
    expect(await killedAt(after)).toMatchObject({ killed: 13, children: 3 });
    expect(await killedAt(before)).toMatchObject({ killed: 12 });
  });

  it('counts a unit once where it was merged into another of the same report, and still where into a foreign one', async () => {
    const idsAt = async (position: number) =>
      (await models.models.statistics.reportDocuments({ position }, REPORT_ID)).incidents.map(
        ({ id }) => id,
      );
    const merge = (into: string) =>
      fact(IncidentMerged, `incident-${B}`, { incidentId: B, into, reason: 'One event.' });
    expect(await idsAt(await models.record(BY, merge(A)))).toEqual(['a']);
    expect(await idsAt(await models.record(BY, merge(OTHER)))).toEqual(['a', 'b']);
  });

  it('is refused where there is no such report yet', async () => {
    for (const [position, report] of [
      [1, REPORT_ID],
      [await models.store.head(), uuid(99)],
    ] as const)
      await expect(
        models.models.statistics.reportDocuments({ position }, report),
      ).rejects.toMatchObject({ kind: 'not-found', code: 'REPORT_UNKNOWN' });
  });
});
