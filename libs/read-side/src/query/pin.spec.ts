import { projections } from '../projections.js';
import type { ProjectionName, Wanted } from '../questions.js';
import { pinned } from './pin.js';
import type { CheckpointSeen } from './checkpoints.js';

/** All read models at 20,000, but for what is said. */
const seen = (
  others: { readonly [N in ProjectionName]?: Partial<CheckpointSeen> } = {},
): readonly CheckpointSeen[] =>
  projections.map(({ name, version }) => ({
    name,
    version,
    position: 20_000,
    state: 'following',
    haltedPosition: null,
    haltedEvent: null,
    haltedCode: null,
    generation: 1,
    building: null,
    readable: true,
    atInstant: null,
    ...others[name],
  }));

const all = projections.map(({ name }) => name);
const pin = (checkpoints: readonly CheckpointSeen[], want: Partial<Wanted> = {}) => {
  const found = pinned(checkpoints, { projections: all, leaveLate: true, ...want });
  return 'snapshot' in found ? found.snapshot : found;
};
const halted = { position: 7, state: 'halted' } as const;
const schemas = (rows: string): number =>
  rows.split(', ').filter((one) => one.startsWith('read_')).length;

describe('the position of an answer', () => {
  it('is the least that those have reached that follow: nothing is left that is a few events behind', () => {
    expect(pin(seen())).toMatchObject({ position: 20_000, left: [], heldBy: [], asOf: false });
    expect(pin(seen({ history: { position: 20_003 }, tasks: { position: 19_000 } }))).toMatchObject(
      {
        position: 19_000,
        left: [],
        heldBy: [],
      },
    );
  });

  it.each([
    ['has halted', { ...halted }],
    ['was never built', { position: 0, generation: null, readable: false }],
    ['is of another version', { position: 7, version: 0 }],
    ['is far behind', { position: 7 }],
  ] as const)('does not wait for what %s, and that is not among the rows', (_what, tasks) => {
    const at = pin(seen({ tasks }));
    expect(at).toMatchObject({ position: 20_000, left: ['tasks'], heldBy: [] });
    expect(at).toHaveProperty('rows', expect.not.stringContaining('read_tasks'));
    expect('rows' in at ? schemas(at.rows ?? '') : 0).toBe(all.length - 1);
  });

  it('waits for it where it is asked, and says so', () => {
    const late = seen({ tasks: halted });
    const at = pin(late, { leaveLate: false });
    expect(at).toMatchObject({ position: 7, left: [], heldBy: ['tasks'] });
    expect(at).toHaveProperty('rows', expect.stringContaining('read_tasks_1'));
    expect(pin(late, { leaveLate: false, projections: ['tasks', 'cases'] })).toMatchObject({
      position: 7,
      left: [],
    });
    expect(pin(late, { leaveLate: false, projections: ['cases'] })).toMatchObject({
      position: 20_000,
      left: ['tasks'],
    });
  });

  it('waits always for what says who may know of what', () => {
    for (const name of ['handling', 'members'] as const)
      expect(pin(seen({ [name]: halted }))).toMatchObject({
        position: 7,
        left: [],
        heldBy: [name],
      });
  });

  it('is what is asked for, with all that has come so far', () => {
    const late = seen({ tasks: halted });
    const at = (position: number, leaveLate: boolean) =>
      pin(late, { asOf: { position }, leaveLate });
    expect(at(7, true)).toMatchObject({ position: 7, left: [], heldBy: [], asOf: true });
    expect(at(8, true)).toMatchObject({ position: 8, left: ['tasks'], heldBy: [] });
    expect(at(8, false)).toEqual({ behind: 7 });
    expect(at(20_001, true)).toEqual({ behind: 20_000 });
    const then = late.map((one) => ({ ...one, atInstant: 8 }));
    expect(pin(then, { asOf: { instant: '2024-01-01T00:00:00.000Z' } })).toMatchObject({
      position: 8,
      left: ['tasks'],
    });
  });
});
