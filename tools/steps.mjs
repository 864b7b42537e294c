import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { CACHE, node, path } from './house.mjs';

/** A step of a check: what it is called, and the program that does it. */
export const step = (name, program, ...args) => ({ name, program, args });

/** Runs steps that do not depend on one another, so many at a time; each answers how it went when done. */
export const runSteps = async (steps, atATime) => {
  const waiting = [...steps];
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const started = performance.now();
      const { code, said } = await runQuietly(next);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${next.name} (${seconds} s)\n`);
      if (code === 0) continue;
      failed.push(next.name);
      process.stdout.write(`${said.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return failed;
};

/** Where temporary files go: where the machine lets us put none, beside the build. */
const temporary = () => {
  const { R_OK, W_OK, X_OK } = constants;
  try {
    accessSync(tmpdir(), R_OK | W_OK | X_OK);
    return tmpdir();
  } catch {
    const ours = join(CACHE, 'tmp');
    mkdirSync(ours, { recursive: true });
    return ours;
  }
};

/** The Node of the packages, first in every search for one, and a place for temporary files. */
export const environment = () => ({
  ...process.env,
  TMPDIR: temporary(),
  PATH: [path('node_modules', '.bin'), process.env.PATH].join(delimiter),
});

const runQuietly = ({ program, args }) =>
  new Promise((resolve) => {
    const child = spawn(node(), [path('node_modules', program), ...args], {
      cwd: path(),
      env: { ...environment(), FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', ({ message }) => resolve({ code: 1, said: message }));
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
