import { randomBytes, randomUUID } from 'node:crypto';
import { fact, HandlingSet, HoldLifted, HoldPlaced } from '#events';
import type { NewEvent } from '#events';
import { idOfStream } from '#kernel';
import { PROJECTION_NAMES, projections } from '#read-side';
import { fill, Generator, requestOf, Scribe, taking, uuid } from '#testing';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(120_000);

const EVENTS = 2_500;

const byLine = (dump: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
  new Map([...dump].map(([table, text]) => [table, text.split('\n')]));

/** What is laid down for things within a record: each record that has something by their id has its own. */
const LAID_DOWN = ['handling', 'hold'];

/** An act under seal and under a hold, and another incident after it. */
const laidDown = () => {
  const incident = { stream: 'incident' };
  const [stream, next] = [`incident-${uuid(9_001)}`, `incident-${uuid(9_002)}`] as const;
  const subject = { noun: 'act' as const, id: uuid(9_003) };
  const [holdId, reason] = [uuid(9_004), 'so'];
  const sealed = { level: 'underSeal' as const, audience: [], reason };
  const held = { subject, holdId, ground: 'an order', reason };
  return new Scribe(randomUUID(), randomBytes).write(
    [
      fact({ ...HandlingSet, ...incident }, stream, { subject, ...sealed }),
      fact({ ...HoldPlaced, ...incident }, stream, held),
      fact({ ...HoldLifted, ...incident }, stream, { subject, holdId, reason }),
      fact({ ...HoldPlaced, ...incident }, stream, held),
      fact({ ...HandlingSet, ...incident }, next, {
        subject: { noun: 'incident', id: uuid(9_002) },
        ...sealed,
      }),
    ],
    { commandId: randomUUID(), by: `member-${uuid(1)}`, at: Date.UTC(2030, 0, 1) },
  );
};

describe('an id that two records have given to something', () => {
  let live: OpenReadModels;
  let before: ReadonlyMap<string, readonly string[]>;
  let added: readonly NewEvent[];

  beforeAll(async () => {
    live = await openReadModels();
    await fill(live.store, new Generator(61), EVENTS);
    await live.store.append([requestOf(laidDown())]);
    const head = await live.store.head();
    const projector = await live.projector({ batch: 64 });
    await projector.catchUp(head);
    before = byLine(await live.dump());
    added = taking(await live.store.readAll(0, head), 4);
    for (const event of added) await live.store.append([requestOf([event])]);
  });
  afterAll(() => live.close());

  it('halts no read model, whatever is said by it, and however the events come in batches', async () => {
    expect(new Set(added.map(({ type }) => type)).size).toBeGreaterThan(80);
    const projector = await live.projector({ batch: 64 });
    await projector.catchUp(await live.store.head());
    const status = await live.models.status();
    expect(status.filter(({ state }) => state !== 'following')).toEqual([]);
    const inBatches = await live.dump();
    const atOnce = await live.projector({ batch: 100_000 });
    await atOnce.rebuild(PROJECTION_NAMES);
    expect(await live.dump()).toEqual(inBatches);
  });

  it('is that of the first: what is said by it of another record touches nothing of the first one', async () => {
    const addressed = added.map(({ stream }) => idOfStream(stream));
    const after = byLine(await live.dump());
    const lost = projections
      .flatMap(({ tables }) => tables)
      .filter(({ name, on }) => on !== null || LAID_DOWN.includes(name))
      .flatMap(({ name }) => {
        const now = new Set(after.get(name));
        return (before.get(name) ?? []).filter(
          (line) => !now.has(line) && !addressed.some((id) => line.includes(id)),
        );
      });
    expect(lost).toEqual([]);
  });

  it('is named, with what was said by it and who has it', async () => {
    const at = await live.models.snapshot({ projections: ['history'] });
    const named = await live.models.history.notTaken(at, 1_000);
    const toll = added.find(({ type }) => type === 'TollAsserted');
    const { claimId } = (
      JSON.parse(toll?.parts ?? '{}') as { public: { body: { claimId: string } } }
    ).public.body;
    expect(named.find(({ type }) => type === 'TollAsserted')).toMatchObject({
      event: toll?.id,
      stream: toll?.stream,
      kind: 'claim',
      key: [claimId],
    });
    const kinds = new Set(named.map(({ kind }) => kind));
    const owned = projections.flatMap(({ tables }) => tables).filter(({ on }) => on !== null);
    const never = owned.map(({ name }) => name).filter((name) => !kinds.has(name));
    // They hang on a thing of the same record, of which it is said already.
    expect(never.sort()).toEqual(['bearing', 'fact_support']);
  });
});
