import { ARABIC, matrixSvg, matrixText } from './figure.js';
import type { FigureRow } from './figure.js';

const row = (more: Partial<FigureRow> = {}): FigureRow => ({
  key: 'crime/1',
  row: 'material',
  text: 'The person directed an attack.',
  citation: 'Article 8(2)(e)(i), element 1',
  coverage: 'both',
  originsFor: 2,
  originsAgainst: 1,
  finding: 'met',
  ...more,
});
const rows = [row(), row({ key: 'mode/1', row: 'mode', coverage: 'nothing', finding: null })];

describe('the figure of a matrix', () => {
  it('says every row in its drawing and in its text', () => {
    const svg = matrixSvg('Charge 1', rows);
    const text = matrixText('Charge 1', rows);
    for (const word of ['for and against', 'origins 2 : 1', 'met', 'not assessed', 'Mode of liab'])
      for (const twin of [svg, text]) expect(twin).toContain(word);
    expect(svg).toBe(matrixSvg('Charge 1', rows));
    expect(svg).toContain('role="img"');
    // Nothing from outside: no link, no script, no style sheet, no font.
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|<script|href|<style|@font/,
    );
  });

  it('lets no text out of its place', () => {
    const svg = matrixSvg('</svg><script>', [row({ text: `a & b < c "d" 'e' \u0000\u000b` })]);
    expect(svg).toContain('&lt;/svg&gt;&lt;script&gt;');
    expect(svg).toContain('a &amp; b &lt; c &quot;d&quot; &apos;e&apos;');
    for (const out of ['<script', '\u0000', '\u000b']) expect(svg).not.toContain(out);
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  });

  it('is mirrored in Arabic', () => {
    const x = (svg: string) => Number(/<text x="(\d+)"/.exec(svg)?.[1]);
    const arabic = matrixSvg('التهمة ١', rows, ARABIC);
    expect(x(arabic)).toBe(960 - x(matrixSvg('1', rows)));
    expect(arabic).toContain('direction="rtl"');
    expect(arabic).toContain('الأركان المادية');
  });

  it('breaks long texts into lines and grows with them', () => {
    const height = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);
    const long = matrixSvg('1', [row({ text: 'a word and another '.repeat(20) })]);
    expect(height(long)).toBeGreaterThan(height(matrixSvg('1', [row()])));
    expect(matrixSvg('1', [])).toContain('</svg>');
  });
});
