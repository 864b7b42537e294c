import { randomUUID } from 'node:crypto';
import { maySee } from '#access';
import { ActMoved, fact, HandlingSet, HoldLifted, HoldPlaced } from '#events';
import { openReadModels } from '../read-models.fixture.js';
import type { OpenReadModels } from '../read-models.fixture.js';

import.meta.jest.setTimeout(60_000);

type Level = 'public' | 'confidential' | 'underSeal' | 'secret';

const incident = { stream: 'incident' };
const on = (id: string) => `incident-${id}` as const;
const reason = 'so';

describe('a thing whose id a second record gave again', () => {
  let live: OpenReadModels;
  beforeAll(async () => {
    live = await openReadModels({ following: ['handling'] });
  });
  afterAll(() => live.close());

  const things = () => {
    const [a, b, id] = [randomUUID(), randomUUID(), randomUUID()];
    const subject = { noun: 'act' as const, id };
    return {
      a,
      b,
      id,
      set: (record: string, level: Level, ...audience: string[]) =>
        fact({ ...HandlingSet, ...incident }, on(record), { subject, level, audience, reason }),
      hold: (record: string, holdId: string) =>
        fact({ ...HoldPlaced, ...incident }, on(record), { subject, holdId, ground: 'x', reason }),
      move: (record: string, to: string) =>
        fact(ActMoved, on(record), { incidentId: record, actId: id, to, reason }),
      lift: (record: string, holdId: string) =>
        fact({ ...HoldLifted, ...incident }, on(record), { subject, holdId, reason }),
      level: async (position: number) =>
        (await live.models.handling.levels({ position }, [id])).get(id),
      holds: async (position: number) =>
        (await live.models.handling.holds({ position }, [id])).get(id) ?? [],
    };
  };

  it('stays under the seal of the first, whatever the second lays down', async () => {
    const { a, b, set, level } = things();
    const sealed = await live.record('member-x', set(a, 'underSeal', 'lawyer'));
    const both = await live.record('member-y', set(b, 'public'));
    expect(await level(both)).toEqual(await level(sealed));
    const secret = await live.record('member-y', set(b, 'secret', 'lawyer', 'auditor'));
    expect(await level(secret)).toMatchObject({ level: 'secret', audience: ['lawyer'] });
    const lifted = await live.record('member-x', set(a, 'confidential'));
    expect(await level(lifted)).toMatchObject({ audience: ['lawyer', 'auditor'] });
    const open = await live.record('member-y', set(b, 'public'));
    expect(await level(open)).toMatchObject({ level: 'confidential' });
  });

  it('is there only for whoever may know of it by each of them', async () => {
    const { a, b, set, level } = things();
    await live.record('member-x', set(a, 'underSeal', 'lawyer'), set(b, 'underSeal', 'auditor'));
    const handling = await level(await live.store.head());
    const sees = (role: 'lawyer' | 'auditor') =>
      maySee({ memberId: randomUUID(), roles: [role], cases: [] }, 'public', { handling }).permit;
    expect([sees('lawyer'), sees('auditor')]).toEqual([false, false]);
  });

  it('takes along where it is moved what is laid down for it, and nothing of another record’s', async () => {
    const { a, b, id, set, move, level } = things();
    await live.record('member-x', set(a, 'underSeal', 'lawyer'));
    const moved = await live.record('member-x', move(a, b));
    const rows = await level(moved);
    expect(rows).toMatchObject({ level: 'underSeal', audience: ['lawyer'], by: 'member-x' });
    const lifted = await live.record('member-x', set(b, 'confidential'));
    expect(await level(lifted)).toMatchObject({ level: 'confidential' });
    expect(await level(moved)).toMatchObject({ level: 'underSeal' });
    const back = await live.record('member-x', set(b, 'secret'), move(b, a), set(a, 'public'));
    expect(await level(back)).toMatchObject({ level: 'public' });

    // Two records have given the id: each has its own, wherever an act of one of them goes.
    const c = randomUUID();
    await live.record('member-x', set(a, 'underSeal'), set(c, 'underSeal', 'auditor'));
    await live.record('member-y', move(c, a));
    const one = await live.record('member-x', set(a, 'public'));
    expect(await level(one)).toMatchObject({ level: 'underSeal', audience: ['auditor'] });
    const other = await live.record('member-y', set(c, 'public'));
    expect(await level(other)).toMatchObject({ subjectId: id, level: 'public' });
  });

  it('stays under the hold of the first, when a hold of the same id is lifted on the second', async () => {
    const { a, b, hold, lift, holds } = things();
    const one = randomUUID();
    await live.record('member-x', hold(a, one));
    const both = await live.record('member-y', hold(b, one));
    expect((await holds(both)).map(({ by }) => by).sort()).toEqual(['member-x', 'member-y']);
    const second = await live.record('member-y', lift(b, one));
    expect(await holds(second)).toMatchObject([{ holdId: one, by: 'member-x' }]);
    const first = await live.record('member-x', lift(a, one));
    expect(await holds(first)).toEqual([]);
  });
});
