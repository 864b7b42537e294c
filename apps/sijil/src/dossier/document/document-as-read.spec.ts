import { sampleContent } from '#dossier';
import type { DossierContent } from '#dossier';
import { extractText, getDocumentProxy } from 'unpdf';
import { dossierDocument } from './dossier-document.js';

const MIXED = 'قُصفت السوق يوم 2031-04-11، هاتف +963-11-555-0100، EV-000123، 12/04/2031، 35.9306';
const NUMBERS = ['2031-04-11', '+963-11-555-0100', 'EV-000123', '12/04/2031', '35.9306'];

const digits = (n: number): string =>
  `${n.toString(16).padStart(2, '0')}c0ffee`.repeat(8).slice(0, 64);
const evidenceId = (n: number): string => `0c0ffee0-0000-5000-8000-${String(n).padStart(12, '0')}`;

/** Twenty exhibits with long names and several files, and words in which both directions meet. */
const hard = (): DossierContent => {
  const [exhibit] = sampleContent.exhibits;
  const [file] = exhibit?.files ?? [];
  if (exhibit === undefined || file === undefined) throw new Error('The sample has an exhibit.');
  const title = {
    en: 'An invented report whose title goes on and on '.repeat(4),
    ar: 'تقرير مختلق طويل العنوان عن قصف السوق المركزي (الحي الشرقي) '.repeat(3),
  };
  return {
    ...sampleContent,
    incidents: sampleContent.incidents.map((incident) => ({
      ...incident,
      summary: { value: { text: MIXED, lang: 'ar' }, rule: null },
    })),
    exhibits: Array.from({ length: 20 }, (_, n) => ({
      ...exhibit,
      number: n + 1,
      evidenceId: evidenceId(n),
      title: { value: title, rule: null },
      files: [0, 1, 2].map((k) => ({ ...file, sha256: digits(n * 3 + k) })),
    })),
  };
};

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

const nodesIn = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];

describe.each(['en', 'ar'] as const)('a dossier as it is read by others (%s)', (lang) => {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  let pages: readonly string[];
  let tree: readonly Node[];

  beforeAll(async () => {
    document = await getDocumentProxy(new Uint8Array(await dossierDocument(hard(), lang)));
    pages = (await extractText(document, { mergePages: false })).text;
    const trees = pages.map(async (_, i) => (await document.getPage(i + 1)).getStructTree());
    tree = (await Promise.all(trees)).flatMap((one) => nodesIn(one as Node));
  });

  it('has its marking, its reference and its number on every page', () => {
    const all = pages.length;
    const bare = pages.map((page) => page.replaceAll(/\s/gu, ''));
    const marking = lang === 'en' ? 'CONFIDENTIAL·FORTHECOURT' : 'للمحكمة';
    const numbered = (n: number) => (lang === 'en' ? `page${n}of${all}` : `الصفحة${n}من${all}`);
    expect(all).toBeGreaterThan(15);
    expect(bare.filter((page) => !page.includes(marking))).toEqual([]);
    expect(bare.filter((page) => !page.includes('INVENTED-2031-04'))).toEqual([]);
    expect(bare.filter((page, i) => !page.includes(numbered(i + 1)))).toEqual([]);
  });

  it('parts no hash and no id, neither in a line nor by a page', () => {
    const whole = (text: string): boolean => pages.some((page) => page.includes(text));
    const hashes = Array.from({ length: 60 }, (_, n) => digits(n));
    const ids = Array.from({ length: 20 }, (_, n) => evidenceId(n));
    expect([...hashes, ...ids].filter((text) => !whole(text))).toEqual([]);
  });

  it('turns no number and no command round, whatever stands beside it', () => {
    const text = pages.join(' ').replaceAll(/[\u200b\u2066-\u2069]/gu, '');
    const commands = ['node sijil-verify.mjs .', '--trust', '--tsa-root', '[U+202E]'];
    expect([...NUMBERS, ...commands].filter((one) => !text.includes(one))).toEqual([]);
  });

  it('is tagged: heads without a gap, and tables with their heads', () => {
    const levels = tree.flatMap(({ role }) =>
      /^H[1-6]$/u.test(role ?? '') ? [Number(role?.[1])] : [],
    );
    expect(new Set(levels)).toEqual(new Set([1, 2, 3]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    const roles = (node: Node) => nodesIn(node).map(({ role }) => role);
    const tables = tree.filter(({ role }) => role === 'Table').map(roles);
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.some((table) => table.includes('TH'))).toBe(true);
    // A table goes over pages; its head stands in the tree where it begins.
    expect(tree.filter(({ role }) => role === 'TH').length).toBeGreaterThan(60);
    expect(tree.filter(({ role }) => role === 'LI').length).toBeGreaterThan(3);
  });

  it('has an outline that leads to every section and annex', async () => {
    const outline = await document.getOutline();
    expect(outline).toHaveLength(13);
    expect(outline.filter(({ dest }) => dest === null)).toEqual([]);
    const [first, annex] =
      lang === 'en' ? ['1\u00a0Mandate', 'Annex A\u00a0'] : ['1\u00a0الولاية', 'الملحق أ\u00a0'];
    expect(outline[0]?.title).toContain(first);
    expect(outline[9]?.title).toContain(annex);
  });

  it('brings its fonts along', async () => {
    const page = await document.getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const names = argsArray.filter((_, i) => fnArray[i] === SET_FONT).map(([name]) => String(name));
    const fonts = [...new Set(names)].map((name) => page.commonObjs.get(name) as Embedded);
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.filter(({ name, missingFile }) => missingFile || !SUBSET.test(name))).toEqual([]);
  });
});

interface Embedded {
  readonly name: string;
  readonly missingFile: boolean;
}

/** The operator by which a page chooses a font, and how one is named of which a file brings a part. */
const SET_FONT = 37;
const SUBSET = /^[A-Z]{6}\+/u;
