import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXAMPLES } from '#sijil';
import { IMPOSSIBLE, UNREADABLE } from './malformed-files.js';
import type { Malformed } from './malformed-files.js';
import { BIN, CHECKOUT, freePort, Workshop } from './sijil-process.js';
import type { Ended, Running } from './sijil-process.js';

const SAMPLES = join(CHECKOUT, 'samples/reports');
const K16 = join(SAMPLES, '2016-06-al-qouriyah.json');
const S17 = join(SAMPLES, '2017-09-massacres.json');
const NOBODY = 65_534;

interface ImportLine {
  readonly report: string | null;
  readonly incidents: Record<'accepted' | 'unchanged' | 'corrected' | 'refused', number>;
  readonly findings: readonly { code: string; path: string; message: string }[];
  readonly refusals: readonly { code: string; path: string; message: string }[];
  readonly position: number;
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
/** The last line of what a command answers to machines. */
const json = ({ out }: Ended): unknown => JSON.parse(lines(out).at(-1) ?? '');

/** One clear line, and nothing that only a programmer would want to see. */
const clear = (err: string, sentence: RegExp): void => {
  const said = lines(err).filter((line) => line !== '(see: npx sijil --help)');
  expect(said).toEqual([expect.stringMatching(sentence)]);
};

describe('the command line', () => {
  let workshop: Workshop;
  let port: string;
  const everything: Ended[] = [];
  const home = (): string => workshop.path('home');

  const sijil = async (args: readonly string[], environment = {}): Promise<Ended> => {
    const ended = await workshop.run(args, { PORT: port, ...environment });
    everything.push(ended);
    return ended;
  };
  /** The same for several that run side by side. */
  const all = (commands: readonly (readonly string[])[]): Promise<Ended[]> =>
    Promise.all(commands.map((args) => sijil(args)));
  const position = async (): Promise<number> =>
    (json(await sijil(['status', '--json'])) as { position: number }).position;

  const start = async (environment = {}): Promise<Running> => {
    // Positions are compared below: no seal of the notary may come in between.
    const running = workshop.start(['start', '--json'], {
      PORT: port,
      SIJIL_SEAL_SECONDS: '3600',
      ...environment,
    });
    void running.ended.then((ended) => everything.push(ended));
    await running.says('\n');
    return running;
  };
  const stop = async (running: Running): Promise<void> => {
    running.signal('SIGTERM');
    expect((await running.ended).code).toBe(0);
  };
  const serverRuns = (): boolean => existsSync(join(home(), 'postgres/postmaster.pid'));
  const serverPid = (): number =>
    Number(readFileSync(join(home(), 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    workshop = await Workshop.open();
    port = String(await freePort());
  });
  afterAll(() => workshop.drop([home()]));

  it('lists its commands', async () => {
    const { code, out } = await sijil(['--help']);
    expect(code).toBe(0);
    for (const name of [
      'start',
      'init',
      'import',
      'reconcile',
      'statistics',
      'findings',
      'tasks',
      'status',
      'token',
      'rebuild',
    ])
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('ends wrong usage with 2 and one clear line, before it opens anything', async () => {
    const wrong: [string[], object, RegExp][] = [
      [['nonsense'], {}, /unknown command 'nonsense'/],
      [['status', '--nonsense'], {}, /unknown option '--nonsense'/],
      [['import'], {}, /missing required argument 'file'/],
      [['status'], { PORT: 'abc' }, /PORT must be a number .* \[PORT_INVALID at \/port\]/],
      [['status'], { SIJIL_DATABASE_URL: 'mysql://x' }, /DATABASE_URL_INVALID/],
      [['status', '--home', ''], {}, /HOME_PATH_INVALID/],
      [['reconcile', 'S17', '--as-of', 'yesterday'], {}, /USAGE_AS_OF/],
      [['reconcile', 'S17', '--as-of', '2017-02-30'], {}, /USAGE_AS_OF/],
      [['token', '--role', 'nonsense'], {}, /USAGE_ROLE/],
      [['import', K16, S17, '--as', 'X'], {}, /USAGE_AS_WITH_MANY/],
      [['tasks', 'open', 'finding'], {}, /tasks open NOUN ID.* \[USAGE_TASKS at \/words\]/],
    ];
    const ended = await Promise.all(wrong.map(([args, more]) => sijil(args, more)));
    for (const [i, { code, out, err }] of ended.entries()) {
      expect([wrong[i]?.[0], code, out]).toEqual([wrong[i]?.[0], 2, '']);
      clear(err, wrong[i]?.[2] ?? /^$/);
    }
    expect(existsSync(home())).toBe(false);
  });

  it('opens a demo register for whoever has none, and answers an import in one line', async () => {
    const ended = await sijil(['import', '--json', K16]);
    expect(ended.code).toBe(0);
    const line = json(ended) as ImportLine;
    expect(Object.keys(line)).toEqual(['report', 'incidents', 'findings', 'refusals', 'position']);
    expect(line).toMatchObject({
      incidents: { accepted: 1, unchanged: 0, corrected: 0, refused: 0 },
      refusals: [],
    });
    expect(Object.keys(line.incidents)).toHaveLength(4);
    expect(line.findings.length).toBeGreaterThan(0);
    for (const finding of line.findings)
      expect(Object.keys(finding)).toEqual(['code', 'path', 'message']);
    expect(serverRuns()).toBe(false);
  });

  it('answers a reconciliation by rows of six', async () => {
    const rows = json(await sijil(['reconcile', 'K16', '--json'])) as readonly object[];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(Object.keys(row)).toEqual([
        'key',
        'published',
        'computed',
        'exact',
        'verdict',
        'reason',
      ]);
  });

  const save = async (files: readonly Malformed[], folder: string): Promise<string[]> => {
    await mkdir(workshop.path(folder));
    const paths = files.map((_, i) => workshop.path(folder, `${i}.json`));
    await Promise.all(files.map(({ bytes }, i) => writeFile(paths[i] ?? '', bytes)));
    return paths;
  };

  it('refuses files that nobody can read, and keeps nothing of them', async () => {
    const before = await position();
    const paths = await save(UNREADABLE, 'unreadable');
    const others = [workshop.path('unreadable'), workshop.path('missing.json'), '/dev/zero'];
    const ended = await sijil(['import', '--json', ...paths, ...others]);
    expect(ended.code).toBe(1);
    expect(
      lines(ended.out).map((line, i) => [UNREADABLE[i]?.about, JSON.parse(line) as unknown]),
    ).toEqual(
      [...paths, ...others].map((_, i) => [
        UNREADABLE[i]?.about,
        {
          report: null,
          incidents: { accepted: 0, unchanged: 0, corrected: 0, refused: 0 },
          findings: [],
          refusals: [
            {
              code: UNREADABLE[i]?.code ?? 'FILE_UNREADABLE',
              path: UNREADABLE[i]?.path ?? '',
              message: expect.stringMatching(/^[A-Z].*\S/) as unknown,
            },
          ],
          position: before,
        },
      ]),
    );
    expect(await position()).toBe(before);
  });

  it('refuses incidents that cannot be, each with its place, and takes in what can', async () => {
    const paths = await save(IMPOSSIBLE, 'impossible');
    const twice = workshop.path('twice.json');
    const unit = { id: 'a', victims: { killed: 5 } };
    await writeFile(twice, JSON.stringify({ incidents: [unit, unit] }));
    const ended = await sijil(['import', '--json', ...paths, twice]);
    expect(ended.code).toBe(1);
    const answers = lines(ended.out).map((line) => JSON.parse(line) as ImportLine);
    expect(
      answers.map(({ incidents, refusals }, i) => [
        IMPOSSIBLE[i]?.about,
        incidents.accepted,
        incidents.refused,
        refusals.map(({ code, path }) => `${code} ${path}`),
      ]),
    ).toEqual([
      ...IMPOSSIBLE.map(({ about, code, path }) => [about, 0, 1, [`${code} ${path}`]]),
      [undefined, 1, 1, ['ID_DUPLICATE /incidents/1/id']],
    ]);
    expect(json(await sijil(['statistics', '--json']))).toMatchObject({
      total: { incidents: 2, killed: 62 + 5 },
    });
  });

  /** Each of them, on a register that holds K16. */
  const COMMANDS: readonly (readonly string[])[] = [
    ['import', '--json', K16],
    ['import', '--json', '--dry-run', K16],
    ['reconcile', '--json', 'K16'],
    ['statistics', '--json', '--by', 'month'],
    ['findings', '--json', 'K16'],
    ['token', '--json', '--role', 'analyst', 'lawyer'],
    ['status', '--json'],
    ['rebuild', '--json', 'reports'],
  ];
  const works = (ended: readonly Ended[]): void => {
    expect(ended.map(({ code, err }, i) => [COMMANDS[i]?.[0], code, err])).toEqual(
      COMMANDS.map(([name]) => [name, 0, '']),
    );
    for (const one of ended) expect(json(one)).toEqual(expect.anything());
  };

  it('works without a server, any number side by side, and leaves none behind', async () => {
    works(await all(COMMANDS));
    expect(serverRuns()).toBe(false);
  });

  it('makes the index of names again, and no read model', async () => {
    expect(json(await sijil(['rebuild', '--json', '--name-index']))).toEqual({
      rebuilt: ['name-index'],
      identities: expect.any(Number) as number,
    });
  });

  describe('beside a server', () => {
    let served: Running;
    let before: number;

    it('takes the sample in and serves it', async () => {
      served = await start();
      const answer = JSON.parse(served.said.out) as { url: string; token: string };
      const response = await fetch(`${answer.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${answer.token}`,
        },
        body: JSON.stringify({ query: '{ register { purpose position } }' }),
      });
      expect(await response.json()).toMatchObject({ data: { register: { purpose: 'demo' } } });
    });

    it('answers every query that it offers to paste', async () => {
      const { url, token } = JSON.parse(served.said.out) as { url: string; token: string };
      const answers = await Promise.all(
        EXAMPLES.map(async ({ title, query }) => {
          const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
            body: JSON.stringify({ query }),
          });
          const { data, errors } = (await response.json()) as { data?: object; errors?: unknown };
          return [title, errors, Object.values(data ?? {}).every((one) => one !== null)];
        }),
      );
      expect(answers).toEqual(EXAMPLES.map(({ title }) => [title, undefined, true]));
    });

    it('works all the same', async () => {
      works(await all(COMMANDS));
      expect(serverRuns()).toBe(true);
    });

    it('brings its database back where somebody kills it, and goes on', async () => {
      const { url, token } = JSON.parse(served.said.out) as { url: string; token: string };
      const ask = async (): Promise<unknown> => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: '{ register { position } }' }),
        });
        return ((await response.json()) as { data?: { register?: unknown } }).data?.register;
      };
      const answer = await ask();
      process.kill(serverPid(), 'SIGKILL');
      const until = Date.now() + 100_000;
      while (!/was started again/.test(served.said.err) && Date.now() < until) await sleep(100);
      expect(served.said.err).toMatch(/The database had ended and was started again\./);
      expect(answer).toEqual({ position: expect.any(Number) as number });
      let again: unknown;
      while (!again && Date.now() < until) again = await ask();
      expect(again).toEqual(answer);
    });

    it('refuses a port in use, and what a demo can never become', async () => {
      const [again, becomes] = await all([['start'], ['init']]);
      expect([again?.code, again?.out, becomes?.code, becomes?.out]).toEqual([1, '', 1, '']);
      clear(again?.err ?? '', /^Port \d+ is used .* \[PORT_IN_USE at \/port\]$/);
      clear(becomes?.err ?? '', /never become another.*\[REGISTER_ALREADY_OPEN\]$/);
    });

    it('takes nothing in twice by a second server', async () => {
      before = await position();
      const second = await start({ PORT: '0' });
      expect(await position()).toBe(before);
      await stop(second);
      expect(serverRuns()).toBe(true);
    });

    it('survives its sudden death', async () => {
      served.signal('SIGKILL');
      expect((await served.ended).code).toBe('SIGKILL');
      // What it left behind: a database without a master.
      expect(serverRuns()).toBe(true);
      expect(await position()).toBe(before);
      served = await start();
      expect(await position()).toBe(before);
    });

    it('stops in good order, however often one Ctrl-C arrives', async () => {
      for (let i = 0; i < 3; i += 1) served.signal('SIGINT');
      expect((await served.ended).code).toBe(0);
      expect(serverRuns()).toBe(false);
    });
  });

  it('goes on over locks that the dead left', async () => {
    const dead = '4194303 1 00000000-0000-0000-0000-000000000000';
    for (const file of ['cluster.lock.99', 'prepare.lock.99', 'cluster.lease.4194303-00000000'])
      await writeFile(join(home(), 'run', file), dead);
    expect(await position()).toBeGreaterThan(0);
    expect(serverRuns()).toBe(false);
  });

  it('ends with 1 and one clear line where a home cannot be one', async () => {
    const notAFolder = workshop.path('a-file');
    await writeFile(notAFolder, 'This was here before.');
    const foreign = workshop.path('foreign');
    await mkdir(foreign);
    await writeFile(join(foreign, 'letter.txt'), 'This too.');
    const homes: [string, RegExp][] = [
      [notAFolder, /is not a folder\. \[HOME_NOT_A_FOLDER\]$/],
      [join(notAFolder, 'home'), /is not a folder\. \[HOME_NOT_A_FOLDER\]$/],
      [foreign, /\[HOME_NOT_EMPTY\]$/],
      ['/proc/sijil', /\[HOME_(UNUSABLE|READ_ONLY)\]$/],
    ];
    const ended = await Promise.all(
      homes.map(([folder]) => sijil(['import', '--json', K16], { SIJIL_HOME: folder })),
    );
    for (const [i, one] of ended.entries()) {
      expect(one.code).toBe(1);
      clear(one.err, homes[i]?.[1] ?? /^$/);
      // Refused whole, and still in the form that a machine expects.
      expect(json(one)).toMatchObject({
        report: null,
        refusals: [{ code: expect.stringMatching(/^HOME_/) as unknown }],
        position: 0,
      });
    }
    expect(await readFile(notAFolder, 'utf8')).toBe('This was here before.');
  });

  it('ends with 1 and one clear line where it may not write', async () => {
    const shut = workshop.path('shut');
    await mkdir(shut);
    await chmod(shut, 0o555);
    const root = process.geteuid?.() === 0;
    // Nothing is shut to root but what the system keeps; anybody else must be able to reach the project.
    const as = root && isOpenToAll(CHECKOUT) ? { uid: NOBODY, gid: NOBODY } : {};
    const within = root && !('uid' in as) ? '/sys' : shut;
    const ended = await workshop.spawn(
      process.execPath,
      [BIN, 'status'],
      { SIJIL_HOME: join(within, 'home') },
      as,
    ).ended;
    everything.push(ended);
    expect([ended.code, ended.out]).toEqual([1, '']);
    clear(ended.err, /cannot be written here\..*\[HOME_READ_ONLY\]$/);
  });

  it('is silent where nobody listens any more', async () => {
    const { err } = await workshop.spawn(
      '/bin/sh',
      ['-c', '"$0" "$1" findings K16 | true', process.execPath, BIN],
      {},
    ).ended;
    expect(err).toBe('');
  });

  it('never shows its inside', () => {
    for (const { out, err } of everything)
      expect(`${out}${err}`).not.toMatch(/^\s+at .*:\d+:\d+|node:internal|\[INTERNAL\]|dist\//m);
  });
});

const isOpenToAll = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (folder === '/' || isOpenToAll(dirname(folder)));
