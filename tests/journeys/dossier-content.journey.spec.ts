import { randomUUID } from 'node:crypto';
import { canonical } from '#events';
import { hashOfWords } from '#law';
import { contentFiles } from '#dossier';
import type { Profile } from '#dossier';
import { assembleContent } from '#sijil';
import type { Assembled } from '#sijil';
import { openDemoDesk } from './open-test-desk.js';
import type { TestDesk } from './open-test-desk.js';

describe('what the dossier of the demo case says', () => {
  let test: TestDesk;
  let caseId: string;
  let position: number;

  beforeAll(async () => {
    test = await openDemoDesk();
    const { readModels: models } = test.desk;
    const at = await models.snapshot({ projections: ['cases', 'history'] });
    position = at.position;
    caseId = (await models.cases.byReference(at, 'DEMO-2017-09'))?.caseId ?? '';
  }, 120_000);
  afterAll(() => test.drop());

  const assemble = (
    profile: Profile,
    how: { readonly lang?: 'en' | 'ar'; readonly position?: number } = {},
  ): Promise<Assembled> =>
    assembleContent(test.desk, { caseId, profile, lang: how.lang ?? 'en', position, ...how });

  it('is whole: every section that the case has something for', async () => {
    const { content, positions } = await assemble('court');
    expect(content.cover).toMatchObject({
      reference: 'DEMO-2017-09',
      title: { value: { ar: 'قضية تجريبية: مجازر أيلول 2017' } },
      profile: 'court',
      position,
      register: { purpose: 'demo' },
    });
    expect(content.incidents.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(content.incidents[0]?.tolls[0]?.said).toMatchObject({ standsForTheCount: true });
    expect(content.history[0]?.type).toBe('CaseOpened');
    expect(content.mandate.reports).toMatchObject([{ exhibit: 1 }]);
    expect(content.charges).toMatchObject([{ number: 1, suspect: 1, conflict: 1 }]);
    expect(content.charges[0]?.rows).toHaveLength(23);
    expect(
      content.charges[0]?.rows.every(({ text }) => text.reviewed === 'unreviewed paraphrase'),
    ).toBe(true);
    expect(content.suspects[0]).toMatchObject({ invented: true, person: null, post: 6 });
    expect(content.defence.map(({ ground }) => ground)).toEqual(['mixed', 'against']);
    expect(content.unknown.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['COUNT_UNDETERMINED', 'HOLDER_NOT_KNOWN', 'ONLY_AGAINST', 'NOTHING']),
    );
    expect(content.chronology.length).toBeGreaterThan(100);
    expect(positions[0]).toEqual({ position: 1, open: ['public', 'case'] });
    expect(positions.every((one, i) => one.position > (positions[i - 1]?.position ?? 0))).toBe(
      true,
    );
  });

  it('gives the same bytes each time, in both languages', async () => {
    const bytes = async (lang: 'en' | 'ar') =>
      new Map(
        [...contentFiles((await assemble('court', { lang })).content)].map(([path, file]) => [
          path,
          Buffer.from(file).toString('base64'),
        ]),
      );
    const english = await bytes('en');
    expect(await bytes('en')).toEqual(english);
    const arabic = await bytes('ar');
    expect([...arabic.keys()]).toEqual([...english.keys()]);
    // The same data: only the cover says in which language it is printed.
    const differ = [...english.keys()].filter((path) => english.get(path) !== arabic.get(path));
    expect(differ).toEqual(['data/case/content.json']);
  });

  it('at an earlier position is what it was then, whatever came later', async () => {
    const { content: before } = await assemble('internal');
    await test.desk.writeSide.submit({
      origin: { commandId: crypto.randomUUID(), by: `member-${test.operator.memberId}` },
      steps: [
        {
          kind: 'AllegeFact',
          data: { caseId, kind: 'context', acts: [], statement: 'An invented fact of later.' },
        },
      ],
    });
    await test.desk.catchUp();
    expect(canonical((await assemble('internal')).content)).toBe(canonical(before));
    const later = await assemble('internal', { position: position + 1 });
    expect(later.content.facts).toHaveLength(before.facts.length + 1);
  });

  it('prints the law in our words, marked, and in official ones by their hash', async () => {
    const words = 'An invented official wording of an element.';
    const law = { forum: 'ICC', entry: '8(2)(e)(i)', catalogueVersion: 1 };
    const stored = await test.desk.files.put(Buffer.from(words), (name) =>
      test.desk.vault.fileKey(name),
    );
    const does = (kind: string, data: object) =>
      test.desk.writeSide.submit({
        origin: { commandId: crypto.randomUUID(), by: `member-${test.operator.memberId}` },
        steps: [{ kind, data }],
      });
    const of = { law, part: '1' };
    const { sha256, size } = stored;
    await does('LoadOfficialText', { ...of, lang: 'ar', source: 'An edition', sha256, size });
    const rowIn = ({ content }: Assembled) =>
      content.charges[0]?.rows.find(({ key }) => key === 'crime/1');
    const { paraphrase = '' } = rowIn(await assemble('court'))?.text ?? {};
    await does('SignParaphrase', { ...of, sha256: hashOfWords(paraphrase) });
    await test.desk.catchUp();
    const made = await assemble('court', { position: await test.desk.store.head() });
    expect(rowIn(made)?.text).toMatchObject({
      reviewed: 'paraphrase reviewed by a member',
      official: [{ lang: 'ar', sha256, text: words }],
    });
    expect(
      Buffer.from(contentFiles(made.content).get('data/case/elements.csv') ?? []).toString(),
    ).toContain(words);
  });

  it('lets out what witnesses told to a publisher, to the defence as well', async () => {
    for (const profile of ['court', 'defence'] as const) {
      const { content } = await assemble(profile);
      const passages = content.accounts.flatMap((account) => account.passages);
      expect(passages.length).toBeGreaterThan(1);
      expect(passages.filter(({ words }) => words?.rule !== null)).toEqual([]);
    }
  });

  it('shows no words of confidence to partners, and the reasons of the team to nobody outside', async () => {
    const [court, partner, internal] = await Promise.all([
      assemble('court'),
      assemble('partner'),
      assemble('internal'),
    ]);
    const text = ({ content }: Assembled): string => canonical(content);
    expect(text(court)).toContain('warplanes struck the town');
    expect(text(partner)).not.toContain('warplanes struck the town');
    expect(text(court)).not.toContain('shows how a matrix fills');
    expect(text(internal)).toContain('shows how a matrix fills');
    expect(partner.positions.flatMap(({ open }) => open)).not.toContain('confidential');
    expect(partner.disclosed).toEqual([]);
  });

  it('does not say from which report under seal an incident was taken', async () => {
    const { readModels: models } = test.desk;
    const key = (
      await models.reports.list(await models.snapshot({ projections: ['reports'] }), { first: 1 })
    ).rows[0];
    await test.desk.writeSide.submit({
      origin: { commandId: randomUUID(), by: `member-${test.operator.memberId}` },
      steps: [
        {
          kind: 'SetHandling',
          data: {
            subject: { noun: 'import', id: key?.reportId ?? '' },
            level: 'underSeal',
            audience: [],
            reason: 'Its publisher was threatened.',
          },
        },
      ],
    });
    await test.desk.catchUp();
    const { content } = await assemble('court');
    expect(content.incidents).toHaveLength(5);
    expect(content.mandate.reports).toEqual([]);
    expect(JSON.stringify(content)).not.toContain(key?.reportId);
  });
});
