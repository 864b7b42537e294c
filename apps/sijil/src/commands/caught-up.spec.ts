import { Refusal } from '#kernel';
import { PROJECTION_NAMES } from '#read-side';
import type { ProjectionName, ProjectionStatus } from '#read-side';
import { caughtUp } from './caught-up.js';

const HEAD = 20;

const halt = (...names: readonly ProjectionName[]): Refusal =>
  new Refusal('unavailable', 'PROJECTION_HALTED', 'The read models stand still.', '', {
    halted: names.map((name) => ({ name, position: HEAD })),
  });

const standing = (name: ProjectionName, position: number): ProjectionStatus => ({
  name,
  version: 1,
  generation: 1,
  position,
  behind: 0,
  behindSeconds: 0,
  state: 'following',
  notTaken: 0,
  halted: null,
  building: null,
});

/** What a command is told where catching up ends so, and some stand elsewhere than at the head. */
const caught = async (
  ends: Error | undefined,
  behind: readonly ProjectionName[] = [],
): Promise<readonly string[]> => {
  const told: string[] = [];
  await caughtUp({
    desk: {
      catchUp: () => (ends ? Promise.reject(ends) : Promise.resolve()),
      store: { head: () => Promise.resolve(HEAD) },
      readModels: {
        status: () =>
          Promise.resolve(
            PROJECTION_NAMES.map((name) => standing(name, behind.includes(name) ? HEAD - 1 : HEAD)),
          ),
      },
    },
    output: { notice: (line) => told.push(line) },
  });
  return told;
};

describe('a command that only asks', () => {
  it('goes on where something has halted that protects nothing, and says so', async () => {
    expect(await caught(undefined)).toEqual([]);
    const [told] = await caught(halt('evidence'), ['evidence', 'history']);
    expect(told).toContain('The read models stand still.');
  });

  it.each(['handling', 'members'] as const)(
    'gives no answer where %s has halted: who may know of what is not known',
    async (name) => {
      const halted = halt('evidence', name);
      await expect(caught(halted)).rejects.toBe(halted);
      // It may stand still as well without having been named.
      const other = halt('evidence');
      await expect(caught(other, [name])).rejects.toBe(other);
    },
  );

  it('gives no answer where anything else went wrong', async () => {
    const gone = new Refusal('unavailable', 'DATABASE_AWAY', 'The database does not answer.');
    await expect(caught(gone)).rejects.toBe(gone);
  });
});
