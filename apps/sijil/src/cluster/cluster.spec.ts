import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { identityOf } from '../home/process-identity.js';
import { openCluster } from './cluster.js';
import { isPassable, OUTSIDE } from './place.js';
import { ended } from './postmaster.js';

const asRoot = process.geteuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };
const homes: string[] = [];

/** A home for one test. As root it is passable, so that the server can live inside. */
const newHome = async (mode = 0o711): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'sijil-cluster-'));
  await chmod(home, mode);
  homes.push(home);
  return home;
};

interface Launcher {
  readonly process: ChildProcess;
  readonly said: { port: number; joined: boolean; adminUrl: string; code?: string };
  leave(): Promise<void>;
  /** Ends without stopping its cluster. */
  exit(): Promise<void>;
  kill(): Promise<void>;
}

const compiled = pathToFileURL(resolve('dist/apps/sijil/src/cluster/cluster.js')).href;
const program = `
  const { openCluster } = await import(${JSON.stringify(compiled)});
  const say = (what) => console.log(JSON.stringify(what));
  process.on('SIGINT', () => {});
  try {
    const cluster = await openCluster({ home: process.argv[1] });
    say(cluster);
    process.stdin.once('data', async (word) => {
      if (String(word) === 'leave') await cluster.stop();
      process.exit();
    });
  } catch (error) {
    say({ code: error.code ?? error.message });
    process.exit(1);
  }`;

/** Another process that opens the cluster of a home and stays until told to leave, or killed. */
const launch = async (home: string, account = {}): Promise<Launcher> => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, home], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    ...account,
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  // Closed, not only ended: the server holds none of the streams of its launcher.
  const closed = once(child, 'close');
  return {
    process: child,
    said: JSON.parse(line) as Launcher['said'],
    leave: async () => {
      child.stdin.write('leave');
      await closed;
    },
    exit: async () => {
      child.stdin.write('exit');
      await closed;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
};

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

const recordOf = async (home: string): Promise<{ base: string; data: string }> => {
  const record = JSON.parse(await readFile(join(home, 'cluster.json'), 'utf8')) as {
    base: string | null;
  };
  const base = record.base ?? home;
  return { base, data: join(base, 'postgres') };
};

const serverOf = async (home: string): Promise<number> => {
  const { data } = await recordOf(home);
  return Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);
};

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const refusal = async (work: Promise<unknown>): Promise<{ code: string; message: string }> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: 'Refusal' });
  const { code, message } = error as { code: string; message: string };
  expect(message).not.toContain('\n');
  return { code, message };
};

