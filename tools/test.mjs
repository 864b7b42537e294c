import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CACHE, node, path } from './house.mjs';
import { ensureInstalled } from './install.mjs';
import { environment, runSteps, step } from './steps.mjs';

/** Where jest leaves its result for machines. */
export const RESULT = `${CACHE}/jest-result.json`;

const STEPS = [
  step('types', 'typescript/bin/tsc', '--project', 'tsconfig.json'),
  step(
    'doors',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err-long',
    'apps',
    'libs',
    'tests',
  ),
  step('lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  step('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
];

/**
 * Everything that must hold, in one command: types, doors, lint, format, then every spec on the Node
 * and the PostgreSQL of the packages. With --soak the long ones instead; with other arguments only
 * jest, which gets them.
 */
export const test = async (args) => {
  await ensureInstalled();
  mkdirSync(CACHE, { recursive: true });
  if (args[0] === '--soak')
    return await jest('soak', ['--config', 'jest.soak.mjs', ...args.slice(1)]);
  const failed = args.length === 0 ? await runSteps(STEPS, 2) : [];
  const code = await jest('tests', args);
  if (failed.length > 0) process.stdout.write(`✗ also failed: ${failed.join(', ')}\n`);
  return failed.length > 0 ? 1 : code;
};

const jest = (name, args) =>
  new Promise((resolve) => {
    const started = performance.now();
    rmSync(RESULT, { force: true });
    const child = spawn(
      node(),
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        path('node_modules/jest/bin/jest.js'),
        '--json',
        `--outputFile=${RESULT}`,
        ...args,
      ],
      { cwd: path(), env: environment(), stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.on('error', ({ message }) => {
      process.stderr.write(`${message}\n`);
      resolve(1);
    });
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      resolve(code ?? 1);
    });
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await test(process.argv.slice(2));
}
