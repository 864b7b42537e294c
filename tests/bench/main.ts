import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentOf, tablesOf } from './document.js';
import { planFrom, Usage, USAGE } from './plan.js';
import { takePart } from './process.js';
import type { BenchResult } from './result.js';

/** Each process loads no more than its part needs: what it holds is then its own. */
const PARTS = {
  import: async () => (await import('./parts/import.part.js')).importPart,
  fill: async () => (await import('./parts/fill.part.js')).fillPart,
  rebuild: async () => (await import('./parts/rebuild.part.js')).rebuildPart,
  copy: async () => (await import('./baselines/copy.baseline.js')).copyBaseline,
  api: async () => (await import('./parts/api.part.js')).apiPart,
  page: async () => (await import('./baselines/page.baseline.js')).pageBaseline,
  asking: async () => (await import('./parts/asking.part.js')).askingPart,
  append: async () => (await import('./parts/append.part.js')).appendPart,
  sealing: async () => (await import('./parts/sealing.part.js')).sealingPart,
  insert: async () => (await import('./baselines/insert.baseline.js')).insertBaseline,
};

const main = async (args: readonly string[]): Promise<void> => {
  const root = process.env['SIJIL_BENCH_ROOT'] ?? process.cwd();
  const keep = join(root, 'tests/bench/result.json');
  const page = join(root, 'docs/benchmarks.md');
  const plan = planFrom(args);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const say = (sentence: string): void => void process.stderr.write(`bench: ${sentence}\n`);
  const at = {
    main: process.argv[1] ?? '',
    sample: join(root, 'samples/reports/2017-09-massacres.json'),
    profiles: join(root, '.cache/bench/profiles'),
  };
  const { runBench } = await import('./bench.js');
  const result = await runBench(plan, at, say, stopping.signal);
  process.stdout.write(plan.json ? `${JSON.stringify(result)}\n` : `${tablesOf(result)}\n`);
  if (!plan.write) return;
  await writeFile(keep, `${JSON.stringify(result, null, 2)}\n`);
  const kept = JSON.parse(await readFile(keep, 'utf8')) as BenchResult;
  await writeFile(page, documentOf(kept));
};

if (process.argv[2] === 'part') await takePart(PARTS);
else
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    const wrong = error instanceof Usage;
    const said = error instanceof Error ? (wrong ? error.message : error.stack) : String(error);
    process.stderr.write(`bench: ${said ?? ''}\n${wrong ? `${USAGE}\n` : ''}`);
    process.exitCode = wrong ? 2 : 1;
  }
