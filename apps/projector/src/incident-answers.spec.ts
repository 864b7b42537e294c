import { knowerOf } from '#access';
import type { Viewer } from '#access';
import type { EventStore } from '#event-store';
import { fact, HandlingSet, readEvent } from '#events';
import { readOnce } from '#read-side';
import type { IncidentDimension, IncidentFilter } from '#read-side';
import { Dice, fill, Generator, requestOf, Scribe } from '#testing';
import {
  countsOf,
  DIMENSIONS,
  everyIncident,
  PART_OF,
  through,
} from './incident-answers.fixture.js';
import type { Told } from './incident-answers.fixture.js';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

const COMBINATIONS = 200;

/** A lawyer is of some audiences; an auditor of none, which the made-up register never names. */
const viewers: readonly (Viewer | undefined)[] = (['lawyer', 'auditor'] as const)
  .map((role): Viewer | undefined => ({
    memberId: '00000000-0000-4000-8000-00000000000a',
    roles: [role],
    cases: [],
  }))
  .concat(undefined);

/** A filter of one to three dimensions, of values that occur and some that do not, with ranges and flags. */
const filterFrom = (dice: Dice, all: readonly Told[]): IncidentFilter => {
  const filter: Record<string, unknown> = {};
  const notSaid: IncidentDimension[] = [];
  for (let n = dice.between(1, 3); n > 0; n -= 1) {
    const dimension = dice.pick(DIMENSIONS);
    const values = Array.from({ length: dice.between(0, 4) }, () => {
      const own = dice.pick(all).values[dimension];
      const value = own.length === 0 ? undefined : dice.pick(own);
      return (dice.chance(0.5) ? value?.code : value?.printed) ?? value?.printed ?? value?.code;
    }).filter((word) => word !== undefined && word !== null);
    const some = dimension === 'report' || values.length > 0 ? values : ['nowhere'];
    if (dice.chance(0.3)) notSaid.push(dimension);
    if (dice.chance(0.9)) filter[PART_OF[dimension]] = some;
  }
  if (notSaid.length > 0) filter['notSaid'] = notSaid;
  if (dice.chance(0.25))
    filter['occurred'] = {
      ...(dice.chance(0.7)
        ? { from: dice.pick(['2017-09-05', '2017-09', '2017-08', '2018']) }
        : {}),
      ...(dice.chance(0.7)
        ? { to: dice.pick(['2017-09-20', '2017-09', '2017-08-15', '2017']) }
        : {}),
    };
  for (const column of ['killed', 'children', 'women', 'injured'])
    if (dice.chance(0.08))
      filter[column] = {
        ...(dice.chance(0.7) ? { atLeast: dice.between(0, 10) } : {}),
        ...(dice.chance(0.5) ? { atMost: dice.between(5, 40) } : {}),
      };
  if (dice.chance(0.25)) {
    const { row } = dice.pick(all);
    filter['text'] = dice.pick([
      row.settlement ?? 'market',
      `${row.countedUnderPrinted ?? 'isis'} ${row.settlement ?? ''}`,
      'MARKET',
      'barrelbomb',
      'larger 3',
      'airstr',
    ]);
  }
  if (dice.chance(0.05)) filter['withoutToll'] = dice.chance(0.5);
  if (dice.chance(0.1)) filter['massacreByPublisher'] = dice.chance(0.5);
  if (dice.chance(0.2)) filter['asserted'] = dice.pick([null, true, false]);
  if (dice.chance(0.2)) filter['merged'] = true;
  return filter;
};

/** What a filter of the read models takes for a value that a facet shows: the counting rule is shown as yes and no. */
const asked = (dimension: IncidentDimension, shown: string): string =>
  dimension === 'rule' ? ({ yes: 'true', no: 'false' }[shown] ?? shown) : shown;

