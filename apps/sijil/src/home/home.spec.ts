import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from './home.js';
import { countLeases, takeLease } from './lease.js';
import { Lock } from './lock.js';
import { identityOf, isAlive, ownIdentity } from './process-identity.js';

const asRoot = process.geteuid?.() === 0;
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

let place = '';
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sijil-home-'));
});
afterEach(async () => {
  await rm(place, { recursive: true });
});

describe('a home', () => {
  it('is made with everything in it, for its owner alone, and opened again as it is', async () => {
    const home = await openHome(join(place, 'deep', 'home'));
    const made = await readdir(home.folder);
    expect(made.toSorted()).toEqual(['about.txt', 'files', 'logs', 'run', 'secrets']);
    for (const folder of [home.folder, home.secrets, home.run, home.files, home.logs]) {
      // Root leaves the way through open for the account of the database; nobody can look in.
      const isOpen = folder === home.folder && process.geteuid?.() === 0;
      expect([folder, modeOf(folder)]).toEqual([folder, isOpen ? '711' : '700']);
    }
    await writeFile(join(home.folder, 'cluster.json'), '{}');
    expect(modeOf(join(home.folder, 'cluster.json'))).toBe('600');
    expect(await openHome(home.folder)).toEqual(home);
  });

  it('that was left open is closed; only root may leave the way through open', async () => {
    await mkdir(join(place, 'secrets'));
    await chmod(join(place, 'secrets'), 0o755);
    await chmod(place, 0o755);
    const home = await openHome(place);
    expect(modeOf(home.folder)).toBe(asRoot ? '711' : '700');
    expect(modeOf(home.secrets)).toBe('700');
  });

  it('is known by its real path', async () => {
    await symlink(place, `${place}-link`);
    const home = await openHome(join(`${place}-link`, 'home'));
    await rm(`${place}-link`);
    expect(home.folder).toBe(join(place, 'home'));
  });

  it.each([
    ['a file in its place', 'HOME_NOT_A_FOLDER', async () => writeFile(join(place, 'it'), '')],
    [
      'a file on the way to it',
      'HOME_NOT_A_FOLDER',
      async () => {
        await mkdir(join(place, 'it'));
        await writeFile(join(place, 'it', 'logs'), '');
      },
    ],
    [
      'a folder of other things',
      'HOME_NOT_EMPTY',
      async () => {
        await mkdir(join(place, 'it'));
        await writeFile(join(place, 'it', 'thesis.txt'), '');
      },
    ],
  ])('refuses %s', async (_what, code, prepare) => {
    await prepare();
    await expect(openHome(join(place, 'it'))).rejects.toMatchObject({ name: 'Refusal', code });
  });

  it.each(['', 'a\nb', 'a\0b'])('refuses the path %j', async (path) => {
    await expect(openHome(path)).rejects.toMatchObject({ code: 'HOME_PATH_INVALID' });
  });

  it('refuses a folder of another user, and leaves it as it is', async () => {
    const theirs = asRoot ? join(place, 'theirs') : '/';
    if (asRoot) {
      await mkdir(theirs);
      await chown(theirs, 65_534, 65_534);
    }
    const before = modeOf(theirs);
    await expect(openHome(theirs)).rejects.toMatchObject({ code: 'HOME_OF_ANOTHER_USER' });
    expect(modeOf(theirs)).toBe(before);
  });

  it('refuses a place that cannot be written', async () => {
    await chmod(place, 0o555);
    // Nothing stops root but a file system that is not for writing.
    const closed = asRoot ? '/sys/kernel' : place;
    await expect(openHome(join(closed, 'home'))).rejects.toMatchObject({ code: 'HOME_READ_ONLY' });
    await chmod(place, 0o700);
  });
});

describe('a lock', () => {
  it('has one holder at a time, whoever comes', async () => {
    let [inside, most, done] = [0, 0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await new Promise((later) => setTimeout(later, 2));
      inside -= 1;
      done += 1;
    };
    await Promise.all(Array.from({ length: 12 }, () => new Lock(place, 'it').hold(work)));
    expect([most, done]).toEqual([1, 12]);
    expect(await readdir(place)).toHaveLength(1);
  });

  it('of a dead holder is followed, that of a living one waited for', async () => {
    const other = spawn('sleep', ['60']);
    await once(other, 'spawn');
    await writeFile(join(place, 'it.lock.7'), identityOf(other.pid ?? 0) ?? '');
    const lock = new Lock(place, 'it');
    expect(lock.tryTake()).toBeUndefined();
    await expect(lock.hold(async () => 1, 50)).rejects.toMatchObject({ code: 'HOME_BUSY' });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await expect(lock.hold(async () => 1)).resolves.toBe(1);
    expect(await readdir(place)).toEqual(['it.lock.8']);
  });

  it('is released when the work fails', async () => {
    const lock = new Lock(place, 'it');
    await expect(lock.hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(lock.hold(async () => 1)).resolves.toBe(1);
  });
});

describe('a lease', () => {
  it('counts while it is held by a process that lives', async () => {
    const lease = takeLease(place, 'it');
    takeLease(place, 'other');
    await writeFile(join(place, 'it.lease.1-dead'), `${process.pid} 1 an-earlier-boot`);
    expect(countLeases(place, 'it')).toBe(1);
    lease.drop();
    lease.drop();
    expect(countLeases(place, 'it')).toBe(0);
    expect(await readdir(place)).toHaveLength(1);
  });
});

describe('a process', () => {
  it('is named by more than its number', () => {
    expect(isAlive(ownIdentity())).toBe(true);
    expect(isAlive(`${process.pid} 1 -`)).toBe(false);
    expect(isAlive('')).toBe(false);
    expect(identityOf(4_194_305)).toBeUndefined();
  });
});
