import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { envelopeOf } from '#events';
import { openDesk } from '#sijil';
import type { ImportResult } from '#sijil';
import { invented, inventedCsv } from './invented-sheet.js';
import type { Running, Workshop } from './sijil-process.js';

/** The memory of a process at one moment, in MiB: what is resident, and what is live after a collection. */
export interface Memory {
  readonly second: number;
  readonly rss: number;
  readonly live: number;
}

/** What became of a table of which the import was ended by `kill -9` in the middle and begun again. */
export interface KilledImport {
  readonly result: ImportResult;
  /** How far it was when it died, as it said itself. */
  readonly diedAt: string;
  /** How many events of each type the register holds at the end. */
  readonly types: Readonly<Record<string, number>>;
  /** The memory of the process that went on, over its time. */
  readonly memory: readonly Memory[];
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
  const looks = workshop.path('memory');
  const probe = pathToFileURL(join(import.meta.dirname, 'memory-probe.mjs'));
  const { out } = await workshop.run([...args, '--json'], {
    NODE_OPTIONS: `--import=${probe.href}`,
    SIJIL_MEMORY_PROBE: looks,
  });
  const seconds = Math.round((spent + performance.now() - again) / 1000);
  return {
    result: JSON.parse(out) as ImportResult,
    diedAt,
    types: await eventsByType(home),
    memory: memoryIn(await readFile(looks, 'utf8')),
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

type Looks = (readonly [at: number, rss: number, live: number])[];

/** What the process of a command told that held most; npm and others before it hold little. */
const memoryIn = (told: string): readonly Memory[] => {
  const byProcess = new Map<string, Looks>();
  for (const line of told.trimEnd().split('\n')) {
    const [process = '', at, rss, live] = line.split(' ');
    const looks = byProcess.get(process) ?? [];
    looks.push([Number(at), Number(rss), Number(live)]);
    byProcess.set(process, looks);
  }
  const most = (looks: Looks): number => Math.max(0, ...looks.map(([, , live]) => live));
  const [looks = []] = [...byProcess.values()].sort((a, b) => most(b) - most(a));
  const began = looks[0]?.[0] ?? 0;
  return looks.map(([at, rss, live]) => ({
    second: Math.round((at - began) / 100) / 10,
    rss: Math.round(rss),
    live: Math.round(live),
  }));
};

/** The largest of something in each quarter of the time. */
export const quarters = (
  memory: readonly Memory[],
  of: 'rss' | 'live',
): readonly [number, number, number, number] => {
  const most = (i: number): number =>
    Math.max(
      0,
      ...memory
        .slice((i * memory.length) / 4, Math.ceil(((i + 1) * memory.length) / 4))
        .map((one) => one[of]),
    );
  return [most(0), most(1), most(2), most(3)];
};

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
