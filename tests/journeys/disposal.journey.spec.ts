import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { assembleContent, auditBoth, byOperator, fixityAlarms, removeGone, takeIn } from '#sijil';
import { servingSchema } from '#testing';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { runCommand } from './run-command.js';

import.meta.jest.setTimeout(120_000);

describe('files of an item that leave by order', () => {
  let test: TestDesk;
  let folder: string;
  let custodian: string;
  beforeAll(async () => {
    test = await openTestDesk();
    folder = await mkdtemp(join(tmpdir(), 'sijil-disposal-'));
    custodian = join(folder, 'token');
    await writeFile(custodian, test.operator.tokens.custodian);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.drop();
  });

  const run = async (
    name: string,
    args: readonly string[],
    flags: object = {},
    desk: TestDesk['desk'] = test.desk,
  ) => {
    const ran = await runCommand({ desk, home: test.home }, name, args, flags);
    return { ...ran, answer: (ran.answers[0] ?? {}) as Readonly<Record<string, unknown>> };
  };
  const file = async (bytes: Uint8Array = randomBytes(1_000)): Promise<string> => {
    const path = join(folder, randomBytes(6).toString('hex'));
    await writeFile(path, bytes);
    return path;
  };
  const add = async (bytes?: Uint8Array) =>
    await takeIn(
      test.desk,
      test.operator,
      { path: await file(bytes), how: 'handed over' },
      () => undefined,
    );
  const ordered = async (id: string, more: object = {}): Promise<string> => {
    const { answer } = await run('disposal', ['order', id], {
      kind: 'destruction',
      authority: 'An invented authority',
      ground: 'agreement',
      reference: 'REF 1/26',
      reason: 'So it was agreed.',
      ...more,
    });
    return String(answer['disposalId']);
  };
  const approved = async (id: string, more: object = {}): Promise<string> => {
    const order = await ordered(id, more);
    await run('disposal', ['approve', id, order], { reason: 'It stands.', token: custodian });
    return order;
  };
  /** Every file that lies anywhere under the home, with what its name holds. */
  const lying = async (sha256: string): Promise<readonly string[]> =>
    (await readdir(test.home, { recursive: true })).filter((name) => name.includes(sha256));

  it('are destroyed with their copies once a second member approved; hashes and history stay', async () => {
    const bytes = randomBytes(1_000);
    const { evidenceId: id, sha256 } = await add(bytes);
    const copy = await run('copy', [id, await file()], { purpose: 'To annotate.' });
    const copied = (copy.answer['file'] as { sha256: string }).sha256;
    const other = await add();
    const order = await ordered(id);
    // Whoever took it in, and whoever has no such role, does not approve it; nothing goes before it is approved.
    await expect(run('disposal', ['approve', id, order], { reason: 'x' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    await expect(run('disposal', ['carry-out', id, order])).rejects.toMatchObject({
      code: 'DISPOSAL_NOT_APPROVED',
    });
    expect((await run('disposal', ['list'])).said).toContain(order);
    await run('disposal', ['approve', id, order], { reason: 'It stands.', token: custodian });
    expect(await lying(sha256)).toHaveLength(1);

    const { answer } = await run('disposal', ['carry-out', id, order]);
    expect(answer).toMatchObject({ state: 'destroyed', removed: 2, files: [sha256, copied] });
    for (const gone of [sha256, copied]) {
      expect(await lying(gone)).toEqual([]);
      await expect(test.desk.vault.fileKey(gone)).rejects.toMatchObject({
        code: 'FILE_DISPOSED_OF',
      });
    }
    await expect(run('get', [id], { purpose: 'review', to: folder })).rejects.toMatchObject({
      code: 'EVIDENCE_FILE_GONE_BY_ORDER',
      message: expect.stringContaining('destroyed by order') as string,
    });
    const { said } = await run('custody', [id]);
    expect(said).toContain(`Gone      ${sha256} (destroyed by order)`);
    expect(said).toContain('DESTROYED BY ORDER');
    expect(said).toContain('reference: REF 1/26');
    expect(said).not.toMatch(/An invented authority|So it was agreed|It stands/);
    expect((await run('replay', [id])).said).toMatch(/destroyed/);

    // No alarm, no check of what is gone; the other item is untouched.
    expect((await run('fixity', [])).answer['items']).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ evidenceId: id })]),
    );
    expect(await fixityAlarms(test.desk)).toEqual([]);
    const written = await run('get', [other.evidenceId], { purpose: 'review', to: folder });
    expect(written.said).toContain(other.sha256);
    // The same bytes do not come in again.
    await expect(add(bytes)).rejects.toMatchObject({ code: 'FILE_DISPOSED_OF' });
    expect(await lying(sha256)).toEqual([]);
    expect((await run('disposal', ['list', id])).said).toContain('destroyed');
  });

  it('stay where read models alone say that they went', async () => {
    const { evidenceId: id, sha256 } = await add();
    const order = await ordered(id);
    await test.desk.catchUp();
    const admin = new pg.Client({ connectionString: test.adminUrl });
    await admin.connect();
    try {
      const schema = await servingSchema(admin, 'evidence');
      const say = async (state: string, held: boolean): Promise<void> => {
        await admin.query(
          `UPDATE ${schema}.evidence_disposal SET state = '${state}' WHERE disposal_id = $1`,
          [order],
        );
        await admin.query(`UPDATE ${schema}.evidence SET held = ${held} WHERE evidence_id = $1`, [
          id,
        ]);
      };
      await say('destroyed', false);
      const at = await test.desk.readModels.snapshot({ projections: ['evidence'] });
      expect(await test.desk.readModels.evidence.disposalsIn(at, ['destroyed'])).toContainEqual(
        expect.objectContaining({ disposalId: order }),
      );
      expect(await removeGone(test.desk)).toBe(0);
      await say('ordered', true);
    } finally {
      await admin.end();
    }
    expect(await lying(sha256)).toHaveLength(1);
    await run('disposal', ['reject', id, order], { reason: 'Asked in error.', token: custodian });
  });

  it('go back against a receipt, and not before', async () => {
    const bytes = randomBytes(2_000);
    const { evidenceId: id, sha256 } = await add(bytes);
    const copy = await run('copy', [id, await file()], { purpose: 'To annotate.' });
    const copied = (copy.answer['file'] as { sha256: string }).sha256;
    const { evidenceId: earlier } = await add();
    const order = await approved(id, { kind: 'return', to: 'organisation:The giver' });
    await expect(run('disposal', ['carry-out', id, order])).rejects.toMatchObject({
      code: 'DISPOSAL_RECEIPT_MISSING',
    });
    await expect(
      run('disposal', ['carry-out', id, order], { receipt: earlier, token: custodian }),
    ).rejects.toMatchObject({ code: 'DISPOSAL_RECEIPT_TOO_EARLY' });
    await run('get', [id], { purpose: 'disclosure', to: folder });
    const receipt = (await add()).evidenceId;
    await expect(run('disposal', ['carry-out', id, order], { receipt })).rejects.toMatchObject({
      code: 'DISPOSAL_RETURN_OF_OWN_ORDER',
    });
    await run('disposal', ['carry-out', id, order], { receipt, token: custodian });
    expect(await lying(sha256)).toEqual([]);
    expect((await stat(join(folder, sha256))).size).toBe(bytes.length);
    const { said } = await run('custody', [id]);
    expect(said).toContain(`RETURNED BY ORDER to The giver: ${sha256.slice(0, 16)}…`);
    // The copy was not ordered to go: it is still here, and still checked.
    expect(await lying(copied)).toHaveLength(1);
    const due = await run('fixity', [], { due: true, days: '0' });
    expect(due.answer['items']).toEqual(
      expect.arrayContaining([{ evidenceId: id, files: [{ sha256: copied, outcome: 'intact' }] }]),
    );
    expect(await fixityAlarms(test.desk)).toEqual([]);
    await expect(ordered(receipt)).rejects.toMatchObject({ code: 'DISPOSAL_OF_PROOF' });
  });

  it('of an item that is kept for others are no business of whoever it is kept from', async () => {
    const { evidenceId: id } = await add();
    const order = await ordered(id);
    const seal = (audience: readonly string[]) =>
      test.desk.writeSide.submit({
        origin: byOperator(test.operator, randomUUID()),
        steps: [
          {
            kind: 'SetHandling',
            data: {
              subject: { noun: 'evidence', id },
              level: 'secret',
              audience,
              reason: 'Few may know.',
            },
          },
        ],
      });
    await seal([test.operator.memberId]);
    const approve = () =>
      run('disposal', ['approve', id, order], { reason: 'x', token: custodian });
    await expect(approve()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const listed = async (flags: object = {}) => (await run('disposal', ['list'], flags)).said;
    expect(await listed()).toContain(order);
    expect(await listed({ token: custodian })).not.toContain(order);
    await seal([test.operator.memberId, 'custodian']);
    await approve();
    await run('disposal', ['reject', id, order], { reason: 'It stays.', token: custodian });
  });

  it('are not lost for another item that holds the same bytes, and go once that one goes', async () => {
    const bytes = randomBytes(500);
    const one = await add(bytes);
    const other = await add();
    await run('copy', [other.evidenceId, await file(bytes)], { purpose: 'The same picture.' });
    const first = await approved(one.evidenceId);
    const { answer, said } = await run('disposal', ['carry-out', one.evidenceId, first]);
    expect(answer).toMatchObject({ removed: 0 });
    expect(said).toContain('stays with that item alone');
    expect(await lying(one.sha256)).toHaveLength(1);
    await expect(
      run('get', [one.evidenceId], { purpose: 'review', to: folder }),
    ).rejects.toMatchObject({ code: 'EVIDENCE_FILE_GONE_BY_ORDER' });
    await run('get', [other.evidenceId], { purpose: 'review', to: folder });
    const second = await approved(other.evidenceId);
    await run('disposal', ['carry-out', other.evidenceId, second]);
    expect(await lying(one.sha256)).toEqual([]);
  });

  it('are not told of as held where they go while they come in again', async () => {
    const bytes = randomBytes(500);
    const one = await add(bytes);
    const other = await add();
    const order = await approved(one.evidenceId);
    const { desk } = test;
    const carriedOut = async (): Promise<void> =>
      void (await run('disposal', ['carry-out', one.evidenceId, order]));
    const files = {
      put: desk.files.put.bind(desk.files),
      has: desk.files.has.bind(desk.files),
      sealedHash: desk.files.sealedHash.bind(desk.files),
      // They are in the store, and looking into them has begun.
      get: async (...which: Parameters<typeof desk.files.get>) => {
        const content = await desk.files.get(...which);
        await carriedOut();
        return content;
      },
    };
    const copy = [other.evidenceId, await file(bytes)];
    await expect(
      run('copy', copy, { purpose: 'The same.' }, { ...desk, files } as never),
    ).rejects.toMatchObject({ code: 'FILE_DISPOSED_OF' });
    expect(await lying(one.sha256)).toEqual([]);
    expect((await run('custody', [other.evidenceId])).said).not.toContain(one.sha256);
  });

  it('are removed by whoever comes next where the process died after the fact, at each step', async () => {
    const { desk } = test;
    const died = new Error('the process died');
    const die = () => Promise.reject(died);
    const vaultDies = {
      destroyFiles: die,
      destroyedFiles: desk.vault.destroyedFiles.bind(desk.vault),
    };
    const filesDie = { remove: die, has: desk.files.has.bind(desk.files) };
    for (const breaking of [{ vault: vaultDies }, { files: filesDie }]) {
      const { evidenceId: id, sha256 } = await add();
      const order = await approved(id);
      await desk.writeSide.submit({
        origin: {
          commandId: crypto.randomUUID(),
          by: `member-${test.operator.memberId}`,
          via: 'spec/1',
        },
        steps: [
          {
            kind: 'CarryOutDisposal',
            data: { evidenceId: id, disposalId: order, named: [] },
          },
        ],
      });
      const broken = { ...desk, ...breaking } as never;
      await expect(removeGone(broken)).rejects.toBe(died);
      expect(await lying(sha256)).toHaveLength(1);
      // No alarm of it meanwhile, and nobody gets the bytes.
      expect(await fixityAlarms(desk)).toEqual([]);
      await expect(run('get', [id], { purpose: 'review', to: folder })).rejects.toMatchObject({
        code: 'EVIDENCE_FILE_GONE_BY_ORDER',
      });
      await expect(removeGone(desk)).resolves.toBe(1);
      await expect(removeGone(desk)).resolves.toBe(0);
      expect(await lying(sha256)).toEqual([]);
    }
  });

  it('stay while something keeps them here, found by the house and not by whoever asks', async () => {
    const { evidenceId: id } = await add();
    const order = await approved(id);
    const by = (steps: readonly object[]) =>
      test.desk.writeSide.submit({
        origin: {
          commandId: crypto.randomUUID(),
          by: `member-${test.operator.custodianId}`,
          via: 'spec/1',
        },
        steps: steps as never,
      });
    const subject = { noun: 'evidence', id };
    const holdId = crypto.randomUUID();
    await by([{ kind: 'PlaceHold', data: { subject, holdId, ground: 'A request.', reason: 'x' } }]);
    await expect(run('disposal', ['carry-out', id, order])).rejects.toMatchObject({
      code: 'DISPOSAL_UNDER_HOLD',
    });
    await by([{ kind: 'LiftHold', data: { subject, holdId, reason: 'Over.' } }]);
    await run('disposal', ['reject', id, order], { reason: 'Not now.', token: custodian });

    const caseId = crypto.randomUUID();
    await by([
      {
        kind: 'OpenCase',
        data: { caseId, reference: 'C-1', title: { en: 'A case' }, forum: 'ICC' },
      },
      { kind: 'IncludeEvidence', data: { caseId, evidenceId: id } },
    ]);
    await expect(ordered(id)).rejects.toMatchObject({ code: 'DISPOSAL_OF_EXHIBIT' });
  });

  it('are stated in a dossier as gone, by which rule, from whichever position it speaks', async () => {
    const { desk, operator } = test;
    const { evidenceId: id, sha256 } = await add();
    const [caseId, exhibitId] = [crypto.randomUUID(), crypto.randomUUID()];
    await desk.writeSide.submit({
      origin: {
        commandId: crypto.randomUUID(),
        by: `member-${operator.memberId}`,
        via: 'spec/1',
      },
      steps: [
        {
          kind: 'OpenCase',
          data: { caseId, reference: 'C-2', title: { en: 'A case' }, forum: 'ICC' },
        },
        { kind: 'IncludeEvidence', data: { caseId, exhibitId, evidenceId: id } },
        { kind: 'ExcludeEvidence', data: { caseId, exhibitId, reason: 'Not needed.' } },
      ] as never,
    });
    const before = await desk.store.head();
    const order = await approved(id);
    await run('disposal', ['carry-out', id, order]);
    const rule = 'dossier-1/destroyed-by-order';
    for (const position of [before, await desk.store.head()]) {
      const asked = { caseId, position, profile: 'court', lang: 'en' } as const;
      const { content, files } = await assembleContent(desk, asked);
      expect(files).toEqual([]);
      expect(content.exhibits[0]?.files).toMatchObject([{ sha256, withheld: rule }]);
      expect(content.redactions).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ field: `bytes ${sha256}`, rule, destroyed: true }),
        ]),
      );
      expect(content.unknown.filter(({ code }) => code.startsWith('BYTES_'))).toMatchObject([
        { code: 'BYTES_DESTROYED', detail: sha256 },
      ]);
      expect(content.exhibits[0]?.custody.map(({ kind }) => kind)).toEqual(
        position === before ? [] : ['disposalOrdered', 'disposalApproved', 'bytesDestroyed'],
      );
    }
  });

  it('leave a register of which every event, row and seal holds', async () => {
    await test.desk.catchUp();
    const card = await test.desk.register();
    const { register, access } = await auditBoth(
      { desk: test.desk, settings: { home: test.home, port: 0 }, flags: {} },
      card?.id ?? null,
      { full: true, outside: undefined, progress: () => undefined },
    );
    expect([...register.faults, ...access.faults]).toEqual([]);
    expect((await run('replay', [], { check: true })).outcome).toBe('done');
  });
});
