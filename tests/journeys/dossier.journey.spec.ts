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
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import {
  cosignCheckpoint,
  formatVerifierKey,
  logSigner,
  signCheckpoint,
  witnessSigner,
} from '#ledger';
import type { Signer } from '#ledger';
import { PostgresSealStore } from '#event-store';
import type { Command } from '#kernel';
import { watch } from '#notary';
import {
  backupCommand,
  byOperator,
  checkpointCommand,
  destroyGone,
  dossierCommand,
  openDesk,
  openNotaryApart,
  restoreCommand,
  verifyCommand,
} from '#sijil';
import type { Desk, Output } from '#sijil';
import { Dice, hasOpenssl, openAuthority } from '#testing';
import { run } from '#verify';
import { addExhibits, sha256 } from './dossier-file.js';
import { dropDatabases, openDemoDesk, openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { CHECKOUT } from './sijil-process.js';

/** What the lines to be run by hand find around them. */
const SHELL = { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir() };

const FILES = 20;
const REFERENCE = 'DEMO-2017-09';

type Flags = Readonly<Record<string, string>>;
interface Answer {
  readonly number: number;
  readonly same?: boolean;
  readonly replaces?: number;
  readonly manifest: string;
  readonly differences?: readonly { readonly path: string; readonly how: string }[];
  readonly causes?: readonly object[];
  readonly dossiers?: readonly { readonly number: number; readonly profile: string }[];
}

const quietly: Output = {
  json: true,
  say: () => undefined,
  answer: () => undefined,
  notice: () => undefined,
  progress: () => undefined,
};
const silent = { out: () => undefined, err: () => undefined };

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
    test = await openDemoDesk();
    const now = await test.desk.readModels.snapshot({ projections: ['cases'] });
    const found = await test.desk.readModels.cases.byReference(now, REFERENCE);
    exhibits = await addExhibits(test, found?.caseId ?? '', FILES);
    await dossier(test, ['build', REFERENCE], { profile: 'court', output: at('one') });
    // A court gets the bag, and the key another way.
    await cp(at('one'), at('court/bag'), { recursive: true });
    await copyFile(join(test.home, 'ledger/log.vkey'), at('court/key'));
  }, 600_000);
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
    // What lies in the bag is its own claim.
    expect(checker('bag', '--trust', 'bag/data/ledger/log.vkey')).toMatchObject({
      status: 2,
      says: expect.stringContaining('its own claim'),
    });
    const evidence = [...(await filesIn(at('court/bag'))).keys()].filter((path) =>
      path.startsWith('data/evidence/'),
    );
    expect(evidence.length).toBeGreaterThanOrEqual(FILES);
    expect(await readFile(at('court/bag/data/case/content.json'), 'utf8')).toContain(
      'وثيقة مختلقة',
    );
  });

  it('is broken by whatever is done to any file on the disk, and the file is named', async () => {
    const dice = new Dice(20_261_126);
    const all = [...(await filesIn(at('one'))).keys()].sort();
    const payload = all.filter((path) => path.startsWith('data/'));
    const tags = all.filter((path) => !path.startsWith('data/'));
    const folders = [...new Set(all.map(dirname))];
    const here = (path: string): string => at('harmed', path);
    const flip = async (path: string): Promise<void> => {
      const bytes = await readFile(here(path));
      const byte = dice.between(0, bytes.length - 1);
      // The copy shares its bytes with the bag: a file is put in its place, never written into.
      await rm(here(path));
      await writeFile(here(path), bytes.with(byte, (bytes[byte] ?? 0) ^ (1 << dice.between(0, 7))));
    };
    const beside = (path: string, name: string): string => join(dirname(path), name);
    const link = async (path: string): Promise<void> => {
      await rename(here(path), at(`away-${sha256(Buffer.from(path))}`));
      await symlink(at(`away-${sha256(Buffer.from(path))}`), here(path));
    };
    const swap = async (one: string, other: string): Promise<void> => {
      await rename(here(one), here('swapped'));
      await rename(here(other), here(one));
      await rename(here('swapped'), here(other));
    };
    /** Harms a copy and checks it: each of the files that were harmed is named. */
    const named = async (
      harmed: readonly string[],
      harm: (path: string, n: number) => Promise<unknown>,
    ): Promise<void> => {
      await rm(at('harmed'), { recursive: true, force: true });
      execFileSync('cp', ['-al', at('one'), at('harmed')]);
      for (const [n, path] of harmed.entries()) await harm(path, n);
      let says = '';
      const out = (text: string): void => void (says += text);
      const ended = await run([at('harmed'), '--trust', at('court/key'), '--json'], {
        out,
        err: out,
      });
      const { findings } = JSON.parse(says) as {
        readonly findings: readonly { readonly file: string | null; readonly says: string }[];
      };
      const spoken = findings.map(({ file, says: how }) => `${file} ${how}`).join('\n');
      expect([ended, harmed.filter((path) => !spoken.includes(shown(path)))]).toEqual([1, []]);
    };
    /** Letters of others are named by number: two names that look alike are told apart. */
    const shown = (path: string): string =>
      path.replaceAll(/[^\x21-\x7e]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16) ?? ''}}`);
    const add = (path: string): Promise<void> => writeFile(here(path), 'more');
    const other = (path: string, n: number): string => payload[(n + 1) % payload.length] ?? path;

    // What is found of one file does not depend on the others, so that all of the payload is harmed at once …
    expect(payload.length).toBeGreaterThan(100);
    await named(payload, flip);
    await named(payload, (path) => rm(here(path)));
    await named(payload, (path, n) => rename(here(path), here(beside(path, `renamed-${n}.bin`))));
    await named(payload, (path) =>
      rename(here(path), here(beside(path, basename(path).toUpperCase()))),
    );
    await named(payload, link);
    const pairs = payload.filter((_, n) => n % 2 === 0 && n + 1 < payload.length);
    await named(pairs, (path, n) => swap(path, other(path, 2 * n)));
    const strays = ['added.bin', 'ADDED', '\u00e9.txt', 'e\u0301.txt', 'ملف.pdf', 'empty'];
    const added = folders.flatMap((under) => strays.map((name) => join(under, name)));
    await named(added, (path) => (basename(path) === 'empty' ? mkdir(here(path)) : add(path)));
    await named(['data/proofs', 'data/case'], link);
    // … and what binds it one by one.
    for (const path of tags) await named([path], flip);
    await named(tags, (path) => rm(here(path)));
    await named(tags, (path) => rename(here(path), here(`${path}.old`)));
    // As a court runs it, too.
    await rm(at('harmed'), { recursive: true });
    execFileSync('cp', ['-al', at('one'), at('harmed')]);
    const [video = ''] = payload.filter((path) => path.endsWith('.mp4'));
    await flip(video);
    expect(checker(at('harmed'), '--trust', 'key')).toMatchObject({
      status: 1,
      says: expect.stringContaining(video),
    });
    await rm(at('harmed'), { recursive: true });
    expect(checker(at('one'), '--trust', 'key').status).toBe(0);
  }, 600_000);

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
          env: { ...SHELL, KEY: at('court/key') },
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
      await writeFile(at('spoilt/data/ledger/checkpoint'), head);
      expect(byHandIn('spoilt')).toBe(0);
      // Other words, with every hash that names them made anew, also in the proof that they were issued.
      const exchanged = async (path: string, from: string, to: string): Promise<void> =>
        await writeFile(
          at('spoilt', path),
          (await readFile(at('spoilt', path), 'utf8')).replaceAll(from, to),
        );
      const hashOf = async (path: string): Promise<string> =>
        sha256(await readFile(at('spoilt', path)));
      const [manifest, document] = ['manifest-sha256.txt', 'data/dossier.pdf'];
      const [listed, lying] = [await hashOf(manifest), await hashOf(document)];
      await writeFile(at('spoilt', document), '%PDF an innocent document');
      await exchanged(manifest, lying, await hashOf(document));
      await exchanged('tagmanifest-sha256.txt', listed, await hashOf(manifest));
      expect(await readFile(at('spoilt/issue.proof'), 'utf8')).toContain(listed);
      await exchanged('issue.proof', listed, await hashOf(manifest));
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
  }, 600_000);

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
    // In whatever language the same readers were told before, that is what it is compared with.
    const content = JSON.parse(await readFile(at('three/data/case/content.json'), 'utf8')) as {
      readonly changes: { readonly from: { readonly number: number } } | null;
    };
    expect(content.changes?.from.number).toBe(2);
    expect(checker(at('three'), '--trust', 'key', '--since', at('two'))).toMatchObject({
      status: 0,
      says: expect.stringContaining('is proven to be the beginning'),
    });
    expect(checker('bag', '--trust', 'key', '--since', at('three'))).toMatchObject({
      status: 3,
      says: expect.stringMatching(/^CONSISTENT, ORDER NOT SHOWN/),
    });
    const to = { to: 'An invented chamber', rule: 'Rule 77', numbers: '3', profile: 'court' };
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
  }, 600_000);

  it('goes out to every kind of reader, and each is checked', async () => {
    for (const [profile, lang] of [
      ['partner', 'en'],
      ['internal', 'ar'],
    ] as const) {
      const output = at(profile);
      await dossier(test, ['build', REFERENCE], { profile, lang, output });
      expect([profile, checker(output, '--trust', 'key').status]).toEqual([profile, 0]);
    }
  }, 600_000);

  it('that names somebody whose identity was destroyed since is issued anew, and says so', async () => {
    const saidIn = async (bag: string) =>
      JSON.parse(await readFile(join(bag, 'data/case/content.json'), 'utf8')) as {
        readonly persons: readonly { readonly id: string; readonly identity: string }[];
        readonly redactions: readonly object[];
      };
    const personId = (await saidIn(at('two'))).persons[0]?.id ?? '';
    const requestId = randomUUID();
    const given = (member: string, kind: string, data: object) =>
      test.desk.writeSide.submit({
        origin: { commandId: randomUUID(), by: `member-${member}` },
        steps: [{ kind, data: { personId, requestId, named: [], ...data } }],
      });
    const { memberId, custodianId } = test.operator;
    const basis = { code: 'danger', printed: 'danger to the person' };
    await given(memberId, 'RequestDestruction', { basis, ground: 'So it was asked.' });
    for (const member of [custodianId, randomUUID()])
      await given(member, 'ApproveDestruction', { reason: 'It stands.' });
    await given(custodianId, 'CarryOutDestruction', {});
    expect(await destroyGone(test.desk)).toBe(1);
    const answer = await dossier(test, ['rebuild', REFERENCE, '2'], { output: at('ended') });
    expect(answer).toMatchObject({
      same: false,
      replaces: 2,
      number: 6,
      causes: [{ what: 'identityDestroyed', id: personId }],
    });
    const { persons, redactions } = await saidIn(at('ended'));
    expect(persons.find(({ id }) => id === personId)).toMatchObject({
      identity: 'destroyed',
      ended: { basis },
    });
    expect(redactions).toContainEqual(
      expect.objectContaining({ rule: 'KEY_DESTROYED', destroyed: true }),
    );
    expect(checker(at('ended'), '--trust', 'key').status).toBe(0);
    const { dossiers } = await dossier(test, ['list']);
    expect(dossiers?.at(-1)).toMatchObject({ causes: answer.causes });
  }, 600_000);
});

describe('outside a demo', () => {
  it('a witness who cosigned the head opens the way to a court; nobody else in its place does', async () => {
    const test = await openTestDesk('operational');
    const folder = await mkdtemp(join(tmpdir(), 'sijil-dossier-'));
    const at = (name: string): string => join(folder, name);
    const ledger = join(test.home, 'ledger');
    const output = quietly;
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
            env: { ...SHELL, KEY: key, WITNESS },
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
  });
});

describe('where the notary is another user', () => {
  it('a dossier waits for its heads, and nothing is signed at the desk', async () => {
    const test = await openTestDesk('operational');
    const folder = await mkdtemp(join(tmpdir(), 'sijil-dossier-'));
    const at = (name: string): string => join(folder, name);
    const ledger = at('ledger');
    // The desk reads the ledger; the folder of the key is not there for it.
    const settings = {
      home: test.home,
      port: 0,
      sealing: { ledger, secrets: at('none') },
    };
    const said: string[] = [];
    const dossier = async (
      args: readonly string[],
      flags: Flags,
      sealing: object = {},
    ): Promise<unknown> =>
      await dossierCommand.run({
        desk: test.desk,
        settings: { ...settings, sealing: { ...settings.sealing, ...sealing } },
        output: { ...quietly, progress: (line: string) => void said.push(line) },
        args,
        flags,
      });
    const store = new PostgresSealStore(test.desk.urls.notary, 'register');
    const stopping = new AbortController();
    try {
      const submit = (...steps: Command[]): Promise<unknown> =>
        test.desk.writeSide.submit({ origin: byOperator(test.operator, randomUUID()), steps });
      const opened = (reference: string): Command => ({
        kind: 'OpenCase',
        data: { reference, title: { en: 'A case' }, forum: 'ICC' },
      });
      await submit(opened('C-1'));
      const notary = await openNotaryApart(store, {
        which: 'register',
        sealing: { ledger, secrets: at('secrets') },
        clock: test.desk.clock,
      });
      if (!notary) throw new Error('The register is open.');
      const { head } = await notary.notary.seal();
      await submit(opened('C-2'));
      const internal = { profile: 'internal', output: at('one') };
      await expect(dossier(['build', 'C-1'], internal, { seconds: 1 })).rejects.toMatchObject({
        code: 'NOTARY_SILENT',
      });
      expect(said).toContain('Waiting for the notary, who seals at most 1 seconds behind');
      const watching = watch(
        notary.notary,
        notary.world,
        { seconds: 1, events: 1 },
        {
          signal: stopping.signal,
          sealed: () => undefined,
          refused: (refused) => {
            throw refused;
          },
        },
      );
      await dossier(['build', 'C-1'], internal);
      // Nothing but seals came since: nobody has to seal for that.
      await dossier(['build', 'C-1'], { ...internal, output: at('two') });
      const witness = witnessSigner('a-witness', new Uint8Array(32).fill(7), 1_795_000_000n);
      const cosigned = cosignCheckpoint(head?.signed ?? '', [witness]);
      await writeFile(at('cosigned'), cosigned);
      await writeFile(at('witness'), `${formatVerifierKey(witness.key)}\n`);
      const court = { profile: 'court', cosigned: at('cosigned'), witness: at('witness') };
      const refused = dossier(['build', 'C-1'], { ...court, output: at('three') });
      await expect(refused).rejects.toMatchObject({ code: 'COSIGNATURE_NOT_RECORDED' });
      await notary.notary.countersign(cosigned, [witness.key]);
      await dossier(['build', 'C-1'], { ...court, output: at('three') });
      stopping.abort();
      await watching;
      for (const bag of ['one', 'two', 'three'])
        expect(await run([at(bag), '--trust', join(ledger, 'log.vkey')], silent)).toBe(0);
      expect(existsSync(at('none'))).toBe(false);

      // The same events, sealed and issued wholly by somebody who has another key.
      const forged = { ...internal, output: at('forged') };
      await dossier(['build', 'C-2'], forged, { ledger: at('ledger-2'), secrets: at('secrets-2') });
      const key = join(ledger, 'log.vkey');
      expect(await run([at('forged')], silent)).toBe(3);
      expect(await run([at('forged'), '--trust', key], silent)).toBe(1);
      await copyFile(key, at('forged/data/ledger/log.vkey'));
      expect(await run([at('forged')], silent)).toBe(1);
      expect(existsSync(join(test.home, 'notary'))).toBe(false);
    } finally {
      stopping.abort();
      await store.close();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    }
  });
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
      const env = { ...SHELL, ROOT: root };
      expect(spawnSync('sh', ['-e', '-c', script], { cwd: bag, env }).status).toBe(0);
    } finally {
      authority.drop();
      await test.drop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
