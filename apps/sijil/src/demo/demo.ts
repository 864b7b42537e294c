import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKOUT } from '../checkout.js';
import { importReport } from '../import/import-report.js';
import type { ImportResult, Progress } from '../import/run.js';
import type { Desk } from '../desk/desk.js';
import type { Operator } from '../desk/open-register.js';
import { openDemoCase, SAMPLE_KEY } from './demo-case.js';

const samples = join(CHECKOUT, 'samples/reports');

/** Takes the sample report in and opens the demo case on it. What is there already stays as it is. */
export const fillDemo = async (
  desk: Desk,
  operator: Operator,
  registerId: string,
  progress: Progress,
): Promise<ImportResult> => {
  const name = '2017-09-massacres.json';
  const result = await importReport(
    desk,
    operator,
    { name, bytes: await readFile(join(samples, name)), as: SAMPLE_KEY, dryRun: false },
    progress,
  );
  await openDemoCase(desk, operator, registerId);
  await desk.catchUp();
  return result;
};