/** Lays the report from which most incidents were taken under seal, for lawyers. */
const seal = async (store: EventStore): Promise<void> => {
  const events = (await store.readAll(0, 100_000)).map(readEvent);
  const [id = ''] = events.flatMap(({ fact: said }) =>
    said.type === 'ImportStarted' ? [said.data.reportId] : [],
  );
  const stream = `import-${id}`;
  const scribe = new Scribe(id, (bytes) => new Uint8Array(bytes));
  const written = scribe.write(
    [
      fact(HandlingSet, stream, {
        subject: { noun: 'import', id },
        level: 'secret',
        audience: ['lawyer'],
        reason: 'An invented reason.',
      }),
    ],
    { commandId: id, by: 'process:sijil', at: Date.UTC(2027, 0, 1) },
  );
  const revision = events.filter((event) => event.fact.stream === stream).length;
  await store.append([
    requestOf(
      written.map((one) => ({
        ...one,
        revision,
        leaf: one.leaf.replace('"revision":0', `"revision":${revision}`),
      })),
    ),
  ]);
};

describe('the register of incidents, asked', () => {
  let opened: OpenReadModels;
  let position = 0;
  let told: readonly (readonly Told[])[];

  beforeAll(async () => {
    opened = await openReadModels();
    await fill(opened.store, new Generator(20_177), 2_500);
    await seal(opened.store);
    const facts = (await opened.store.readAll(0, 100_000)).flatMap((one) => {
      const read = readOnce(one);
      return 'event' in read ? [read.event] : [];
    });
    position = facts.length;
    const projector = await opened.projector();
    await projector.catchUp(position);
    told = viewers.map((viewer) => everyIncident(facts, viewer));
  });
  afterAll(() => opened.close());

  it('keeps things from some of its readers', () => {
    const [lawyer = 0, auditor = 0, everybody = 0] = told.map(({ length }) => length);
    expect(auditor).toBeLessThan(lawyer);
    expect(lawyer).toBeLessThan(everybody);
    const [fewer = 0, more] = told.map(
      (of) => of.filter(({ row }) => row.reportId === null).length,
    );
    expect(more).toBeGreaterThan(fewer);
  });

  it(`answers ${COMBINATIONS} combinations of filters as the pure fold does: rows, totals, facets, statistics`, async () => {
    const dice = new Dice(42);
    const { incidents, statistics } = opened.models;
    let found = 0;
    for (let n = 0; n < COMBINATIONS; n += 1) {
      const viewer = viewers[n % viewers.length];
      const all = told[n % viewers.length] ?? [];
      const filter = filterFrom(dice, all);
      const at = { position, ...(viewer === undefined ? {} : { knower: knowerOf(viewer) }) };
      const expected = through(all, filter);
      const saying = JSON.stringify({ n, filter });
      const [page, answer, counted] = await Promise.all([
        incidents.list(at, filter, { first: 1_000 }),
        incidents.facets(at, filter, { dimensions: DIMENSIONS, top: 1_000 }),
        statistics.incidents(at, { by: 'party', filter }),
      ]);
      const ids = expected.map(({ row }) => row.incidentId).sort();
      expect([saying, page.rows.map(({ incidentId }) => incidentId).sort()]).toEqual([saying, ids]);
      expect([saying, page.total, answer.total, counted.total.incidents]).toEqual([
        saying,
        ids.length,
        ids.length,
        ids.length,
      ]);
      const dead = expected.reduce((sum, { row }) => sum + (row.killed ?? 0), 0);
      expect([saying, counted.total.killed]).toEqual([saying, dead]);
      for (const { dimension, values, distinct } of answer.facets) {
        const counts = countsOf(through(all, filter, dimension), dimension);
        const shown = new Map(
          values.map(({ code, printed, incidents: of }) => [
            asked(dimension, code ?? printed ?? ''),
            of,
          ]),
        );
        expect([saying, dimension, distinct, shown]).toEqual([
          saying,
          dimension,
          counts.size,
          counts,
        ]);
      }
      found += ids.length > 0 ? 1 : 0;
    }
    // Otherwise it would have proved little.
    expect(found).toBeGreaterThan(COMBINATIONS / 3);
  });
});
