import { Purses } from './purses.js';

describe('a purse', () => {
  let now = 0;
  const purses = (): Purses => new Purses({ points: 100, restoreRate: 10 }, () => now);

  it('pays while there is enough, and says when there will be', () => {
    const all = purses();
    expect(all.pay('amal', 70)).toBe(0);
    expect(all.pay('amal', 50)).toBe(2_000);
    expect(all.left('amal')).toEqual({ remaining: 30, fullInMs: 7_000 });
    // Everybody has a purse of their own.
    expect(all.pay('badr', 100)).toBe(0);
  });

  it('fills again with time, and no further than full', () => {
    const all = purses();
    all.pay('amal', 70);
    now += 2_000;
    expect(all.pay('amal', 50)).toBe(0);
    now += 60_000;
    expect(all.left('amal')).toEqual({ remaining: 100, fullInMs: 0 });
    all.giveBack('amal', 1_000);
    expect(all.left('amal').remaining).toBe(100);
  });
});
