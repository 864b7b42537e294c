import { Protected, refuse, pointerToken, isUuid } from '#kernel';
import type { Json } from '#kernel';

/** What a value must look like: a check that gives the value back or refuses with its path. */
export interface Shape<T> {
  /** As the generated catalogue of events prints it. */
  readonly says: string;
  /** A value that it lets through, as a JSON-able example. */
  readonly sample: unknown;
  check(value: unknown, path: string): T;
}

/** The type of the values that a shape lets through. */
export type Of<S> = S extends Shape<infer T> ? T : never;

const MAX_TEXT_BYTES = 16 * 1024;
const LONE_SURROGATE = /\p{Surrogate}/u;

const wrong = (path: string, wanted: string): never =>
  refuse('invalid', 'FIELD_WRONG_SHAPE', `This field must be ${wanted}.`, path);

const shape = <T>(
  says: string,
  sample: unknown,
  check: (value: unknown, path: string) => T,
): Shape<T> => ({ says, sample, check });

/** Refuses what no text of the register may hold: NUL, half a character, over `maxBytes` of UTF-8. */
export const soundText = (value: string, path: string, maxBytes = MAX_TEXT_BYTES): string => {
  if (value.includes('\0'))
    refuse('invalid', 'TEXT_HAS_NUL', 'A text holds a NUL character.', path);
  if (LONE_SURROGATE.test(value))
    refuse('invalid', 'TEXT_BROKEN', 'A text holds half a character (a lone surrogate).', path);
  if (value.length * 3 > maxBytes && Buffer.byteLength(value) > maxBytes)
    refuse('invalid', 'TEXT_TOO_LONG', `A text is longer than ${maxBytes} bytes.`, path);
  return value.normalize('NFC');
};

/** Free text in NFC, at most 16 KiB. */
export const text: Shape<string> = shape('text', 'some words', (v, path) =>
  typeof v === 'string' ? soundText(v, path) : wrong(path, 'a text'),
);

/** The longest label in bytes: it must fit into an index. */
export const MAX_LABEL_BYTES = 1_000;

/** A name, code, key or printed word: text that lists are sorted and found by. */
export const label: Shape<string> = shape('label', 'a label', (v, path) =>
  typeof v === 'string' ? soundText(v, path, MAX_LABEL_BYTES) : wrong(path, 'a text'),
);

/** A text that identifies a person: prints as `[protected]` wherever it goes. */
export const protectedText: Shape<Protected<string>> = shape(
  'protected text',
  'a name',
  (v, path) => {
    const plain = v instanceof Protected ? (v.reveal() as unknown) : v;
    return typeof plain === 'string'
      ? new Protected(soundText(plain, path))
      : wrong(path, 'a text');
  },
);

/** A UUID. */
export const id: Shape<string> = shape('id', '00000000-0000-5000-8000-000000000001', (v, path) =>
  typeof v === 'string' && isUuid(v) ? v : wrong(path, 'an id (UUID, lower case)'),
);

/** The largest whole number where nothing else is said: four bytes. */
const MAX_INTEGER = 2_147_483_647;

/** A whole number within bounds, both included. */
export const integer = (min = 0, max = MAX_INTEGER): Shape<number> =>
  shape(max === MAX_INTEGER ? `integer ≥ ${min}` : `integer ${min}…${max}`, min, (v, path) =>
    Number.isSafeInteger(v) && (v as number) >= min && (v as number) <= max
      ? (v as number)
      : wrong(path, `a whole number from ${min} to ${max}`),
  );

/** The largest count of people or things that one claim may state. */
export const MAX_COUNT = 1_000_000;
/** A count of people or things. */
export const count = integer(0, MAX_COUNT);

/** Yes or no. */
export const flag: Shape<boolean> = shape('yes/no', true, (v, path) =>
  typeof v === 'boolean' ? v : wrong(path, 'yes or no'),
);

/** One of the words of a closed list. */
export const oneOf = <const W extends readonly string[]>(...words: W): Shape<W[number]> =>
  shape(words.map((w) => `\`${w}\``).join(' · '), words[0], (v, path) =>
    words.includes(v as string) ? (v as W[number]) : wrong(path, `one of ${words.join(', ')}`),
  );

