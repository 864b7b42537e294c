import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { documentOf } from './document.js';
import { figureOf, ratioOf } from './figures.js';
import { planFrom } from './plan.js';
import type { BenchResult } from './result.js';
import { targetsOf } from './targets.js';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('figures', () => {
  it('are the median of the runs and their spread, and ratios are of runs side by side', () => {
    expect(figureOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, runs: [3, 1, 2] });
    expect(ratioOf([10, 30], [20, 10])).toMatchObject({ least: 0.5, most: 3 });
  });
});

describe('the arguments', () => {
  it('name a size as people write it, and refuse what they do not know', () => {
    expect(planFrom(['--events', '1e6', '--only', 'append,page']).events).toBe(1_000_000);
    expect(() => planFrom(['--only', 'apend'])).toThrow('--only names');
    expect(() => planFrom(['--events', 'many'])).toThrow('--events');
  });
});

describe('the bench', () => {
  it('measures everything on a small register, and leaves nothing behind', async () => {
    const { stdout } = await run(
      process.execPath,
      [join(root, 'tools/bench.mjs'), '--events', '2000', '--runs', '1', '--json'],
      { maxBuffer: 1 << 24 },
    );
    const result = JSON.parse(stdout) as BenchResult;
    const { append, case: file, fill, memory, page, postgres, rebuild, sealing, verify } = result;
    expect(postgres).toMatchObject({ fsync: 'on', synchronous_commit: 'on' });
    expect(fill.events).toBeGreaterThan(1_400);
    expect(append?.map(({ callers }) => callers)).toEqual([1, 16, 64]);
    expect(rebuild?.rows).toBeGreaterThan(fill.events);
    expect(page?.now.median).toBeGreaterThan(0);
    expect(file).toMatchObject({ incidents: 20, exhibits: 50 });
    expect(sealing?.map(({ size }) => size)).toEqual([fill.events]);
    expect(verify?.since.seconds).toBeGreaterThan(0);
    expect(memory.node['api']).toBeGreaterThan(0);
    expect(targetsOf(result)).toHaveLength(20);
    for (const { found } of targetsOf(result)) expect(found).toBeGreaterThan(0);
    expect(documentOf(result)).not.toMatch(/undefined|NaN/);
  }, 300_000);
});

describe('docs/benchmarks.md', () => {
  it('is what the kept result says', () => {
    const kept = join(import.meta.dirname, 'result.json');
    expect(existsSync(kept)).toBe(true);
    const page = readFileSync(join(root, 'docs/benchmarks.md'), 'utf8');
    const written = documentOf(JSON.parse(readFileSync(kept, 'utf8')) as BenchResult);
    // Tables are laid out by the formatter; what they say is ours.
    const said = (text: string): string => text.replaceAll(/[ -]+/g, ' ');
    expect(said(page)).toBe(said(written));
  });
});
