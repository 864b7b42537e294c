import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';
import { describedOn } from './world/words.fixture.js';
import { wisher } from './world/wisher.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';

const WALKS = 24;
const WRITERS = 3;

interface Page {
  readonly position: number;
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

describe('walks through the register over GraphQL', () => {
  let api: OpenApi;
  let wishes: Wisher;
  beforeAll(async () => {
    api = await openApi();
    wishes = await wisher(api);
    for (let i = 0; i < 25; i += 1)
      await wishes.done('analyst', 'recordIncident', {
        described: describedOn(`2017-09-${String((i % 28) + 1).padStart(2, '0')}`),
      });
  }, 120_000);
  afterAll(() => api.close());

  const page = async (args: string): Promise<Page> => {
    const { data, errors } = await api.ask<{ incidents: Page }>(
      'lawyer',
      `{ incidents(${args}) { position totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(errors).toEqual([]);
    return data.incidents;
  };

  const walk = async (size: number, back: boolean) => {
    const seen: string[] = [];
    let at = await page(back ? `last: ${size}` : `first: ${size}`);
    const { position, totalCount } = at;
    for (;;) {
      expect(at).toMatchObject({ position, totalCount });
      const ids = at.edges.map(({ node }) => node.id);
      if (back) seen.unshift(...ids);
      else seen.push(...ids);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = at.pageInfo;
      if (!(back ? hasPreviousPage : hasNextPage)) return { position, totalCount, seen };
      at = await page(
        back ? `last: ${size}, before: "${startCursor}"` : `first: ${size}, after: "${endCursor}"`,
      );
    }
  };

  it('show everything once, at one position, both ways, while others write', async () => {
    const over = new AbortController();
    let written = 0;
    const writer = async (n: number): Promise<void> => {
      for (let i = 0; !over.signal.aborted; i += 1, written += 1)
        await wishes.done('analyst', 'recordIncident', {
          described: describedOn(`201${n}-0${1 + (i % 9)}-11`),
        });
    };
    const writing = Array.from({ length: WRITERS }, (_, n) => writer(n));
    const walked = [];
    try {
      for (let i = 0; i < WALKS; i += 1) walked.push(await walk(7 + (i % 13), i % 2 === 1));
    } finally {
      over.abort();
      await Promise.all(writing);
    }
    for (const { seen, totalCount } of walked) {
      expect(seen).toHaveLength(totalCount);
      expect(new Set(seen).size).toBe(totalCount);
    }
    // What one page says as of then is what the walk saw.
    const [first] = walked;
    const whole = await page(`first: 50, asOf: { position: ${first?.position} }`);
    expect(whole.edges.map(({ node }) => node.id).slice(0, 50)).toEqual(first?.seen.slice(0, 50));
    expect(written).toBeGreaterThan(WRITERS);
    expect(new Set(walked.map(({ position }) => position)).size).toBeGreaterThan(3);
  }, 120_000);
});
