import { hash, randomBytes, randomUUID } from 'node:crypto';
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { newId, Protected } from '#kernel';
import type { Command } from '#kernel';
import { envelopeOf, readEvent } from '#events';
import { backupCommand, destroyGone, openDesk, restoreCommand, startable } from '#sijil';
import type { Desk, Output } from '#sijil';
import { dropDatabases, openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

interface Told {
  readonly done: 'done' | 'refused';
  readonly answer: Readonly<Record<string, unknown>>;
  readonly words: string;
}

// Invented people.
const KEPT = 'Umm Layla of the Journey';
const DESTROYED = 'Abu Karim of the Journey';

/** A register is backed up while it is written to, put back elsewhere, verified and asked. */
describe('a backup', () => {
  const cluster = process.env['SIJIL_TEST_ADMIN_URL'] ?? '';
  const databases: string[] = [];
  let test: TestDesk;
  let folder: string;
  let persons: { readonly kept: string; readonly destroyed: string };
  const acknowledged: number[] = [];
  /** Files of which the register says nothing yet; the newest first. */
  const ordered: string[] = [];
  const at = (...path: string[]): string => join(folder, ...path);

  const heard = async (work: (output: Output) => Promise<'done' | 'refused'>): Promise<Told> => {
    let answer: Told['answer'] = {};
    const words: string[] = [];
    const say = (line = ''): void => void words.push(line);
    const done = await work({
      json: true,
      say,
      answer: (value) => (answer = value as Told['answer']),
      notice: say,
      progress: () => undefined,
    });
    return { done, answer, words: words.join('\n') };
  };

  const settings = { home: '', port: 0, sealing: {} };
  const backup = (name: string, flags: object): Promise<Told> =>
    heard((output) =>
      backupCommand.run({
        desk: test.desk,
        settings: { ...settings, home: test.home },
        output,
        args: [at(name)],
        flags: { ...flags },
      }),
    );

  /** An empty home on databases of its own that has the master key, and no more. */
  const emptyHome = async () => {
    const name = `journey_${randomBytes(5).toString('hex')}`;
    databases.push(name);
    const url = new URL(cluster);
    url.pathname = `/${name}`;
    const home = at(name);
    await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 });
    await copyFile(join(test.home, 'secrets', 'master.key'), join(home, 'secrets', 'master.key'));
    return { ...settings, home, databaseUrl: url.href };
  };
  const restore = (into: Awaited<ReturnType<typeof emptyHome>>, name: string, flags: object) =>
    heard((output) =>
      restoreCommand.run({
        settings: into,
        output,
        args: [at(name)],
        flags: { vault: at('vaults'), ...flags },
      }),
    );

  const register = async (name: string): Promise<string> => {
    const commandId = randomUUID();
    await test.desk.writeSide.submit({
      origin: { commandId, by: `member-${test.operator.memberId}` },
      steps: [{ kind: 'RegisterPerson', data: { name: new Protected(name) } }],
    });
    return newId(commandId, 'person');
  };

  /** What the vault says of a person. */
  const nameOf = async (desk: Desk, personId: string): Promise<string | null> => {
    const events = await desk.store.readAll(0, 10_000);
    const stored = events.find(({ leaf }) => envelopeOf(leaf).stream === `person-${personId}`);
    if (!stored) throw new Error('There is no such person.');
    const { id, parts } = envelopeOf(stored.leaf);
    const [identity] = await desk.vault.identities([
      { eventId: id, personId, commitment: parts.identity ?? '' },
    ]);
    return identity?.['name']?.reveal() ?? null;
  };

  /** An item whose file is in the first backup, and of which the register then says that it was destroyed. */
  const destroyedByOrder = async (): Promise<string> => {
    const { desk, operator } = test;
    const order = { evidenceId: randomUUID(), disposalId: randomUUID() };
    const [sha256 = ''] = ordered;
    const reason = 'An invented order.';
    const as = async (by: string, ...steps: readonly Command[]): Promise<void> => {
      await desk.writeSide.submit({
        origin: { commandId: randomUUID(), by: `member-${by}` },
        steps,
      });
    };
    await as(
      operator.memberId,
      {
        kind: 'AddEvidence',
        data: {
          evidenceId: order.evidenceId,
          kind: { code: null, printed: 'Letter' },
          held: true,
          files: [{ sha256, size: 9, mediaType: 'text/plain' }],
          acquisition: { how: { code: null, printed: 'x' }, at: null },
          supports: [],
        },
      },
      {
        kind: 'OrderDisposal',
        data: {
          ...order,
          kind: 'destruction',
          files: [sha256],
          copies: [],
          authority: 'An invented court',
          ground: { code: 'courtOrder', printed: 'order' },
          reference: 'R',
          reason,
          named: [],
        },
      },
    );
    await as(operator.custodianId, {
      kind: 'ApproveDisposal',
      data: { ...order, reason, named: [] },
    });
    await as(operator.memberId, { kind: 'CarryOutDisposal', data: { ...order, named: [] } });
    return sha256;
  };

  beforeAll(async () => {
    test = await openTestDesk();
    folder = await mkdtemp(join(tmpdir(), 'sijil-backup-'));
    persons = { kept: await register(KEPT), destroyed: await register(DESTROYED) };
    for (const words of ['an invented exhibit', 'to be gone'])
      ordered.unshift(
        (await test.desk.files.put(Buffer.from(words), (name) => test.desk.vault.fileKey(name)))
          .sha256,
      );
  });
  afterAll(async () => {
    await test.drop();
    for (const name of databases) await dropDatabases(cluster, name);
    await rm(folder, { recursive: true, force: true });
  });

  it('is taken while others write, with the vault apart', async () => {
    const writing = new AbortController();
    const load = Promise.all(
      Array.from({ length: 4 }, async () => {
        while (!writing.signal.aborted) {
          await register('An invented person');
          acknowledged.push(await test.desk.store.head());
        }
      }),
    );
    const { done, answer, words } = await backup('first', { vault: at('vaults') });
    writing.abort();
    await load;
    expect(done).toBe('done');
    expect(answer).toMatchObject({ evidence: 2, vault: { swept: 0 } });
    expect(words).toContain('No key is in it.');
    expect(acknowledged.length).toBeGreaterThan(10);
    const everything = await readFile(at('first', 'register.copy.gz'));
    expect(gunzipSync(everything).includes(KEPT)).toBe(false);
    await expect(backup('first', {})).rejects.toMatchObject({ code: 'BACKUP_FOLDER_NOT_EMPTY' });
    await writeFile(at('file'), '');
    await expect(backup('file/below', {})).rejects.toMatchObject({
      code: 'BACKUP_FOLDER_UNUSABLE',
    });
  });

  it('keeps what was destroyed destroyed, though the copy of the vault is older', async () => {
    const { desk, operator } = test;
    const requestId = randomUUID();
    const { destroyed: personId } = persons;
    const given = (member: string, kind: string, data: object) =>
      desk.writeSide.submit({
        origin: { commandId: randomUUID(), by: `member-${member}` },
        steps: [{ kind, data: { personId, requestId, named: [], ...data } }],
      });
    const basis = { code: null, printed: 'A wish' };
    await given(operator.memberId, 'RequestDestruction', { basis, ground: 'So it was asked.' });
    for (const member of [operator.custodianId, randomUUID()])
      await given(member, 'ApproveDestruction', { reason: 'It stands.' });
    const gone = await destroyedByOrder();
    await given(operator.custodianId, 'CarryOutDestruction', {});
    expect(await destroyGone(desk)).toBe(1);
    const { answer } = await backup('second', {});
    const into = await emptyHome();
    await expect(restore(into, 'second', {})).rejects.toMatchObject({ code: 'VAULT_BACKUP_OLDER' });
    const told = await restore(into, 'second', {
      vaultMayBeOlder: true,
      manifest: answer['manifest'],
      ledger: join(test.home, 'ledger'),
      key: join(test.home, 'ledger', 'log.vkey'),
    });
    expect([told.done, told.answer]).toMatchObject([
      'done',
      {
        verdict: 'sound',
        destroyedAgain: 1,
        filesRemovedAgain: 1,
        faults: [],
        position: answer['position'],
      },
    ]);

    const there = await openDesk(into);
    try {
      expect(await there.store.head()).toBe(answer['position']);
      expect(await there.store.readAll(0, 10_000)).toEqual(
        (await desk.store.readAll(0, 10_000)).slice(0, Number(answer['position'])),
      );
      await there.catchUp();
      expect(await nameOf(there, persons.kept)).toBe(KEPT);
      expect(await nameOf(there, persons.destroyed)).toBeNull();
      for await (const name of there.files.list())
        for await (const piece of await there.files.get(name, (of) => there.vault.fileKey(of)))
          expect(Buffer.from(piece).toString()).toBe('an invented exhibit');
      await expect(there.files.has(gone)).resolves.toBe(false);
      await expect(there.vault.fileKey(gone)).rejects.toMatchObject({ code: 'FILE_DISPOSED_OF' });
      await startable(there, into);
    } finally {
      await there.close();
    }
    await expect(restore(into, 'second', { vaultMayBeOlder: true })).rejects.toMatchObject({
      code: 'RESTORE_HOME_IN_USE',
    });
  }, 120_000);

  it('does not start silently where more was sealed than it holds', async () => {
    const into = await emptyHome();
    const told = await restore(into, 'first', { ledger: join(test.home, 'ledger') });
    expect([told.done, told.answer['verdict']]).toEqual(['refused', 'behind']);
    const there = await openDesk(into);
    try {
      await expect(startable(there, into)).rejects.toMatchObject({
        code: 'REGISTER_BEHIND_CHECKPOINT',
      });
      const events = await there.store.readAll(0, 10_000);
      // Nothing that was acknowledged before the backup was taken is missing in it.
      expect(events.length).toBe((await manifestOf('first'))['position']);
      expect(events.map((event) => readEvent(event).fact.type)).toContain('RegisterOpened');
    } finally {
      await there.close();
    }
  }, 120_000);

  const manifestOf = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(at(name, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  it('is not put back where a byte of it was changed, or the time of its vault is over', async () => {
    const bytes = await readFile(at('first', 'register.copy.gz'));
    await cp(at('first'), at('flipped'), { recursive: true });
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(at('flipped', 'register.copy.gz'), bytes);
    const into = await emptyHome();
    await expect(restore(into, 'flipped', {})).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });

    await expect(restore(into, 'first', { manifest: 'f'.repeat(64) })).rejects.toMatchObject({
      code: 'BACKUP_ANOTHER',
    });
    await cp(at('vaults'), at('old-vaults'), { recursive: true });
    const [copy = ''] = await readdir(at('old-vaults'));
    const file = at('old-vaults', copy, 'manifest.json');
    const vault = JSON.parse(await readFile(file, 'utf8')) as object;
    await writeFile(file, JSON.stringify({ ...vault, expires: '2020-01-01T00:00:00.000Z' }));
    await expect(restore(into, 'first', { vault: at('old-vaults') })).rejects.toMatchObject({
      code: 'VAULT_BACKUP_EXPIRED',
    });
    // Taking the next copy removes it.
    const { answer } = await backup('third', { vault: at('old-vaults') });
    expect(answer).toMatchObject({ vault: { swept: 1 } });
  });

  /** A backup with other rows of the register, under a manifest that fits. */
  const forge = async (
    of: string,
    name: string,
    change: (rows: Buffer) => Buffer,
  ): Promise<void> => {
    await cp(at(of), at(name), { recursive: true });
    const forged = change(await readFile(at(name, 'register.copy.gz')));
    await writeFile(at(name, 'register.copy.gz'), forged);
    const manifest = await manifestOf(of);
    const files = {
      ...(manifest['files'] as object),
      'register.copy.gz': { bytes: forged.length, sha256: hash('sha256', forged, 'hex') },
    };
    await writeFile(at(name, 'manifest.json'), JSON.stringify({ ...manifest, files }));
  };

  it('serves nothing and destroys nothing where somebody rewrote it, hashes and all', async () => {
    // It says of somebody, and of a file, that they were destroyed: who knows whether they were.
    await forge('second', 'forged', (rows) =>
      gzipSync(gunzipSync(rows).toString('utf8').replace('process:sijil', 'process:other')),
    );
    const into = await emptyHome();
    const told = await restore(into, 'forged', { vaultMayBeOlder: true });
    expect([told.done, told.answer]).toMatchObject([
      'refused',
      { verdict: 'damaged', destroyedAgain: 0, filesRemovedAgain: 0 },
    ]);
    expect(told.answer['faults']).toContainEqual(
      expect.objectContaining({ code: 'LEAF_NOT_AS_SEALED', position: 1 }),
    );
    await expect(openDesk(into)).rejects.toMatchObject({ code: 'RESTORE_NOT_FINISHED' });
    const there = await openDesk({ ...into, restoring: true });
    try {
      expect(await nameOf(there, persons.destroyed)).toBe(DESTROYED);
      await expect(there.vault.destroyedFiles(ordered)).resolves.toEqual(new Set());
    } finally {
      await there.close();
    }
  }, 120_000);

  it('leaves a mark where it could not be put back to its end', async () => {
    await forge('first', 'cut', (rows) => gzipSync(gunzipSync(rows).subarray(0, 3_000)));
    const into = await emptyHome();
    await expect(restore(into, 'cut', {})).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    await expect(openDesk(into)).rejects.toMatchObject({ code: 'RESTORE_NOT_FINISHED' });
  }, 120_000);
});
