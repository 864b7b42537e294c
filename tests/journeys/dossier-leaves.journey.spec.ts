import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, Protected } from '#kernel';
import { byOperator } from '#sijil';
import { addExhibits } from './dossier-file.js';
import { openTestDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';
import { runCommand } from './run-command.js';

import.meta.jest.setTimeout(120_000);

const REFERENCE = 'C-1';
type Flags = Readonly<Record<string, string>>;

/** What may leave of a case, and what is said of the rest. */
describe('what leaves the house', () => {
  let test: TestDesk;
  let folder: string;
  let caseId: string;
  let items: readonly string[];
  const at = (...path: string[]): string => join(folder, ...path);

  const run = async (name: string, args: readonly string[], flags: Flags = {}) => {
    const { answers, said } = await runCommand(test, name, args, flags);
    return { answer: answers[0], said };
  };
  const does = async (kind: string, data: object): Promise<void> => {
    const origin = byOperator(test.operator, randomUUID());
    await test.desk.writeSide.submit({ origin, steps: [{ kind, data }] });
    await test.desk.catchUp();
  };
  const build = (profile: string, name: string, flags: Flags = {}) =>
    run('dossier', ['build', REFERENCE], { profile, output: at(name), ...flags });
  const numbers = async (): Promise<number> => {
    const { answer } = await run('dossier', ['list', REFERENCE]);
    return (answer as { readonly dossiers: readonly unknown[] }).dossiers.length;
  };
  const hashOf = async (evidenceId: string): Promise<string> => {
    const now = await test.desk.readModels.snapshot({ projections: ['evidence'] });
    const [item] = await test.desk.readModels.evidence.byIds(now, [evidenceId]);
    return item?.files[0]?.sha256 ?? '';
  };
  const stored = (sha256: string): string =>
    join(test.home, 'files/files', sha256.slice(0, 2), sha256);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sijil-leaves-'));
    test = await openTestDesk('demo');
    const commandId = randomUUID();
    caseId = newId(commandId, 'case');
    await test.desk.writeSide.submit({
      origin: byOperator(test.operator, commandId),
      steps: [
        {
          kind: 'OpenCase',
          data: { caseId, reference: REFERENCE, title: { en: 'A case' }, forum: 'ICC' },
        },
      ],
    });
    items = await addExhibits(test, caseId, 6);
  });
  afterAll(async () => {
    await test.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes a number only once all its evidence was read and found whole', async () => {
    const [item = ''] = items;
    const sha256 = await hashOf(item);
    const path = stored(sha256);
    const whole = await readFile(path);
    const refused = {
      code: 'FILE_NOT_AS_KEPT',
      message: expect.stringMatching(
        new RegExp(`item ${item} \\(exhibit 1\\).*${sha256}.*npx sijil fixity ${item}`, 'u'),
      ),
    };
    const byte = whole.length - 30;
    await writeFile(path, whole.with(byte, (whole[byte] ?? 0) ^ 1));
    await expect(build('court', 'harmed')).rejects.toMatchObject(refused);
    await expect(run('get', [item], { to: folder })).rejects.toMatchObject({
      code: 'FILE_NOT_AS_KEPT',
      message: expect.stringContaining(item),
    });
    await run('fixity', [item]);
    await expect(build('court', 'harmed')).rejects.toMatchObject(refused);
    // Back as it was, and nobody looked yet: its last check still says otherwise.
    await writeFile(path, whole);
    await expect(build('court', 'harmed')).rejects.toMatchObject(refused);
    expect([await numbers(), existsSync(at('harmed'))]).toEqual([0, false]);
    await run('fixity', [item]);
    await expect(build('court', 'whole')).resolves.toMatchObject({ answer: { number: 1 } });
  });

  it('speaks at no moment that is still to come', async () => {
    for (const asOf of ['2099-01-01', '999999'])
      await expect(build('court', 'to-come', { asOf })).rejects.toMatchObject({
        code: /^\d+$/u.test(asOf) ? 'POSITION_UNKNOWN' : 'INSTANT_TO_COME',
      });
  });

  it('takes the redacted copy along in place of the original, and nothing that would show the same', async () => {
    const [, item = ''] = items;
    const sha256 = await hashOf(item);
    const made: string[] = [];
    const take = async (name: string, words: string, flags: Flags): Promise<void> => {
      await writeFile(at(words), words);
      const { answer } = await run(name, [item, at(words)], flags);
      made.push((answer as { readonly file: { readonly sha256: string } }).file.sha256);
    };
    const why = { ground: 'witness protection', removed: 'A face.', reason: 'Asked for.' };
    await take('redact', 'without-the-face', why);
    await take('rendition', 'names-the-face', { kind: 'translation', from: 'ar', to: 'en' });
    await does('AddTranslation', {
      evidenceId: item,
      kind: 'transcript',
      from: 'ar',
      to: 'en',
      text: 'Words that name the face.',
    });
    const [copy = '', rendition = ''] = made;
    const bag = async (profile: string): Promise<readonly boolean[]> => {
      await build(profile, `redacted-${profile}`);
      const paths = await readdir(at(`redacted-${profile}`), { recursive: true });
      const log = await readFile(at(`redacted-${profile}/data/redactions.csv`), 'utf8');
      const texts = await Promise.all(
        paths
          .filter((path) => /\.(json|csv|proof)$/u.test(path))
          .map((path) => readFile(at(`redacted-${profile}`, path), 'utf8')),
      );
      return [
        ...[copy, sha256, rendition].map((one) => paths.some((path) => path.includes(one))),
        texts.some((text) => text.includes('Words that name the face.')),
        // What it is called, and what is embedded in it: both can say where and by whom it was taken.
        texts.some((text) => text.includes('وثيقة مختلقة 1')),
        log
          .split('\n')
          .some(
            (line) => line.includes(sha256) && line.includes('dossier-1/redacted-copy-instead'),
          ),
      ];
    };
    for (const profile of ['defence', 'court'])
      expect(await bag(profile)).toEqual([true, false, false, false, false, true]);
    expect(await bag('internal')).toEqual([true, true, true, true, true, false]);
  });

  it('is handed over by the rules by which a dossier leaves, or not at all', async () => {
    const [first = '', redacted = '', third = '', fourth = '', fifth = '', sixth = ''] = items;
    const handed = async (): Promise<number> => {
      const now = await test.desk.readModels.snapshot({ projections: ['cases'] });
      return ((await test.desk.readModels.cases.handovers(now, [caseId])).get(caseId) ?? []).length;
    };
    const to = { to: 'An invented office', rule: 'Rule 77', profile: 'defence' };
    const hand = (flags: Flags) => run('dossier', ['disclose', REFERENCE], { ...to, ...flags });
    const reason = 'Asked for.';
    const subject = (id: string) => ({ noun: 'evidence', id });
    await does('SetHandling', {
      subject: subject(third),
      level: 'underSeal',
      audience: [],
      reason,
    });
    await does('WithdrawEvidence', { evidenceId: fourth, reason });
    const personId = newId(randomUUID(), 'person');
    const source = { kind: 'member', id: test.operator.memberId };
    await does('RegisterPerson', { personId, name: new Protected('Somebody invented') });
    await does('AssertRole', { personId, role: 'source', of: subject(fifth), source });
    for (const [evidenceId, rule] of [
      [third, 'policy-1/see/underSeal'],
      [fourth, 'dossier-1/withdrawn'],
      [fifth, 'policy-1/consent/none'],
    ] as const)
      await expect(hand({ items: `${first},${evidenceId}` })).rejects.toMatchObject({
        code: 'ITEM_DOES_NOT_LEAVE',
        details: { items: [{ evidenceId, rule }] },
        message: expect.stringContaining(evidenceId),
      });
    for (const [flags, code] of [
      [{ items: first, on: '2099-01-01' }, 'TIME_IN_THE_FUTURE'],
      [{ items: first, on: '2001-01-01' }, 'DAY_TOO_EARLY'],
      [{ items: personId }, 'ITEM_NOT_IN_CASE'],
      [{ items: first, profile: 'internal' }, 'USAGE_DOSSIER'],
      [{ items: first, profile: '' }, 'USAGE_DOSSIER'],
      // What the court got first holds an original of which there is a redacted copy now.
      [{ numbers: '1', profile: 'court' }, 'DOSSIER_NOT_AS_ISSUED'],
      [{ numbers: '1' }, 'DOSSIER_FOR_ANOTHER_READER'],
    ] as const)
      await expect(hand(flags)).rejects.toMatchObject({ code });
    await test.desk.catchUp();
    expect(await handed()).toBe(0);

    const { said } = await hand({ items: `${sixth},${redacted}` });
    expect(said).toContain(await hashOf(sixth));
    // Of what was redacted the copy went, and the receipt says so.
    expect(said).not.toContain(await hashOf(redacted));
    const { answer } = await build('court', 'last');
    const { number } = answer as { readonly number: number };
    // What was made for the court holds what the defence must not have; what the office made for itself, all.
    const inner = (await build('internal', 'inner')).answer as { readonly number: number };
    for (const flags of [
      { numbers: String(number) },
      { numbers: String(inner.number) },
      { numbers: String(inner.number), profile: 'court' },
    ])
      await expect(hand(flags)).rejects.toMatchObject({ code: 'DOSSIER_FOR_ANOTHER_READER' });
    await hand({ numbers: String(number), profile: 'court' });
    await test.desk.catchUp();
    expect(await handed()).toBe(2);
    expect((await run('dossier', ['list', REFERENCE])).said).toContain(`under Rule 77`);
    expect((await run('custody', [sixth])).said).toContain('under Rule 77');
  });
});
