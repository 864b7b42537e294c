import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECTION_NAMES, projections } from '#read-side';
import type { Projection, ProjectionName } from '#read-side';
import { fill, Generator, servingSchema } from '#testing';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(120_000);

const opened: OpenReadModels[] = [];
const open = async (seed: number, events: number): Promise<OpenReadModels> => {
  const live = await openReadModels();
  opened.push(live);
  await fill(live.store, new Generator(seed), events);
  return live;
};
afterEach(async () => {
  await Promise.all(opened.splice(0).map((live) => live.close()));
});

const raised = (...names: readonly ProjectionName[]): Projection[] =>
  projections.map((one) => (names.includes(one.name) ? { ...one, version: one.version + 1 } : one));

/** What stands about incidents, as a person sees it. */
const seen = async ({ models }: OpenReadModels, at: { readonly position: number }) =>
  (await models.incidents.list(at, { asserted: null, merged: true }, { first: 1_000 })).rows;

const statusOf = async ({ models }: OpenReadModels, name: ProjectionName) => {
  const found = (await models.status()).find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** A projection that stops at an event until it is let go, so that a build can be looked at half-way. */
const stopping = (of: Projection, position: number) => {
  let reached = (): void => undefined;
  const there = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const projection: Projection = {
    ...of,
    hear: (event) => {
      if (event.position >= position) reached();
      return of.hear(event);
    },
  };
  return { projection, there };
};

describe('rows built beside those that serve', () => {
  it('take their place at once, the same row for row, while the old ones answer all the time', async () => {
    const live = await open(31, 600);
    const projector = await live.projector({ batch: 60 });
    await projector.catchUp(await live.store.head());
    const before = await live.dump();
    const at = await live.models.snapshot({ projections: PROJECTION_NAMES });
    const rows = await seen(live, at);

    const done = new AbortController();
    const asking = (async () => {
      let asked = 0;
      for (; !done.signal.aborted; asked += 1) {
        const now = await live.models.snapshot({ projections: PROJECTION_NAMES });
        expect(now.position).toBe(at.position);
        expect(await seen(live, now)).toEqual(rows);
      }
      return asked;
    })();
    const told: number[] = [];
    await projector.rebuild(PROJECTION_NAMES, (position) => told.push(position));
    done.abort();
    expect(await asking).toBeGreaterThan(3);
    expect(told.at(-1)).toBe(at.position);
    expect(await live.dump()).toEqual(before);
    expect(await servingSchema(live.admin, 'incidents')).toBe('read_incidents_2');

    // Who began to read before goes on reading where it began.
    expect(at.rows).toContain('read_incidents_1,');
    await live.admin.query('DELETE FROM read_incidents_2.incident');
    expect(await seen(live, at)).toEqual(rows);
    expect(await seen(live, { position: at.position })).toEqual([]);
  });

  it('are written while the register grows, and are never behind when they take over', async () => {
    const live = await open(32, 300);
    const projector = await live.projector({ batch: 300 });
    const stop = new AbortController();
    const running = projector.run(stop.signal);
    const made = new Generator(132);
    const full = new AbortController();
    const writing = (async () => {
      while (!full.signal.aborted) {
        await fill(live.store, made, 5).catch(() => undefined);
        await sleep(40);
      }
    })();
    let last = 0;
    for (let i = 0; i < 2; i += 1) {
      await projector.rebuild(['incidents', 'history']);
      const { position } = await live.models.snapshot({ projections: ['incidents', 'history'] });
      expect(position).toBeGreaterThanOrEqual(last);
      last = position;
    }
    full.abort();
    await writing;
    await live.models.waitFor(await live.store.head(), PROJECTION_NAMES, 100_000);
    stop.abort();
    await running;
    const followed = await live.dump();
    await projector.rebuild(PROJECTION_NAMES);
    expect(await live.dump()).toEqual(followed);
  });

  it('are dropped after the grace, and not before', async () => {
    const live = await open(33, 60);
    const schemas = async (): Promise<readonly string[]> =>
      (
        await live.admin.query<{ nspname: string }>(
          `SELECT nspname FROM pg_namespace WHERE nspname ~ '^read_cases' ORDER BY 1`,
        )
      ).rows.map(({ nspname }) => nspname);
    const projector = await live.projector();
    const at = await live.models.snapshot({ projections: ['cases'] });
    await projector.rebuild(['cases']);
    await projector.sweep();
    expect(await schemas()).toEqual(['read_cases_1', 'read_cases_2']);
    const impatient = await live.projector({ graceMs: 0 });
    expect(await schemas()).toEqual(['read_cases_2']);
    await impatient.rebuild(['cases']);
    // Whoever still reads what is gone is told so, and may ask again.
    await expect(live.models.cases.byIds(at, [PROBE])).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'READ_MODELS_CHANGING',
    });
    expect(await live.models.cases.byIds({ position: at.position }, [PROBE])).toEqual([]);
  });

  it('are built on start where the version was raised; until then the old ones serve as they are', async () => {
    const live = await open(34, 600);
    const head = await live.store.head();
    await (await live.projector()).catchUp(head);
    const before = await live.dump();
    await fill(live.store, new Generator(234), 100);

    const next = await live.projector({ batch: 50, projections: raised('incidents', 'evidence') });
    expect(await statusOf(live, 'incidents')).toMatchObject({
      generation: 1,
      position: head,
    });
    expect((await live.models.snapshot({ projections: ['incidents'] })).position).toBe(head);
    expect(await live.dump('incidents')).toEqual(
      new Map([...before].filter(([name]) => tablesOf('incidents').includes(name))),
    );

    const stop = new AbortController();
    const running = next.run(stop.signal);
    const to = await live.store.head();
    await live.models.waitFor(to, PROJECTION_NAMES, 100_000);
    expect(await statusOf(live, 'incidents')).toMatchObject({
      version: byName('incidents').version + 1,
      generation: 2,
      building: null,
    });
    expect(await statusOf(live, 'cases')).toMatchObject({ generation: 1 });
    stop.abort();
    await running;
  });

  it('of a build that died are left alone by readers, and begun anew by the next who builds', async () => {
    const live = await open(35, 700);
    const head = await live.store.head();
    const projector = await live.projector({ batch: 50 });
    await projector.catchUp(head);
    const before = await live.dump();

    const { projection, there } = stopping(byName('incidents'), 300);
    const dying = await live.projector({
      batch: 50,
      projections: projections.map((one) => (one.name === 'incidents' ? projection : one)),
    });
    const stop = new AbortController();
    const building = dying.rebuild(['incidents', 'cases'], undefined, stop.signal);
    await there;
    // As kill -9 leaves it: what it began stands there, and nobody tidies up.
    stop.abort();
    await building;

    expect(await statusOf(live, 'incidents')).toMatchObject({ generation: 1, position: head });
    expect((await statusOf(live, 'incidents')).building?.position).toBeGreaterThan(0);
    expect(await live.dump()).toEqual(before);

    await projector.rebuild(['incidents', 'cases']);
    expect(await statusOf(live, 'incidents')).toMatchObject({ generation: 2, building: null });
    expect(await live.dump()).toEqual(before);
  });

  it('are built by one at a time', async () => {
    const live = await open(36, 400);
    const builders = [await live.projector({ batch: 20 }), await live.projector({ batch: 20 })];
    // Whoever is first cannot be done before the other has tried.
    const holding = await live.admin.connect();
    await holding.query('BEGIN; LOCK TABLE read.checkpoint IN SHARE MODE');
    const building = builders.map((one) => one.rebuild(['incidents']));
    await expect(Promise.race(building)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'REBUILD_RUNNING',
    });
    await holding.query('COMMIT');
    holding.release();
    const built = await Promise.allSettled(building);
    expect(built.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that halt do not take over: the old ones serve on, and status names the event', async () => {
    const live = await open(37, 500);
    const head = await live.store.head();
    const projector = await live.projector();
    await projector.catchUp(head);
    const poisoned = await live.projector({
      projections: projections.map((one) =>
        one.name === 'evidence'
          ? {
              ...one,
              version: one.version + 1,
              hear: (event) => {
                if (event.position === 222) throw new Error('a witness called Nobody At All');
                return one.hear(event);
              },
            }
          : one,
      ),
    });
    await expect(poisoned.catchUp(head)).rejects.toMatchObject({ code: 'PROJECTION_HALTED' });
    const status = await statusOf(live, 'evidence');
    expect(status).toMatchObject({
      generation: 1,
      position: head,
      state: 'following',
      building: {
        version: byName('evidence').version + 1,
        position: 221,
        halted: { position: 222, code: 'PROJECTION_FAULT' },
      },
    });
    expect(status.building?.halted?.event).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(status)).not.toContain('Nobody');
    // What is only being filled is not swept up in the background; what serves is.
    expect(await unswept(live)).toEqual(['read_evidence_2']);

    const repaired = await live.projector({ projections: raised('evidence') });
    await repaired.catchUp(head);
    expect(await statusOf(live, 'evidence')).toMatchObject({
      version: byName('evidence').version + 1,
      position: head,
      building: null,
    });
    expect(await unswept(live)).toEqual([]);
  });

  it('halt where their indexes refuse what was built, and those that were built with them take over', async () => {
    const live = await open(41, 500);
    const head = await live.store.head();
    await (await live.projector()).catchUp(head);
    // The key of a log is made at the end: until then nothing sees that a row is there twice.
    const doubling = await live.projector({
      projections: raised('evidence', 'history').map((one) =>
        one.name === 'history'
          ? {
              ...one,
              hear: (event) => {
                const hearing = one.hear(event);
                if (hearing === undefined || event.position !== 222) return hearing;
                return {
                  ...hearing,
                  apply: (rows) => [...hearing.apply(rows), ...hearing.apply(rows)],
                };
              },
            }
          : one,
      ),
    });
    await expect(doubling.catchUp(head)).rejects.toMatchObject({ code: 'PROJECTION_HALTED' });
    expect(await statusOf(live, 'evidence')).toMatchObject({
      version: byName('evidence').version + 1,
      position: head,
      building: null,
    });
    expect(await statusOf(live, 'history')).toMatchObject({
      version: byName('history').version,
      state: 'following',
      building: { position: head, halted: { position: head, event: null, code: 'DATABASE_23505' } },
    });
  });
});

/** The schemas of which some table is kept from being swept. */
const unswept = async ({ admin }: OpenReadModels): Promise<readonly string[]> => {
  const { rows } = await admin.query<{ schema: string }>(
    `SELECT DISTINCT relnamespace::regnamespace::text AS schema FROM pg_class
      WHERE relkind = 'r' AND 'autovacuum_vacuum_insert_threshold=-1' = ANY (reloptions)`,
  );
  return rows.map(({ schema }) => schema);
};

const PROBE = '00000000-0000-4000-8000-000000000001';

const byName = (name: ProjectionName): Projection => {
  const found = projections.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const tablesOf = (name: ProjectionName): readonly string[] =>
  byName(name).tables.map((table) => table.name);
