import type { Json } from '#kernel';
import type { CellKind, SheetField } from './sheet.fields.js';
import type { Mapping } from './mapping.js';
import type { Cell } from './rows/row.js';

const ARABIC = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** What is not seen, such as the marks by which programs turn the direction of Arabic texts. */
const UNSEEN = /\p{Cf}/gu;

/** A text without the marks that nobody sees: a date, a number or an id with one is the same without. */
export const seenOf = (text: string): string => text.replace(UNSEEN, '').trim();

/** What is seen of a text, with Arabic and Persian digits as European ones. */
const europeanDigits = (text: string): string =>
  seenOf(text).replace(ARABIC, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  y: true,
  1: true,
  x: true,
  نعم: true,
  no: false,
  false: false,
  n: false,
  0: false,
  لا: false,
};

/** A number where the cell is one and nothing else; otherwise its text, which a count refuses. */
const countOf = (text: string): Json => {
  const digits = europeanDigits(text);
  return /^-?\d{1,15}(\.\d{1,17})?$/.test(digits) ? Number(digits) : text;
};

const flagOf = (text: string): Json => FLAGS[europeanDigits(text).toLowerCase()] ?? text;

const two = (digits: string): string => digits.padStart(2, '0');

const MS_PER_DAY = 86_400_000;

/** A day of a spreadsheet program: days since the end of 1899, or since 1904. */
const dayOfSerial = (serial: number, from1904: boolean): string =>
  new Date((from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + serial * MS_PER_DAY)
    .toISOString()
    .slice(0, 10);

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** A date in the order that the mapping gives: 03/04 is never guessed at. */
const dateOf = (cell: Cell, mapping: Mapping): Json => {
  const text = europeanDigits(cell.text);
  if (cell.number && Number(text) >= 3_000 && Number(text) < 100_000)
    return dayOfSerial(Math.floor(Number(text)), cell.from1904);
  const first = YEAR_FIRST.exec(text);
  if (first)
    return [first[1], two(first[2] ?? ''), ...(first[3] === undefined ? [] : [two(first[3])])].join(
      '-',
    );
  const last = YEAR_LAST.exec(text);
  if (!last || mapping.dates === 'YYYY-MM-DD') return text;
  const [, a = '', b = '', year] = last;
  const [day, month] = mapping.dates === 'DD/MM/YYYY' ? [a, b] : [b, a];
  return `${year}-${two(month)}-${two(day)}`;
};

/** A time of day; a spreadsheet program keeps it as a part of a day. */
const timeOf = (cell: Cell): Json => {
  const text = europeanDigits(cell.text);
  const part = cell.number ? Number(text) : Number.NaN;
  if (part >= 0 && part < 1) {
    const minutes = Math.round(part * 1_440) % 1_440;
    return `${two(String(Math.floor(minutes / 60)))}:${two(String(minutes % 60))}`;
  }
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  return clock ? `${two(clock[1] ?? '')}:${clock[2]}` : text;
};

/** Above it, a number in a cell of pages is a day that a spreadsheet program made of `3-4`. */
const MOST_PAGES = 20_000;

/**
 * Where something stands, as it is typed. Numbers alone are pages, and what a spreadsheet program took for
 * a time of day is a time again; a day is nothing that was typed.
 */
const placeOf = ({ text, number }: Cell): Json => {
  const digits = europeanDigits(text);
  if (number && digits.startsWith('0.')) {
    const seconds = Math.round(Number(digits) * 86_400);
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => two(String(part)))
      .join(':');
  }
  if (number && Number(digits) > MOST_PAGES) return text;
  return /^\d[\d\s,،–-]*$/u.test(digits) ? `p. ${digits}` : text;
};

/** The entries of one cell. */
export const entriesOf = (text: string, mapping: Mapping): readonly string[] =>
  text
    .split(/[\n؛]/u)
    .flatMap((line) => line.split(mapping.separator))
    .map((one) => one.trim())
    .filter((one) => one !== '');

const read: Readonly<Record<CellKind, (cell: Cell, mapping: Mapping, field: SheetField) => Json>> =
  {
    text: ({ text }) => text,
    list: ({ text }, mapping) => [...entriesOf(text, mapping)],
    count: ({ text }) => countOf(text),
    flag: ({ text }) => flagOf(text),
    date: dateOf,
    time: timeOf,
    place: placeOf,
    names: ({ text }, mapping, { role }) =>
      entriesOf(text, mapping).map((name) => ({ name, role: role ?? null })),
  };

/** What a cell says, as the report format has it; null where it is empty. */
export const valueOf = (cell: Cell, field: SheetField, mapping: Mapping): Json =>
  cell.text.trim() === '' ? null : read[field.kind](cell, mapping, field);
