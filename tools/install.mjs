import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, path, say, stop, writing } from './house.mjs';
import { withLock } from './lock.mjs';

// Runs before anything is installed, on the Node of the machine (20.19 or later).

const STAMP = path('node_modules', '.sijil-installed');
const HIDDEN = path('node_modules', '.package-lock.json');

/** Installs the packages that package-lock.json names, if they are not all there. */
export const ensureInstalled = async () => {
  if (isInstalled()) return;
  const work = async () => {
    if (isInstalled()) return;
    if (!agreesWithNpm()) await install();
    writeFileSync(STAMP, wanted());
  };
  const onWait = () => say('Another process is installing the packages; waiting for it.');
  await writing('the packages cannot be installed', () =>
    withLock(`${CACHE}/locks`, 'install', work, onWait),
  );
};

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(path('package-lock.json')))
    .digest('hex');

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** The stamp is written last, so a broken-off installation has none; and nothing may be missing since. */
const isInstalled = () =>
  read(STAMP) === wanted() && packages().every(({ file }) => existsSync(file));

/** The packages that every machine must have. */
const packages = () =>
  Object.entries(JSON.parse(read(path('package-lock.json'))).packages)
    .filter(([place, { optional }]) => place !== '' && !optional)
    .map(([place, { version }]) => ({ place, version, file: path(place, 'package.json') }));

/**
 * Whether somebody ran npm himself: its own record of what it installed is written at the end, names
 * the same versions, and no package was touched after it.
 */
const agreesWithNpm = () => {
  const text = read(HIDDEN);
  if (text === undefined) return false;
  const { packages: had } = JSON.parse(text);
  const { mtimeMs } = statSync(HIDDEN);
  return packages().every(
    ({ place, version, file }) =>
      had[place]?.version === version &&
      existsSync(file) &&
      lstatSync(dirname(file)).mtimeMs <= mtimeMs + 1_000,
  );
};

const install = async () => {
  say('Installing the packages (once; about a minute) …');
  // Development tools too, whatever NODE_ENV says: the build needs some, and the tests all.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const code = await npm([...args, '--no-progress', '--loglevel=error']);
  if (code !== 0) {
    stop(`The packages could not be installed (npm ci ended with ${code}). Run the command again.`);
  }
};

const npm = (args) =>
  new Promise((resolve) => {
    const child = spawn('npm', args, { cwd: path(), stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', ({ code }) =>
      stop(code === 'ENOENT' ? 'npm was not found.' : `npm could not be started (${code}).`),
    );
    child.on('close', (code, signal) => resolve(code ?? signal));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();
