import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newToken } from '#api';
import { sha256Of } from '#events';
import { newId, Protected } from '#kernel';
import { described } from '#testing';
import { byOperator, fixityAlarms, fixityRound, takeIn } from '#sijil';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { runCommand } from './run-command.js';

import.meta.jest.setTimeout(120_000);

const ROUND = { days: 90, items: 100, bytes: 1_000_000 };

describe('an item at the desk', () => {
  let test: TestDesk;
  let folder: string;
  beforeAll(async () => {
    test = await openTestDesk();
    folder = await mkdtemp(join(tmpdir(), 'sijil-custody-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await test.drop();
  });

  const run = (name: string, args: readonly string[], flags: object = {}) =>
    runCommand(test, name, args, flags);
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
  /** The token of somebody who keeps identities, and sees no work of the team. */
  const custodianAlone = async (): Promise<string> => {
    const [admission, token] = [randomUUID(), newToken()];
    const memberId = newId(admission, 'member');
    const tell = (commandId: string, kind: string, data: object) =>
      test.desk.writeSide.submit({
        origin: { commandId, by: 'process:sijil', via: 'spec' },
        steps: [{ kind, data }],
      });
    const name = new Protected('An invented custodian');
    await tell(admission, 'AdmitMember', { name, roles: ['custodian'] });
    const digest = sha256Of(token).toString('hex');
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    await tell(randomUUID(), 'IssueCredential', { memberId, digest, expires });
    await test.desk.catchUp();
    await writeFile(join(folder, 'custodian'), token);
    return join(folder, 'custodian');
  };
  const chainOf = async (id: string) => {
    const { answers } = await run('custody', [id]);
    return (answers[0] as { chain: { kind: string; by: string; data: object }[] }).chain;
  };

  it('gets copies and renditions from files, goes through hands, and has its holes stated', async () => {
    const { evidenceId: id, sha256: of } = await add();
    await run('copy', [id, await file()], { purpose: 'To annotate.', tool: 'spec/1' });
    await run('redact', [id, await file()], {
      ground: 'protection of a witness',
      removed: 'A face.',
      reason: 'Asked for.',
      recipient: 'the defence',
    });
    const rendition = { kind: 'transcript', from: 'ar', to: 'en', translator: 'a colleague' };
    await run('rendition', [id, await file()], rendition);
    const there = { how: 'by courier', reason: 'To be analysed.' };
    await run('transfer', [id], { ...there, to: 'organisation:A Laboratory' });
    await run('gap', [id], { from: '2017-10', known: 'It lay in a drawer.', effect: 'Little.' });
    await run('transfer', [id], { ...there, to: 'office', at: '2026-01-02T03:04:05.000Z' });
    const chain = await chainOf(id);
    expect(chain.map(({ kind, data }) => ({ kind, ...data }))).toMatchObject([
      { kind: 'workingCopy', of, tool: 'spec/1' },
      { kind: 'redactedCopy', of, ground: { printed: 'protection of a witness' } },
      { kind: 'transcript', from: 'ar', to: 'en' },
      { kind: 'transfer', from: { kind: 'office' }, to: { name: 'A Laboratory' }, at: null },
      { kind: 'gap', from: '2017-10', to: null },
      { kind: 'transfer', from: { name: 'A Laboratory' }, to: { kind: 'office' } },
    ]);
    const { said } = await run('custody', [id]);
    expect(said).toContain('GAP, since October 2017: it is not known who had it');
    expect(said).toMatch(
      new RegExp(`Redacted copy made, ground: protection of a witness\n +Copy: .{64}\n +of: ${of}`),
    );
    expect(said).toMatch(/into en\n +[0-9a-f]{64}\n +Item /);
    for (const sealed of ['why', 'Known', 'Effect', 'for whom', 'Taken out', 'what for'])
      expect(said).toContain(`${sealed}: [protected]`);
    expect(said.endsWith('Signed (name, office, date, signature):')).toBe(true);
    const secrets = [
      'A face.',
      'the defence',
      'a colleague',
      'It lay in a drawer.',
      'To annotate.',
    ];
    for (const secret of secrets) expect(said).not.toContain(secret);
    const roles = 'M1  administrator, analyst, investigator, lawyer';
    expect(said).toContain(`${roles}, member ${test.operator.memberId}`);

    // Whoever may read it asks for it; the name of a member comes out for the custodian alone.
    const open = await run('custody', [id], { open: true });
    for (const secret of secrets) expect(open.said).toContain(secret);
    expect(open.said).not.toContain('[protected]');
    expect(open.said).toContain(`${roles}, member ${test.operator.memberId}`);
    expect(open.said).toContain('CONFIDENTIAL: this sheet prints what stands under seal, for M1');
    const shown = await run('disclosures', [], { of: id });
    expect(shown.answers[0]).toMatchObject({ total: 1 });
    const named = await run('custody', [id], { open: true, token: await custodianAlone() });
    expect(named.said).toContain(`${roles.replace('M1', 'M2')}, Operator of this desk, member`);
    expect(named.said).toContain('what for: [withheld by rule policy-1/see/work]');
    expect(named.said).toContain('Taken out: A face.');
  });

  it('has its sheet in Arabic, in which nothing turns a number round', async () => {
    const { evidenceId: id, sha256 } = await add();
    await run('transfer', [id], { how: 'by courier', reason: 'x', to: 'organisation:مختبر' });
    await run('gap', [id], { from: '2017-10', known: 'x', effect: 'x' });
    const { said } = await run('custody', [id], { lang: 'ar' });
    const lines = said.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !line.startsWith('\u200f'))).toEqual([]);
    expect(
      lines.filter((line) =>
        /[A-Za-z]{3}/u.test(line.replace(/\u2066[^\u2069]*\u2069|\[protected\]|--open/gu, '')),
      ),
    ).toEqual([]);
    expect(lines[0]).toBe('\u200fسلسلة الحفظ');
    expect(said).toContain('من المكتب إلى مختبر، \u2066by courier\u2069، في وقت غير مسجّل');
    expect(said).toContain('فجوة، منذ تشرين الأول/أكتوبر 2017');
    expect(said).toContain(`\u2066${sha256}\u2069 (الأصل`);
    await expect(run('custody', [id], { lang: 'fr' })).rejects.toMatchObject({
      code: 'USAGE_LANG',
    });
  });

  it('is linked to what it bears on, with the place in it, typed in one form', async () => {
    const { desk, operator } = test;
    const pdf = await file(Buffer.from('%PDF-1.4\nnot much of one'));
    const photo = await file(Buffer.from('ffd8ffe000104a46494600', 'hex'));
    const [incidentId, caseId, factId] = [randomUUID(), randomUUID(), randomUUID()];
    const source = { kind: 'member', id: operator.memberId };
    for (const step of [
      { kind: 'RecordIncident', data: { incidentId, described: described(), source } },
      {
        kind: 'OpenCase',
        data: { caseId, reference: 'LINK-1', title: { en: 'A case' }, forum: 'ICC' },
      },
      {
        kind: 'AllegeFact',
        data: { caseId, factId, kind: 'crimeBase', statement: 'It was so.', acts: [] },
      },
    ])
      await desk.writeSide.submit({ origin: byOperator(operator, randomUUID()), steps: [step] });

    const added = await run('add', [pdf], { incident: incidentId, where: 'ص ٣-٤' });
    const { evidenceId: id } = added.answers[0] as { evidenceId: string };
    expect(added.answers[0]).toMatchObject({ incidentId, pinpoint: { pages: [3, 4] } });
    expect(added.said.replaceAll('\u00a0', ' ')).toContain('where    pp. 3–4');
    const other = await run('add', [photo], {});
    const { evidenceId: picture } = other.answers[0] as { evidenceId: string };

    const link = (words: string, flags: object = {}) =>
      run('link', words.split(' '), flags).then(({ answers, said }) => ({
        said,
        ...(answers[0] as object),
      }));
    await link(`incident ${picture} ${incidentId}`, { where: '[100,200,500,400]' });
    expect(await link(`exhibit ${id} LINK-1`, { pages: '4' })).toMatchObject({
      exhibit: { number: 1, firstPage: 1, lastPage: 4 },
      said: expect.stringContaining('Exhibit 1, pages 1 to 4') as string,
    });
    const passage = { where: 'p. 3 [100,200,500,400]' };
    const reason = 'It is seen there.';
    await link(`support ${id} LINK-1 1`, { ...passage, stance: 'against', reason });
    await link(`bearing ${id} ${caseId}`, { ...passage, bearing: 'exculpatory', reason });
    const at = await desk.readModels.snapshot({ projections: ['evidence', 'cases', 'charges'] });
    const region = { x: 100, y: 200, width: 500, height: 400 };
    const links = await desk.readModels.evidence.links(at, [id, picture]);
    expect([id, picture].map((one) => links.get(one)?.map(({ pinpoint }) => pinpoint))).toEqual([
      [{ pages: [3, 4] }],
      [{ region }],
    ]);
    expect((await desk.readModels.charges.supports(at, [factId])).get(factId)).toMatchObject([
      { stance: 'against', pinpoint: { pages: [3], region } },
    ]);
    expect((await desk.readModels.cases.bearings(at, [caseId])).get(caseId)).toMatchObject([
      { bearing: 'exculpatory', pinpoint: { pages: [3], region } },
    ]);

    const { said: sheet } = await run('custody', [id]);
    const cited = sheet.replaceAll('\u00a0', ' ').split('WHERE IT IS CITED\n')[1]?.split('\n\n')[0];
    expect(cited?.split('\n')).toEqual([
      `bears on incident ${incidentId}: pp. 3–4`,
      'exhibit 1 of case LINK-1, pages 1 to 4',
      'exculpatory, case LINK-1: p. 3, region 10–60% from the left, 20–60% from the top',
      'against fact 1, case LINK-1: p. 3, region 10–60% from the left, 20–60% from the top',
    ]);

    // Each before anything is opened.
    for (const [words, flags, code] of [
      [`incident ${id} ${incidentId}`, { where: 'where Zaynab speaks' }, 'PINPOINT_UNREADABLE'],
      [`incident ${id} ${incidentId}`, { where: 'p. 4-3' }, 'PINPOINT_REVERSED'],
      [`incident ${id}`, {}, 'USAGE_LINK'],
      [`exhibit ${id} LINK-1`, { where: 'p. 3' }, 'USAGE_LINK'],
      [`bearing ${id} LINK-1`, { bearing: 'evil', reason }, 'USAGE_LINK'],
    ] as const)
      await expect(run('link', words.split(' '), flags)).rejects.toMatchObject({ code });
    await expect(run('add', [pdf], { where: 'p. 3' })).rejects.toMatchObject({
      code: 'USAGE_WHERE',
    });
  });

  it('is refused in words where something is missing or does not fit', async () => {
    const bytes = randomBytes(10);
    const { evidenceId: id } = await add(bytes);
    const nobody = id.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    for (const [name, args, flags, code] of [
      ['copy', [id, await file()], {}, 'USAGE_MISSING'],
      ['copy', [nobody, await file()], { purpose: 'x' }, 'EVIDENCE_NOT_FOUND'],
      ['copy', [id, await file(bytes)], { purpose: 'x' }, 'COPY_IS_THE_ORIGINAL'],
      ['copy', [id, await file()], { purpose: 'x', of: 'f'.repeat(64) }, 'EVIDENCE_FILE_NOT_KEPT'],
      ['copy', [id, join(folder, 'none')], { purpose: 'x' }, 'FILE_UNREADABLE'],
      ['rendition', [id, await file()], { kind: 'song', from: 'ar', to: 'en' }, 'USAGE_KIND'],
      // Before the file is looked for.
      [
        'rendition',
        [id, 'none'],
        { kind: 'transcript', from: 'ar', to: 'english' },
        'LANGUAGE_NO_CODE',
      ],
      ['transfer', [id], { to: 'somebody', how: 'x', reason: 'x' }, 'USAGE_TO'],
      ['transfer', [id], { to: 'office', how: 'x', reason: 'x' }, 'NOTHING_CHANGES'],
      ['transfer', [nobody], { to: 'office', how: 'x', reason: 'x' }, 'EVIDENCE_NOT_FOUND'],
      ['gap', [id], { known: 'x' }, 'USAGE_MISSING'],
      ['fixity', [id], { due: true }, 'USAGE_DUE'],
      ['fixity', [], { days: '3' }, 'USAGE_DUE'],
    ] as const)
      await expect(run(name, args, flags)).rejects.toMatchObject({ code });
    expect(await chainOf(id)).toEqual([]);
  });

  it('is taken from no link, under no name that is not text, and goes where a folder is', async () => {
    const { evidenceId, sha256 } = await add();
    const link = join(folder, 'link.jpg');
    await symlink('/etc/passwd', link);
    const from = (path: string) =>
      takeIn(test.desk, test.operator, { path, how: 'x' }, () => undefined);
    await expect(from(link)).rejects.toMatchObject({ code: 'FILE_IS_A_LINK' });
    await expect(from(join(folder, 'f\u{fffd}te'))).rejects.toMatchObject({
      code: 'FILE_NAME_NOT_TEXT',
    });
    const to = join(folder, 'linked');
    const got = () => run('get', [evidenceId], { to, purpose: 'review' });
    await expect(got()).rejects.toMatchObject({
      code: 'CANNOT_WRITE_THERE',
      message: expect.stringContaining('There is no folder') as unknown,
    });
    await mkdir(to);
    await symlink('/etc/passwd', join(to, sha256));
    await expect(got()).rejects.toMatchObject({
      message: expect.stringContaining('there is a link') as unknown,
    });
  });

  it('is not found under what is no id, whichever command is asked', async () => {
    const path = await file();
    for (const [name, args, flags] of [
      ['custody', ['not-an-id'], {}],
      ['get', ['not-an-id'], { to: folder, purpose: 'review' }],
      ['fixity', ['not-an-id'], {}],
      ['copy', ['not-an-id', path], { purpose: 'x' }],
      ['redact', ['not-an-id', path], { ground: 'x', removed: 'x', reason: 'x' }],
      ['rendition', ['not-an-id', path], { kind: 'transcript', from: 'ar', to: 'en' }],
      ['transfer', ['not-an-id'], { to: 'office', how: 'x', reason: 'x' }],
      ['gap', ['not-an-id'], { known: 'x', effect: 'x' }],
      ['disposal', ['list', 'not-an-id'], {}],
      ['disposal', ['approve', 'not-an-id', 'none'], { reason: 'x' }],
      ['disposal', ['carry-out', 'not-an-id', 'none'], {}],
    ] as const)
      await expect(
        run(name, args, flags).catch((error: unknown) => [name, (error as { code: string }).code]),
      ).resolves.toEqual([name, 'EVIDENCE_NOT_FOUND']);
  });

  it('is checked by schedule: what waited longest first, no more than a round may', async () => {
    const { desk } = test;
    await fixityRound(desk, ROUND);
    expect(await fixityRound(desk, ROUND)).toEqual([]);
    const items = [await add(), await add(), await add()].map(({ evidenceId }) => evidenceId);
    const checked = async (round: object, now = desk) =>
      (await fixityRound(now, { ...ROUND, ...round })).map(({ evidenceId }) => evidenceId);
    expect(await checked({ items: 2 })).toEqual(items.slice(0, 2));
    // One is checked even where it is larger than a round.
    expect(await checked({ bytes: 1 })).toEqual(items.slice(2));
    expect(await checked({})).toEqual([]);
    // A year later all are due again, in the order in which they were checked.
    const later = { ...desk, clock: { now: () => Date.now() + 365 * 86_400_000 } };
    const all = await checked({}, later);
    expect(all.slice(-3)).toEqual(items);
    const chain = await chainOf(items[0] ?? '');
    expect(chain.map(({ kind, by }) => [kind, by])).toEqual([
      ['fixity', 'process:fixity'],
      ['fixity', 'process:fixity'],
    ]);
  });

  it('raises an alarm that status names until a check finds it intact', async () => {
    const { desk } = test;
    const { evidenceId, sha256 } = await add();
    const path = join(test.home, 'files/files', sha256.slice(0, 2), sha256);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, -1));
    await run('fixity', [evidenceId]);
    expect(await fixityAlarms(desk)).toMatchObject([
      { evidenceId, files: [{ sha256, outcome: 'altered' }] },
    ]);
    const alarmed = await run('status', []);
    expect([alarmed.outcome, alarmed.said]).toEqual([
      'refused',
      expect.stringContaining(`FIXITY  item ${evidenceId}: file ${sha256} found altered`),
    ]);
    await rm(path);
    expect((await run('fixity', [evidenceId])).outcome).toBe('refused');
    expect(await fixityAlarms(desk)).toMatchObject([{ files: [{ outcome: 'missing' }] }]);
    await writeFile(path, whole);
    expect((await run('fixity', [evidenceId])).outcome).toBe('done');
    expect(await fixityAlarms(desk)).toEqual([]);
    expect((await run('status', [])).outcome).toBe('done');
  });
});
