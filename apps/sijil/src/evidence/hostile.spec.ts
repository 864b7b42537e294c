import { examine } from './examine.js';
import type { Examined } from './examined.js';
import { hostileFiles } from './hostile.fixture.js';
import { TROUBLES } from './examined.js';
import { inPieces } from './files.fixture.js';

const CONTROL = /[\p{Cc}\p{Surrogate}]/u;

interface Looked {
  readonly found: Examined;
  readonly milliseconds: number;
}

describe('looking into a hostile file', () => {
  const files = hostileFiles();
  const looked = new Map<string, Looked>();

  // Two at a time: each is a process of its own.
  beforeAll(async () => {
    const waiting = [...files];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const started = performance.now();
        const found = await examine({ content: inPieces(next.bytes), size: next.bytes.length });
        looked.set(next.about, { found, milliseconds: performance.now() - started });
      }
    };
    await Promise.all([worker(), worker()]);
  }, 120_000);

  it.each(files)('$about: ends, and says what it is', ({ about, type, ended, trouble }) => {
    const { found, milliseconds } = looked.get(about) ?? {};
    expect(found?.mediaType).toMatch(type);
    expect([undefined, ...Object.keys(TROUBLES)]).toContain(found?.trouble);
    if (ended) expect(found?.trouble).toBeDefined();
    if (trouble) expect(found?.trouble).toBe(trouble);
    // It is ended after ten seconds; the rest is the time of a busy machine to start it and to bury it.
    expect(milliseconds).toBeLessThan(60_000);
    const embedded = Object.entries(found?.embedded ?? {}).flat();
    expect(embedded.length).toBeLessThanOrEqual(200);
    expect(embedded.filter((text) => text.length > 500 || CONTROL.test(text))).toEqual([]);
  });
});
