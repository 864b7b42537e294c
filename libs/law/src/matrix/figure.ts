import type { Coverage } from './coverage.js';
import type { RequirementRow } from './requirements.js';

/** A row of a matrix as the figure draws it. */
export interface FigureRow {
  readonly key: string;
  readonly row: RequirementRow;
  readonly text: string;
  readonly citation: string;
  readonly coverage: Coverage;
  readonly originsFor: number;
  readonly originsAgainst: number;
  readonly finding: 'met' | 'notMet' | 'open' | null;
}

/** The words of the figure, in one language. */
export interface FigureWords {
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly rows: Readonly<Record<RequirementRow, string>>;
  readonly coverage: Readonly<Record<Coverage, string>>;
  readonly finding: Readonly<Record<'met' | 'notMet' | 'open' | 'none', string>>;
  readonly origins: (originsFor: number, originsAgainst: number) => string;
  /** What stands beneath: who computes what, and who assesses. */
  readonly legend: string;
}

/** The figure in English. */
export const ENGLISH: FigureWords = {
  lang: 'en',
  direction: 'ltr',
  rows: {
    threshold: 'Threshold',
    contextual: 'Context',
    material: 'Material elements',
    mental: 'Mental elements',
    mode: 'Mode of liability',
    ground: 'Grounds excluding responsibility',
  },
  coverage: { nothing: 'nothing', for: 'for', against: 'against', both: 'for and against' },
  finding: { met: 'met', notMet: 'not met', open: 'open', none: 'not assessed' },
  origins: (originsFor, originsAgainst) => `origins ${originsFor} : ${originsAgainst}`,
  legend:
    'Coverage and independent origins are computed. Met, not met and open were assessed by a person.',
};

/** The figure in Arabic. */
export const ARABIC: FigureWords = {
  lang: 'ar',
  direction: 'rtl',
  rows: {
    threshold: 'العتبة',
    contextual: 'السياق',
    material: 'الأركان المادية',
    mental: 'الأركان المعنوية',
    mode: 'شكل المسؤولية',
    ground: 'أسباب امتناع المسؤولية',
  },
  coverage: { nothing: 'لا شيء', for: 'مؤيد', against: 'معارض', both: 'مؤيد ومعارض' },
  finding: { met: 'متحقق', notMet: 'غير متحقق', open: 'مفتوح', none: 'لم يُقيَّم' },
  origins: (originsFor, originsAgainst) => `المصادر ${originsFor} : ${originsAgainst}`,
  legend: 'التغطية وعدد المصادر المستقلة محسوبة. أما التحقق وعدمه فقيّمه شخص.',
};

const WIDTH = 960;
const MARGIN = 16;
const LINE = 16;
const COVERAGE_AT = 600;
const FINDING_AT = 800;
const LETTERS = 84;

/** XML has no place for control characters, and five others are written by name. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');

/** Lines of at most so many letters; a word that is longer stands alone. */
const wrapped = (text: string, letters: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

// Colour never stands alone: each coverage has a shape of its own and its word beside it.
const SHAPES: Readonly<Record<Coverage, (x: number, y: number) => string>> = {
  nothing: (x, y) =>
    `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="none" stroke="#555"/>`,
  for: (x, y) => `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#1b6e3c"/>`,
  against: (x, y) => `<path d="M${x - 6} ${y - 5}h12l-6 11z" fill="#a32020"/>`,
  both: (x, y) =>
    `<rect x="${x - 5}" y="${y - 5}" width="5" height="10" fill="#1b6e3c"/><path d="M${x} ${y - 5}h6l-6 11z" fill="#a32020"/>`,
};

const findingOf = ({ finding }: FigureRow, words: FigureWords): string =>
  words.finding[finding ?? 'none'];

const grouped = (
  rows: readonly FigureRow[],
): readonly (readonly [RequirementRow, readonly FigureRow[]])[] => {
  const groups = new Map<RequirementRow, FigureRow[]>();
  for (const row of rows) groups.set(row.row, [...(groups.get(row.row) ?? []), row]);
  return [...groups];
};

/**
 * A matrix as an SVG that needs nothing from outside: for a page and for a PDF. Same rows, same bytes.
 * In Arabic it is mirrored as a whole.
 */
export const matrixSvg = (
  title: string,
  rows: readonly FigureRow[],
  words: FigureWords = ENGLISH,
): string => {
  const rtl = words.direction === 'rtl';
  // With direction rtl, a text that starts at x runs to the left of it.
  const at = (x: number): number => (rtl ? WIDTH - x : x);
  const parts: string[] = [];
  let y = MARGIN + LINE;
  const write = (x: number, text: string, style = ''): void => {
    parts.push(`<text x="${at(x)}" y="${y}"${style}>${escaped(text)}</text>`);
  };
  for (const line of wrapped(title, 110)) {
    write(MARGIN, line, ' font-size="15" font-weight="bold"');
    y += LINE + 4;
  }
  for (const [group, members] of grouped(rows)) {
    y += 8;
    write(MARGIN, words.rows[group], ' font-weight="bold"');
    y += LINE + 4;
    for (const row of members) {
      const top = y;
      write(COVERAGE_AT + 14, words.coverage[row.coverage]);
      parts.push(SHAPES[row.coverage](at(COVERAGE_AT), y - 4));
      write(FINDING_AT, findingOf(row, words), ' font-weight="bold"');
      for (const line of wrapped(row.text, LETTERS)) {
        write(MARGIN, line);
        y += LINE;
      }
      const below = y;
      y = top + LINE;
      write(COVERAGE_AT + 14, words.origins(row.originsFor, row.originsAgainst), ' fill="#555"');
      y = below;
      write(MARGIN, row.citation, ' fill="#555"');
      y = Math.max(y, top + LINE) + LINE + 6;
    }
  }
  y += 4;
  write(MARGIN, words.legend, ' fill="#555"');
  const height = y + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" xml:lang="${words.lang}" direction="${words.direction}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(matrixText(title, rows, words))}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
};

/** The same in words, row by row: for whoever cannot see the figure, and for a text. */
export const matrixText = (
  title: string,
  rows: readonly FigureRow[],
  words: FigureWords = ENGLISH,
): string =>
  [
    title,
    ...grouped(rows).flatMap(([group, members]) => [
      `${words.rows[group]}:`,
      ...members.map(
        (row) =>
          `- ${row.text} (${row.citation}): ${words.coverage[row.coverage]}; ${words.origins(row.originsFor, row.originsAgainst)}; ${findingOf(row, words)}.`,
      ),
    ]),
    words.legend,
  ].join('\n');
