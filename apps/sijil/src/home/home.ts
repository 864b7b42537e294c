import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Refusal, refuse } from '#kernel';

/** A SIJIL_HOME: everything that one register keeps on this machine, closed to everybody else. */
export interface Home {
  /** Its real path. */
  readonly folder: string;
  /** Keys and passwords. Leave it out of a backup of the register. */
  readonly secrets: string;
  /** Locks and leases: who is at work here right now. */
  readonly run: string;
  /** Bytes of evidence. */
  readonly files: string;
  readonly logs: string;
}

const ROOMS = ['secrets', 'run', 'files', 'logs'] as const;
const MARKER = 'about.txt';
const ABOUT = `This folder is the home of a Sijil register: its database, its files and its keys.
Whoever can read it can read the register. Do not change anything in here by hand.
`;

/**
 * Opens the home of a register, making what is missing. Only its owner may enter it afterwards.
 * Refuses a folder that is somebody else's, that cannot be written, or that holds other things.
 */
export const openHome = async (dir: string): Promise<Home> => {
  const asked = resolve(dir);
  // oxlint-disable-next-line no-control-regex -- a path with a line break would break the server's own files
  if (dir === '' || /[\u0000-\u001f\u007f]/.test(dir)) {
    return refuse('invalid', 'HOME_PATH_INVALID', 'The path of a home must be plain text.');
  }
  // What this process writes from here on is for its owner alone, wherever it forgets to say so.
  process.umask(0o077);
  try {
    const made = await makeFolder(asked);
    const folder = await realpath(asked);
    await close(folder, made);
    const path = (room: string): string => join(folder, room);
    for (const room of ROOMS) await makePrivate(path(room));
    await probe(path('run'));
    return {
      folder,
      secrets: path('secrets'),
      run: path('run'),
      files: path('files'),
      logs: path('logs'),
    };
  } catch (error) {
    throw error instanceof Refusal ? error : unusable(asked, error as NodeJS.ErrnoException);
  }
};

/**
 * Makes a folder and those above it; says whether anything had to be made. Node's own way of doing so
 * never ends where a folder that is there says ENOENT to a new one, as /proc does.
 */
const makeFolder = async (folder: string): Promise<boolean> => {
  if (existsSync(folder)) {
    if ((await stat(folder)).isDirectory()) return false;
    return refuse('invalid', 'HOME_NOT_A_FOLDER', `${folder} is not a folder.`);
  }
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // Somebody else is just opening the same home.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return true;
};

/** Whoever calls openHome with a folder of other things must not find it closed to its users. */
const close = async (folder: string, made: boolean): Promise<void> => {
  const found = await stat(folder);
  owned(folder, found);
  const entries = await readdir(folder);
  const ours = entries.length === 0 || entries.includes(MARKER);
  const foreign = entries.filter((entry) => entry !== 'lost+found' && !isRoom(entry));
  if (!made && !ours && foreign.length > 0) {
    refuse(
      'conflict',
      'HOME_NOT_EMPTY',
      `${folder} holds other things (${foreign.length}). Name an empty or a new folder as the home.`,
    );
  }
  // The database never runs as root. It can live inside only if the way through is open, as it is in
  // a home that root makes; a home that was closed before stays closed. Its rooms are closed anyway.
  const passable = process.geteuid?.() === 0 && (made || (found.mode & 0o001) !== 0);
  await chmod(folder, passable ? 0o711 : 0o700);
  if (!entries.includes(MARKER)) await writeFile(join(folder, MARKER), ABOUT, { mode: 0o600 });
};

const isRoom = (entry: string): boolean => ROOMS.some((room) => room === entry);

const makePrivate = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await stat(folder);
  owned(folder, found);
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
  if (((await stat(folder)).mode & 0o077) !== 0) {
    refuse(
      'unavailable',
      'HOME_NOT_PRIVATE',
      `${folder} cannot be closed to other users: its file system does not keep permissions.`,
    );
  }
};

const owned = (folder: string, found: Stats): void => {
  if (found.uid !== process.geteuid?.()) {
    refuse(
      'forbidden',
      'HOME_OF_ANOTHER_USER',
      `${folder} belongs to another user (number ${found.uid}). Work as that user, or name another home.`,
    );
  }
};

const probe = async (folder: string): Promise<void> => {
  const file = join(folder, `.probe-${randomBytes(4).toString('hex')}`);
  await writeFile(file, '', { mode: 0o600 });
  await rm(file);
};

const unusable = (folder: string, { code }: NodeJS.ErrnoException): Refusal => {
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return new Refusal('invalid', 'HOME_NOT_A_FOLDER', `${folder} is not a folder.`);
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Refusal(
        'unavailable',
        'HOME_READ_ONLY',
        `${folder} cannot be written here. Name a home that this user may write to.`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('unavailable', 'HOME_DISK_FULL', `The disk that holds ${folder} is full.`);
    default:
      return new Refusal(
        'unavailable',
        'HOME_UNUSABLE',
        `${folder} cannot be opened (${code ?? 'for an unknown reason'}).`,
      );
  }
};
