import { createHash, randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { refuse } from '#kernel';
import { writeDurably } from '../home/durable-file.js';
import type { Home } from '../home/home.js';
import { type Account, isRoot, privateAccount } from './account.js';

/** Where the database of a home lives, and as whom its server runs. */
export interface Place {
  /** The folder around the data; ours, and passable for the server. */
  readonly base: string;
  /** The data folder; the server's. It appears whole, by a rename, or not at all. */
  readonly data: string;
  /** Undefined: as ourselves. */
  readonly account: Account | undefined;
}

/** Outside the home: only where we are root and the server, which is not, has no way in. */
export const OUTSIDE = '/var/lib/sijil';

const file = (home: Home): string => join(home.folder, 'cluster.json');
const seedOf = (home: Home): Buffer => createHash('sha256').update(home.folder).digest();

/**
 * The place of a home's database: the one that was once settled on, or a new one. A database that the
 * home says it has and that is not there is never quietly replaced by an empty one.
 */
export const placeOf = async (home: Home): Promise<Place> => {
  const known = await recall(home);
  if (!known) return await settle(home);
  if ((known.account !== undefined) !== isRoot()) {
    return refuse(
      'forbidden',
      'CLUSTER_OF_ANOTHER_USER',
      'The database of this home was made by another user. Work as that user, or name another home.',
    );
  }
  if (known.made && !existsSync(join(known.data, 'PG_VERSION'))) {
    return refuse(
      'unavailable',
      'CLUSTER_DATA_MISSING',
      `The database of this home should stand in ${known.data} and is not there. Put it back, or name a new home.`,
    );
  }
  return known;
};

/**
 * Writes down where the database stands, once it does. In the home it is written without a path, so
 * that the whole can be moved.
 */
export const keepPlace = (home: Home, place: Place, made: boolean): Promise<void> => {
  const { base, account } = place;
  const record: PlaceRecord = { base: base === home.folder ? null : base, account, made };
  return writeDurably(file(home), `${JSON.stringify(record, null, 2)}\n`);
};

interface PlaceRecord {
  readonly base: string | null;
  readonly account?: Account | undefined;
  readonly made: boolean;
}

const recall = async (home: Home): Promise<(Place & { made: boolean }) | undefined> => {
  try {
    const { base, account, made } = JSON.parse(await readFile(file(home), 'utf8')) as PlaceRecord;
    return { ...placeIn(base ?? home.folder, account), made };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return refuse(
      'unavailable',
      'CLUSTER_RECORD_DAMAGED',
      `${file(home)}, which says where the database of this home stands, cannot be read.`,
    );
  }
};

const placeIn = (base: string, account: Account | undefined): Place => ({
  base,
  data: join(base, 'postgres'),
  account,
});

const settle = async (home: Home): Promise<Place> => {
  if (existsSync(join(home.secrets, 'cluster.json'))) {
    return refuse(
      'unavailable',
      'CLUSTER_RECORD_DAMAGED',
      `${file(home)}, which says where the database of this home stands, is missing. Put it back from your backup.`,
    );
  }
  const account = isRoot() ? privateAccount(seedOf(home).readUInt32BE(0)) : undefined;
  const base = !account || isPassable(home.folder, account) ? home.folder : await outside(home);
  const place = placeIn(base, account);
  await keepPlace(home, place, false);
  return place;
};

/** A folder of our own outside the home. One that an earlier home of the same path left is not touched. */
const outside = async (home: Home): Promise<string> => {
  try {
    await mkdir(OUTSIDE, { recursive: true });
    if ((await stat(OUTSIDE)).uid !== 0) throw new Error('not ours');
    await chmod(OUTSIDE, 0o711);
    const name = join(OUTSIDE, seedOf(home).toString('hex', 0, 8));
    const base = existsSync(name) ? `${name}-${randomUUID().slice(0, 8)}` : name;
    await mkdir(base);
    await chmod(base, 0o711);
    return base;
  } catch {
    return refuse(
      'unavailable',
      'CLUSTER_NO_PLACE',
      `PostgreSQL cannot run as root, cannot reach ${home.folder} as anybody else, and ${OUTSIDE} cannot be written. Open the way to the home (chmod o+x), start Sijil as an ordinary user, or give SIJIL_DATABASE_URL.`,
    );
  }
};

/** Whether an account may pass through a folder and all above it. Access lists are not looked at. */
export const isPassable = (folder: string, { uid, gid }: Account): boolean => {
  const { mode, uid: owner, gid: group } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  return folder === dirname(folder) || isPassable(dirname(folder), { uid, gid });
};
