import { existsSync } from 'node:fs';
import { refuse } from '#kernel';
import { Lock } from '../home/lock.js';
import { openHome, type Home } from '../home/home.js';
import { countLeases, takeLease } from '../home/lease.js';
import { isAlive } from '../home/process-identity.js';
import { findBinaries } from './binaries.js';
import { makeDataFolder } from './data-folder.js';
import { keepPlace, type Place, placeOf } from './place.js';
import { freePort, HOST } from './port.js';
import {
  dismissPostmaster,
  findPostmaster,
  type Postmaster,
  stopPostmaster,
} from './postmaster.js';
import { type ClusterSecret, keepSecret, newSecret, readSecret } from './secret.js';
import { awaitServer, startServer } from './server.js';

/** The PostgreSQL of a home, running. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  /** Connects as the superuser, to the database `postgres`. For set-up only; never serve with it. */
  readonly adminUrl: string;
  /** Whether it was running already: another process's, or one that its parent left behind. */
  readonly joined: boolean;
  /** Starts the server again, at the same port, where it has died under us. Whether it had. */
  revive(): Promise<boolean>;
  /** Leaves the cluster. Whoever leaves last stops it. */
  stop(): Promise<void>;
}

const NAME = 'cluster';

/**
 * Opens the PostgreSQL of a home: makes it, starts it or joins it, whichever is needed. Any number of
 * processes may do so at once; none of them has to be the parent of the server, and if all of them
 * are killed the server loses nothing and the next one to come adopts it.
 */
export const openCluster = async (ask: { home: string; port?: number }): Promise<Cluster> => {
  const home = await openHome(ask.home);
  const lock = new Lock(home.run, NAME);
  return await lock.hold(async () => {
    const place = await placeOf(home);
    const running = await join(home, place);
    const server = running ?? (await start(home, place, ask.port));
    const again = async (port: number): Promise<Server> =>
      (await join(home, place)) ?? (await start(home, place, port));
    return attend(home, lock, server, running !== undefined, again);
  });
};

interface Server extends Postmaster {
  readonly secret: ClusterSecret;
}

const join = async (home: Home, place: Place): Promise<Server | undefined> => {
  const postmaster = findPostmaster(place);
  if (!postmaster) return undefined;
  const secret = await readSecret(home);
  const ready = await awaitServer(postmaster, secret);
  return ready && { ...ready, secret };
};

const start = async (home: Home, place: Place, port: number | undefined): Promise<Server> => {
  const binaries = await findBinaries(home, place);
  if (!existsSync(place.data)) {
    const secret = newSecret(port ?? (await freePort()));
    // The password first: a database whose password was never kept could not be opened again.
    await keepSecret(home, secret);
    await makeDataFolder(place, binaries, secret);
  }
  await keepPlace(home, place, true);
  const secret = await readSecret(home);
  return { ...(await startServer(home, place, binaries, secret, port)), secret };
};

/** Stays with a server until stopped. Called under the lock, like everything that counts leases. */
const attend = (
  home: Home,
  lock: Lock,
  first: Server,
  joined: boolean,
  again: (port: number) => Promise<Server>,
): Cluster => {
  let server = first;
  const lease = takeLease(home.run, NAME);
  const last = (): boolean => {
    lease.drop();
    return countLeases(home.run, NAME) === 0;
  };
  const onExit = (): void => {
    // The process ends without having stopped us, and cannot wait any more. If somebody else is just
    // coming or going, the server is left to him.
    const release = lock.tryTake();
    if (release && last()) dismissPostmaster(server);
    release?.();
  };
  process.once('exit', onExit);
  let stopping: Promise<void> | undefined;
  const { user, password } = server.secret;
  return {
    host: HOST,
    port: server.port,
    adminUrl: `postgres://${user}:${password}@${HOST}:${server.port}/postgres`,
    joined,
    revive: async () => {
      if (stopping || isAlive(server.identity)) return false;
      return await lock.hold(async () => {
        if (stopping || isAlive(server.identity)) return false;
        const { port } = server;
        server = await again(port);
        // Somebody else was first, and what we handed out names the old port.
        if (server.port !== port)
          refuse(
            'unavailable',
            'CLUSTER_MOVED',
            `The database of this home now answers at another port (${server.port}). Start again.`,
          );
        return true;
      });
    },
    stop: () =>
      (stopping ??= lock
        .hold(async () => {
          if (last()) await stopPostmaster(server);
        })
        .finally(() => process.removeListener('exit', onExit))),
  };
};
