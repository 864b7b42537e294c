import { randomInt } from 'node:crypto';
import { openScene } from './audit.fixture.js';
import type { Scene } from './audit.fixture.js';
import type { Findings } from './audit.js';
import { CHANGES, flipped, lookAfter } from './tampering.fixture.js';

const EVENTS = 1_000;
/** Fewer at once than an audit names. */
const AT_ONCE = 50;

/** Whatever a superuser or a bad disk does to an event is found, and the event is named. */
describe('a thousand events of a sealed register', () => {
  let scene: Scene;
  let positions: readonly number[];

  beforeAll(async () => {
    scene = await openScene();
    await scene.write(Math.ceil((EVENTS + 200) / 3));
    const sealed = (await scene.notary.seal()).head?.size ?? 0;
    const all = Array.from({ length: sealed }, (_, n) => n + 1);
    for (let n = all.length - 1; n > 0; n -= 1) {
      const other = randomInt(n + 1);
      [all[n], all[other]] = [all[other] ?? 0, all[n] ?? 0];
    }
    positions = all.slice(0, EVENTS);
    expect(positions).toHaveLength(EVENTS);
    expect((await scene.verify()).faults).toEqual([]);
  }, 600_000);
  afterAll(() => scene.drop());

  const unnamed = (changed: readonly number[], { faults }: Findings): readonly number[] => {
    const named = new Set(faults.map(({ position }) => position));
    return changed.filter((position) => !named.has(position));
  };

  const batches = (): readonly (readonly number[])[] =>
    Array.from({ length: EVENTS / AT_ONCE }, (_, n) =>
      positions.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
    );

  it.each(CHANGES)('each change of %s (%s) is found and named', async (column, to) => {
    const missed: number[] = [];
    for (const batch of batches()) {
      const findings = await lookAfter(
        scene,
        `UPDATE register.events SET ${column} = ${to} WHERE position = ANY ($1::bigint[])`,
        [batch],
      );
      missed.push(...unnamed(batch, findings));
    }
    expect(missed).toEqual([]);
  });

  it.each(['leaf', 'parts'] as const)('each flipped bit in %s is found and named', async (what) => {
    const rows = new Map((await scene.store.readAll(0, 5_000)).map((row) => [row.position, row]));
    const missed: (readonly [position: number, bytes: number])[] = [];
    for (const batch of batches()) {
      const at = batch.map(() => randomInt(100_000));
      const texts = batch.map((position, n) =>
        flipped(rows.get(position)?.[what] ?? '', at[n] ?? 0),
      );
      const findings = await lookAfter(
        scene,
        `UPDATE register.events e SET ${what} = f.text FROM unnest($1::bigint[], $2::text[]) f(position, text)
          WHERE e.position = f.position`,
        [batch, texts],
      );
      missed.push(
        ...unnamed(batch, findings).map(
          (position) => [position, at[batch.indexOf(position)] ?? 0] as const,
        ),
      );
    }
    expect(missed).toEqual([]);
  });

  it('is whole again when all is put back', async () => {
    expect((await scene.verify()).faults).toEqual([]);
  });
});
