import { spanOf } from './pinpoint.js';
import type { Pinpoint, Region } from './pinpoint.js';

/** The words for each way of saying where, in English and Arabic; `{slots}` are filled in. */
export const PINPOINT_PHRASES = {
  page: ['p.\u00a0{at}', 'ص\u00a0{at}'],
  pages: ['pp.\u00a0{at}', 'ص\u00a0{at}'],
  line: ['line\u00a0{at}', 'السطر\u00a0{at}'],
  lines: ['lines\u00a0{at}', 'الأسطر\u00a0{at}'],
  region: [
    'region {across} from the left, {down} from the top',
    'المنطقة {across} من اليسار و{down} من الأعلى',
  ],
  time: ['{at}', '{at}'],
  passage: ['passage\u00a0{at}', 'المقطع\u00a0{at}'],
  pointer: ['entry {at} of the structured copy', 'المدخل {at} في النسخة المهيكلة'],
} as const satisfies Readonly<Record<string, readonly [en: string, ar: string]>>;

/** One way of saying where: which words, and the figures that fill them. Figures read from left to right. */
export interface PinpointPart {
  readonly phrase: keyof typeof PINPOINT_PHRASES;
  readonly figures: Readonly<Record<string, string>>;
}

/** Numbers as a person writes them: those that follow each other as a range. */
export const runsOf = (numbers: readonly number[], dash: '–' | '-'): string => {
  const found: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`)).join(', ');
};

const counted = (
  numbers: readonly number[] | undefined,
  one: 'page' | 'line',
  more: 'pages' | 'lines',
): PinpointPart[] =>
  numbers === undefined || numbers.length === 0
    ? []
    : [{ phrase: numbers.length === 1 ? one : more, figures: { at: runsOf(numbers, '–') } }];

// Thousandths as per cent, without ever being a fraction.
const percent = (thousandths: number): string => {
  const tenths = thousandths % 10;
  return `${(thousandths - tenths) / 10}${tenths === 0 ? '' : `.${tenths}`}`;
};
const side = (from: number, length: number): string =>
  `${percent(from)}–${percent(from + length)}%`;

const regionPart = ({ x, y, width, height }: Region): PinpointPart => ({
  phrase: 'region',
  figures: { across: side(x, width), down: side(y, height) },
});

const timePart = (timecode: string): PinpointPart => {
  const at = spanOf(timecode) === null ? timecode : timecode.replace(/\s?[-–]\s?/u, '–');
  return { phrase: 'time', figures: { at } };
};

/** Where in a source something stands, part by part; a pointer into a structured copy only where nothing else says it. */
export const pinpointParts = (where: Pinpoint): readonly PinpointPart[] => {
  const parts = [
    ...counted(where.pages, 'page', 'pages'),
    ...(where.timecode === undefined ? [] : [timePart(where.timecode)]),
    ...(where.region === undefined ? [] : [regionPart(where.region)]),
    ...counted(where.lines, 'line', 'lines'),
    ...(where.passage === undefined
      ? []
      : [{ phrase: 'passage', figures: { at: String(where.passage) } } as const]),
  ];
  return parts.length > 0 || where.pointer === undefined
    ? parts
    : [{ phrase: 'pointer', figures: { at: where.pointer } }];
};

const BETWEEN = { en: ', ', ar: '، ' } as const;

/** Where in a source something stands, in the words that are the same wherever it is shown. */
export const pinpointWords = (where: Pinpoint, language: 'en' | 'ar'): string =>
  pinpointParts(where)
    .map(({ phrase, figures }) =>
      PINPOINT_PHRASES[phrase][language === 'en' ? 0 : 1].replace(
        /\{([a-z]+)\}/gu,
        (_, slot: string) => (figures[slot] ?? '').replaceAll(BETWEEN.en, BETWEEN[language]),
      ),
    )
    .join(BETWEEN[language]);
