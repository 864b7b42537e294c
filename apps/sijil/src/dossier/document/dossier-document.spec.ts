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

describe('a document that cannot be made', () => {
  const refused = (options: Parameters<typeof dossierDocument>[2]) =>
    dossierDocument(sampleContent, 'en', options).then(
      () => 'made',
      ({ code }: { code: string }) => code,
    );

  it('is given up when the time is over', async () => {
    const started = performance.now();
    expect(await refused({ patience: 20 })).toBe('DOCUMENT_TOOK_TOO_LONG');
    expect(performance.now() - started).toBeLessThan(10_000);
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
