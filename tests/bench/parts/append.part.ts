import { setTimeout as sleep } from 'node:timers/promises';
import { openDesk } from '#sijil';
import { AppendQueue } from '#write-side';
import type { Draft } from '#write-side';
import { sealed } from '../making/made-event.js';
import { ReportMaker } from '../making/report.maker.js';
import { callersAt, collect, WARM_UP } from './callers.js';
import type { Appending, Taken } from './callers.js';
import type { Site } from '../site.js';

/** After so long nothing is left to do of what was done before. */
const RESTING_MS = 500;

/**
 * So many callers, each of which hands the pen's queue one event on a new stream and waits until it is
 * durable. Measured: stamping, group commit, the append function, its commit. Not measured:
 * deciding, sealing and the rest of the leaf, which were done before.
 */
export const appendPart = async (input: {
  readonly site: Site;
  readonly seed: number;
  readonly pattern: { readonly first: number; readonly last: number };
}) => {
  const desk = await openDesk({ home: input.site.home, port: 0 });
  const { first, last } = input.pattern;
  const pattern = await desk.store.readAll(first - 1, last - first + 1);
  const maker = await ReportMaker.after(desk.vault, pattern, input.seed);
  const register = (await desk.register())?.id ?? '';
  const queue = new AppendQueue(desk.store, desk.clock);
  const write = async (draft: Draft): Promise<void> => {
    const { kind } = await queue.append(draft);
    if (kind !== 'appended') throw new Error(`An event was not written: ${kind}.`);
  };

  const stock: Draft[] = [];

  /** Makes so many drafts, and lets the process come to rest again. */
  const make = async (count: number): Promise<void> => {
    while (stock.length < count) {
      const events = maker.next().filter(({ type }) => type === 'IncidentRecorded');
      for (const event of await sealed(desk.vault, register, events))
        stock.push({
          commandId: event.draft.commandId,
          commandMac: event.draft.commandMac,
          events: [event],
          checks: [{ stream: event.draft.stream, revision: -1 }],
        });
    }
    collect();
    await sleep(RESTING_MS);
  };

  return {
    result: null,
    ask: async ({ callers, count, turns }: Appending): Promise<Taken> => {
      const warmUp = Math.ceil(count * WARM_UP);
      if (stock.length < count + warmUp) await make((count + warmUp) * turns);
      await callersAt(callers, stock.splice(0, warmUp), write);
      return callersAt(callers, stock.splice(0, count), write);
    },
    end: () => desk.close(),
  };
};
