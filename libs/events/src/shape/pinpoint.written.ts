import type { Pinpoint, Region } from './pinpoint.js';
import { runsOf } from './pinpoint.words.js';

/** The longest range of pages or lines that is read out: what is longer is the whole item. */
const WIDEST = 10_000;

/** Why a text is no place: not one that can be read, a time of another form, two in one, or a range that cannot be. */
export type PinpointFault = 'unreadable' | 'time' | 'twice' | 'reversed' | 'wide';

const N = '[1-9]\\d{0,6}';
const RANGE = `${N}(?:\\s*-\\s*${N})?`;
// Not where a time-code begins: `p. 3, 00:01:10` names one page.
const NUMBERS = `(${RANGE}(?:\\s*,\\s*${RANGE}(?![\\d:.]))*)(?![\\d:.%])`;
const CLOCK = '(\\d{1,3}):([0-5]\\d):([0-5]\\d)(?:\\.(\\d{1,3}))?';
const PERCENT = '(\\d{1,3}(?:\\.\\d)?)-(\\d{1,3}(?:\\.\\d)?)%';

type Read = (found: readonly string[]) => Pinpoint | PinpointFault;

const numbersIn = (list: string): readonly number[] | PinpointFault => {
  const numbers: number[] = [];
  for (const range of list.split(',')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    if (to < from) return 'reversed';
    if (numbers.length + to - from >= WIDEST) return 'wide';
    for (let number = from; number <= to; number += 1) numbers.push(number);
  }
  return numbers;
};

const numbered =
  (key: 'pages' | 'lines'): Read =>
  ([, list = '']) => {
    const numbers = numbersIn(list);
    return typeof numbers === 'string' ? numbers : { [key]: numbers };
  };

const clock = ([h = '', m = '', s = '', ms]: readonly (string | undefined)[]): string =>
  `${h.padStart(2, '0')}:${m}:${s}${ms === undefined ? '' : `.${ms.padEnd(3, '0')}`}`;

const time: Read = (found) => ({
  timecode: [found.slice(1, 5), found.slice(5, 9)]
    .filter(([h]) => h !== undefined)
    .map(clock)
    .join('-'),
});

const region: Read = ([, x, y, width, height]) => ({
  region: { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
});

const thousandths = (percent = ''): number => Math.round(Number(percent) * 10);
const regionInWords: Read = ([, left, right, top, bottom]) => {
  const [x, y] = [thousandths(left), thousandths(top)];
  const [width, height] = [thousandths(right) - x, thousandths(bottom) - y];
  return width > 0 && height > 0 ? { region: { x, y, width, height } } : 'reversed';
};

const passage: Read = ([, number]) => ({ passage: Number(number) });
const pointer: Read = ([, at = '']) => ({ pointer: at });

/** Each way of saying where: as it is typed, and as sheets and dossiers print it, in English and Arabic. */
const FORMS: readonly (readonly [form: RegExp, read: Read])[] = (
  [
    [`(?:pages?|pp?\\.?|الصفحات|الصفحة|صفحات|صفحة|ص\\.?)\\s*${NUMBERS}`, numbered('pages')],
    [`(?:lines?|ll?\\.|الأسطر|السطر|أسطر|سطر|س\\.?)\\s*${NUMBERS}`, numbered('lines')],
    [`(?:passage|المقطع|مقطع)\\s*(${N})(?![\\d:.,-])`, passage],
    [`${CLOCK}(?:\\s*-\\s*${CLOCK})?(?![\\d:.-])`, time],
    [
      '\\[\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*,\\s*([1-9]\\d{0,3})\\s*,\\s*([1-9]\\d{0,3})\\s*\\]',
      region,
    ],
    [`region ${PERCENT} from the left, ${PERCENT} from the top`, regionInWords],
    [`المنطقة ${PERCENT} من اليسار و${PERCENT} من الأعلى`, regionInWords],
    ['entry (/\\S*) of the structured copy', pointer],
    ['المدخل (/\\S*) في النسخة المهيكلة', pointer],
    ['(/[^\\s,;]*)', pointer],
  ] as const
).map(([form, read]) => [new RegExp(`^${form}`, 'iu'), read]);

/** Figures, dashes and blanks in one form, whichever script and program wrote them; signs of direction mean nothing here. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('،', ',')
    .replaceAll('؛', ';')
    .replaceAll('٪', '%')
    .replace(/\s+/gu, ' ')
    .trim();

const joined = (
  so: Pinpoint,
  key: 'pages' | 'lines',
  numbers: readonly number[],
): Pinpoint | PinpointFault => (numbers.length > WIDEST ? 'wide' : { ...so, [key]: numbers });

const together = (so: Pinpoint, more: Pinpoint): Pinpoint | PinpointFault => {
  const { pages, lines } = more;
  if (pages && so.pages) return joined(so, 'pages', [...so.pages, ...pages]);
  if (lines && so.lines) return joined(so, 'lines', [...so.lines, ...lines]);
  return Object.keys(more).some((key) => key in so) ? 'twice' : { ...so, ...more };
};

/**
 * Reads where in an item something stands, as a person writes it: `p. 3-4`, `p. 3 [100,200,500,400]`,
 * `00:01:05-00:02:10`, `lines 9-11`, `passage 2`, `/rows/3`, or several, parted by blanks or commas. What
 * `pinpointWords` prints is read back, in either language. Whether there is such a place is asked elsewhere.
 */
export const readPinpoint = (text: string): Pinpoint | PinpointFault => {
  let where: Pinpoint = {};
  for (let rest = plain(text); rest !== '';) {
    const [found, read] = firstIn(rest);
    if (!found) return /^\d+:\d/u.test(rest) ? 'time' : 'unreadable';
    const said = read(found);
    const both = typeof said === 'string' ? said : together(where, said);
    if (typeof both === 'string') return both;
    where = both;
    rest = rest.slice(found[0]?.length ?? 0).replace(/^[\s,;]+/u, '');
  }
  return where;
};

const firstIn = (rest: string): readonly [RegExpExecArray | null, Read] => {
  for (const [form, read] of FORMS) {
    const found = form.exec(rest);
    if (found) return [found, read];
  }
  return [null, () => 'unreadable'];
};

const box = ({ x, y, width, height }: Region): string => `[${[x, y, width, height].join(',')}]`;

/** Where in an item something stands, in the one form in which it is typed; `readPinpoint` reads it back. */
export const writtenPinpoint = ({
  pages,
  timecode,
  region: at,
  lines,
  passage: number,
  pointer: to,
}: Pinpoint): string => {
  const whole = [
    pages === undefined ? undefined : `p. ${runsOf(pages, '-')}`,
    timecode?.replace(/\s?[-–]\s?/u, '-'),
    at && box(at),
  ].filter((part) => part !== undefined);
  return [
    whole.join(' '),
    lines === undefined ? '' : `lines ${runsOf(lines, '-')}`,
    number === undefined ? '' : `passage ${number}`,
    to ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
};
