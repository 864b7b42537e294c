import { readFile } from 'node:fs/promises';
import { importReport, openDesk } from '#sijil';
import { PATTERN_KEY } from '../making/report.maker.js';
import type { Site } from '../site.js';

/** What an import came to. */
export interface ImportMeasured {
  readonly seconds: number;
  readonly first: number;
  readonly last: number;
}

/** Takes the sample report in by the real road, under a key of its own. */
export const importPart = async ({
  site,
  file,
  run,
}: {
  readonly site: Site;
  readonly file: string;
  readonly run: number;
}): Promise<{ result: ImportMeasured }> => {
  const desk = await openDesk({ home: site.home, port: 0 });
  try {
    const bytes = await readFile(file);
    const before = await desk.store.head();
    const started = performance.now();
    const key = run === 0 ? PATTERN_KEY : `${PATTERN_KEY}-${run}`;
    await importReport(desk, site.operator, { name: 'sample.json', bytes, as: key, dryRun: false });
    const seconds = (performance.now() - started) / 1000;
    return { result: { seconds, first: before + 1, last: await desk.store.head() } };
  } finally {
    await desk.close();
  }
};
