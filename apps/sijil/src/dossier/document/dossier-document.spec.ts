import { createHash } from 'node:crypto';
import { sampleContent } from '#dossier';
import type { DossierContent } from '#dossier';
import { extractText, getDocumentProxy } from 'unpdf';
import { dossierDocument } from './dossier-document.js';
import { FONTS } from './fonts.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

const withFact = (text: string): DossierContent => ({
  ...sampleContent,
  facts: sampleContent.facts.map((fact) => ({
    ...fact,
    statement: { value: { text, lang: 'en' }, rule: null },
  })),
});

describe.each(['en', 'ar'] as const)('the dossier as a document (%s)', (lang) => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await dossierDocument(sampleContent, lang);
  });

  it('is the same bytes from another process', async () => {
    expect(sha256(await dossierDocument(sampleContent, lang))).toBe(sha256(pdf));
  });

  it('claims PDF/A-2a, is tagged, names its language and bears the date of its position', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { info } = await document.getMetadata();
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>A</u);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Language: lang, CreationDate: 'D:20260207100000Z' });
  });

  it('gives hashes, ids, dates and times whole and in order to whoever copies them', async () => {
    const text = await textOf(pdf);
    for (const { files, evidenceId } of sampleContent.exhibits) {
      expect(text).toContain(evidenceId);
      for (const file of files) expect(text).toContain(file.sha256);
    }
    for (const whole of [
      '2026-02-02 08:00',
      '00:02:14',
      '482113',
      'P-INVENTED-1',
      'INVENTED-2031-04',
    ])
      expect(text).toContain(whole);
    expect(text).toContain(lang === 'en' ? 'page 1 of ' : 'الصفحة');
  });
});

describe('what is not to be trusted', () => {
  it('stays words, whatever the typesetter would make of it', async () => {
    const hostile = '#panic("x") #import "a.typ" $1/0$ *b* @ref <label> \\u{41} // end /* ';
    const text = await textOf(await dossierDocument(withFact(`${hostile}\u202e21\u202c`), 'en'));
    expect(text.replaceAll(/[\s\u200b]/gu, '')).toContain(
      `${hostile}[U+202E]21[U+202C]`.replaceAll(/\s/gu, ''),
    );
  });

  it('is printed by number where no typeface has the sign', async () => {
    const text = await textOf(
      await dossierDocument(withFact('Signs \u{1f9ff} \u6f22 \ud800 a\u0651 \u0301'), 'ar'),
    );
    expect(text).toContain('[U+1F9FF]');
    expect(text).toContain('[U+6F22]');
    expect(text).toContain('[U+D800]');
  });
});

/** Words that know no end, or that no column expects. */
const ENDLESS = ['W'.repeat(300), 'ابتثجح'.repeat(40), `https://example.invalid/${'p'.repeat(90)}`];

const MARGIN_POINTS = 68;

/** Where each piece of text begins and ends across its page, beside how wide the page is. */
const edgesOf = async (pdf: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const edges: { from: number; to: number; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const from = Number(item.transform[4]);
      edges.push({ from, to: from + item.width, text: item.str });
    }
  }
  return edges;
};

describe.each(['en', 'ar'] as const)('a crowded document (%s)', (lang) => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    const [line] = sampleContent.chronology;
    const [fact] = sampleContent.facts;
    const [place] = sampleContent.places;
    const [suspect] = sampleContent.charges;
    if (!line || !fact || !place || !suspect) throw new Error('The sample has one of each.');
    const lines = Array.from({ length: 30 }, (_, i) => 201 + 2 * i);
    const crowded: DossierContent = {
      ...sampleContent,
      chronology: Array.from({ length: 120 }, (_, i) => ({ ...line, position: i + 1 })),
      places: ENDLESS.map((printed) => ({ ...place, printed, variants: ENDLESS, code: printed })),
      facts: ENDLESS.map((text) => ({
        ...fact,
        statement: { value: { text, lang: 'en' }, rule: null },
      })),
      charges: [{ ...suspect, questions: ENDLESS, tool: 'W'.repeat(200) }],
      incidents: sampleContent.incidents.map((incident) => ({
        ...incident,
        attributions: incident.attributions.map((claim) => ({ ...claim, pinpoint: { lines } })),
      })),
    };
    pdf = await dossierDocument(crowded, lang);
  });

  it('has no text beyond its margins', async () => {
    const [widest, left] = [595 - MARGIN_POINTS + 2, MARGIN_POINTS - 2];
    const edges = await edgesOf(pdf);
    expect(edges.length).toBeGreaterThan(500);
    expect(edges.filter(({ from, to }) => from < left || to > widest)).toEqual([]);
  });

  it('repeats the head of a table on every page', async () => {
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const { text } = await extractText(document, { mergePages: false });
    const rows = text.filter((page) => (page.match(/2026-02-03 09:00/gu) ?? []).length > 5);
    expect(rows.length).toBeGreaterThan(1);
    // Once in the head of the column, and once in the foot of the page.
    expect(rows.map((page) => (page.match(/UTC/gu) ?? []).length)).toEqual(rows.map(() => 2));
  });
});

describe('a document that cannot be made', () => {
  const refused = (options: Parameters<typeof dossierDocument>[2]) =>
    dossierDocument(sampleContent, 'en', options).then(
      () => 'made',
      ({ code }: { code: string }) => code,
    );

  it('is refused where it says more than one can hold', async () => {
    const endless = dossierDocument(withFact('word '.repeat(900_000)), 'en');
    await expect(endless).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
  });

  it('is given up when the time is over', async () => {
    expect(await refused({ patience: 20 })).toBe('DOCUMENT_TOOK_TOO_LONG');
  });

  it('is given up where it takes more memory than it may', async () => {
    const [line] = sampleContent.chronology;
    if (!line) throw new Error('The sample has a chronology.');
    const chronology = Array.from({ length: 4_000 }, (_, i) => ({ ...line, position: i + 1 }));
    const endless = dossierDocument({ ...sampleContent, chronology }, 'en', { memory: 800 * 1024 });
    await expect(endless).rejects.toMatchObject({ code: 'DOCUMENT_TOOK_TOO_MUCH' });
  });

  it('is refused where a typeface is missing or another', async () => {
    const [first, ...others] = FONTS;
    if (first === undefined) throw new Error('There are typefaces.');
    const missing = [{ ...first, file: '@expo-google-fonts/none/none.ttf' }, ...others];
    const another = [{ ...first, sha256: '0'.repeat(64) }, ...others];
    expect(await refused({ fonts: missing })).toBe('DOCUMENT_FONT_MISSING');
    expect(await refused({ fonts: another })).toBe('DOCUMENT_FONT_MISSING');
  });
});