/** Whether year, month and day name a day that was or will be (ISO 8601, proleptic Gregorian), from the year 1000 on. */
export const isDate = (v: string): boolean => {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(v)) return false;
  const day = new Date(`${v}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(v);
};

/** A day, `2017-09-29`. */
export const date: Shape<string> = shape('date', '2017-09-29', (v, path) =>
  typeof v === 'string' && isDate(v) ? v : wrong(path, 'a date that exists (YYYY-MM-DD)'),
);

/** A day, month or year: `2017-09-29`, `2017-09`, `2017`. */
export const partialDate: Shape<string> = shape('date, month or year', '2017-09', (v, path) =>
  typeof v === 'string' && (isDate(v) || /^[12]\d{3}(-(0[1-9]|1[0-2]))?$/.test(v))
    ? v
    : wrong(path, 'a date, month or year that exists'),
);

/** A time of day, `18:30`, as told on the spot. */
export const clockTime: Shape<string> = shape('time of day', '18:30', (v, path) =>
  typeof v === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(v) ? v : wrong(path, 'a time (HH:MM)'),
);

/** An instant in UTC with milliseconds. */
export const instantShape: Shape<string> = shape(
  'instant',
  '2017-10-09T08:00:00.000Z',
  (v, path) =>
    typeof v === 'string' &&
    /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(v) &&
    !Number.isNaN(Date.parse(v))
      ? v
      : wrong(path, 'an instant (UTC, milliseconds)'),
);

/** A SHA-256 in lower-case hexadecimal. */
export const sha256: Shape<string> = shape('SHA-256', '0'.repeat(64), (v, path) =>
  typeof v === 'string' && /^[0-9a-f]{64}$/.test(v) ? v : wrong(path, 'a SHA-256 in hexadecimal'),
);

/** A SHA-512 in lower-case hexadecimal. */
export const sha512: Shape<string> = shape('SHA-512', '0'.repeat(128), (v, path) =>
  typeof v === 'string' && /^[0-9a-f]{128}$/.test(v) ? v : wrong(path, 'a SHA-512 in hexadecimal'),
);

/** A list of at most `max` things. */
export const list = <T>(of: Shape<T>, max = 10_000): Shape<readonly T[]> =>
  shape(`list of ${of.says}`, [of.sample], (v, path) => {
    if (!Array.isArray(v)) return wrong(path, 'a list');
    if (v.length > max) return wrong(path, `a list of at most ${max}`);
    return v.map((item, i) => of.check(item, `${path}/${i}`));
  });

/** A value or an explicit "not said". */
export const orNull = <T>(of: Shape<T>): Shape<T | null> =>
  shape(`${of.says} or null`, of.sample, (v, path) => (v === null ? null : of.check(v, path)));

/** A field that may be left out. */
export interface Optional<T> extends Shape<T | undefined> {
  readonly optional: true;
}
/** Marks a field that may be left out. */
export const maybe = <T>(of: Shape<T>): Optional<T> => ({
  says: `${of.says}, optional`,
  sample: of.sample,
  optional: true,
  check: (v, path) => (v === undefined ? undefined : of.check(v, path)),
});

/** The object type of a record of shapes, with its optional keys. */
export type ObjectOf<R extends Record<string, Shape<unknown>>> = {
  readonly [K in keyof R as R[K] extends Optional<unknown> ? never : K]: Of<R[K]>;
} & {
  readonly [K in keyof R as R[K] extends Optional<unknown> ? K : never]?: R[K] extends Optional<
    infer T
  >
    ? T
    : never;
};

/** Checks the fields of an object one by one; a key that the shape does not know is refused. */
export const checkFields = (
  fields: Readonly<Record<string, Shape<unknown>>>,
  value: unknown,
  path: string,
): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(path, 'an object');
  const given = value as Record<string, unknown>;
  for (const key of Object.keys(given))
    if (!Object.hasOwn(fields, key))
      refuse(
        'invalid',
        'FIELD_UNKNOWN',
        'This field is not known here.',
        `${path}/${pointerToken(key)}`,
      );
  const checked: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const at = `${path}/${pointerToken(key)}`;
    const raw = Object.hasOwn(given, key) ? given[key] : undefined;
    if (raw === undefined && !('optional' in field))
      refuse('invalid', 'FIELD_MISSING', 'This field is missing.', at);
    const result = field.check(raw, at);
    if (result !== undefined) checked[key] = result;
  }
  return checked;
};

/** An object with just these fields. */
export const object = <R extends Record<string, Shape<unknown>>>(fields: R): Shape<ObjectOf<R>> =>
  shape(
    `{${Object.entries(fields)
      .map(([k, f]) => `${k}: ${f.says}`)
      .join('; ')}}`,
    Object.fromEntries(Object.entries(fields).map(([k, f]) => [k, f.sample])),
    (v, path) => checkFields(fields, v, path) as ObjectOf<R>,
  );

const soundJson = (value: unknown, path: string, depth: number): Json => {
  if (depth > 64) return wrong(path, 'less deeply nested');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return soundText(value, path);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? value : wrong(path, 'a whole number (no fractions)');
  if (Array.isArray(value))
    return value.map((item, i) => soundJson(item, `${path}/${i}`, depth + 1));
  if (typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [
        soundText(k, path),
        soundJson(v, `${path}/${pointerToken(k)}`, depth + 1),
      ]),
    );
  return wrong(path, 'plain data');
};

/** Any JSON without fractions: for what a source says beyond what we understand. */
export const json: Shape<Json> = shape('any JSON', { any: 1 }, (v, path) => soundJson(v, path, 0));
