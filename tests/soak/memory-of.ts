import { readdir, readFile } from 'node:fs/promises';
import type { Running } from '../journeys/sijil-process.js';

/** What a process held at its peak. */
export interface Peak {
  readonly what: string;
  readonly mebibytes: number;
}

const LOOK_MS = 50;

/** Follows a command and everything it starts, and tells what each process held at its peak. */
export const peaksOf = async ({ child, ended }: Running): Promise<readonly Peak[]> => {
  const group = String(child.pid ?? '');
  const peaks = new Map<string, Peak>();
  const over = new AbortController();
  const closed = ended.finally(() => over.abort());
  while (!over.signal.aborted) {
    for (const pid of await readdir('/proc')) if (/^\d+$/.test(pid)) await look(pid, group, peaks);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  await closed;
  return [...peaks.values()];
};

/** The kernel keeps the peak itself (`VmHWM`): a look at any later time finds it. */
const look = async (pid: string, group: string, peaks: Map<string, Peak>): Promise<void> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // After the name, which may hold anything: state, parent, group.
    if (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2] !== group) return;
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const kibibytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
    const what =
      words
        .find((word) => /\.m?js$/.test(word))
        ?.split('/')
        .at(-1) ??
      words[0] ??
      '';
    if (kibibytes > 0) peaks.set(pid, { what, mebibytes: Math.round(kibibytes / 1024) });
  } catch {
    // It ended while it was looked at.
  }
};

/** What the collector may not have come to, in MiB. */
export const GARBAGE = 128;

/** The most that any process held. */
export const most = (peaks: readonly Peak[]): number =>
  Math.max(...peaks.map(({ mebibytes }) => mebibytes));
