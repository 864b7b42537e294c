import { readingOf } from './statements.fixture.js';
import { openApi } from './api.fixture.js';
import type { OpenApi } from './api.fixture.js';
import { describedOn } from './world/words.fixture.js';
import { wisher } from './world/wisher.fixture.js';
import type { Wisher } from './world/wisher.fixture.js';

const WALKS = 24;

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

  const walk = async (size: number, back: boolean, between: () => Promise<unknown>) => {
    const seen: string[] = [];
    let at = await page(back ? `last: ${size}` : `first: ${size}`);
    const { position, totalCount } = at;
    await between();
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

  describe('in a list below a thing', () => {
    type Below = Omit<Page, 'position' | 'edges'> & {
      readonly edges: readonly { readonly node: { readonly incident: { readonly id: string } } }[];
    };
    let caseId = '';
    let incidents: readonly string[] = [];
    const include = async (ids: readonly string[]): Promise<void> => {
      for (const incidentId of ids)
        await wishes.done('lawyer', 'includeIncident', { caseId, incidentId, reason: 'It fits.' });
    };
    const below = async (args: string, at: number): Promise<Below> => {
      const { data, errors } = await api.ask<{ case: { case: { incidents: Below } } }>(
        'lawyer',
        `{ case(id: "${caseId}", asOf: { position: ${at} }) { case { incidents(${args}) { totalCount edges { node { incident { id } } }
             pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`,
      );
      expect(errors).toEqual([]);
      return data.case.case.incidents;
    };
    const now = async (): Promise<number> =>
      (await api.ask<{ cases: { position: number } }>('lawyer', '{ cases { position } }')).data
        .cases.position;
    const walked = async (size: number, back: boolean, at: number): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (let args = back ? `last: ${size}` : `first: ${size}`; ;) {
        const { edges, pageInfo, totalCount } = await below(args, at);
        const ids = edges.map(({ node }) => node.incident.id);
        if (back) seen.unshift(...ids);
        else seen.push(...ids);
        expect(totalCount).toBe(11);
        expect(ids.length).toBeLessThanOrEqual(size);
        // Where it came from there is something, unless it has just begun.
        const begun = args.includes('"');
        expect(back ? pageInfo.hasNextPage : pageInfo.hasPreviousPage).toBe(begun);
        if (!(back ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
        args = back
          ? `last: ${size}, before: "${pageInfo.startCursor}"`
          : `first: ${size}, after: "${pageInfo.endCursor}"`;
      }
    };

    beforeAll(async () => {
      incidents = (await page('first: 25')).edges.map(({ node }) => node.id).reverse();
      caseId = (
        await wishes.done('lawyer', 'openCase', {
          reference: 'WALKS-1',
          forum: 'ICC',
          title: { en: 'Walks' },
          mandate: 'm',
        })
      ).id;
      await include(incidents.slice(0, 12));
      await wishes.done('custodian', 'setHandling', {
        subject: { noun: 'incident', id: incidents[4] },
        level: 'secret',
        audience: ['reviewer'],
        reason: 'A family.',
      });
    });

    it.each([1, 4, 11, 12])('pages of %s show each thing once, both ways', async (size) => {
      const known = incidents.slice(0, 12).filter((_, i) => i !== 4);
      const at = await now();
      expect(await walked(size, false, at)).toEqual(known);
      expect(await walked(size, true, at)).toEqual(known);
    });

    it('a cursor whose entry was put under seal since is refused', async () => {
      const at = await now();
      const { pageInfo } = await below('first: 3', at);
      await wishes.done('custodian', 'setHandling', {
        subject: { noun: 'incident', id: incidents[2] },
        level: 'secret',
        audience: ['reviewer'],
        reason: 'Another family.',
      });
      const { errors } = await api.ask(
        'lawyer',
        `{ case(id: "${caseId}", asOf: { position: ${at} }) { case { incidents(first: 3, after: "${pageInfo.endCursor}") { totalCount } } } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
    });

    it('takes as many rows out of the database as the page has, however long the list', async () => {
      const two = () =>
        readingOf(() =>
          api.ask(
            'lawyer',
            `{ case(id: "${caseId}") { case { incidents(first: 2) { nodes { incident { id } } } } } }`,
          ),
        );
      const before = await two();
      await include(incidents.slice(12, 24));
      expect(await two()).toEqual(before);
    });
  });

  it('show everything once, at one position, both ways, while others write', async () => {
    const walked = [];
    for (let i = 0; i < WALKS; i += 1) {
      // Before the first in the list, in its middle, after its last: between the pages of the walk.
      const write = () =>
        wishes.done('analyst', 'recordIncident', {
          described: describedOn(`20${10 + ((i * 7) % 15)}-0${1 + (i % 9)}-11`),
        });
      walked.push(await walk(7 + (i % 13), i % 2 === 1, write));
    }
    for (const { seen, totalCount } of walked) {
      expect(seen).toHaveLength(totalCount);
      expect(new Set(seen).size).toBe(totalCount);
    }
    // What one page says as of then is what the walk saw.
    const [first] = walked;
    const whole = await page(`first: 50, asOf: { position: ${first?.position} }`);
    expect(whole.edges.map(({ node }) => node.id).slice(0, 50)).toEqual(first?.seen.slice(0, 50));
    expect(new Set(walked.map(({ position }) => position)).size).toBe(WALKS);
  }, 120_000);
});