const remove = async (home: string): Promise<void> => {
  const { base } = await recordOf(home).catch(() => ({ base: home }));
  const pid = await serverOf(home).catch(() => 0);
  const identity = pid > 0 ? identityOf(pid) : undefined;
  if (identity) {
    // Only where a test failed before it could stop its server.
    await (await openCluster({ home })).stop();
  }
  if (dirname(base) === OUTSIDE) await rm(base, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
};

afterAll(async () => {
  for (const home of homes) await remove(home);
});

describe('the PostgreSQL of a home', () => {
  let home = '';
  beforeAll(async () => {
    home = await newHome();
  });

  it('is made, started, stopped, and starts again with the same data on the same port', async () => {
    const first = await openCluster({ home });
    expect(first.joined).toBe(false);
    await query(first.adminUrl, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    await first.stop();
    await first.stop();
    await expect(query(first.adminUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });

    const second = await openCluster({ home });
    expect(second).toMatchObject({ joined: false, port: first.port, adminUrl: first.adminUrl });
    expect(await query(second.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await second.stop();
  });

  it('is closed to everybody else', async () => {
    const cluster = await openCluster({ home });
    const { data } = await recordOf(home);
    for (const folder of ['secrets', 'run', 'files', 'logs'].map((name) => join(home, name))) {
      expect([folder, modeOf(folder)]).toEqual([folder, '700']);
    }
    expect(modeOf(data)).toBe('700');
    expect(modeOf(home)).toBe(asRoot ? '711' : '700');
    for (const file of ['secrets/cluster.json', 'cluster.json', 'logs/postgres.log']) {
      expect([file, modeOf(join(home, file))]).toEqual([file, '600']);
    }
    const [sockets] = await query(cluster.adminUrl, 'SHOW unix_socket_directories');
    expect(sockets).toEqual({ unix_socket_directories: '' });
    const noPassword = cluster.adminUrl.replace(/:[^:@]+@/, ':wrong@');
    await expect(query(noPassword, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await cluster.stop();
  });

  it('writes nothing of what it is asked into its log', async () => {
    const cluster = await openCluster({ home });
    const ask = (sql: string): Promise<unknown> => query(cluster.adminUrl, sql);
    await ask('CREATE TABLE person (name text PRIMARY KEY)');
    await ask(`INSERT INTO person VALUES ('Planted Name')`);
    await expect(ask(`INSERT INTO person VALUES ('Planted Name')`)).rejects.toThrow();
    await expect(ask(`SELECT 'Planted Name'::uuid`)).rejects.toThrow('Planted Name');
    await expect(ask(`SELEKT 'Planted Name'`)).rejects.toThrow();
    await ask(`DO $$ BEGIN RAISE WARNING 'Planted Name'; END $$`);
    await cluster.stop();
    const log = await readFile(join(home, 'logs', 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('Planted');
  });

  it('is joined by others, and stopped by whoever leaves last', async () => {
    const starter = await openCluster({ home });
    const other = await launch(home);
    expect(other.said).toMatchObject({ joined: true, port: starter.port });
    await other.leave();
    expect(await query(starter.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

    const heir = await launch(home);
    await starter.stop();
    expect(await query(heir.said.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await heir.leave();
    await expect(query(starter.adminUrl, 'SELECT 1')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('outlives a launcher that is killed, and is adopted with everything it acknowledged', async () => {
    const launcher = await launch(home);
    await query(launcher.said.adminUrl, 'INSERT INTO kept VALUES (8)');
    await launcher.kill();
    const adopted = await openCluster({ home });
    expect(adopted).toMatchObject({ joined: true, port: launcher.said.port });
    expect(await query(adopted.adminUrl, 'SELECT max(n) AS n FROM kept')).toEqual([{ n: 8 }]);
    const pid = await serverOf(home);
    await adopted.stop();
    expect(identityOf(pid)).toBeUndefined();
  });

  it('is not touched by Ctrl-C in the terminal of its launcher', async () => {
    const launcher = await launch(home);
    process.kill(-(launcher.process.pid ?? 0), 'SIGINT');
    expect(await query(launcher.said.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await launcher.leave();
  });

  it('is dismissed when the last process ends without a word', async () => {
    const launcher = await launch(home);
    const identity = identityOf(await serverOf(home)) ?? '';
    const other = await launch(home);
    await launcher.exit();
    expect(await query(other.said.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.exit();
    expect(await ended(identity, 5_000)).toBe(true);
  });

  it('recovers from a server that was killed, also where its number has come round again', async () => {
    const cluster = await openCluster({ home });
    await query(cluster.adminUrl, 'INSERT INTO kept VALUES (9)');
    const { data } = await recordOf(home);
    const pid = await serverOf(home);
    const identity = identityOf(pid) ?? '';
    process.kill(pid, 'SIGKILL');
    await ended(identity, 5_000);
    await cluster.stop();
    // The number in the file is ours now.
    const file = join(data, 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, [process.pid, ...lines.slice(1)].join('\n'));

    const next = await openCluster({ home });
    expect(next.joined).toBe(false);
    expect(await query(next.adminUrl, 'SELECT max(n) AS n FROM kept')).toEqual([{ n: 9 }]);
    await next.stop();
  });

  it('is revived at its port where it dies under us, by one of those who wait', async () => {
    const [one, other] = await Promise.all([openCluster({ home }), openCluster({ home })]);
    expect(await one.revive()).toBe(false);
    const pid = await serverOf(home);
    const identity = identityOf(pid) ?? '';
    process.kill(pid, 'SIGKILL');
    await ended(identity, 5_000);
    const revived = await Promise.all([one.revive(), other.revive()]);
    expect(revived).toEqual([true, true]);
    expect(await query(one.adminUrl, 'SELECT max(n) AS n FROM kept')).toEqual([{ n: 9 }]);
    await one.stop();
    expect(await query(other.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.stop();
    await expect(query(other.adminUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('takes another port when its own is taken, and refuses one that was asked for', async () => {
    const before = await openCluster({ home });
    await before.stop();
    const squatter = createServer().listen(before.port, '127.0.0.1');
    await once(squatter, 'listening');
    const taken = (squatter.address() as AddressInfo).port;
    expect(await refusal(openCluster({ home, port: taken }))).toMatchObject({
      code: 'CLUSTER_PORT_TAKEN',
    });
    const moved = await openCluster({ home });
    expect(moved.port).not.toBe(before.port);
    await moved.stop();
    squatter.close();
    const after = await openCluster({ home });
    expect(after.port).toBe(moved.port);
    await after.stop();
  });

  it('follows locks and leases of the dead', async () => {
    const run = join(home, 'run');
    const dead = `${process.pid} 1 another-boot`;
    await writeFile(join(run, 'cluster.lock.9000'), dead);
    await writeFile(join(run, 'cluster.lease.4000000-aa'), dead);
    const cluster = await openCluster({ home });
    await cluster.stop();
    await expect(query(cluster.adminUrl, 'SELECT 1')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    expect((await readdir(run)).filter((file) => file.includes('lease'))).toEqual([]);
  });

  it('refuses a server that does not know the password of the home', async () => {
    const cluster = await openCluster({ home });
    const file = join(home, 'secrets', 'cluster.json');
    const secret = await readFile(file, 'utf8');
    await writeFile(file, secret.replace(/"password": "./, '"password": "~'));
    expect(await refusal(openCluster({ home }))).toMatchObject({ code: 'CLUSTER_NOT_OURS' });
    await rm(file);
    expect(await refusal(openCluster({ home }))).toMatchObject({ code: 'CLUSTER_SECRET_LOST' });
    await writeFile(file, secret, { mode: 0o600 });
    await cluster.stop();
  });

  it('says in one line why it does not start, and never replaces lost data by empty data', async () => {
    const { data } = await recordOf(home);
    const control = join(data, 'global', 'pg_control');
    await rename(control, `${control}.away`);
    const failed = await refusal(openCluster({ home }));
    expect(failed.code).toBe('CLUSTER_START_FAILED');
    expect(failed.message).toContain('pg_control');
    await rename(`${control}.away`, control);

    await rename(data, `${data}.away`);
    expect(await refusal(openCluster({ home }))).toMatchObject({ code: 'CLUSTER_DATA_MISSING' });
    await rename(`${data}.away`, data);
    await (await openCluster({ home })).stop();
  });
});

describe('the first start', () => {
  it('is made once by however many come at once', async () => {
    const home = await newHome();
    const all = await Promise.all([1, 2, 3, 4].map(() => launch(home)));
    expect(all.filter(({ said }) => !said.joined)).toHaveLength(1);
    expect(new Set(all.map(({ said }) => said.adminUrl)).size).toBe(1);
    await Promise.all(all.map((launcher) => launcher.leave()));
    await expect(query(all[0]?.said.adminUrl ?? '', 'SELECT 1')).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('that was killed half-way is done again', async () => {
    const home = await newHome();
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, home]);
    // initdb is at work as soon as its folder stands.
    const drafts = async (): Promise<string[]> => {
      const { base } = await recordOf(home);
      return (await readdir(base)).filter((entry) => entry.startsWith('.making-'));
    };
    while ((await drafts().catch(() => [])).length === 0) {
      await new Promise((later) => setTimeout(later, 5));
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync((await recordOf(home)).data)).toBe(false);
    const cluster = await openCluster({ home });
    expect(await query(cluster.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await cluster.stop();
    expect(await drafts()).toEqual([]);
  });
});

/** Some promises are about root and others; what cannot be tried here says so. */
const where = (possible: boolean, reason: string): typeof it =>
  possible
    ? it
    : (((name: string) => {
        it(name, () => {
          process.stdout.write(`not tried: ${name}: ${reason}\n`);
        });
      }) as unknown as typeof it);

describe('root and others', () => {
  where(asRoot, 'only root can')(
    'under a home that only root can enter, the server has a place of its own',
    async () => {
      const parent = await newHome(0o700);
      const home = join(parent, 'home');
      const cluster = await openCluster({ home });
      const { base, data } = await recordOf(home);
      expect([dirname(base), modeOf(home), modeOf(parent)]).toEqual([OUTSIDE, '711', '700']);
      const server = await serverOf(home);
      const { uid } = statSync(`/proc/${server}`);
      expect(uid).toBeGreaterThanOrEqual(61_184);
      expect(await readFile('/etc/passwd', 'utf8')).not.toContain(`:${uid}:`);
      expect(statSync(data)).toMatchObject({ uid });
      for (const path of [data, join(home, 'secrets', 'cluster.json'), join(home, 'logs')]) {
        expect(() =>
          execFileSync('ls', ['-d', `${path}/.`], { ...NOBODY, stdio: 'ignore' }),
        ).toThrow();
      }
      expect(() =>
        execFileSync('kill', ['-0', String(server)], { ...NOBODY, stdio: 'ignore' }),
      ).toThrow();
      await cluster.stop();
      const again = await openCluster({ home });
      expect(await query(again.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await again.stop();
      await remove(home);
    },
  );

  where(
    asRoot && isPassable(resolve('dist'), NOBODY),
    'needs root and a checkout that others can read',
  )('an ordinary user has a server of its own, as itself', async () => {
    const home = await newHome(0o700);
    await chown(home, NOBODY.uid, NOBODY.gid);
    const launcher = await launch(home, NOBODY);
    expect(launcher.said).toMatchObject({ joined: false });
    expect(statSync(`/proc/${await serverOf(home)}`)).toMatchObject(NOBODY);
    expect((await recordOf(home)).data).toBe(join(home, 'postgres'));
    expect(await refusal(openCluster({ home }))).toMatchObject({ code: 'HOME_OF_ANOTHER_USER' });
    await launcher.leave();
  });
});
