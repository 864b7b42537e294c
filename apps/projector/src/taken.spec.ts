import type { NewEvent } from '#events';
import { categoryOf } from '#kernel';
import { PROJECTION_NAMES, projections } from '#read-side';
import { Generator, taking } from '#testing';
import { fill, openReadModels, requestOf } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(120_000);

const EVENTS = 2_500;

const byLine = (dump: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
  new Map([...dump].map(([table, text]) => [table, text.split('\n')]));

describe('an id that two records have given to something', () => {
  let live: OpenReadModels;
  let before: ReadonlyMap<string, readonly string[]>;
  let added: readonly NewEvent[];

  beforeAll(async () => {
    live = await openReadModels();
    await fill(live.store, new Generator(61), EVENTS);
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
    const addressed = added.map(({ stream }) => stream.slice(categoryOf(stream).length + 1));
    const after = byLine(await live.dump());
    const lost = projections
      .flatMap(({ tables }) => tables)
      .filter(({ on }) => on !== null)
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
