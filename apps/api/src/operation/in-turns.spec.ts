import { inTurns } from './in-turns.js';

function* busy(milliseconds: number): Generator<void, string, void> {
  for (const until = performance.now() + milliseconds; performance.now() < until;) yield;
  return 'done';
}

describe('long work', () => {
  it('lets others come between', async () => {
    let between = 0;
    const others = setInterval(() => (between += 1), 1);
    const { signal } = new AbortController();
    await expect(inTurns(busy(200), signal)).resolves.toBe('done');
    clearInterval(others);
    expect(between).toBeGreaterThan(2);
  });

  it('ends where nobody waits for it any more', async () => {
    const gone = new AbortController();
    setTimeout(() => gone.abort(new Error('gone')), 30);
    await expect(inTurns(busy(60_000), gone.signal)).rejects.toThrow('gone');
  });
});
