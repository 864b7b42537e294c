import { setTimeout as sleep } from 'node:timers/promises';
import { readEvent } from '#events';
import { PostgresEventStore } from '#event-store';
import { PROJECTION_NAMES, projections } from '#read-side';
import type { Halt, Projection, ProjectionName } from '#read-side';
import { execute, fill, Generator, requestOf } from '#testing';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(120_000);

const opened: OpenReadModels[] = [];
const open = async (...args: Parameters<typeof openReadModels>): Promise<OpenReadModels> => {
  const models = await openReadModels(...args);
  opened.push(models);
  return models;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((models) => models.close()));
});

/** Every row must be the same once all are dropped and built anew in one go. */
const expectSameInOneGo = async (live: OpenReadModels): Promise<void> => {
  const before = await live.dump();
  const projector = await live.projector();
  await projector.rebuild(PROJECTION_NAMES);
  expect(await live.dump()).toEqual(before);
};

/** All projections, one of them replaced. */
const replacing = (name: ProjectionName, change: (of: Projection) => Projection): Projection[] =>
  projections.map((one) => (one.name === name ? change(one) : one));

/** A projection that cannot bear one event. */
const poisoned =
  (position: number): ((of: Projection) => Projection) =>
  (of) => ({
    ...of,
    hear: (event) => {
      if (event.position === position) throw new Error('a witness called Nobody At All');
      return of.hear(event);
    },
  });

describe('following the register', () => {
  it('leaves the same rows, version for version, whether facts come one by one or all at once', async () => {
    const live = await open();
    const projector = await live.projector({ batch: 13 });
    const stop = new AbortController();
    const running = projector.run(stop.signal);
    const made = new Generator(3);
    for (let i = 0; i < 60; i += 1) {
      for (const written of made.take(1 + ((i * 7) % 23)))
        await live.store.append([requestOf(written)]);
      if (i % 3 === 0) await sleep(5);
    }
    const head = await live.store.head();
    await live.models.waitFor(
      head,
      projections.map(({ name }) => name),
      100_000,
    );
    stop.abort();
    await running;

    expect(head).toBeGreaterThan(600);
    await expectSameInOneGo(live);
  });

  it('builds a projection anew, to the same rows, while the others go on', async () => {
    const live = await open();
    await fill(live.store, new Generator(4), 700);
    const projector = await live.projector({ batch: 100 });
    await projector.catchUp(await live.store.head());
    const before = await live.dump();
    for (const { name } of projections) await projector.rebuild([name]);
    expect(await live.dump()).toEqual(before);
    await projector.rebuild(PROJECTION_NAMES);
    expect(await live.dump()).toEqual(before);
    await expect(projector.rebuild(['nobody' as ProjectionName])).rejects.toMatchObject({
      code: 'PROJECTION_UNKNOWN',
    });
  });

  it('wakes up on the real register, and reads what it writes', async () => {
    const live = await open();
    const store = await PostgresEventStore.open(live.register.writerUrl);
    try {
      const projector = await live.projector({ store });
      const stop = new AbortController();
      const running = projector.run(stop.signal);
      await fill(store, new Generator(5), 150);
      const head = await store.head();
      await live.models.waitFor(head, ['incidents', 'history'], 100_000);
      const at = await live.models.snapshot({ projections: ['incidents'] });
      expect(at.position).toBe(head);
      stop.abort();
      await running;
    } finally {
      await store.close();
    }
  });

  it('does the same work once where two follow at the same time', async () => {
    const live = await open();
    await fill(live.store, new Generator(6), 900);
    const head = await live.store.head();
    const two = await Promise.all([
      live.projector({ batch: 20 }),
      live.projector({ batch: 31 }),
      live.projector({ batch: 7 }),
    ]);
    await Promise.all(two.map((projector) => projector.catchUp(head)));
    await expectSameInOneGo(live);
  });

  it('refuses to catch up with what is not there', async () => {
    const live = await open();
    const projector = await live.projector();
    await expect(projector.catchUp(1)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'NOT_YET_REACHED',
    });
  });
});

describe('a crash between the rows and the checkpoint', () => {
  it('leaves neither: nothing is doubled, nothing is lost', async () => {
    const live = await open();
    await fill(live.store, new Generator(8), 400);
    // Whenever a checkpoint is about to move, every fifth time its connection dies instead.
    await execute(
      live.register.adminUrl,
      'CREATE SEQUENCE public.deaths',
      `CREATE FUNCTION public.die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
       BEGIN
         IF nextval('public.deaths') % 5 = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); END IF;
         RETURN NEW;
       END $$`,
      `CREATE TRIGGER die BEFORE UPDATE ON read.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.die()`,
    );
    const projector = await live.projector({ batch: 50 });
    const stop = new AbortController();
    const running = projector.run(stop.signal);
    await live.models.waitFor(
      await live.store.head(),
      projections.map(({ name }) => name),
      100_000,
    );
    stop.abort();
    await running;
    const { rows } = await live.admin.query<{ n: string }>(
      'SELECT last_value AS n FROM public.deaths',
    );
    expect(Number(rows[0]?.n)).toBeGreaterThan(15);
    await expectSameInOneGo(live);
  });
});

