import { randomInt } from 'node:crypto';
import { TileTree } from '#ledger';
import { Notary } from '#notary';
import { auditBoth, openDesk, openNotary } from '#sijil';
import type { Site } from '../site.js';

/** Seals, proves and verifies at the size asked for. */
export interface SealingAsked {
  /** How many events are sealed in the end; null to verify all of them, twice. */
  readonly size: number | null;
  readonly runs: number;
}

/** Milliseconds for each run: sealing new events, and one proof, from what lies in the folder alone. */
export interface SealingMeasured {
  readonly seal: readonly number[];
  readonly inclusion: readonly number[];
  readonly consistency: readonly number[];
}

/** Seconds, and of them those that this process computed. */
export interface VerifyMeasured {
  readonly seconds: number;
  readonly cpu: number;
}

/** All of it, and then again what came since. */
export interface VerifiedTwice {
  readonly full: VerifyMeasured;
  readonly since: VerifyMeasured;
}

/** How many new events are sealed, and verified, at once: what the notary allows itself by default. */
export const NEW_EVENTS = 1_000;
const PROOFS = 200;

/**
 * Seals what the fill left, as the notary does, but no further than it is asked to, so that one register
 * is measured at several sizes.
 */
export const sealingPart = async ({ site }: { readonly site: Site }) => {
  const desk = await openDesk({ home: site.home, port: 0 });
  const registerId = (await desk.register())?.id ?? '';
  const settings = { home: site.home, port: 0, sealing: {} };
  const { world } = await openNotary(desk, registerId, settings);
  const seal = async (size: number): Promise<number> => {
    const register = { ...bound(world.register), head: () => Promise.resolve(size) };
    return await timed(() => new Notary({ ...world, register }).seal());
  };
  const prove = (size: number, one: (tree: TileTree) => Promise<unknown>): Promise<number> =>
    timed(async () => {
      for (let i = 0; i < PROOFS; i += 1) await one(new TileTree(world.ledger, BigInt(size)));
    });
  const measure = async ({ size, runs }: { readonly size: number; readonly runs: number }) => {
    await seal(size - runs * NEW_EVENTS);
    const measured = {
      seal: [] as number[],
      inclusion: [] as number[],
      consistency: [] as number[],
    };
    for (let run = 1; run <= runs; run += 1) {
      const now = size - (runs - run) * NEW_EVENTS;
      measured.seal.push(await seal(now));
      const inclusion = await prove(now, (tree) => tree.inclusionProof(BigInt(randomInt(now))));
      const consistency = await prove(now, (tree) =>
        tree.consistencyProof(BigInt(randomInt(1, now))),
      );
      measured.inclusion.push(inclusion / PROOFS);
      measured.consistency.push(consistency / PROOFS);
    }
    return measured satisfies SealingMeasured;
  };
  const verify = async (full: boolean): Promise<VerifyMeasured> => {
    const before = process.cpuUsage();
    const ms = await timed(async () => {
      const call = { desk, settings, flags: {} };
      const found = await auditBoth(call, registerId, {
        full,
        outside: undefined,
        progress: () => undefined,
      });
      const [fault] = [...found.register.faults, ...found.access.faults];
      if (fault) throw new Error(`${fault.code} at ${fault.position}: ${fault.message}`);
    });
    const { user, system } = process.cpuUsage(before);
    return { seconds: ms / 1e3, cpu: (user + system) / 1e6 };
  };
  return {
    result: {},
    ask: async ({ size, runs }: SealingAsked) => {
      if (size !== null) return await measure({ size, runs });
      const head = await desk.store.head();
      await seal(head - NEW_EVENTS);
      const full = await verify(true);
      await seal(head);
      return { full, since: await verify(false) } satisfies VerifiedTwice;
    },
    end: () => desk.close(),
  };
};

/** Methods that can be handed on one by one. */
const bound = <R extends { readAll: (...args: never[]) => unknown }>(register: R) => ({
  readAll: register.readAll.bind(register) as R['readAll'],
});

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};
