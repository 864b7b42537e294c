import { leapsIn, percent, seriesOf, thousandths } from './shares.js';
import type { Statistics, Tally } from './statistics.rows.js';

/** What a chart can draw. */
export const CHART_MEASURES = [
  'incidents',
  'massacres',
  'killed',
  'children',
  'unborn',
  'women',
  'injured',
] as const;
export type ChartMeasure = (typeof CHART_MEASURES)[number];

/** How a chart is drawn. */
export interface ChartAsked {
  readonly measure: ChartMeasure;
  /** The direction of the page it is put on; in `rtl` bars grow from the right. */
  readonly direction?: 'ltr' | 'rtl';
  readonly title?: string;
}

/** A chart, and the same in words for whoever does not see it. */
export interface Chart {
  readonly svg: string;
  readonly text: string;
}

interface Bar {
  readonly label: string;
  readonly value: number;
}

/** How many bars a chart has where they are no series; it says how many more there are. */
const MOST_BARS = 24;
const NOT_SAID = 'not said';
const [WIDTH, ROW, TOP, BAR] = [640, 26, 64, 300];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Whether XML has a way to write a character at all (XML 1.0, production 2). */
const writable = (point: number): boolean =>
  point === 0x09 ||
  point === 0x0a ||
  point === 0x0d ||
  (point >= 0x20 && (point & 0xfffe) !== 0xfffe);
const escaped = (text: string): string =>
  Array.from(text, (sign) =>
    writable(sign.codePointAt(0) ?? 0) ? (escapes[sign] ?? sign) : '\ufffd',
  ).join('');

/** Text of unknown direction that does not turn its surroundings round (Unicode, UAX 9). */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const barsOf = (statistics: Statistics, measure: ChartMeasure): readonly Bar[] => {
  const undated = statistics.groups.filter(({ printed, code }) => (printed ?? code) === null);
  const bar = (label: string, tally: Tally | null): Bar => ({
    label,
    value: tally?.[measure] ?? 0,
  });
  return statistics.by === 'month'
    ? [
        ...seriesOf(statistics).map(({ month, tally }) => bar(month, tally)),
        ...undated.map((group) => bar(NOT_SAID, group)),
      ]
    : statistics.groups
        .map((group) => bar(group.printed ?? group.code ?? NOT_SAID, group))
        .sort((a, b) => b.value - a.value);
};

/** Statistics as bars, with a twin in words. The same numbers give the same chart, to the byte. */
export const chartOf = (
  statistics: Statistics,
  { measure, direction = 'ltr', title }: ChartAsked,
): Chart => {
  const all = barsOf(statistics, measure);
  const shown = statistics.by === 'month' ? all : all.slice(0, MOST_BARS);
  const more = all.length - shown.length;
  const whole = statistics.total[measure];
  const heading = title ?? `${measure} by ${statistics.by}`;
  const source = `Position ${statistics.position}, counting rule ${statistics.rule.id} version ${statistics.rule.version}. In all: ${whole}.`;
  const notes = [
    ...(more > 0 ? [`${more} more groups are not drawn.`] : []),
    ...(leapsIn(seriesOf(statistics))
      ? ['Where more than five years are empty, their months are not drawn.']
      : []),
    ...(statistics.overlapping ? ['An incident can be of several groups.'] : []),
  ];
  const share = ({ value }: Bar): string => percent(thousandths(value, whole));
  const text = [
    isolated(heading),
    source,
    ...shown.map((bar) => `${isolated(bar.label)}: ${bar.value} (${share(bar)})`),
    ...notes,
  ].join('\n');

  const most = Math.max(1, ...shown.map(({ value }) => value));
  const height = TOP + shown.length * ROW + 12;
  const rtl = direction === 'rtl';
  const x = (at: number, width = 0): number => (rtl ? WIDTH - at - width : at);
  const rows = shown.map((bar, i) => {
    const y = TOP + i * ROW;
    const width = Math.round((bar.value * BAR) / most);
    // In a text of right-to-left direction, `start` is its right end: the same words serve both ways.
    return [
      `<text x="${x(200)}" y="${y + 15}" text-anchor="end">${escaped(isolated(bar.label))}</text>`,
      `<rect x="${x(210, width)}" y="${y + 3}" width="${width}" height="16"/>`,
      `<text x="${x(216 + width)}" y="${y + 15}">${bar.value}</text>`,
    ].join('');
  });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title twin" direction="${direction}" font-family="sans-serif" font-size="13">`,
    `<title id="title">${escaped(heading)}</title>`,
    `<desc id="twin">${escaped(text)}</desc>`,
    `<text x="${x(12)}" y="22" font-size="16">${escaped(isolated(heading))}</text>`,
    `<text x="${x(12)}" y="42" font-size="11" fill="#555">${escaped(source)}</text>`,
    `<g fill="#1f5f8b">${rows.join('\n')}</g>`,
    '</svg>',
    '',
  ].join('\n');
  return { svg, text };
};
