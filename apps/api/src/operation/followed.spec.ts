import type { ProjectionStatus, Questions } from '#read-side';
import { followed } from './followed.js';

type Models = Pick<Questions, 'status' | 'waitFor'>;

/** Read models that follow at a certain try, of which one stands so meanwhile. */
const following = (state: ProjectionStatus['state'], at: number) => {
  const waited: number[] = [];
  const models: Models = {
    waitFor: (_position, _names, milliseconds) => {
      waited.push(milliseconds);
      return waited.length === at ? Promise.resolve() : Promise.reject(new Error('not yet'));
    },
    status: () => Promise.resolve([{ name: 'tasks', state } as ProjectionStatus]),
  };
  return { models, waited };
};

describe('whether the read models have followed', () => {
  it('is soon known where they do, and waited for where they are late', async () => {
    const soon = following('following', 1);
    await expect(followed(soon.models, 7)).resolves.toBe(true);
    expect(soon.waited).toHaveLength(1);
    const late = following('following', 2);
    await expect(followed(late.models, 7)).resolves.toBe(true);
    expect(late.waited.reduce((all, one) => all + one)).toBe(5_000);
  });

  it('is no longer waited for where one has halted', async () => {
    const { models, waited } = following('halted', 2);
    await expect(followed(models, 7)).resolves.toBe(false);
    expect(waited).toHaveLength(1);
  });
});
