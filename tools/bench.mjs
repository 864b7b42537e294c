import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { CACHE, node, path } from './house.mjs';
import { ensureInstalled } from './install.mjs';
import { swcOptions } from './swc.mjs';

/** The bench runs what is built, as a server would. It is compiled each time, into a folder of this run's own. */
const compile = async (folder) => {
  const { transform } = await import('@swc/core');
  const sources = path('tests/bench');
  for (const file of readdirSync(sources, { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const options = { ...structuredClone(swcOptions), filename: join(sources, file) };
    const { code } = await transform(readFileSync(join(sources, file), 'utf8'), {
      ...options,
      sourceMaps: 'inline',
    });
    const target = join(folder, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
};

/** `npm run bench`: measures, and leaves nothing behind. Its arguments are read in tests/bench/plan.ts. */
export const bench = async (args) => {
  await ensureInstalled();
  await ensureBuilt();
  const folder = join(CACHE, 'bench', String(process.pid));
  try {
    await compile(folder);
    return await run(join(folder, 'main.js'), args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const run = (main, args) =>
  new Promise((resolve) => {
    const child = spawn(node(), ['--enable-source-maps', main, ...args], {
      env: { ...process.env, SIJIL_BENCH_ROOT: path() },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('error', ({ message }) => {
      process.stderr.write(`${message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await bench(process.argv.slice(2));
}
