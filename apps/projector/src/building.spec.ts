import { projections, readOnce, ReadStore } from '#read-side';
import type { Batch, Member } from '#read-side';
import { fill, Generator } from '#testing';
import { openReadModels } from './projector.fixture.js';
import type { OpenReadModels } from './projector.fixture.js';

import.meta.jest.setTimeout(120_000);

describe('a batch that is folded ahead', () => {
  let live: OpenReadModels;
  const stores: ReadStore[] = [];
  beforeAll(async () => {
    live = await openReadModels();
    await fill(live.store, new Generator(5), 200);
  });
  afterAll(async () => {
    await Promise.all(stores.map((one) => one.close()));
    await live.close();
  });

  it('is not written where another wrote the one before it: of that one nobody here knows the rows', async () => {
    const open = (): ReadStore => {
      const store = ReadStore.open(live.register.projectorUrl);
      stores.push(store);
      return store;
    };
    const [ours, theirs] = [open(), open()];
    const members: Member[] = [];
    for (const projection of projections.filter(({ name }) => name === 'incidents'))
      members.push({ projection, generation: await ours.generations.beginBuilding(projection) });
    const events = (await live.store.readAll(0, 200)).map(readOnce);
    const batch = (from: number, to: number): Batch => ({
      side: 'building',
      members,
      from,
      to,
      events: events.slice(from, to),
    });

    const held = await live.admin.connect();
    await held.query('BEGIN');
    await held.query("SELECT FROM read.checkpoint WHERE role = 'building' FOR UPDATE");
    const before = await ours.begin(batch(0, 100), null);
    await expect(before.written).resolves.toEqual([]);
    await held.query('ROLLBACK');
    held.release();
    await expect(theirs.advance(batch(0, 100))).resolves.toMatchObject([{ position: 100 }]);

    const ahead = await ours.begin(batch(100, 200), before);
    await expect(ahead.written).resolves.toEqual([]);
    const checkpoints = await ours.checkpoints(projections, 'building');
    expect(checkpoints.map(({ position }) => position)).toEqual([100]);
  });
});
