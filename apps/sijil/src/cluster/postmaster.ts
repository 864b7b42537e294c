import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '#kernel';
import { identityOf, isAlive } from '../home/process-identity.js';
import type { Place } from './place.js';

/** The first process of a running server. */
export interface Postmaster {
  readonly pid: number;
  /** So that a number that came round again is never signalled. */
  readonly identity: string;
  readonly port: number;
}

/** How long an orderly stop may take; then the server is stopped at once, and recovers at its next start. */
const ORDERLY_MS = 60_000;

/** The server that runs on a data folder right now, whoever started it. */
export const findPostmaster = (place: Place): Postmaster | undefined => {
  const [pid, , , port] = pidFile(place);
  const identity = pid !== undefined ? identityOf(Number(pid)) : undefined;
  if (!identity || !worksIn(Number(pid), place)) return undefined;
  return { pid: Number(pid), identity, port: Number(port) };
};

/**
 * Clears the way for a new server after one that died without a word. PostgreSQL copes with that by
 * itself but for one case: its number now belongs to another process of ours (in a container, within
 * minutes), and it would take that for the old server.
 */
export const clearDeadPostmaster = async (place: Place): Promise<void> => {
  // Children of a killed server live on for a moment, on the same memory and the same files.
  const until = Date.now() + 30_000;
  while (processesIn(place).length > 0) {
    if (Date.now() > until) {
      refuse(
        'unavailable',
        'CLUSTER_STILL_DYING',
        `Processes of an earlier database server still work in ${place.data} (${processesIn(place).join(', ')}). Wait for them, or end them.`,
      );
    }
    await sleep(50);
  }
  const [pid] = pidFile(place);
  if (pid !== undefined && identityOf(Number(pid)))
    await unlink(join(place.data, 'postmaster.pid'));
};

/** Stops a server: connections are cut, what was acknowledged is on the disk. */
export const stopPostmaster = async ({ pid, identity }: Postmaster): Promise<void> => {
  signal(pid, 'SIGINT');
  if (await ended(identity, ORDERLY_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await ended(identity, ORDERLY_MS)) return;
  refuse('unavailable', 'CLUSTER_STOP_FAILED', `The database server (${pid}) does not stop.`);
};

/** Asks a server to stop and does not wait for it. */
export const dismissPostmaster = ({ pid, identity }: Postmaster): void => {
  if (isAlive(identity)) signal(pid, 'SIGINT');
};

/** Whether a process has ended within a time. */
export const ended = async (identity: string, withinMs: number): Promise<boolean> => {
  const until = Date.now() + withinMs;
  while (isAlive(identity)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself.
  }
};

const pidFile = (place: Place): string[] => {
  try {
    return readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
};

/**
 * The file that names the server stands in the server's own folder, so it is not believed: a process
 * is the server only if it runs as the server's account and works in the data folder.
 */
const worksIn = (pid: number, { data, account }: Place): boolean => {
  try {
    const uid = account?.uid ?? process.geteuid?.();
    return statSync(`/proc/${pid}`).uid === uid && readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
};

const processesIn = (place: Place): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && worksIn(pid, place));
