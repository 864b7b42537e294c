import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { node, path } from './house.mjs';
import { ensureInstalled } from './install.mjs';

/**
 * Runs the command line of Sijil on the right Node, installed and built, and ends as it ends.
 * Nothing here writes to stdout, and nothing reads stdin: both belong to the command.
 */
export const run = async (args) => {
  await ensureInstalled();
  await ensureBuilt();
  const preloads = ['./kept-code.mjs', './with-parent.mjs'].map(
    (file) => `--import=${new URL(file, import.meta.url).href}`,
  );
  // Reading the maps takes a tenth of a second: worth it to those alone who look at stack traces.
  const maps = process.env.SIJIL_DEBUG === '1' ? ['--enable-source-maps'] : [];
  const child = spawn(
    node(),
    [...maps, ...preloads, path('dist/apps/sijil/src/main.js'), ...args],
    {
      // What answers people is not being developed: libraries look at this, and leave out their own checks.
      env: { ...process.env, NODE_ENV: 'production' },
      // The channel carries nothing: it breaks when we die, and the command then stops in good order.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  child.on('error', ({ message }) => {
    process.stderr.write(`sijil: ${message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']) {
    process.on(signal, () => child.kill(signal));
  }
  watchNpm(() => child.kill('SIGTERM'));
};

/** npm that is killed leaves its children behind; without it nobody would know that we still run. */
const watchNpm = (onDeath) => {
  if (process.env.npm_execpath === undefined) return;
  const parent = process.ppid;
  const name = field(parent, 1);
  // Some shells stay between npm and us.
  const grandparent = /^\((sh|dash|bash|ash|busybox)\)$/.test(name ?? '') && field(parent, 3);
  setInterval(() => {
    const orphaned = process.ppid !== parent || (grandparent && field(parent, 3) !== grandparent);
    if (orphaned) onDeath();
  }, 500).unref();
};

/** A field of /proc/<pid>/stat: 1 is the name in brackets, 3 the parent. */
const field = (pid, n) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const end = stat.lastIndexOf(')') + 1;
    if (n === 1) return stat.slice(stat.indexOf('('), end);
    return stat.slice(end + 1).split(' ')[n - 2];
  } catch {
    return undefined;
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await run(process.argv.slice(2));
