import { importSheet } from '#sijil';
import type { ImportResult } from '#sijil';
import { readMapping } from '#reports';
import { invented, inventedCsv } from './invented-sheet.js';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

describe('a spreadsheet', () => {
  let test: TestDesk;
  beforeAll(async () => {
    test = await openTestDesk();
  });
  afterAll(() => test.drop());

  const take = (bytes: Uint8Array, as: string, dryRun = false): Promise<ImportResult> =>
    importSheet(test.desk, test.operator, {
      name: 'table.csv',
      bytes,
      as,
      dryRun,
      mapping: readMapping(invented),
    });

  it('comes in row by row, faults explained', async () => {
    const started = performance.now();
    const result = await take(inventedCsv(300), 'T');
    console.log(
      performance.now() - started,
      result.incidents,
      result.refusals,
      result.findings.slice(0, 8),
      result.findings.length,
      result.position,
      process.memoryUsage().rss / 1e6,
    );
    const t2 = performance.now();
    const again = await take(inventedCsv(300), 'T');
    console.log(performance.now() - t2, again.incidents);
  }, 120_000);
});