describe('an event that a projection cannot bear', () => {
  it('halts that projection there, with a code and no word of what was said; the others go on', async () => {
    const live = await open();
    await fill(live.store, new Generator(9), 500);
    const head = await live.store.head();
    const heard: [ProjectionName, Halt][] = [];
    const projector = await live.projector({
      batch: 50,
      projections: replacing('evidence', poisoned(223)),
      onHalt: (name, halt) => heard.push([name, halt]),
    });
    await expect(projector.catchUp(head)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'PROJECTION_HALTED',
    });

    const event = JSON.parse((await live.store.readAll(222, 1))[0]?.leaf ?? '{}') as { id: string };
    const status = await live.models.status();
    expect(status.find(({ name }) => name === 'evidence')).toMatchObject({
      position: 222,
      state: 'halted',
      halted: { position: 223, event: event.id, code: 'PROJECTION_FAULT' },
    });
    expect(heard).toEqual([
      ['evidence', { position: 223, event: event.id, code: 'PROJECTION_FAULT' }],
    ]);
    expect(JSON.stringify(status)).not.toContain('Nobody');
    for (const { name, position } of status) if (name !== 'evidence') expect(position).toBe(head);

    // A program that can bear it goes on where the other stopped.
    const better = await live.projector();
    await better.resume('evidence');
    await better.catchUp(head);
    await expectSameInOneGo(live);
  });

  it('is found among many where it is the database that does not take its rows', async () => {
    const live = await open();
    await fill(live.store, new Generator(10), 400);
    const head = await live.store.head();
    const [wrong] = (await live.store.readAll(0, head)).flatMap(({ position, leaf }) =>
      position > 100 && leaf.includes('"type":"EvidenceAdded"') ? [{ position, leaf }] : [],
    );
    if (wrong === undefined) throw new Error('no item');
    const projector = await live.projector({ batch: 300 });
    await execute(
      live.register.adminUrl,
      `ALTER TABLE read_evidence_1.evidence ADD CONSTRAINT wrong CHECK (added <> ${wrong.position})`,
    );
    await expect(projector.catchUp(head)).rejects.toMatchObject({ code: 'PROJECTION_HALTED' });
    const status = await live.models.status();
    expect(status.filter(({ state }) => state === 'halted')).toMatchObject([
      {
        name: 'evidence',
        position: wrong.position - 1,
        halted: { position: wrong.position, code: 'DATABASE_23514' },
      },
    ]);

    await execute(
      live.register.adminUrl,
      'ALTER TABLE read_evidence_1.evidence DROP CONSTRAINT wrong',
    );
    const stop = new AbortController();
    const running = projector.run(stop.signal);
    await live.models.waitFor(
      head,
      projections.map(({ name }) => name),
      100_000,
    );
    stop.abort();
    await running;
    await expectSameInOneGo(live);
  });

  it('halts every projection where this program does not know the event at all', async () => {
    const live = await open();
    const made = new Generator(11);
    await fill(live.store, made, 40);
    const before = await live.store.head();
    const next = made.next();
    await live.store.append([
      {
        ...requestOf(next),
        events: next.map((event) => ({
          ...event,
          leaf: event.leaf.replace(/"type":"\w+"/, '"type":"SomethingOfTomorrow"'),
        })),
      },
    ]);
    const projector = await live.projector();
    await expect(projector.catchUp(await live.store.head())).rejects.toMatchObject({
      code: 'PROJECTION_HALTED',
    });
    for (const status of await live.models.status())
      expect(status).toMatchObject({
        position: before,
        halted: { position: before + 1, code: 'EVENT_TYPE_UNKNOWN' },
      });
  });
});

describe('an answer over several projections', () => {
  it('is never torn: its position is that of the slowest', async () => {
    const live = await open();
    await fill(live.store, new Generator(17), 300);
    const head = await live.store.head();
    const slow = 140;
    const held = await live.projector({
      projections: projections.filter((p) => p.name === 'evidence'),
    });
    await held.catchUp(slow);
    const others = await live.projector({
      projections: projections.filter((p) => p.name !== 'evidence'),
    });
    await others.catchUp(head);

    const both = await live.models.snapshot({ projections: ['incidents', 'evidence'] });
    expect(both.position).toBe(slow);
    const alone = await live.models.snapshot({ projections: ['incidents'] });
    expect(alone.position).toBe(head);

    const { rows } = await live.models.incidents.list(
      both,
      { asserted: null, merged: true },
      { first: 500 },
    );
    const later = await live.models.incidents.list(
      alone,
      { asserted: null, merged: true },
      { first: 500 },
    );
    expect(later.total).toBeGreaterThan(rows.length);
    expect(rows.every(({ validFrom }) => validFrom <= slow)).toBe(true);
    const items = await live.models.evidence.byIncidents(
      both,
      rows.map((row) => row.incidentId),
    );
    // Not one link more or less than the facts up to there have, though both read models go on.
    const standing = new Map<string, string>();
    for (const one of await live.store.readAll(0, slow)) {
      const { fact } = readEvent(one);
      if (fact.type === 'EvidenceLinked') standing.set(fact.data.linkId, fact.data.incidentId);
      if (fact.type === 'EvidenceUnlinked') standing.delete(fact.data.linkId);
    }
    const links = [...standing.values()];
    expect(links.length).toBeGreaterThan(1);
    expect(rows.map(({ incidentId }) => [incidentId, items.get(incidentId)?.length ?? 0])).toEqual(
      rows.map(({ incidentId }) => [incidentId, links.filter((id) => id === incidentId).length]),
    );

    await expect(
      live.models.snapshot({
        projections: ['incidents', 'evidence'],
        asOf: { position: slow + 1 },
      }),
    ).rejects.toMatchObject({
      kind: 'conflict',
      code: 'NOT_YET_REACHED',
      details: { reached: slow },
    });
    await expect(live.models.waitFor(slow + 1, ['evidence'], 30)).rejects.toMatchObject({
      code: 'NOT_YET_REACHED',
    });

    const waiting = live.models.snapshot({
      projections: ['incidents', 'evidence'],
      asOf: { position: head },
    });
    await held.catchUp(head);
    await expect(waiting).resolves.toMatchObject({ position: head, asOf: true });
  });
});
