import fc from 'fast-check';
import { Refusal } from '#kernel';
import type { ReportReading } from './report.reading.js';
import { readReport } from './report.reading.js';
import { SAMPLES, bytesOf, sampleJson } from './sample-reports.fixture.js';
import type { Loose } from './sample-reports.fixture.js';
import { shield } from './shield.js';

/** A name that stands in no file and no vocabulary, planted by the specs below. */
const PLANTED = 'Zubayda Marzouqan';

const FEWEST_LETTERS = 3;

const sealedKeys = new Set(['texts', 'unknown', 'named']);

const clearOf = (json: unknown): string[] => {
  if (typeof json === 'string') return [json];
  if (Array.isArray(json)) return json.flatMap(clearOf);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, held]) =>
    sealedKeys.has(key) ? [] : [key, ...clearOf(held)],
  );
};

/** What a reading puts in the clear, messages and paths included, that contains a protected name. */
const leaks = (read: ReportReading): string[] => {
  // What chance makes a name of one sign or two is the number of an entry, or a word of every sentence, as well.
  const named = read.named.filter((name) => (name.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS);
  const own = new Set(['who', 'via', 'by', 'unit']);
  return clearOf(read).filter((text) => !own.has(text) && shield(text, named));
};

const spotsOf = (
  json: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] => {
  if (typeof json !== 'object' || json === null) return [path];
  const inner = Object.entries(json).flatMap(([key, held]) =>
    spotsOf(held, [...path, Array.isArray(json) ? Number(key) : key]),
  );
  return [path, ...inner].filter((spot) => spot.length > 0);
};

const put = (json: unknown, path: readonly (string | number)[], value: unknown): void => {
  let at = json as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = at[key];
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string | number, unknown>;
  }
  at[path.at(-1) ?? ''] = value;
};

/** Names them where no other change can undo it. */
const nameThem = (file: Loose, name: string): void => {
  (file as unknown as Record<string, unknown>)['persons'] = [{ name, role: 'witness' }];
};

const disguises = [
  PLANTED,
  `witness ${PLANTED}`,
  PLANTED.toUpperCase(),
  '2017-09-20-zubayda-marzouqan',
  'house of the Marzouqan family',
  'zubaydaMarzouqan',
  'Zubayda\u00a0 Marzouqan',
];

describe('a name that the file protects', () => {
  const files = SAMPLES.map((name) => [name, sampleJson(name), spotsOf(sampleJson(name))] as const);

  const checkWith = (json: Loose, spots: readonly (readonly (string | number)[])[]): void => {
    const file = structuredClone(json);
    spots.forEach((spot, i) => put(file, spot, disguises[i % disguises.length]));
    nameThem(file, PLANTED);
    try {
      expect(leaks(readReport(bytesOf(file)))).toEqual([]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(shield(`${error.message} ${error.path}`, [PLANTED])).toBe(false);
    }
  };
  const heldAt = (json: unknown, path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], json);

  // A text in the place of a text is not refused, so that many can be tried at once.
  it.each(files)('stays out of the clear in the place of any text of %s', (_, json, spots) => {
    const texts = spots.filter((spot) => typeof heldAt(json, spot) === 'string');
    for (let i = 0; i < 8; i += 1)
      checkWith(
        json,
        texts.filter((_spot, n) => n % 8 === i),
      );
  });

  it.each(files.slice(1))(
    'stays out of the clear in the place of anything else of %s',
    (_, json, spots) => {
      const others = spots.filter((spot) => typeof heldAt(json, spot) !== 'string');
      others.forEach((spot, i) => i % 8 === 0 && checkWith(json, [spot]));
    },
  );

  it('stays out of the clear in the samples as they are', () => {
    for (const [, json] of files) expect(leaks(readReport(bytesOf(json)))).toEqual([]);
  });

  const anything = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      ...disguises,
      PLANTED,
      -1,
      1e7,
      0.5,
      '2017-02-30',
      '25:00',
      '\0',
      '\ud800',
    ),
    fc.constantFrom<unknown>(
      null,
      true,
      [],
      {},
      [PLANTED],
      { [PLANTED]: PLANTED },
      { by: PLANTED },
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const keys = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'marzouqan',
      PLANTED,
      'a/b~c',
      '',
      'who',
      'persons',
    ),
    fc.string({ maxLength: 12 }),
  );

  it('stays out of the clear, and nothing but a refusal is thrown, whatever is done to a file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), anything, fc.option(keys)), { minLength: 1, maxLength: 12 }),
        ([, json, spots], changes) => {
          const file = structuredClone(json);
          for (const [where, value, key] of changes) {
            const spot = spots[where % spots.length] ?? [];
            put(file, key === null ? spot : [...spot.slice(0, -1), key], value);
          }
          nameThem(file, PLANTED);
          let read: ReportReading;
          try {
            read = readReport(bytesOf(file));
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            return;
          }
          expect(leaks(read)).toEqual([]);
        },
      ),
      // The same changes in every run: others are tried by another number.
      { numRuns: 60, seed: 20_170_901 },
    );
  });

  it('nothing but a refusal is thrown, whatever bytes come', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((s) => Buffer.from(s)),
        ),
        (bytes) => {
          try {
            readReport(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        },
      ),
    );
  });
});

describe('a message', () => {
  it('never repeats a free text', () => {
    const secret = 'xylophonist';
    for (const name of SAMPLES) {
      const file = sampleJson(name);
      const plant = (json: unknown): unknown => {
        if (typeof json === 'string') return json.includes(' ') ? `${json} ${secret}` : json;
        if (Array.isArray(json)) return json.map(plant);
        if (typeof json !== 'object' || json === null) return json;
        return Object.fromEntries(Object.entries(json).map(([key, held]) => [key, plant(held)]));
      };
      const { findings, refusals } = readReport(bytesOf(plant(file)));
      expect(JSON.stringify([findings, refusals])).not.toContain(secret);
    }
  });
});
