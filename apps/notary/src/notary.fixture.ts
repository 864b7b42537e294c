import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Protected } from '#kernel';
import { NOTARY } from '#domain';
import { envelopeOf } from '#events';
import type { StoredEvent } from '#events';
import { InMemoryEventStore } from '#event-store';
import type { EventStore } from '#event-store';
import { InMemoryVault } from '#vault';
import { WriteSide } from '#write-side';
import { keep } from './keeping/durable.js';
import { LedgerFolder } from './keeping/ledger-folder.js';
import { Notary } from './notary.js';
import type { World } from './world.js';

/** A register in memory, a real folder for the ledger, and a notary over both. */
export interface Bench {
  readonly store: EventStore;
  readonly world: World;
  readonly notary: Notary;
  /** Lets so many members be admitted: events of the register. */
  admit(members: number): Promise<void>;
  /** The same bench with parts of its world replaced. */
  with(parts: Partial<World>): Bench;
  /** The same ledger and notary over a register that holds only these events. */
  rolledBackTo(events: readonly StoredEvent[]): Promise<Bench>;
  drop(): Promise<void>;
}

/** What a process that dies leaves behind in a spec. */
export class Died extends Error {}

/** Opens a bench. */
export const openBench = async (): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), 'sijil-notary-'));
  const store = new InMemoryEventStore();
  const registerId = randomUUID();
  const vault = new InMemoryVault();
  const pen = penOn(store, vault);
  await pen.submit({
    origin: { commandId: randomUUID(), by: 'process:sijil' },
    steps: [{ kind: 'OpenRegister', data: { registerId, purpose: 'sandbox' } }],
  });
  const bench = (world: World, on: EventStore, by: WriteSide): Bench => ({
    store: on,
    world,
    notary: new Notary(world),
    admit: async (members) => {
      for (let n = 0; n < members; n += 1)
        await by.submit({
          origin: { commandId: randomUUID(), by: 'process:sijil' },
          steps: [
            {
              kind: 'AdmitMember',
              data: { name: new Protected('An invented person'), roles: ['administrator'] },
            },
          ],
        });
    },
    with: (parts) => bench({ ...world, ...parts }, on, by),
    rolledBackTo: async (events) => {
      const older = await storeOf(events);
      const olderPen = penOn(older, vault);
      return bench({ ...world, register: older, tell: tellTo(olderPen) }, older, olderPen);
    },
    drop: () => rm(folder, { recursive: true, force: true }),
  });
  const world: World = {
    register: store,
    registerId,
    ledger: new LedgerFolder(join(folder, 'ledger'), keep),
    secrets: join(folder, 'notary'),
    keep,
    tell: tellTo(pen),
    alone: (work) => work(),
    now: () => Date.now(),
  };
  return bench(world, store, pen);
};

const penOn = (store: EventStore, vault: InMemoryVault): WriteSide =>
  new WriteSide({
    store,
    vault,
    clock: { now: () => Date.now() },
    random: (bytes) => randomBytes(bytes),
  });

const tellTo =
  (pen: WriteSide): World['tell'] =>
  async ({ id, kind, data }) => {
    await pen.submit({ origin: { commandId: id, by: NOTARY }, steps: [{ kind, data }] });
  };

/** A register as a backup would bring it back. */
const storeOf = async (events: readonly StoredEvent[]): Promise<EventStore> => {
  const store = new InMemoryEventStore();
  for (const { leaf, parts } of events) {
    const { commandId, commandMac, id, type, version, stream, revision, recordedAt } =
      envelopeOf(leaf);
    await store.append([
      {
        commandId,
        commandMac,
        checks: [],
        events: [
          { id, type, version, stream, revision, recordedAt, commandId, commandMac, leaf, parts },
        ],
      },
    ]);
  }
  return store;
};
