import { projections } from '#read-side';
import type { ProjectionStatus, Questions } from '#read-side';
import { followed } from './followed.js';

type Models = Pick<Questions, 'status' | 'waitFor'>;

/** Read models that follow at a certain try, of which one stands so meanwhile. */
const following = (state: ProjectionStatus['state'], at: number, name = 'tasks') => {
  const waited: number[] = [];
  const names: (readonly string[])[] = [];
  const models: Models = {
    waitFor: (_position, wanted, milliseconds) => {
      waited.push(milliseconds);
      names.push(wanted);
      return waited.length === at ? Promise.resolve() : Promise.reject(new Error('not yet'));
    },
    status: () => {
      const { version } = projections.find((one) => one.name === name) ?? {};
      return Promise.resolve([{ name, version, generation: 1, state } as ProjectionStatus]);
    },
  };
  return { models, waited, names };
};

describe('whether the read models have followed', () => {
  it('is soon known where they do, and waited for where they are late', async () => {
    const soon = following('following', 1);
    await expect(followed(soon.models, 7, 5_000)).resolves.toBe(true);
    expect(soon.waited).toHaveLength(1);
    const late = following('following', 2);
    await expect(followed(late.models, 7, 5_000)).resolves.toBe(true);
    expect(late.waited.reduce((all, one) => all + one)).toBe(5_000);
  });

  it('is no longer waited for where one has halted that tells of it, or says who may know of it', async () => {
    for (const [name, types] of [
      ['tasks', ['TaskOpened']],
      ['tasks', undefined],
      ['history', ['IncidentRecorded']],
      ['handling', ['IncidentRecorded']],
    ] as const) {
      const { models, waited } = following('halted', 2, name);
      await expect(followed(models, 7, 5_000, types)).resolves.toBe(false);
      expect(waited).toHaveLength(1);
    }
  });

  it('is asked of the others alone where one has halted that does not tell of it', async () => {
    const { models, names } = following('halted', 2);
    await expect(followed(models, 7, 5_000, ['IncidentRecorded'])).resolves.toBe(true);
    expect(names[0]).toContain('tasks');
    expect(names[1]).toContain('incidents');
    expect(names[1]).not.toContain('tasks');
  });
});
