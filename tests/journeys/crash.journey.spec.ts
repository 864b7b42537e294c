import { crashCycles } from '../soak/crash-cycles.js';

describe('twenty kills under load', () => {
  it('lose nothing that was acknowledged and double nothing', async () => {
    const report = await crashCycles({ kills: 20, atLeastMs: 0, callers: 8 });
    expect(report.kills).toEqual({ writer: 10, database: 10 });
    expect(report.acknowledged).toBeGreaterThan(100);
    expect(report).toMatchObject({ lost: [], doubled: [], disordered: [], halves: [] });
  }, 180_000);
});
