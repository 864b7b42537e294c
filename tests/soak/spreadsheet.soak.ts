import { killedImport, quarters } from '../journeys/killed-import.js';
import type { Memory } from '../journeys/killed-import.js';
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
      const [rss, live] = [quarters(memory, 'rss'), quarters(memory, 'live')];
      console.log({ diedAt, seconds, rss, live, types, ...result.incidents });
      console.log(
        memory
          .filter((_, i) => i % 8 === 0)
          .map(inWords)
          .join('\n'),
      );
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
      // What is live does not grow with the rows, but for their ids and the keys that the vault has at hand
      // (20,000 at most). What is resident is garbage beyond that; the collector decides when it goes.
      expect(live[3]).toBeLessThan(live[1] + 16);
      expect(Math.max(...live)).toBeLessThan(130);
      expect(Math.max(...rss)).toBeLessThan(600);
    } finally {
      await workshop.drop([workshop.path('home')]);
    }
  });
});

const inWords = ({ second, rss, live }: Memory): string =>
  `${second} s: ${rss} MiB resident, ${live} MiB live`;
