import type { Questions } from '#read-side';
import { deadline, within } from './deadline.js';

const never = () => new Promise<never>(() => undefined);

describe('a deadline', () => {
  it('ends what takes too long, with a refusal that says so', async () => {
    const models = { register: { state: never }, status: never } as unknown as Questions;
    const limited = within(models, deadline(10));
    const late = { kind: 'unavailable', code: 'DEADLINE_PASSED' };
    await expect(limited.status()).rejects.toMatchObject(late);
    await expect(limited.register.state({ position: 1 })).rejects.toMatchObject(late);
  });

  it('leaves alone what is in time', async () => {
    const models = { status: () => Promise.resolve([]) } as unknown as Questions;
    const limit = deadline(60_000);
    await expect(within(models, limit).status()).resolves.toEqual([]);
    limit.clear();
  });
});
