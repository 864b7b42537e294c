import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { envelopeOf } from '#events';
import { openDesk } from '#sijil';
import type { ImportResult } from '#sijil';
import { invented, inventedCsv } from './invented-sheet.js';
import type { Running, Workshop } from './sijil-process.js';

/** What became of a table of which the import was ended by `kill -9` in the middle and begun again. */
export interface KilledImport {
  readonly result: ImportResult;
  /** How far it was when it died, as it said itself. */
  readonly diedAt: string;
  /** How many events of each type the register holds at the end. */
  readonly types: Readonly<Record<string, number>>;
  /** The largest resident memory of the process that went on, in MiB, in each quarter of its time. */
  readonly memory: readonly number[];
  readonly seconds: number;
}

/** Takes a table in with its process killed once it says that it is under way, and once more to the end. */
export const killedImport = async (
  workshop: Workshop,
  rows: number,
  dieAfter: number,
): Promise<KilledImport> => {
  const home = workshop.path('home');
  const [table, mapping] = [workshop.path('table.csv'), workshop.path('mapping.json')];
  await writeFile(table, inventedCsv(rows));
  await writeFile(mapping, JSON.stringify(invented));
  await workshop.run(['init', '--purpose', 'sandbox']);
  const args = ['import', table, '--mapping', mapping, '--as', 'TABLE'];

  const first = workshop.start(args);
  const started = performance.now();
  const diedAt = await farEnough(first, dieAfter);
  first.signal('SIGKILL');
  await first.ended;
  const spent = performance.now() - started;

  const again = performance.now();
  const second = workshop.start([...args, '--json']);
  const samples: number[] = [];
  const over = new AbortController();
  const watching = watch(second, samples, over.signal);
  const { out } = await second.ended;
  const seconds = Math.round((spent + performance.now() - again) / 1000);
  over.abort();
  await watching;
  return {
    result: JSON.parse(out) as ImportResult,
    diedAt,
    types: await eventsByType(home),
    memory: quarters(samples),
    seconds,
  };
};

const farEnough = async (running: Running, rows: number): Promise<string> => {
  for (;;) {
    const told = [...running.said.err.matchAll(/(\d+) of \d+ rows/g)].at(-1);
    if (Number(told?.[1] ?? 0) >= rows) return told?.[0] ?? '';
    if (running.child.exitCode !== null) throw new Error(`It ended: ${running.said.err}`);
    await sleep(20);
  }
};

/** Samples the memory of the processes of a command, once in a while. */
const watch = async ({ child }: Running, into: number[], over: AbortSignal): Promise<void> => {
  while (!over.aborted) {
    into.push(memoryOf(child.pid ?? 0));
    await sleep(250, undefined, { signal: over }).catch(() => undefined);
  }
};

/** The resident memory of the largest Node process of a group, in MiB. */
const memoryOf = (group: number): number =>
  Math.max(
    0,
    ...readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => {
        try {
          const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
          const [, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
          if (Number(pgrp) !== group || !/\((node|MainThread)/.test(stat)) return 0;
          const status = readFileSync(`/proc/${pid}/status`, 'utf8');
          return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
        } catch {
          // It ended meanwhile.
          return 0;
        }
      }),
  );

const quarters = (samples: readonly number[]): readonly number[] =>
  [0, 1, 2, 3].map((i) =>
    Math.round(
      Math.max(
        0,
        ...samples.slice((i * samples.length) / 4, Math.ceil(((i + 1) * samples.length) / 4)),
      ),
    ),
  );

const eventsByType = async (home: string): Promise<Record<string, number>> => {
  const desk = await openDesk({ home, port: 0 });
  try {
    const types: Record<string, number> = {};
    for (let after = 0; ;) {
      const events = await desk.store.readAll(after, 2_000);
      const last = events.at(-1);
      if (last === undefined) return types;
      for (const { leaf } of events) {
        const { type } = envelopeOf(leaf);
        types[type] = (types[type] ?? 0) + 1;
      }
      after = last.position;
    }
  } finally {
    await desk.close();
  }
};
