import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, refuse } from '#kernel';
import type { Clock } from '#kernel';
import { checkUpcasters, envelopeOf, readEvent } from '#events';
import { PostgresEventStore, PostgresSealStore } from '#event-store';
import type { RegisterSchema } from '#event-store';
import { DiskFileStore } from '#file-store';
import type { FileStore } from '#file-store';
import { Geography } from '#places';
import { Projector } from '#projector';
import { ReadModels } from '#read-side';
import { createMasterKey, loadMasterKey, PostgresVault } from '#vault';
import type { MasterKey } from '#vault';
import { AccessRegister, WriteSide } from '#write-side';
import type { Purpose } from '#events';
import { needRestored } from '../backup/restoring.js';
import { openCluster } from '../cluster/cluster.js';
import type { Cluster } from '../cluster/cluster.js';
import { prepareDatabases } from '../database/prepare.js';
import type { DatabaseUrls } from '../database/prepare.js';
import { openHome } from '../home/home.js';
import type { Home } from '../home/home.js';
import { Lock } from '../home/lock.js';
import type { Settings } from '../settings.js';

/** What a register is and what it was opened for, as its first event says. */
export interface RegisterCard {
  readonly id: string;
  readonly purpose: Purpose;
  readonly name: { readonly en?: string; readonly ar?: string };
  readonly openedAt: string;
}

/** Everything that a command or a server of one home works with. */
export interface Desk {
  readonly home: Home;
  readonly urls: DatabaseUrls;
  readonly store: PostgresEventStore;
  readonly vault: PostgresVault;
  readonly files: FileStore;
  readonly writeSide: WriteSide;
  /** Who was shown what: the second register, and the one way to write in it. */
  readonly accessStore: PostgresEventStore;
  readonly access: AccessRegister;
  /** Both registers through the role of the notary. */
  readonly seals: Readonly<Record<RegisterSchema, PostgresSealStore>>;
  readonly readModels: ReadModels;
  readonly projector: Projector;
  readonly clock: Clock;
  /** Where places are looked up: a geography pack, or the governorates. */
  readonly geography: Geography;
  /** Whether another process of this home had the database running already. */
  readonly joined: boolean;
  /** The register's card, or undefined while none was opened here. */
  register(): Promise<RegisterCard | undefined>;
  /** Brings the read models up to everything written so far. */
  catchUp(): Promise<void>;
  /**
   * Until the signal, brings the embedded database back where it dies under us; tells of each time,
   * and of each attempt that failed.
   */
  guard(signal: AbortSignal, told: (outcome: 'revived' | Refusal) => void): Promise<void>;
  /** Closes what was opened; stops the database if nobody else uses it. */
  close(): Promise<void>;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now() };

/** Opens a home: its database, its vault, its files, the pen and the read models. */
export const openDesk = async (settings: Settings): Promise<Desk> => {
  checkUpcasters();
  const home = await openHome(settings.home);
  if (settings.restoring !== true) needRestored(home);
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    const cluster =
      settings.databaseUrl === undefined ? await openCluster({ home: home.folder }) : undefined;
    if (cluster) closing.push(() => cluster.stop());
    const adminUrl = settings.databaseUrl ?? cluster?.adminUrl ?? '';
    // One process makes tables at a time; the others find them made.
    const urls = await new Lock(home.run, 'prepare').hold(() => prepareDatabases(home, adminUrl));

    const store = await PostgresEventStore.open(urls.writer);
    closing.push(() => store.close());
    const vault = await PostgresVault.open({
      url: urls.vault,
      masterKey: await masterKey(home, store),
    });
    closing.push(() => vault.close());
    // Where names were indexed by another way of reading them, or not yet.
    await vault.indexNames();
    const files = await DiskFileStore.open(home.files);
    const random = (bytes: number): Uint8Array => randomBytes(bytes);
    const writeSide = new WriteSide({ store, vault, clock: systemClock, random });
    const accessStore = await PostgresEventStore.open(urls.writer, {
      schema: 'access',
      connections: 2,
    });
    closing.push(() => accessStore.close());
    const access = new AccessRegister(
      { store: accessStore, vault, clock: systemClock, random },
      () => cardOf(store),
    );
    const seals = {
      register: new PostgresSealStore(urls.notary, 'register'),
      access: new PostgresSealStore(urls.notary, 'access'),
    };
    closing.push(() => Promise.all([seals.register.close(), seals.access.close()]));
    const readModels = ReadModels.open(urls.reader);
    closing.push(() => readModels.close());
    const projector = await Projector.open({ store, url: urls.projector });
    closing.push(() => projector.close());

    return {
      home,
      urls,
      store,
      vault,
      files,
      writeSide,
      accessStore,
      access,
      seals,
      readModels,
      projector,
      clock: systemClock,
      geography: new Geography(settings.geo),
      joined: cluster?.joined ?? true,
      register: () => cardOf(store),
      catchUp: async () => projector.catchUp(await store.head()),
      guard: (signal, told) => guard(cluster, signal, told),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};

const GUARD_MS = 500;

const guard = async (
  cluster: Cluster | undefined,
  signal: AbortSignal,
  told: (outcome: 'revived' | Refusal) => void,
): Promise<void> => {
  if (cluster === undefined) return;
  for (let failures = 0; !signal.aborted;) {
    const pause = Math.min(GUARD_MS * 2 ** failures, 60_000);
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    try {
      if (!signal.aborted && (await cluster.revive())) told('revived');
      failures = 0;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failures += 1;
      told(error);
    }
  }
};

const masterKey = async (home: Home, store: PostgresEventStore): Promise<MasterKey> => {
  const file = join(home.secrets, 'master.key');
  if (!existsSync(file)) {
    if ((await store.head()) > 0)
      refuse(
        'unavailable',
        'MASTER_KEY_MISSING',
        `The master key ${file} is missing, so nothing that is sealed can be read. Put it back from where it is kept.`,
      );
    await createMasterKey(file);
  }
  return loadMasterKey(file);
};

const cardOf = async (store: PostgresEventStore): Promise<RegisterCard | undefined> => {
  const [first] = await store.readAll(0, 1);
  if (!first) return undefined;
  const { fact } = readEvent(first);
  if (fact.type !== 'RegisterOpened') return undefined;
  const { registerId, purpose, name } = fact.data;
  return { id: registerId, purpose, name: name ?? {}, openedAt: envelopeOf(first.leaf).recordedAt };
};
