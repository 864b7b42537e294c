import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { harmless, takeIn } from '#sijil';
import type { Desk, Intake, Receipt } from '#sijil';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

import.meta.jest.setTimeout(120_000);

/** A desk that dies at the n-th step of taking a file in: before what it does there, or right after. */
const dying = (desk: Desk, at: number, when: 'before' | 'after') => {
  const steps: string[] = [];
  const step =
    <A extends unknown[], T>(name: string, work: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const dies = steps.push(name) === at;
      if (dies && when === 'before') throw new Error('died');
      const done = await work(...args);
      if (dies) throw new Error('died');
      return done;
    };
  const { files, vault, writeSide } = desk;
  const mortal = {
    ...desk,
    files: {
      put: step('put', files.put.bind(files)),
      sealedHash: step('sealedHash', files.sealedHash.bind(files)),
      get: step('get', files.get.bind(files)),
      has: step('has', files.has.bind(files)),
    },
    vault: {
      fileKey: step('fileKey', vault.fileKey.bind(vault)),
      destroyedFiles: step('destroyedFiles', vault.destroyedFiles.bind(vault)),
    },
    writeSide: { submit: step('submit', writeSide.submit.bind(writeSide)) },
  } as unknown as Desk;
  return { desk: mortal, steps };
};

describe('taking a file in', () => {
  let test: TestDesk;
  let folder: string;
  beforeAll(async () => {
    test = await openTestDesk();
    folder = await mkdtemp(join(tmpdir(), 'sijil-intake-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.drop();
  });

  const add = (path: string, desk = test.desk, more: Partial<Intake> = {}): Promise<Receipt> =>
    takeIn(desk, test.operator, { path, how: 'handed over', ...more }, () => undefined);

  /** What the register and the store have of some bytes. */
  const found = async (bytes: Buffer) => {
    const { desk } = test;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await desk.catchUp();
    const at = await desk.readModels.snapshot({ projections: ['evidence'] });
    const { rows } = await desk.readModels.evidence.list(at, {}, { first: 100, after: null });
    const items = rows.filter(({ files }) => files.some((file) => file.sha256 === sha256));
    return { items: items.length, kept: await desk.files.has(sha256) };
  };

  it('has all of it or nothing, wherever it dies, and ends what it began', async () => {
    const path = join(folder, 'file');
    for (const when of ['before', 'after'] as const)
      for (let at = 1; ; at += 1) {
        const bytes = randomBytes(70_000);
        await writeFile(path, bytes);
        const { desk, steps } = dying(test.desk, at, when);
        const outcome = await add(path, desk).then(
          () => 'done',
          (error: Error) => error.message,
        );
        if (outcome === 'done') {
          // Each step was the last one once.
          expect(steps).toHaveLength(at - 1);
          expect(steps).toEqual(
            expect.arrayContaining([
              'put',
              'fileKey',
              'sealedHash',
              'get',
              'destroyedFiles',
              'has',
              'submit',
            ]),
          );
          break;
        }
        expect(outcome).toBe('died');
        const { items, kept } = await found(bytes);
        // An item is never there without its bytes.
        if (items > 0) expect(kept).toBe(true);
        expect(items).toBe(steps.at(-1) === 'submit' && when === 'after' ? 1 : 0);
        const { already } = await add(path);
        expect(already).toBe(items === 1);
        expect(await found(bytes)).toEqual({ items: 1, kept: true });
      }
  });

  it('is of no consequence for what a stranger called it', async () => {
    const names = [
      '..%2f..%2fetc%2fpasswd',
      '...',
      ' ',
      '-rf',
      '--home=x',
      'invoice\u202efdp.exe',
      'line\nbreak\r\u001b[2J',
      'شهادة '.repeat(21),
      '\u0001',
      '<script>alert(1)<script>',
      "'; DROP TABLE evidence; --",
      '=cmd|x!A0',
      'CON.',
    ];
    for (const [i, name] of names.entries()) {
      await writeFile(join(folder, name), `file ${i}`);
      const receipt = await add(join(folder, name));
      expect(receipt).toMatchObject({ name, already: false, size: `file ${i}`.length });
      expect(harmless(receipt.name)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
    const { desk } = test;
    for await (const name of desk.files.list()) expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(harmless('شهادة')).toBe('شهادة');
    expect(harmless('a\u202eb\n')).toBe('a\\u{202e}b\\u{a}');
  });

  it('does not wait for a pipe, and refuses what is no file or does not fit', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(add(pipe)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(add(join(folder, 'x'.repeat(4_000)))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'FILE_UNREADABLE',
    });
    const path = join(folder, 'titled');
    await writeFile(path, 'titled');
    await expect(add(path, test.desk, { title: 'x'.repeat(20_000) })).rejects.toMatchObject({
      code: 'TEXT_TOO_LONG',
    });
    expect((await found(Buffer.from('titled'))).items).toBe(0);
  });
});
