import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '#kernel';
import type { Home } from '../home/home.js';
import { isAlive } from '../home/process-identity.js';
import type { Binaries } from './binaries.js';
import { greet } from './greeting.js';
import type { Place } from './place.js';
import { freePort, HOST, isFree } from './port.js';
import { clearDeadPostmaster, findPostmaster, type Postmaster } from './postmaster.js';
import { BARE_ENVIRONMENT } from './program.js';
import { type ClusterSecret, keepSecret } from './secret.js';
import { writeSettings } from './settings.js';

/** Recovery after a crash may read gigabytes; nobody should kill it for being slow. */
const RECOVERY_MS = 900_000;
const LOG_LIMIT = 8 * 1024 * 1024;

/** Starts the server of a data folder and waits until it answers and has proved to be ours. */
export const startServer = async (
  home: Home,
  place: Place,
  binaries: Binaries,
  secret: ClusterSecret,
  wish: number | undefined,
): Promise<Postmaster> => {
  await clearDeadPostmaster(place);
  if (wish !== undefined && !(await isFree(wish))) {
    refuse(
      'unavailable',
      'CLUSTER_PORT_TAKEN',
      `Port ${wish} of ${HOST} is used by another program.`,
    );
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = wish ?? (await freePort(attempt === 1 ? secret.port : undefined));
    if (port !== secret.port) await keepSecret(home, { ...secret, port });
    const outcome = await launch(home, place, binaries, { ...secret, port });
    if (typeof outcome === 'object') return outcome;
    // Between our look and its start somebody else took the port.
    if (outcome.includes('Address already in use') && wish === undefined && attempt < 5) continue;
    return refuse(
      'unavailable',
      'CLUSTER_START_FAILED',
      `The database server did not start: ${outcome || 'it said nothing'}`,
    );
  }
};

/** Waits for a server that is on its way up, or down. Undefined: it ended, or went. */
export const awaitServer = async (
  postmaster: Postmaster,
  secret: ClusterSecret,
): Promise<Postmaster | undefined> => {
  const until = Date.now() + RECOVERY_MS;
  while (isAlive(postmaster.identity)) {
    const greeting = await greet({ ...secret, port: postmaster.port });
    if (greeting === 'ready') return postmaster;
    if (greeting === 'stranger') {
      refuse(
        'forbidden',
        'CLUSTER_NOT_OURS',
        `The server on port ${postmaster.port} does not know the password of this home's database.`,
      );
    }
    if (Date.now() > until) {
      refuse('unavailable', 'CLUSTER_NOT_READY', 'The database server does not become ready.');
    }
    await sleep(25);
  }
  return undefined;
};

/** The running server, or what it said before it ended. */
const launch = async (
  home: Home,
  place: Place,
  { postgres }: Binaries,
  secret: ClusterSecret,
): Promise<Postmaster | string> => {
  const args = await writeSettings(place, secret.port);
  const log = openLog(home);
  const from = fstatSync(log).size;
  try {
    // Its own session and none of our streams: neither Ctrl-C nor our death reaches it.
    const child = spawn(postgres, args, {
      cwd: '/',
      env: BARE_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log, log],
      ...place.account,
    });
    const failed: string[] = [];
    child.on('error', (error) => failed.push(error.message));
    child.on('exit', () => failed.push(lastLines(home, from)));
    child.unref();
    while (failed.length === 0) {
      const postmaster = findPostmaster(place);
      if (postmaster && postmaster.pid === child.pid && postmaster.port === secret.port) {
        const ready = await awaitServer(postmaster, secret);
        if (ready) return ready;
      }
      await sleep(10);
    }
    return failed.join(' · ');
  } finally {
    closeSync(log);
  }
};

const logFile = (home: Home): string => join(home.logs, 'postgres.log');

const openLog = (home: Home): number => {
  const file = logFile(home);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) {
    renameSync(file, `${file}.old`);
  }
  return openSync(file, 'a', 0o600);
};

const lastLines = (home: Home, from: number): string => {
  const log = openSync(logFile(home), 'r');
  try {
    const start = Math.max(from, fstatSync(log).size - 2_048);
    const bytes = Buffer.alloc(2_048);
    const text = bytes.toString('utf8', 0, readSync(log, bytes, 0, bytes.length, start));
    const lines = text.trim().split('\n').slice(-3);
    // Without the time and the process: they help in the log, not in a sentence.
    return lines.map((line) => line.replace(/^\S+ \S+ UTC \[\d+\] /, '')).join(' · ');
  } finally {
    closeSync(log);
  }
};
