import { setTimeout as sleep } from 'node:timers/promises';
import { instant, Refusal } from '#kernel';
import type { Origin } from '#kernel';
import type { FixityAlarm } from '#read-side';
import type { Desk } from '../desk/desk.js';
import { endRemovals } from '../desk/gone.js';
import { VIA } from '../version.js';
import { checkFixity } from './fixity.js';
import type { Fixity } from './fixity.js';
import { itemsOf } from './held.js';

/** How often the bytes of an item are read where nobody says otherwise. */
export const FIXITY_DAYS = 90;
/** The most that one round checks: whatever is left is due in the next one, the oldest first. */
export const ROUND = { items: 200, bytes: 20_000_000_000 } as const;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Nothing is read while a desk has just been opened. */
const FIRST_MS = 10 * 60_000;
/** As many alarms as anybody reads in one place. */
const MOST_ALARMS = 100;

const bySchedule = (commandId: string): Origin => ({ commandId, by: 'process:fixity', via: VIA });

/** What a round is bounded by. */
export interface Round {
  readonly days: number;
  readonly items: number;
  readonly bytes: number;
}

/** Checks the items that are due, the oldest check first, as many as a round may; each check is a fact. */
export const fixityRound = async (
  desk: Desk,
  { days, items, bytes }: Round,
  { signal, told }: { readonly signal?: AbortSignal; readonly told?: (item: Fixity) => void } = {},
): Promise<readonly Fixity[]> => {
  await desk.catchUp();
  const at = await desk.readModels.snapshot({ projections: ['evidence'] });
  const before = instant(desk.clock.now() - days * DAY_MS);
  const due = await desk.readModels.evidence.fixityDue(at, before, items);
  const found: Fixity[] = [];
  let read = 0;
  for (const held of await itemsOf(
    desk,
    due.map(({ evidenceId }) => evidenceId),
  )) {
    // At least one: a file larger than a round would else never be read.
    if (signal?.aborted || (found.length > 0 && read >= bytes)) break;
    const fixity = await checkFixity(desk, bySchedule, held);
    found.push(fixity);
    told?.(fixity);
    read += held.files.reduce((sum, { size }) => sum + size, 0);
  }
  if (found.length > 0) await desk.catchUp();
  return found;
};

/** Which items were last found to be other than they were: they stay named until a check finds them intact. */
export const fixityAlarms = async ({ readModels }: Desk): Promise<readonly FixityAlarm[]> =>
  await readModels.evidence.fixityAlarms(
    await readModels.snapshot({ projections: ['evidence'] }),
    MOST_ALARMS,
  );

/** A round every hour, until the signal; what fails is told, and tried again in the next. */
export const watchFixity = async (
  desk: Desk,
  {
    signal,
    alarmed,
    refused,
  }: {
    readonly signal: AbortSignal;
    readonly alarmed: (item: Fixity) => void;
    readonly refused: (refusal: Refusal) => void;
  },
): Promise<void> => {
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused(error);
    }
  };
  // At once: what a process that died had begun to remove for good.
  await attempt(() => endRemovals(desk));
  for (let pause = FIRST_MS; ; pause = HOUR_MS) {
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const told = (item: Fixity): void => {
      if (item.files.some(({ outcome }) => outcome !== 'intact')) alarmed(item);
    };
    await attempt(async () => {
      await endRemovals(desk);
      await fixityRound(desk, { days: FIXITY_DAYS, ...ROUND }, { signal, told });
    });
  }
};
