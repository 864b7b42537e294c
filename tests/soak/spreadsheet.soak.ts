import { killedImport } from '../journeys/killed-import.js';
import { Workshop } from '../journeys/sijil-process.js';

describe('a table of ten thousand rows of which one in a hundred cannot be', () => {
  it('comes in by 9,900 rows and explains 100, killed in the middle, in flat memory', async () => {
    const workshop = await Workshop.open();
    try {
      const { result, diedAt, types, memory, seconds } = await killedImport(
        workshop,
        10_000,
        5_000,
      );
      console.log({ diedAt, seconds, memory, types, ...result.incidents });
      expect(result.incidents).toEqual({
        accepted: 9_900,
        unchanged: 0,
        corrected: 0,
        refused: 100,
      });
      expect(result.refusals).toHaveLength(100);
      expect(types).toMatchObject({
        IncidentRecorded: 9_900,
        RowRefused: 100,
        ImportStarted: 1,
        ImportCompleted: 1,
      });
      expect(Math.max(...memory)).toBeLessThan(700);
      // Nothing is gathered on the way. In the last quarter the read models follow, in batches of their own.
      expect(memory[2]).toBeLessThan((memory[1] ?? 0) * 1.5);
    } finally {
      await workshop.drop([workshop.path('home')]);
    }
  });
});
