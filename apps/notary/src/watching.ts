import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '#kernel';
import { envelopeOf } from '#events';
import type { Notary, Sealed } from './notary.js';
import { recall } from './keeping/notary-memory.js';
import { parseCheckpoint, parseNote } from '#ledger';
import type { World } from './world.js';

/** How far the seals may be behind the register. */
export interface Limits {
  readonly seconds: number;
  readonly events: number;
}

/** A minute, or a thousand events. */
export const USUAL_LIMITS: Limits = { seconds: 60, events: 1_000 };

const LOOK_MS = 1_000;
const GLANCE = 16;
/** What sealing itself leaves behind needs no seal of its own: else it would never end. */
const OWN: readonly string[] = ['CheckpointSealed', 'CheckpointAnchored'];

/** Whether something has been waiting for a seal for too long, or too much of it. */
export const isDue = async (
  { register, secrets, now }: Pick<World, 'register' | 'secrets' | 'now'>,
  { seconds, events }: Limits,
): Promise<boolean> => {
  const memory = await recall(secrets);
  const sealed =
    memory?.last == null ? 0 : Number(parseCheckpoint(parseNote(memory.last).text).size);
  const waiting = (await register.head()) - sealed;
  if (waiting <= 0) return false;
  const first = (await register.readAll(sealed, GLANCE)).map(({ leaf }) => envelopeOf(leaf));
  const others = first.find(({ type }) => !OWN.includes(type));
  if (!others) return waiting > GLANCE;
  return waiting >= events || now() - Date.parse(others.recordedAt) >= seconds * 1_000;
};

/** Keeps the seals within the limits until the signal. What goes wrong is told once, and tried again. */
export const watch = async (
  notary: Notary,
  world: World,
  limits: Limits,
  {
    signal,
    sealed,
    refused,
  }: {
    readonly signal: AbortSignal;
    readonly sealed?: (sealed: Sealed) => void;
    readonly refused: (refusal: Refusal) => void;
  },
): Promise<void> => {
  let said = '';
  while (!signal.aborted) {
    try {
      if (await isDue(world, limits)) {
        const outcome = await notary.seal();
        if (outcome.unconfirmed) throw outcome.unconfirmed;
        sealed?.(outcome);
      }
      said = '';
    } catch (error) {
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal('unavailable', 'NOTARY_FAILED', 'The notary could not seal just now.');
      if (refusal.code !== said) refused(refusal);
      said = refusal.code;
    }
    await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
};
