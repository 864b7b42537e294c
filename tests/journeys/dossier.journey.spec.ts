import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  cosignCheckpoint,
  formatVerifierKey,
  logSigner,
  signCheckpoint,
  witnessSigner,
} from '#ledger';
import type { Signer } from '#ledger';
import {
  backupCommand,
  byOperator,
  checkpointCommand,
  dossierCommand,
  fillDemo,
  openDesk,
  restoreCommand,
  verifyCommand,
} from '#sijil';
import type { Desk, Output } from '#sijil';
import { hasOpenssl, openAuthority } from '#testing';
import { run } from '#verify';
import { addExhibits, sha256 } from './dossier-file.js';
import { dropDatabases, openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { CHECKOUT } from './sijil-process.js';

const FILES = 20;
const REFERENCE = 'DEMO-2017-09';

type Flags = Readonly<Record<string, string>>;
interface Answer {
  readonly number: number;
  readonly same?: boolean;
  readonly replaces?: number;
  readonly manifest: string;
  readonly differences?: readonly { readonly path: string; readonly how: string }[];
  readonly dossiers?: readonly { readonly number: number; readonly profile: string }[];
}

const filesIn = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, string]> => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), sha256(await readFile(path))];
      }),
    ),
  );
};

/** A dossier goes out, is checked by strangers, is made again elsewhere, and has to differ. */
describe('a dossier', () => {
  const cluster = process.env['SIJIL_TEST_ADMIN_URL'] ?? '';
  const databases: string[] = [];
  const openssl = hasOpenssl();
  let test: TestDesk;
  let folder: string;
  let exhibits: readonly string[];
  const at = (...path: string[]): string => join(folder, ...path);

  const quiet = (answer: (value: unknown) => void): Output => ({
    json: true,
    say: () => undefined,
    answer,
    notice: () => undefined,
    progress: () => undefined,
  });
  const dossier = async (
    { desk, home }: { readonly desk: Desk; readonly home: string },
    args: readonly string[],
    flags: Flags = {},
    sealing: object = {},
  ): Promise<Answer> => {
    let answer: unknown;
    dossierCommand.check?.({ args, flags });
    await dossierCommand.run({
      desk,
      settings: { home, port: 0, sealing },
      output: quiet((value) => (answer = value)),
      args,
      flags,
    });
    return answer as Answer;
  };

  /** The checker as a court runs it: one file, a bare Node, an environment without anything. */
  const checker = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [at('sijil-verify.mjs'), ...args],
      {
        cwd: at('court'),
        env: {},
        encoding: 'utf8',
      },
    );
    return { status, says: `${stdout}${stderr}` };
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijil-dossier-'));
    await mkdir(at('court'));
    execFileSync(process.execPath, [join(CHECKOUT, 'tools/checker.mjs'), at('sijil-verify.mjs')], {
      stdio: 'ignore',
    });
    test = await openTestDesk('demo');
    const registerId = (await test.desk.register())?.id ?? '';
    await fillDemo(test.desk, test.operator, registerId, () => undefined);
    const now = await test.desk.readModels.snapshot({ projections: ['cases'] });
    const found = await test.desk.readModels.cases.byReference(now, REFERENCE);
    exhibits = await addExhibits(test, found?.caseId ?? '', FILES);
    await dossier(test, ['build', REFERENCE], { profile: 'court', output: at('one') });
    // A court gets the bag, and the key another way.
    await cp(at('one'), at('court/bag'), { recursive: true });
    await copyFile(join(test.home, 'ledger/log.vkey'), at('court/key'));
  }, 120_000);
  afterAll(async () => {
    await test.drop();
    for (const name of databases) await dropDatabases(cluster, name);
    await rm(folder, { recursive: true, force: true });
  });

  it('is checked by one file on a bare Node, away from everything', async () => {
    const trusted = checker('bag', '--trust', 'key');
    expect(trusted).toMatchObject({ status: 0, says: expect.stringMatching(/^VERIFIED/) });
    expect(checker('bag')).toMatchObject({
      status: 3,
      says: expect.stringMatching(/^CONSISTENT, ORIGIN UNPROVEN/),
    });
    expect(checker().status).toBe(2);
    const evidence = [...(await filesIn(at('court/bag'))).keys()].filter((path) =>
      path.startsWith('data/evidence/'),
    );
    expect(evidence.length).toBeGreaterThanOrEqual(FILES);
    expect(await readFile(at('court/bag/data/case/content.json'), 'utf8')).toContain(
      'وثيقة مختلقة',
    );
  });

  it('is broken by whatever is done to a file, and the file is named', async () => {
    const all = [...(await filesIn(at('one'))).keys()].sort();
    const one = (what: RegExp): string => all.find((path) => what.test(path)) ?? '';
    // A spec of the room does every harm to every file; here the file system has its say.
    const tried = [
      one(/evidence\/.*mp4$/),
      one(/evidence\/.*pdf$/),
      one(/[.]proof$/),
      'data/case/exhibits.csv',
      'tagmanifest-sha256.txt',
      'data/ledger/checkpoint',
      'issue.proof',
      'data/case/content.json',
    ];
    const harms: ((file: string, bytes: Buffer) => Promise<unknown>)[] = [
      (file, bytes) => {
        const middle = Math.floor(bytes.length / 2);
        return writeFile(file, bytes.with(middle, (bytes[middle] ?? 0) ^ 4));
      },
      (file) => rm(file),
      (file) => rename(file, join(dirname(file), 'renamed.bin')),
      (file, bytes) => writeFile(join(dirname(file), 'added.bin'), bytes),
    ];
    for (const [n, path] of tried.entries()) {
      const harm = harms[n % harms.length];
      const bytes = await readFile(at('one', path));
      await harm?.(at('one', path), bytes);
      const { status, says } = checker(at('one'), '--trust', 'key');
      const named = n % harms.length === 3 ? join(dirname(path), 'added.bin') : path;
      expect([path, status, says.includes(named)]).toEqual([path, 1, true]);
      await writeFile(at('one', path), bytes);
      for (const stray of ['renamed.bin', 'added.bin'])
        await rm(join(dirname(at('one', path)), stray), { force: true });
    }
    expect(checker(at('one'), '--trust', 'key').status).toBe(0);
  }, 120_000);

  (openssl ? it : it.skip)(
    'is checked by the very lines of its README, with public tools alone',
    async () => {
      const text = await readFile(at('court/bag/data/README.txt'), 'utf8');
      const [, byHand = ''] = text.split('2. BY HAND');
      const script = byHand
        .split('\n')
        .filter((line) => line.startsWith('    '))
        .join('\n');
      expect(script.split('\n').length).toBeGreaterThan(8);
      const byHandIn = (bag: string): number | null =>
        spawnSync('sh', ['-e', '-c', script], {
          cwd: at(bag),
          env: { PATH: process.env['PATH'] ?? '', KEY: at('court/key') },
          encoding: 'utf8',
        }).status;
      expect(byHandIn('court/bag')).toBe(0);
      await cp(at('one'), at('spoilt'), { recursive: true });
      await writeFile(at('spoilt/data/more.txt'), 'more');
      expect(byHandIn('spoilt')).not.toBe(0);
      await rm(at('spoilt/data/more.txt'));
      const head = await readFile(at('spoilt/data/ledger/checkpoint'), 'utf8');
      await writeFile(at('spoilt/data/ledger/checkpoint'), head.replace(/^.*$/m, 'another log'));
      expect(byHandIn('spoilt')).not.toBe(0);
    },
  );

  it('is the same, byte for byte, when it is made again elsewhere from a backup', async () => {
    const settings = { home: test.home, port: 0, sealing: {} };
    await backupCommand.run({
      desk: test.desk,
      settings,
      output: quiet(() => undefined),
      args: [at('backup')],
      flags: { vault: at('vault') },
    });
    const name = `journey_${randomBytes(5).toString('hex')}`;
    databases.push(name);
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    const home = at('elsewhere');
    await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 });
    for (const secret of ['master.key', 'operator.json'])
      await copyFile(join(test.home, 'secrets', secret), join(home, 'secrets', secret));
    const into = { home, port: 0, sealing: {}, databaseUrl: url.href };
    expect(
      await restoreCommand.run({
        settings: into,
        output: quiet(() => undefined),
        args: [at('backup')],
        flags: { vault: at('vault') },
      }),
    ).toBe('done');
    const desk = await openDesk(into);
    try {
      const answer = await dossier({ desk, home }, ['rebuild', '1'], { output: at('again') });
      expect(answer).toMatchObject({ same: true, number: 1 });
    } finally {
      await desk.close();
    }
    expect(await filesIn(at('again'))).toEqual(await filesIn(at('court/bag')));
  }, 120_000);

  it('that has to differ gets a number of its own, and says in what; it follows the one before', async () => {
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, randomUUID()),
      steps: [
        {
          kind: 'SetHandling',
          data: {
            subject: { noun: 'evidence', id: exhibits[0] ?? '' },
            level: 'secret',
            audience: [],
            reason: 'An invented source asked for it.',
          },
        },
      ],
    });
    const answer = await dossier(test, ['rebuild', REFERENCE, '1'], { output: at('two') });
    expect(answer).toMatchObject({ same: false, replaces: 1, number: 2 });
    const differences = new Map(answer.differences?.map(({ path, how }) => [path, how]));
    expect(differences.get('data/case/content.json')).toBe('changed');
    expect([...differences].filter(([, how]) => how === 'gone').length).toBeGreaterThan(0);
    expect(checker(at('two'), '--trust', 'key', '--since', 'bag')).toMatchObject({
      status: 0,
      says: expect.stringContaining('earlier bag'),
    });
    const later = await dossier(test, ['build', REFERENCE], {
      profile: 'court',
      output: at('three'),
      lang: 'ar',
    });
    expect(later.number).toBe(3);
    expect(checker(at('three'), '--trust', 'key', '--since', at('two'))).toMatchObject({
      status: 0,
      says: expect.stringContaining('is proven to be the beginning'),
    });
    expect(checker('bag', '--trust', 'key', '--since', at('three')).status).toBe(1);
    const to = { to: 'An invented chamber', rule: 'Rule 77', numbers: '3', on: '2026-11-26' };
    const receipt = await dossier(test, ['disclose', REFERENCE], {
      ...to,
      items: exhibits[1] ?? '',
    });
    expect(receipt).toMatchObject({
      items: [{ evidenceId: exhibits[1] }, {}],
      dossiers: [{ number: 3, manifest: later.manifest }],
    });
    const { dossiers } = await dossier(test, ['list']);
    expect(dossiers?.map(({ number, profile }) => [number, profile])).toEqual([
      [1, 'court'],
      [2, 'court'],
      [3, 'court'],
    ]);
  }, 120_000);

  it('goes out to every kind of reader, and each is checked', async () => {
    for (const [profile, lang] of [
      ['partner', 'en'],
      ['internal', 'ar'],
    ] as const) {
      const output = at(profile);
      await dossier(test, ['build', REFERENCE], { profile, lang, output });
      expect([profile, checker(output, '--trust', 'key').status]).toEqual([profile, 0]);
    }
  }, 120_000);
});

describe('outside a demo', () => {
  it('a witness who cosigned the head opens the way to a court; nobody else in its place does', async () => {
    const test = await openTestDesk('operational');
    const folder = await mkdtemp(join(tmpdir(), 'sijil-dossier-'));
    const at = (name: string): string => join(folder, name);
    const ledger = join(test.home, 'ledger');
    const output = {
      json: true,
      say: () => undefined,
      answer: () => undefined,
      notice: () => undefined,
      progress: () => undefined,
    };
    const settings = { home: test.home, port: 0, sealing: {} };
    const dossier = async (args: readonly string[], flags: Flags): Promise<unknown> =>
      await dossierCommand.run({ desk: test.desk, settings, output, args, flags });
    const witness = witnessSigner(
      'an-invented-witness',
      generateKeyPairSync('ed25519').privateKey,
      1_795_000_000n,
    );
    const other = witnessSigner(
      'another',
      generateKeyPairSync('ed25519').privateKey,
      1_795_000_000n,
    );
    try {
      await test.desk.writeSide.submit({
        origin: byOperator(test.operator, randomUUID()),
        steps: [
          { kind: 'OpenCase', data: { reference: 'C-1', title: { en: 'A case' }, forum: 'ICC' } },
        ],
      });
      await checkpointCommand.run({ desk: test.desk, settings, output, args: [], flags: {} });
      const signed = await readFile(join(ledger, 'checkpoint'), 'utf8');
      const own = createPrivateKey(await readFile(join(test.home, 'notary/notary.key')));
      const self = witnessSigner('an-invented-witness', own, 1_795_000_000n);
      const log = logSigner((await test.desk.register())?.id ?? '', own);
      const [origin = '', size = ''] = signed.split('\n');
      const never = { origin, size: BigInt(size), root: randomBytes(32), extensions: [] };
      const cosigned = cosignCheckpoint(signed, [witness]);
      const build = async (text: string, { key }: Signer): Promise<unknown> => {
        await writeFile(at('cosigned'), text);
        await writeFile(at('witness'), `${formatVerifierKey(key)}\n`);
        const said = { profile: 'court', cosigned: at('cosigned'), witness: at('witness') };
        return await dossier(['build', 'C-1'], { ...said, output: at('bag') });
      };
      const before = await test.desk.store.head();
      for (const [text, by, code] of [
        [cosignCheckpoint(signed, [self]), self, 'WITNESS_NOT_OUTSIDE'],
        [cosigned, log, 'WITNESS_NOT_OUTSIDE'],
        [signed, witness, 'CHECKPOINT_NOT_WITNESSED'],
        [cosigned, other, 'CHECKPOINT_NOT_WITNESSED'],
        [cosigned.replace(/.{8}==\n$/, 'AAAAAAAA==\n'), witness, 'NOTE_SIGNATURE_FALSE'],
        [signCheckpoint(never, [log, witness]), witness, 'HEAD_NOT_PUBLISHED'],
        [signCheckpoint({ ...never, size: 2n }, [log, witness]), witness, 'HEAD_NOT_PUBLISHED'],
        [signCheckpoint(never, [witness]), witness, 'NOTE_NOT_SIGNED'],
      ] as const)
        await expect(build(text, by)).rejects.toMatchObject({ code });
      expect(await test.desk.store.head()).toBe(before);
      expect(existsSync(at('bag'))).toBe(false);

      await build(cosigned, witness);
      const [key, seen] = [join(ledger, 'log.vkey'), at('witness')];
      let says = '';
      const check = async (...args: string[]): Promise<number> => {
        says = '';
        const out = (text: string): void => void (says += text);
        return await run([at('bag'), ...args], { out, err: out });
      };
      expect(await check('--trust', key)).toBe(0);
      expect(await check('--trust', key, '--trust', seen)).toBe(0);
      expect(says).toMatch(/^VERIFIED[^]*an-invented-witness, whose key you hold, states/);
      // A witness says that it saw the head, and not who put which words around it.
      expect(await check('--trust', seen)).toBe(3);
      expect(says).toMatch(
        /^CONSISTENT, ORIGIN UNPROVEN.*Somebody whose key you hold saw its head/,
      );
      await writeFile(at('other'), `${formatVerifierKey(other.key)}\n`);
      expect(await check('--trust', key, '--trust', at('other'))).toBe(1);
      expect(says).toContain('checkpoint.cosigned: 0 known witnesses');
      if (hasOpenssl()) {
        const [, lines = ''] = (await readFile(at('bag/data/README.txt'), 'utf8')).split('BY HAND');
        const script = lines
          .split('\n')
          .filter((line) => line.startsWith('    '))
          .join('\n');
        const byHand = (WITNESS: string) =>
          spawnSync('sh', ['-e', '-c', script], {
            cwd: at('bag'),
            env: { PATH: process.env['PATH'] ?? '', KEY: key, WITNESS },
            encoding: 'utf8',
          });
        expect(byHand(seen)).toMatchObject({ status: 0, stdout: expect.stringContaining('2026') });
        expect(byHand(at('other')).status).not.toBe(0);
      }

      // The register was told of it: the same bag is made again from that, and a later one finds it by itself.
      await dossier(['rebuild', '1'], { output: at('again') });
      expect(await filesIn(at('again'))).toEqual(await filesIn(at('bag')));
      await dossier(['build', 'C-1'], { profile: 'court', output: at('next'), asOf: size });
      expect(await readFile(at('next/data/ledger/checkpoint.cosigned'), 'utf8')).toBe(cosigned);
      const audited: unknown[] = [];
      await verifyCommand.run({
        desk: test.desk,
        settings,
        output: { ...output, answer: (found: unknown) => void audited.push(found) },
        args: [],
        flags: { full: true },
      });
      expect(audited).toMatchObject([{ ok: true, faults: [] }]);
    } finally {
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

(hasOpenssl() ? describe : describe.skip)('outside a demo, with a time authority', () => {
  it('no dossier goes to a court unless somebody else confirmed its head', async () => {
    const test = await openTestDesk('operational');
    const authority = openAuthority('An invented authority');
    const folder = await mkdtemp(join(tmpdir(), 'sijil-dossier-'));
    const build = (sealing: object, flags: Flags): Promise<unknown> =>
      Promise.resolve(
        dossierCommand.run({
          desk: test.desk,
          settings: { home: test.home, port: 0, sealing },
          output: {
            json: true,
            say: () => undefined,
            answer: () => undefined,
            notice: () => undefined,
            progress: () => undefined,
          },
          args: ['build', 'C-1'],
          flags,
        }),
      );
    try {
      await test.desk.writeSide.submit({
        origin: byOperator(test.operator, randomUUID()),
        steps: [
          { kind: 'OpenCase', data: { reference: 'C-1', title: { en: 'A case' }, forum: 'ICC' } },
        ],
      });
      const [bag, root] = [join(folder, 'bag'), join(folder, 'root.pem')];
      const court = { profile: 'court', output: bag };
      await expect(build({}, court)).rejects.toMatchObject({ code: 'DOSSIER_NOT_ANCHORED' });
      expect(await readdir(folder)).toEqual([]);
      await build({ authority: { command: authority.command } }, court);
      await writeFile(root, authority.root);
      let says = '';
      const streams = { out: (text: string) => void (says += text), err: () => undefined };
      // A time alone says nothing of who issued it.
      expect(await run([bag, '--tsa-root', root], streams)).toBe(3);
      expect(says).toMatch(
        /^CONSISTENT, ORIGIN UNPROVEN.*stated time[^]*An invented authority states/,
      );
      const key = join(test.home, 'ledger/log.vkey');
      expect(await run([bag, '--tsa-root', root, '--trust', key], streams)).toBe(0);
      const script = (await readFile(join(bag, 'data/README.txt'), 'utf8'))
        .split('\n')
        .filter((line) => line.startsWith('    openssl ts '))
        .join('\n');
      const env = { PATH: process.env['PATH'] ?? '', ROOT: root };
      expect(spawnSync('sh', ['-e', '-c', script], { cwd: bag, env }).status).toBe(0);
    } finally {
      authority.drop();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
